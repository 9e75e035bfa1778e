import type { PrintedLine } from '#domain/amendment/printed.ts'
import type { Lang } from '#domain/languages.ts'
import type { Compendium } from '#server/query/compendium.ts'
import type { SubAmendment } from '#server/query/subAmendments.ts'
import { compendium as m } from '../i18n/compendium.ts'
import { conflictMap } from '../i18n/conflicts.ts'
import { dispositions } from '../i18n/dispositions.ts'
import { subAmendments } from '../i18n/subAmendments.ts'

const HEAD = {
  en: ['No.', 'Paragraph', 'Instruction', 'As it stands', 'As it would read', 'Language', 'Proposed by', 'Reason', 'State', 'Clashes with', 'Same as'],
  fr: ['N°', 'Paragraphe', 'Formule', 'Texte actuel', 'Texte proposé', 'Langue', 'Proposé par', 'Motif', 'État', 'En conflit avec', 'Identique à'],
} as const

/** Lines with the words of one side; one that has none there does not stand there. */
const words = (lines: readonly PrintedLine[], but: 'inserted' | 'deleted'): string =>
  lines.flatMap(({ number, runs, punctuation }) => {
    const own = runs.filter(({ is }) => is !== but)
    return runs.length > 0 && own.length === 0 ? [] : [[number, own.map(({ text }) => text).join('') + punctuation].filter(Boolean).join(' ')]
  }).join('\n')

const subState = ({ fate }: SubAmendment, lang: Lang): string =>
  (fate.is === 'pending' ? m.undecided[lang] : fate.is === 'fallen' ? subAmendments.fellWith[lang](fate) : dispositions[fate.is][lang])

/** The compendium as rows, each amendment followed by the sub-amendments to it; as proposed, with its language, where the reader's awaits its words. */
export const compendiumSheet = ({ targets, rows }: Pick<Compendium, 'targets' | 'rows'>, lang: Lang): (string | number)[][] => [
  [...HEAD[lang]],
  ...targets.flatMap(({ heading, entries }) => entries.flatMap((entry) => {
    const row = rows[entry.id]
    if (!row) return []
    const [shown, own] = entry.awaiting && row.original ? [row.original, row.lang] : [entry, lang]
    const state = row.decision ? dispositions[row.decision.disposition][lang] : m.undecided[lang]
    return [
      [row.number, heading || conflictMap.title_[lang], shown.instruction, words(shown.lines, 'inserted'), words(shown.lines, 'deleted'), own.toUpperCase(), row.sponsor, row.reason, state, row.clashing.join(' '), row.identical.join(' ')],
      ...row.subAmendments.map((sub) => [row.number, sub.heading, sub.instruction, words(sub.lines, 'inserted'), words(sub.lines, 'deleted'), sub.linesIn.toUpperCase(), sub.member, sub.reason, subState(sub, lang), '', '']),
    ]
  })),
]
