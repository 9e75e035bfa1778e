import type { LoaderFunctionArgs } from '@remix-run/node'
import type { PrintedLine } from '#domain/amendment/printed.ts'
import type { Lang } from '#domain/languages.ts'
import type { SubAmendment } from '#server/query/subAmendments.ts'
import { csv } from '../amendment/csv.ts'
import { csvFile } from '../amendment/csvFile.server.ts'
import { compendium as m } from '../i18n/compendium.ts'
import { dispositions } from '../i18n/dispositions.ts'
import { conflictMap } from '../i18n/conflicts.ts'
import { subAmendments } from '../i18n/subAmendments.ts'
import { loaded } from '../lib/loaded.server.ts'

const words = (lines: readonly PrintedLine[], but: 'inserted' | 'deleted'): string =>
  lines.map(({ number, runs, punctuation }) => [number, runs.filter(({ is }) => is !== but).map(({ text }) => text).join('') + punctuation].filter(Boolean).join(' ')).join('\n')

const HEAD = {
  en: ['No.', 'Paragraph', 'Instruction', 'As it stands', 'As it would read', 'Proposed by', 'Reason', 'State', 'Clashes with', 'Same as'],
  fr: ['N°', 'Paragraphe', 'Formule', 'Texte actuel', 'Texte proposé', 'Proposé par', 'Motif', 'État', 'En conflit avec', 'Identique à'],
} as const

const subState = ({ fate }: SubAmendment, lang: Lang): string =>
  (fate.is === 'pending' ? m.undecided[lang] : fate.is === 'fallen' ? subAmendments.fellWith[lang](fate) : dispositions[fate.is][lang])

/** The compendium for a spreadsheet, each amendment followed by the sub-amendments to it: as much as this reader may see of it. */
export const loader = async ({ request, params, context: { api, lang } }: LoaderFunctionArgs) => {
  const { targets, rows, published, code } = await loaded(request, api.amendments.compendium({ slug: params['slug'] ?? '' }))
  const lines = targets.flatMap(({ heading, entries }) => entries.flatMap(({ id, instruction, lines: printed }) => {
    const row = rows[id]
    if (!row) return []
    const state = row.decision ? dispositions[row.decision.disposition][lang] : m.undecided[lang]
    return [
      [row.number, heading || conflictMap.title_[lang], instruction, words(printed, 'inserted'), words(printed, 'deleted'), row.sponsor, row.reason, state, row.clashing.join(' '), row.identical.join(' ')],
      ...row.subAmendments.map((sub) => [row.number, sub.heading, sub.instruction, words(sub.lines, 'inserted'), words(sub.lines, 'deleted'), sub.member, sub.reason, subState(sub, lang), '', '']),
    ]
  }))
  return csvFile(published ?? code, csv([HEAD[lang], ...lines]))
}
