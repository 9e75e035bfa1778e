import type { LoaderFunctionArgs } from '@remix-run/node'
import { compendiumSheet } from '../amendment/compendiumSheet.ts'
import { csv } from '../amendment/csv.ts'
import { csvFile } from '../amendment/csvFile.server.ts'
import { loaded } from '../lib/loaded.server.ts'

/** The compendium for a spreadsheet: as much as this reader may see of it. */
export const loader = async ({ request, params, context: { api, lang } }: LoaderFunctionArgs) => {
  const compendium = await loaded(request, api.amendments.compendium({ slug: params['slug'] ?? '' }))
  return csvFile(compendium.published ?? compendium.code, csv(compendiumSheet(compendium, lang)))
}
