import type { Edit } from '../amendment/operation.ts'
import { diffWords, isLetter } from '../amendment/words.ts'
import type { Block } from './blocks.ts'
import { remember, type Lost } from './lost.ts'
import { recognise, type Came, type Went } from './recognise.ts'

/** Whose hand: a person (`u:` and a user id), the server for a duty of its own (`s:` and its cause), an amendment (`a:` and its id). */
export type Hand = string
/** So many UTF-16 units of one hand. */
export type Run = { readonly length: number; readonly by: Hand }
/** A block and who wrote each unit of it; the lengths of its runs add up to the length of its text. */
export type Written = Block & { readonly runs: readonly Run[] }

/** Who wrote a text: of every word its first author. `lost` remembers what was taken out, so that an undo finds it again. */
export type Authorship = { readonly blocks: readonly Written[]; readonly lost: readonly Lost[] }
export const UNWRITTEN: Authorship = { blocks: [], lost: [] }

/** `wordsIn`, `wordsOut`: words begun and words taken out; what only changed its place counts for neither. */
export type Advance = { readonly authorship: Authorship; readonly wordsIn: number; readonly wordsOut: number }

/**
 * The authorship after one more step of a text's history: `by` turned what there was into `text`. Words that stay keep their author;
 * so do words that come back unchanged (a split, a join, a move, an undo, a repair, a restoration); all others are `by`'s. Letters typed
 * into a word are their typist's, the others stay; a word put in the place of another is new. A pure fold over the canonical texts of
 * the log: a Yjs client id proves only who sent an update, because editors write words anew that merely change their place.
 */
export const advance = (was: Authorship, text: readonly Block[], by: Hand): Advance => {
  const places = sameOrder(was.blocks, text) ? null : new Map(was.blocks.map((block) => [block.id, block]))
  const came: Came[] = []
  const went: Went[] = []
  const open: { readonly at: number; readonly block: Block; readonly hands: (Hand | null)[] }[] = []
  const blocks: Written[] = []
  for (const [at, block] of text.entries()) {
    const before = places ? places.get(block.id) : was.blocks[at]
    if (before?.text === block.text) {
      blocks.push(before)
      continue
    }
    const hands = before ? edited(before, block, came, went) : new Array<Hand | null>(block.text.length).fill(null)
    if (!before && block.text) came.push({ id: block.id, text: block.text, from: 0, to: block.text.length, hands, isWhole: true })
    open.push({ at, block, hands })
    blocks.push({ ...block, runs: [] })
  }
  if (places) {
    const still = new Set(text.map(({ id }) => id))
    for (const block of was.blocks) if (!still.has(block.id) && block.text) went.push(whole(block))
  }
  if (open.length === 0 && went.length === 0) return { authorship: places ? { ...was, blocks } : was, wordsIn: 0, wordsOut: 0 }

  recognise(came, went, was.lost)
  const wordsIn = came.reduce((sum, { text: all, from, to, hands }) => sum + begun(all, from, to, (i) => hands[i] === null), 0)
  const wordsOut = went.reduce((sum, { text: all, from, to, used }) => sum + begun(all, from, to, (i) => !used[i - from]), 0)
  for (const { at, block, hands } of open) blocks[at] = { id: block.id, text: block.text, runs: runsOf(hands, by) }
  return { authorship: { blocks, lost: went.reduce(remember, was.lost) }, wordsIn, wordsOut }
}

const sameOrder = (a: readonly Block[], b: readonly Block[]): boolean => a.length === b.length && a.every(({ id }, i) => id === b[i]?.id)

const whole = ({ id, text, runs }: Written): Went =>
  ({ id, text, from: 0, to: text.length, hands: handsOf(runs), used: new Array<boolean>(text.length).fill(false), isWhole: true })

/** Who wrote each unit. */
const handsOf = (runs: readonly Run[]): Hand[] => runs.flatMap(({ length, by }) => new Array<Hand>(length).fill(by))

const runsOf = (hands: readonly (Hand | null)[], by: Hand): Run[] => {
  const runs: { length: number; by: Hand }[] = []
  for (const hand of hands) {
    const last = runs.at(-1)
    if (last?.by === (hand ?? by)) last.length++
    else runs.push({ length: 1, by: hand ?? by })
  }
  return runs
}

/** Keeps the hands of what stays; null where something came. Tells what came and what went. */
const edited = (before: Written, after: Block, came: Came[], went: Went[]): (Hand | null)[] => {
  const old = handsOf(before.runs)
  const hands: (Hand | null)[] = []
  let done = 0
  for (const edit of diffWords(before.text, after.text)) {
    const { at, remove, insert } = byLetters(edit)
    for (; done < at; done++) hands.push(old[done] ?? null)
    if (remove) {
      const end = at + remove.length
      went.push({ id: before.id, text: before.text, from: at, to: end, hands: old.slice(at, end), used: new Array<boolean>(remove.length).fill(false), isWhole: at === 0 && end === before.text.length })
    }
    const from = hands.length
    for (let i = 0; i < insert.length; i++) hands.push(null)
    if (insert) came.push({ id: after.id, text: after.text, from, to: hands.length, hands, isWhole: insert.length === after.text.length })
    done = at + remove.length
  }
  for (; done < old.length; done++) hands.push(old[done] ?? null)
  return hands
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

/** How many words begin between two places, at units that count. */
const begun = (text: string, from: number, to: number, counts: (at: number) => boolean): number => {
  let words = 0
  for (let i = from; i < to; i++) {
    if (counts(i) && isLetter(text.charCodeAt(i)) && (i === 0 || !isLetter(text.charCodeAt(i - 1)))) words++
  }
  return words
}
