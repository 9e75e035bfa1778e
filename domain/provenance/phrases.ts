import { wordsOf } from '../amendment/words.ts'
import type { Written } from './authorship.ts'
import type { Hand } from './runs.ts'

/** Words of one author in a row, with what stands between and behind them. `also`: others who put letters into them. */
export type Phrase = { readonly text: string; readonly by: Hand; readonly also: readonly Hand[] }

type Letters = ReadonlyMap<Hand, number>

/** How many units of each hand stand between two places, in the order of the text. */
const counted = (hands: Iterator<Hand>, units: number): Letters => {
  const letters = new Map<Hand, number>()
  for (let i = 0; i < units; i++) {
    const next = hands.next()
    if (!next.done) letters.set(next.value, (letters.get(next.value) ?? 0) + 1)
  }
  return letters
}

function* unitsOf({ runs }: Written): Generator<Hand, undefined> {
  for (const { length, by } of runs) for (let i = 0; i < length; i++) yield by
}

/** A word is of the hand that wrote most of its letters, the first of those who wrote equally many. */
const first = (letters: Letters): Hand => {
  let best: [Hand, number] = ['', 0]
  for (const each of letters) if (each[1] > best[1]) best = each
  return best[0]
}

/** Reads a block word by word: each word with its letters by hand, and what stands before the next (or before the first). */
const read = function* (block: Written): Generator<{ text: string; letters: Letters; isWord: boolean }> {
  const { starts, ends } = wordsOf(block.text)
  const hands = unitsOf(block)
  const lead = starts[0] ?? block.text.length
  if (lead > 0) yield { text: block.text.slice(0, lead), letters: counted(hands, lead), isWord: false }
  for (const [k, start] of starts.entries()) {
    const end = ends[k] as number
    const next = starts[k + 1] ?? block.text.length
    const letters = counted(hands, end - start)
    counted(hands, next - end)
    yield { text: block.text.slice(start, next), letters, isWord: true }
  }
}

/** A block as runs of words, each with its author; together they are its text. */
export const phrasesOf = (block: Written): readonly Phrase[] => {
  const phrases: Phrase[] = []
  for (const { text, letters } of read(block)) {
    const by = first(letters)
    const also = [...letters.keys()].filter((hand) => hand !== by)
    const last = phrases.at(-1)
    if (last?.by === by && last.also.join() === also.join()) phrases[phrases.length - 1] = { ...last, text: last.text + text }
    else phrases.push({ text, by, also })
  }
  return phrases
}

/** How many words are whose: a word of several hands counts for each by its letters, so that the sum is the number of words. */
export const wordsByHand = (blocks: readonly Written[]): ReadonlyMap<Hand, number> => {
  const words = new Map<Hand, number>()
  for (const block of blocks) {
    for (const { letters, isWord } of read(block)) {
      if (!isWord) continue
      const all = [...letters.values()].reduce((sum, each) => sum + each, 0)
      for (const [hand, own] of letters) words.set(hand, (words.get(hand) ?? 0) + own / all)
    }
  }
  return words
}

/** Amounts as tenths of a per cent that add up to 1,000: what rounding leaves over goes to the largest remainders. */
export const perMille = (amounts: readonly number[]): readonly number[] => {
  const all = amounts.reduce((sum, each) => sum + each, 0)
  if (all === 0) return amounts.map(() => 0)
  const exact = amounts.map((each) => (each / all) * 1000)
  const shares = exact.map(Math.floor)
  const missing = 1000 - shares.reduce((sum, each) => sum + each, 0)
  const byRemainder = exact.map((each, i) => [each - Math.floor(each), i] as const).sort((a, b) => b[0] - a[0])
  for (const [, i] of byRemainder.slice(0, missing)) shares[i] = (shares[i] ?? 0) + 1
  return shares
}
