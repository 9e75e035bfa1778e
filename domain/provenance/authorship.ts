import type { Edit } from '../amendment/operation.ts'
import { diffWords, isLetter } from '../amendment/words.ts'
import type { Block } from './blocks.ts'
import { remember, type Lost } from './lost.ts'
import { recognise, type Came, type Went } from './recognise.ts'
import { cut, joined, type Hand, type Run } from './runs.ts'

/** A block and who wrote each unit of it; the lengths of its runs add up to the length of its text. */
export type Written = Block & { readonly runs: readonly Run[] }

/** Who wrote a text: of every word its first author. `lost` remembers what was taken out, so that an undo finds it again. */
export type Authorship = { readonly blocks: readonly Written[]; readonly lost: readonly Lost[] }
export const UNWRITTEN: Authorship = { blocks: [], lost: [] }

/** `wordsIn`, `wordsOut`: words begun and words taken out; what only changed its place counts for neither. `wordsBack`: of what was taken out before. */
export type Advance = { readonly authorship: Authorship; readonly wordsIn: number; readonly wordsOut: number; readonly wordsBack: number }

/** Words that somebody proposed and another put into a block: `by` is whoever proposed them. */
export type Proposed = { readonly id: string; readonly text: string; readonly by: Hand }

/**
 * The authorship after one more step of a text's history: `by` turned what there was into `text`. Words that stay keep their author;
 * so do words that come back unchanged (a split, a join, a move, an undo, a repair, a restoration); all others are `by`'s. Letters typed
 * into a word are their typist's, the others stay; a word put in the place of another is new. New words that were proposed are their
 * proposer's, whoever took them over. A pure fold over the canonical texts of
 * the log: a Yjs client id proves only who sent an update, because editors write words anew that merely change their place.
 */
export const advance = (was: Authorship, text: readonly Block[], by: Hand, proposed: readonly Proposed[] = []): Advance => {
  const places = sameOrder(was.blocks, text) ? null : new Map(was.blocks.map((block) => [block.id, block]))
  const change: Change = { came: [], went: [], made: [] }
  const blocks: Written[] = []
  for (const [at, block] of text.entries()) {
    const before = places ? places.get(block.id) : was.blocks[at]
    if (before?.text === block.text) blocks.push(before)
    else {
      change.made.push({ at, pieces: before ? edited(before, block, change) : [arrival(block, 0, block.text.length, change)] })
      blocks.push({ id: block.id, text: block.text, runs: [] })
    }
  }
  if (places) {
    const still = new Set(text.map(({ id }) => id))
    for (const block of was.blocks) if (!still.has(block.id) && block.text) departure(block, 0, block.text.length, change)
  }
  const { came, went, made } = change
  if (made.length === 0 && went.length === 0) return { authorship: places ? { ...was, blocks } : was, wordsIn: 0, wordsOut: 0, wordsBack: 0 }

  recognise(came, went, was.lost)
  const ofCame = (is: (hand: Hand | null | undefined) => boolean): number => came.reduce((sum, { text: all, from, to, hands }) => sum + begun(all, from, to, (i) => is(hands[i - from])), 0)
  const ofWent = (is: (used: boolean | undefined) => boolean): number => went.reduce((sum, { text: all, from, to, used }) => sum + begun(all, from, to, (i) => is(used[i - from])), 0)
  const [wordsIn, wordsOut] = [ofCame((hand) => hand === null), ofWent((used) => used === false)]
  // What is known again and did not go in this step was taken out before.
  const wordsBack = Math.max(0, ofCame((hand) => hand !== null) - ofWent((used) => used === true))
  credit(came, proposed)
  for (const { at, pieces } of made) {
    const block = blocks[at] as Written
    blocks[at] = { ...block, runs: joined(pieces.flatMap((piece) => ('hands' in piece ? piece.hands.map((hand) => ({ length: 1, by: hand ?? by })) : piece.runs))) }
  }
  return { authorship: { blocks, lost: went.reduce(remember, was.lost) }, wordsIn, wordsOut, wordsBack }
}

/** What a step does: what came, what went, and of what each changed block is made. */
type Change = { readonly came: Came[]; readonly went: Went[]; readonly made: { readonly at: number; readonly pieces: readonly Piece[] }[] }
type Piece = Came | { readonly runs: readonly Run[] }

const sameOrder = (a: readonly Block[], b: readonly Block[]): boolean => a.length === b.length && a.every(({ id }, i) => id === b[i]?.id)

const arrival = ({ id, text }: Block, from: number, to: number, { came }: Change): Came => {
  const arrived: Came = { id, text, from, to, hands: new Array<Hand | null>(to - from).fill(null), isWhole: to - from === text.length }
  if (to > from) came.push(arrived)
  return arrived
}

const departure = ({ id, text, runs }: Written, from: number, to: number, { went }: Change): void => {
  const hands = cut(runs, from, to).flatMap(({ length, by }) => new Array<Hand>(length).fill(by))
  went.push({ id, text, from, to, hands, used: new Array<boolean>(to - from).fill(false), isWhole: to - from === text.length })
}

/** A changed block as what stays and what came. */
const edited = (before: Written, after: Block, change: Change): readonly Piece[] => {
  const pieces: Piece[] = []
  let [done, reached] = [0, 0]
  for (const edit of diffWords(before.text, after.text)) {
    const { at, remove, insert } = byLetters(edit)
    pieces.push({ runs: cut(before.runs, done, at) })
    reached += at - done
    done = at + remove.length
    if (remove) departure(before, at, done, change)
    if (insert) pieces.push(arrival(after, reached, reached + insert.length, change))
    reached += insert.length
  }
  return [...pieces, { runs: cut(before.runs, done, before.text.length) }]
}

/** Letters put into a word, or taken out of it, leave its other letters to those who wrote them. */
const byLetters = (edit: Edit): Edit => {
  const { at, remove, insert } = edit
  const shorter = Math.min(remove.length, insert.length)
  if (shorter === 0) return edit
  let start = 0
  while (start < shorter && remove.charCodeAt(start) === insert.charCodeAt(start)) start++
  let end = 0
  while (end < shorter - start && remove.charCodeAt(remove.length - 1 - end) === insert.charCodeAt(insert.length - 1 - end)) end++
  return start + end < shorter ? edit : { at: at + start, remove: remove.slice(start, remove.length - end), insert: insert.slice(start, insert.length - end) }
}

/** What came and is nobody's yet is its proposer's, as far as the proposed words go. */
const credit = (came: readonly Came[], proposed: readonly Proposed[]): void => {
  for (const { id, text: words, by } of proposed) {
    for (const each of came) {
      const start = each.id === id ? each.text.indexOf(words) : -1
      if (start === -1) continue
      for (let i = Math.max(start, each.from); i < Math.min(start + words.length, each.to); i++) each.hands[i - each.from] ??= by
    }
  }
}

/** How many words begin between two places, at units that count. */
const begun = (text: string, from: number, to: number, counts: (at: number) => boolean): number => {
  let words = 0
  for (let i = from; i < to; i++) {
    if (counts(i) && isLetter(text.charCodeAt(i)) && (i === 0 || !isLetter(text.charCodeAt(i - 1)))) words++
  }
  return words
}
