import type { LoaderFunctionArgs } from '@remix-run/node'
import { csvFile } from '../amendment/csvFile.server.ts'
import { loaded } from '../lib/loaded.server.ts'
import { decisionsCsv } from '../sitting/minutesExport.ts'

/** The decisions of all sittings as a table. */
export const loader = async ({ request, params, context: { api, lang } }: LoaderFunctionArgs) => {
  const slug = params['slug'] ?? ''
  const minutes = await loaded(request, api.sitting.minutes({ slug, version: new URL(request.url).searchParams.get('version') ?? undefined }))
  return csvFile(`${minutes.code}-decisions`, decisionsCsv(minutes, lang))
}
