import { LANGS, type Lang, type Wording } from '../languages.ts'
import type { ResolutionText } from '../resolution/text.ts'
import { consolidate, type Clash } from './consolidate.ts'
import type { Operation, Tabled } from './operation.ts'
import { decidedTogether } from './consequences.ts'
import type { Base } from './places.ts'
import { printedLines, type PrintedLine } from './printed.ts'

/** What still stands between a text and its publication, at its place where it has one. `undecided`: also what was put off. */
export type OpenMatter =
  | { readonly is: 'undecided'; readonly amendmentIds: readonly string[] }
  | { readonly is: 'clash'; readonly clash: Clash }
  | { readonly is: 'awaiting-translation'; readonly lang: Lang; readonly at: string }

/**
 * Everything that is open, in every language of the base; publication is possible when the answer is empty: no text is published that nobody decided.
 * `accepted` in the order decided, which is the ruling on what is put at one place.
 */
export const openMatters = (base: Wording<ResolutionText>, accepted: readonly Tabled[], undecided: readonly string[]): OpenMatter[] => {
  const matters: OpenMatter[] = undecided.length ? [{ is: 'undecided', amendmentIds: undecided }] : []
  const said = new Set<string>()
  for (const lang of LANGS) {
    const text = base[lang]
    if (!text) continue
    const { conflicts, awaiting } = consolidate(text, accepted, lang, 'order-given')
    for (const clash of conflicts) {
      const key = JSON.stringify(clash)
      if (!said.has(key)) matters.push({ is: 'clash', clash })
      said.add(key)
    }
    for (const at of awaiting) matters.push({ is: 'awaiting-translation', lang, at })
  }
  return matters
}

/** How one of the amendments that clash at a place would have it read; identical ones together. */
export type Reading = { readonly amendmentIds: readonly string[]; readonly op: Operation; readonly lines: readonly PrintedLine[] }

/** The wordings between which a clash is decided, marked against the base. */
export const readingsOf = ({ amendmentIds }: Clash, tabled: readonly Tabled[], base: Base, lang: Lang): Reading[] => {
  const wanted = new Set(amendmentIds)
  const here = tabled.filter(({ id }) => wanted.has(id))
  const together = decidedTogether(here)
  return here.flatMap(({ id, op }): Reading[] => {
    const group = together.find((ids) => ids.includes(id)) ?? [id]
    return group[0] === id ? [{ amendmentIds: group, op, lines: printedLines(op, base, lang) }] : []
  })
}
