import type { Lang } from '../languages.ts'
import type { ResolutionText, SubParagraph } from '../resolution/text.ts'
import { apply } from './apply.ts'
import { worded } from './fits.ts'
import type { Tabled } from './operation.ts'
import { asCompared } from './typography.ts'

/**
 * Amendments after which the text would read the same, however they were typed: as one operation or another (a new paragraph, or a split that makes it), with
 * other quotation marks or spaces. Groups of two or more in the order of `tabled`, for the secretariat to put before their sponsors; stricter than
 * that, `decidedTogether` says which need no second decision. Those without words in `lang`, or that do not fit alone, are in none.
 */
export const possibleDuplicates = (base: ResolutionText, tabled: readonly Tabled[], lang: Lang): string[][] => {
  const groups = new Map<string, string[]>()
  for (const { id, op } of tabled) {
    const applied = worded(op).includes(lang) ? apply(op, base, lang) : null
    if (!applied?.ok) continue
    const key = readingOf(applied.value.text)
    const group = groups.get(key)
    if (group) group.push(id)
    else groups.set(key, [id])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

const readingOf = ({ title, paragraphs }: ResolutionText): string => {
  const lines = (nodes: readonly SubParagraph[], depth: number): string[] => nodes.flatMap(({ text, subs }) => [`${depth} ${text}`, ...lines(subs, depth + 1)])
  return asCompared([title, ...paragraphs.flatMap(({ kind, text, subs }) => [`${kind} ${text}`, ...lines(subs, 1)])].join('\n'))
}
