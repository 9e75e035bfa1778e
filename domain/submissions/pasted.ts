import { diffWords } from '../amendment/words.ts'

/** A pasted line is taken for a paragraph of the text when at least this share of the longer one's words stand in both. */
const LEAST_SHARE = 0.5

/** One unit for one unit, so that places in the folded words are places in the words. */
const FOLDS: readonly (readonly [RegExp, string])[] = [[/[’‘‛ʼ]/gu, '\''], [/[“”„]/gu, '"'], [/[\u00A0\u202F]/gu, ' '], [/[‐‑–—]/gu, '-']]
const folded = (words: string): string => FOLDS.reduce((text, [from, to]) => text.replace(from, to), words)

/**
 * Words pasted over others, in the spelling of those others wherever only quotes, dashes or no-break spaces differ: what a word
 * processor turned into its own typography is no amendment, and one changed word is one changed word.
 */
export const inSpellingOf = (known: string, pasted: string): string => {
  let result = ''
  let before = 0
  let after = 0
  for (const { at, remove, insert } of diffWords(folded(known), folded(pasted))) {
    result += known.slice(before, at)
    after += at - before
    result += pasted.slice(after, after + insert.length)
    after += insert.length
    before = at + remove.length
  }
  return result + known.slice(before)
}

const bagOf = (text: string): ReadonlyMap<string, number> => {
  const bag = new Map<string, number>()
  for (const word of folded(text).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) bag.set(word, (bag.get(word) ?? 0) + 1)
  return bag
}
const sizeOf = (bag: ReadonlyMap<string, number>): number => [...bag.values()].reduce((sum, n) => sum + n, 0)
const shareOf = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number => {
  const most = Math.max(sizeOf(a), sizeOf(b))
  let common = 0
  for (const [word, n] of a) common += Math.min(n, b.get(word) ?? 0)
  return most === 0 ? 0 : common / most
}

/**
 * For each pasted line the paragraph of the text that it is, changed or not; null for what is new. Each paragraph is taken once: the most
 * alike first, and of equals those in order.
 */
export const takenFor = <K extends { readonly text: string }>(lines: readonly string[], known: readonly K[]): (K | null)[] => {
  const bags = known.map(({ text }) => bagOf(text))
  const pairs = lines.flatMap((line, i) => {
    const bag = bagOf(line)
    return known.flatMap((_, k) => { const share = shareOf(bag, bags[k] ?? bag); return share >= LEAST_SHARE ? [{ i, k, share }] : [] })
  }).sort((a, b) => b.share - a.share || a.i - b.i || a.k - b.k)
  const found = new Map<number, number>()
  const taken = new Set<number>()
  for (const { i, k } of pairs) {
    if (found.has(i) || taken.has(k)) continue
    found.set(i, k)
    taken.add(k)
  }
  return lines.map((_, i) => { const k = found.get(i); return k === undefined ? null : known[k] ?? null })
}
