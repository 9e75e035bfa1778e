import type { Lang } from '../languages.ts'
import { chained, openerOf } from './clauses.ts'
import type { Prose, ResolutionText } from './text.ts'

/** No words in any paragraph: nothing to hand in yet. */
export const isEmptyText = (text: ResolutionText): boolean => text.paragraphs.every(({ text: words, subs }) => !words.trim() && subs.length === 0)
/** The same of a memorandum. */
export const isEmptyProse = (prose: Prose): boolean => prose.blocks.every(({ text }) => !text.trim())

/**
 * A departure from the conventions of resolutions. Conventions are advice: a person decides, nothing is blocked by them.
 * - `title-missing`, `opening-line-missing`, `preamble-missing`, `operative-part-missing`: of the whole text
 * - `empty`: a paragraph or sub-paragraph without words
 * - `opener-missing`: does not begin with an opener that is set in italics, nor with a usual one
 * - `opener-unmarked`: begins with a usual opener that is not set in italics (or not to its end)
 * - `opener-unusual`: its opener is not on the list
 * - `opener-of-other-part`: a verb of the other part ("Urges" in the preamble)
 * - `opener-repeated`: repeats the opener right before it, without "also" or "further"
 * - `chain-without-repetition`: says "also" though the paragraph before has another opener
 * - `preambular-after-operative`: stands behind an operative paragraph
 * - `single-sub-paragraph`: a list of one
 */
export type Finding = { readonly paragraphId: string | null; readonly code: FindingCode; readonly suggestion?: string }
export type FindingCode =
  | 'title-missing' | 'opening-line-missing' | 'preamble-missing' | 'operative-part-missing' | 'empty' | 'opener-missing' | 'opener-unmarked' | 'opener-unusual'
  | 'opener-of-other-part' | 'opener-repeated' | 'chain-without-repetition' | 'preambular-after-operative' | 'single-sub-paragraph'

/** Every departure of a text from the conventions, in the order of its paragraphs. */
export const check = (text: ResolutionText, lang: Lang): Finding[] => {
  const findings: Finding[] = []
  const find = (paragraphId: string | null, code: FindingCode, suggestion?: string): void => {
    findings.push(suggestion === undefined ? { paragraphId, code } : { paragraphId, code, suggestion })
  }
  if (!text.title) find(null, 'title-missing')
  if (!text.openingLine) find(null, 'opening-line-missing')
  for (const [kind, code] of [['preambular', 'preamble-missing'], ['operative', 'operative-part-missing']] as const) {
    if (!text.paragraphs.some((each) => each.kind === kind)) find(null, code)
  }

  let operativeBegun = false
  /** the opener of the paragraph before, and how many in a row have had it */
  let run = { usual: '', times: 0 }
  for (const { id, kind, opener, text: words, subs } of text.paragraphs) {
    if (kind === 'operative' && !operativeBegun) { operativeBegun = true; run = { usual: '', times: 0 } }
    if (kind === 'preambular' && operativeBegun) find(id, 'preambular-after-operative')
    if (!words && subs.length === 0) find(id, 'empty')
    if (subs.length === 1) find(subs[0]?.id ?? id, 'single-sub-paragraph')
    for (const sub of subs) if (!sub.text && sub.subs.length === 0) find(sub.id, 'empty')
    if (!words) continue

    const usual = openerOf(words, lang)
    const marked = words.slice(0, opener)
    if (!usual) {
      find(id, opener ? 'opener-unusual' : 'opener-missing')
      run = { usual: marked, times: 1 }
      continue
    }
    if (usual.kind !== kind) find(id, 'opener-of-other-part')
    if (opener < usual.length) find(id, 'opener-unmarked', words.slice(0, usual.length))
    if (run.usual === usual.usual) {
      if (usual.chain === null) find(id, 'opener-repeated', chained(usual.usual, run.times, lang))
      run = { ...run, times: run.times + 1 }
    } else {
      if (usual.chain !== null) find(id, 'chain-without-repetition', usual.usual)
      run = { usual: usual.usual, times: 1 }
    }
  }
  return findings
}
