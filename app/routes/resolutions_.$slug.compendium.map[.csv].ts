import type { LoaderFunctionArgs } from '@remix-run/node'
import { placeName } from '../amendment/conflictSigns.ts'
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
  const say = { title_: conflictMap.title_[lang], beginning: conflictMap.beginning[lang] }
  const lines = pairs.map((pair) => [placeName(pair, say), pair.a, pair.sponsors[0], pair.b, pair.sponsors[1], conflictKinds[pair.kind][lang]])
  return csvFile(`${published ?? code}-map`, csv([HEAD[lang], ...lines]))
}
