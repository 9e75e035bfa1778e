import type { LoaderFunctionArgs } from '@remix-run/node'
import { csv } from '../amendment/csv.ts'
import { csvFile } from '../amendment/csvFile.server.ts'
import { conflictKinds, conflictMap } from '../i18n/conflicts.ts'
import { loaded } from '../lib/loaded.server.ts'

const HEAD = {
  en: ['Paragraph', 'No.', 'Proposed by', 'No.', 'Proposed by', 'Relation'],
  fr: ['Paragraphe', 'N°', 'Proposé par', 'N°', 'Proposé par', 'Relation'],
} as const

/** Every pair of amendments that meet, for a spreadsheet: as many as this reader may see. */
export const loader = async ({ request, params, context: { api, lang } }: LoaderFunctionArgs) => {
  const { pairs, published, code } = await loaded(request, api.amendments.map({ slug: params['slug'] ?? '', by: 'member' }))
  const lines = pairs.map(({ at, a, b, sponsors, kind }) => [at || conflictMap.title_[lang], a, sponsors[0], b, sponsors[1], conflictKinds[kind][lang]])
  return csvFile(`${published ?? code}-map`, csv([HEAD[lang], ...lines]))
}
