import type { Lang } from '../languages.ts'
import type { ResolutionText } from '../resolution/text.ts'
import { placeIn } from './conflict.ts'
import { documentOrder } from './diff.ts'
import { worded } from './fits.ts'
import type { Tabled } from './operation.ts'
import { baseOf } from './places.ts'
import { printedLines, type PrintedLine } from './printed.ts'
import { heading, instruction } from './wording.ts'

/** One amendment in the compendium. `awaiting`: its words are not translated into this language yet. */
export type CompendiumEntry = { readonly id: string; readonly instruction: string; readonly lines: readonly PrintedLine[]; readonly awaiting: boolean }
/** The amendments to one target, under its heading (none for the title). `at`: the base paragraph, 'title', or '' for the very beginning. */
export type CompendiumTarget = { readonly heading: string; readonly at: string; readonly entries: readonly CompendiumEntry[] }

/**
 * The body of a compendium: the title first, then the preamble, then the operative part, new paragraphs behind the one they follow;
 * rival proposals under one heading in the order of `tabled`, each with its instruction (process.md, Documents).
 */
export const compendium = (text: ResolutionText, tabled: readonly Tabled[], lang: Lang): CompendiumTarget[] => {
  const base = baseOf(text)
  const order = documentOrder(base.tree)
  const sorted = tabled.map(({ id, op }, i) => ({ id, op, i, at: order(op) })).sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1] || (a.op.type === 'add' && b.op.type === 'add' ? a.at[2] - b.at[2] : 0) || a.i - b.i)
  const targets: { heading: string; at: string; entries: CompendiumEntry[] }[] = []
  for (const { id, op } of sorted) {
    const entry = { id, instruction: instruction(op, base, lang), lines: printedLines(op, base, lang), awaiting: !worded(op).includes(lang) }
    const under = heading(op, base, lang)
    const last = targets.at(-1)
    if (last?.heading === under) last.entries.push(entry)
    else targets.push({ heading: under, at: placeIn(op), entries: [entry] })
  }
  return targets
}
