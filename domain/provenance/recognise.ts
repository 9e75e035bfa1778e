import { isLetter, wordsOf, type Tokens } from '../amendment/words.ts'
import { pensOf, type Pen } from './runs.ts'
import { around, TELLING, type Lost } from './lost.ts'

/** Words that stand in a block since this step, `text.slice(from, to)`: of each unit, whose it is; null until that is known. */
export type Came = { readonly id: string; readonly text: string; readonly from: number; readonly to: number; readonly pens: (Pen | null)[]; readonly isWhole: boolean }
/** Words that stood in a block until this step. `used`: those that came back elsewhere. */
export type Went = { readonly id: string; readonly text: string; readonly from: number; readonly to: number; readonly pens: readonly Pen[]; readonly used: boolean[]; readonly isWhole: boolean }

/** Words with their authors, from this step or from long ago. */
type Source = { readonly text: string; readonly pens: () => readonly Pen[]; readonly used: boolean[] | null; readonly isWhole: boolean; readonly words: Tokens }

/**
 * Gives words that come back unchanged to their first author: first those that went in the same step (a split, join or move),
 * then those lost before (an undo, a paste, a restoration).
 * - the whole of what went, or a run of at least `TELLING` words of it, is known wherever it comes
 * - fewer words are known when they are all of a block, or the only thing that this step took out and put in
 * - fewer words lost before are known only where they stood: `peace` typed elsewhere is the typist's
 * `since`: the session that does so. What it took out itself stands again as before; what was lost earlier came in with it.
 */
export const recognise = (came: readonly Came[], went: readonly Went[], lost: readonly Lost[], since: number): void => {
  const now = went.map(({ text, from, to, pens, used, isWhole }): Source => sourceOf(text.slice(from, to), () => pens, used, isWhole))
  const isOneMove = came.length === 1 && went.length === 1 && came[0]?.id === went[0]?.id
  for (const each of [...came].sort((a, b) => b.to - b.from - (a.to - a.from))) {
    if (now.length > 0) within(each, now, (words, source, own) => words >= TELLING || isOneMove || (source.isWhole && words === source.words.starts.length) || (each.isWhole && words === own))
    if (lost.length > 0) recall(each, lost, since)
  }
}

const sourceOf = (text: string, pens: () => readonly Pen[], used: boolean[] | null, isWhole: boolean): Source =>
  ({ text, pens, used, isWhole, words: wordsOf(text) })

const recall = (came: Came, lost: readonly Lost[], since: number): void => {
  if (!came.pens.includes(null)) return
  const own = came.text.slice(came.from, came.to)
  const pens = whereItStood(came, own, lost, since) ?? pensBack(lost.findLast(({ text, words }) => words >= TELLING && text === own), since)
  if (pens) {
    for (let i = 0; i < came.pens.length; i++) came.pens[i] ??= pens[i] ?? null
    return
  }
  if (wordsOf(own).starts.length < TELLING) return
  const telling = lost.filter(({ words }) => words >= TELLING).reverse()
  within(came, telling.map((loss) => sourceOf(loss.text, () => pensBack(loss, since) ?? [], null, false)), (words) => words >= TELLING)
}

/** All the words, or whole ones of the first or last of them, between what stood around them: an undo may bring back a deletion in parts. */
const whereItStood = (came: Came, own: string, lost: readonly Lost[], since: number): readonly Pen[] | null => {
  const here = around(came.text, came.from, came.to)
  for (let i = lost.length - 1; i >= 0; i--) {
    const loss = lost[i] as Lost
    if (loss.id !== came.id || loss.text.length < own.length) continue
    if (loss.before === here.before && loss.text.startsWith(own) && isPart(own, loss.text, own.length)) return pensBack(loss, since)?.slice(0, own.length) ?? null
    if (loss.after === here.after && loss.text.endsWith(own) && isPart(own, loss.text, loss.text.length - own.length)) return pensBack(loss, since)?.slice(-own.length) ?? null
  }
  return null
}

/** The whole of a text, or words cut off it between two words. A letter typed where a word began with it is no part. */
const isPart = (own: string, text: string, cut: number): boolean => own === text
  || (/[\p{L}\p{N}]/u.test(own) && !(isLetter(text.charCodeAt(cut - 1)) && isLetter(text.charCodeAt(cut))))

const pensBack = (lost: Lost | undefined, since: number): Pen[] | null =>
  (lost ? pensOf(lost.goneSince === since ? lost.runs : lost.runs.map((run) => ({ ...run, since }))) : null)

/** Whether so many equal words say enough, of `own` words that came. */
type Allows = (words: number, source: Source, own: number) => boolean

/** Finds the longest run of words that a source has too, gives it to its authors, and goes on with what is left on both sides. */
const within = (came: Came, sources: readonly Source[], allows: Allows): void => {
  const words = wordsOf(came.text, came.from, came.to)
  const look = (first: number, last: number): void => {
    if (first >= last) return
    let best: Common = { length: 0, a: 0, b: 0 }
    let from: Source | null = null
    for (const source of sources) {
      const common = longestCommon(came.text, words, first, last, source)
      if (common.length > best.length && allows(common.length, source, words.starts.length)) [best, from] = [common, source]
    }
    if (!from) return
    take(came, words, from, best)
    look(first, best.a)
    look(best.a + best.length, last)
  }
  look(0, words.starts.length)
}

type Common = { readonly length: number; readonly a: number; readonly b: number }

/** A longest run of equal words, of those in the source that have not come back elsewhere. */
const longestCommon = (text: string, words: Tokens, first: number, last: number, source: Source): Common => {
  let best: Common = { length: 0, a: 0, b: 0 }
  const m = source.words.starts.length
  const theirs = source.words.starts.map((start, j) => source.text.slice(start, source.words.ends[j]))
  let row = new Uint16Array(m + 1)
  for (let i = first; i < last; i++) {
    const word = text.slice(words.starts[i], words.ends[i])
    const next = new Uint16Array(m + 1)
    for (let j = 0; j < m; j++) {
      if (theirs[j] !== word || source.used?.[source.words.starts[j] as number]) continue
      const length = (row[j] as number) + 1
      next[j + 1] = length
      if (length > best.length) best = { length, a: i - length + 1, b: j - length + 1 }
    }
    row = next
  }
  return best
}

/** The words, what stands between them where it is the same, and the marks that both have at the ends. */
const take = (came: Came, words: Tokens, source: Source, { length, a, b }: Common): void => {
  const pens = source.pens()
  const give = (at: number, from: number, units: number): void => {
    for (let k = 0; k < units; k++) {
      came.pens[at + k - came.from] = pens[from + k] ?? null
      if (source.used) source.used[from + k] = true
    }
  }
  const same = (at: number, from: number): boolean => at >= came.from && at < came.to && from >= 0 && from < source.text.length
    && came.pens[at - came.from] === null && came.text.charCodeAt(at) === source.text.charCodeAt(from)
  for (let k = 0; k < length; k++) {
    const [start, from] = [words.starts[a + k] as number, source.words.starts[b + k] as number]
    give(start, from, (words.ends[a + k] as number) - start)
    if (k === length - 1) continue
    const [gap, theirs] = [words.ends[a + k] as number, source.words.ends[b + k] as number]
    for (let i = 0; same(gap + i, theirs + i); i++) give(gap + i, theirs + i, 1)
  }
  const [start, from] = [words.starts[a] as number, source.words.starts[b] as number]
  for (let i = 1; same(start - i, from - i); i++) give(start - i, from - i, 1)
  const [end, theirEnd] = [words.ends[a + length - 1] as number, source.words.ends[b + length - 1] as number]
  for (let i = 0; same(end + i, theirEnd + i); i++) give(end + i, theirEnd + i, 1)
}
