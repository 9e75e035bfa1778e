import type { Edit } from '../amendment/operation.ts'
import { diffWords, wordsOf } from '../amendment/words.ts'
import type { Block } from './blocks.ts'
import { remember, type Lost } from './lost.ts'
import { recognise, type Came, type Went } from './recognise.ts'
import { cut, joined, pensOf, type Hand, type Pen, type Run } from './runs.ts'

/** A block and who wrote each unit of it; the lengths of its runs add up to the length of its text. */
export type Written = Block & { readonly runs: readonly Run[] }

/** Who wrote a text: of every word its first author. `lost` remembers what was taken out, so that an undo finds it again. */
export type Authorship = { readonly blocks: readonly Written[]; readonly lost: readonly Lost[] }
export const UNWRITTEN: Authorship = { blocks: [], lost: [] }

/**
 * What a step did to the words of a text, beside those before it in its session: `wordsIn`, how many more of the session's stand there;
 * `wordsOut`, how many fewer of the others. Less than none where it takes its own out again, or puts back what it took out.
 */
export type Advance = { readonly authorship: Authorship; readonly wordsIn: number; readonly wordsOut: number }

/** Words that somebody proposed and another put into a block: `by` is whoever proposed them. */
export type Proposed = { readonly id: string; readonly text: string; readonly by: Hand }

/**
 * The authorship after one more step of a text's history: `pen` turned what there was into `text`. Words that stay keep their author;
 * so do words that come back unchanged (a split, a join, a move, an undo, a repair, a restoration); all others are the pen's. Letters typed
 * into a word are their typist's, the others stay; a word put in the place of another is new. New words that were proposed are their
 * proposer's, whoever took them over. A pure fold over the canonical texts of
 * the log: a Yjs client id proves only who sent an update, because editors write words anew that merely change their place.
 */
export const advance = (was: Authorship, text: readonly Block[], pen: Pen, proposed: readonly Proposed[] = []): Advance => {
  const places = sameOrder(was.blocks, text) ? null : new Map(was.blocks.map((block) => [block.id, block]))
  const change: Change = { came: [], went: [], made: [] }
  const old: Written[] = []
  const blocks: Written[] = []
  for (const [at, block] of text.entries()) {
    const before = places ? places.get(block.id) : was.blocks[at]
    if (before?.text === block.text) blocks.push(before)
    else {
      if (before) old.push(before)
      change.made.push({ at, pieces: before ? edited(before, block, change) : [arrival(block, 0, block.text.length, change)] })
      blocks.push({ id: block.id, text: block.text, runs: [] })
    }
  }
  if (places) {
    const still = new Set(text.map(({ id }) => id))
    for (const block of was.blocks) {
      if (still.has(block.id) || !block.text) continue
      old.push(block)
      departure(block, 0, block.text.length, change)
    }
  }
  const { came, went, made } = change
  if (made.length === 0 && went.length === 0) return { authorship: places ? { ...was, blocks } : was, wordsIn: 0, wordsOut: 0 }

  recognise(came, went, was.lost, pen.since)
  credit(came, proposed, pen.since)
  const fresh = made.map(({ at, pieces }): Written => ({
    ...blocks[at] as Block, runs: joined(pieces.flatMap((piece) => ('pens' in piece ? piece.pens.map((known) => ({ ...known ?? pen, length: 1 })) : piece.runs))),
  }))
  for (const [i, { at }] of made.entries()) blocks[at] = fresh[i] as Written
  const [before, now] = [begun(old, pen), begun(fresh, pen)]
  return {
    authorship: { blocks, lost: went.reduce((lost, each) => remember(lost, each, pen.since), was.lost) },
    wordsIn: now.own - before.own, wordsOut: before.others - now.others,
  }
}

/** What a step does: what came, what went, and of what each changed block is made. */
type Change = { readonly came: Came[]; readonly went: Went[]; readonly made: { readonly at: number; readonly pieces: readonly Piece[] }[] }
type Piece = Came | { readonly runs: readonly Run[] }

const sameOrder = (a: readonly Block[], b: readonly Block[]): boolean => a.length === b.length && a.every(({ id }, i) => id === b[i]?.id)

const arrival = ({ id, text }: Block, from: number, to: number, { came }: Change): Came => {
  const arrived: Came = { id, text, from, to, pens: new Array<Pen | null>(to - from).fill(null), isWhole: to - from === text.length }
  if (to > from) came.push(arrived)
  return arrived
}

const departure = ({ id, text, runs }: Written, from: number, to: number, { went }: Change): void => {
  went.push({ id, text, from, to, pens: pensOf(cut(runs, from, to)), used: new Array<boolean>(to - from).fill(false), isWhole: to - from === text.length })
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
const credit = (came: readonly Came[], proposed: readonly Proposed[], since: number): void => {
  for (const { id, text: words, by } of proposed) {
    for (const each of came) {
      const start = each.id === id ? each.text.indexOf(words) : -1
      if (start === -1) continue
      for (let i = Math.max(start, each.from); i < Math.min(start + words.length, each.to); i++) each.pens[i - each.from] ??= { by, since }
    }
  }
}

/** How many words begin with a letter of this pen's session, and how many with one of another. */
const begun = (blocks: readonly Written[], { since }: Pen): { own: number; others: number } => {
  const words = { own: 0, others: 0 }
  for (const { text, runs } of blocks) {
    let [at, end] = [0, runs[0]?.length ?? 0]
    for (const start of wordsOf(text).starts) {
      while (start >= end && at < runs.length - 1) end += runs[++at]?.length ?? 0
      words[runs[at]?.since === since ? 'own' : 'others']++
    }
  }
  return words
}
