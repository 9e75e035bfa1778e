import { countWords, marks, type Mark } from '../amendment/words.ts'
import { increasing } from '../amendment/subsequence.ts'
import type { Block } from './blocks.ts'

/**
 * A block of one of two texts, or of both.
 * - `kept`, `changed`: it is in both, with the same words or others
 * - `inserted`, `deleted`: only in the later, only in the earlier
 * - `moved`: in both and elsewhere; it stands where it is now, its words marked. `left`: where it stood before
 */
export type Compared = {
  readonly is: 'kept' | 'changed' | 'inserted' | 'deleted' | 'moved' | 'left'
  /** of the later text; of the earlier for `deleted` and `left` */
  readonly id: string
  readonly marks: readonly Mark[]
}

/** What is needed to know a block without its id again: fewer equal words are no sign that it moved. */
const TELLING = 4

/**
 * The later text with what became of the earlier one, block by block, word by word. Blocks are matched by id, and those left over by
 * having the same words under another id (a paragraph cut and pasted). Of those matched, as many as possible stay in place; the
 * others moved. What is no more stands behind what it stood behind.
 */
export const compare = (before: readonly Block[], after: readonly Block[]): readonly Compared[] => {
  const pairs = paired(before, after)
  const matched = after.flatMap((block, now) => {
    const then = pairs.get(now)
    return then === undefined ? [] : [{ block, now, then }]
  })
  const staying = increasing(matched.map(({ then }) => then))
  const stays = new Set(matched.filter((_, i) => staying.has(i)).map(({ now }) => now))
  const gone = new Map<number, 'deleted' | 'left'>(before.map((_, then) => [then, 'deleted']))
  for (const { now, then } of matched) {
    if (stays.has(now)) gone.delete(then)
    else gone.set(then, 'left')
  }

  const rows: Compared[] = []
  let reached = 0
  const passUntil = (then: number): void => {
    for (; reached < then; reached++) {
      const is = gone.get(reached)
      const block = before[reached]
      if (is && block) rows.push({ is, id: block.id, marks: marks(block.text, '') })
    }
  }
  for (const [now, block] of after.entries()) {
    const then = pairs.get(now)
    const old = then === undefined ? undefined : before[then]
    if (then !== undefined && stays.has(now)) passUntil(then)
    else if (!stays.has(now)) passUntil(nextGone(gone, reached))
    if (!old || then === undefined) rows.push({ is: 'inserted', id: block.id, marks: marks('', block.text) })
    else rows.push({ is: stays.has(now) ? (old.text === block.text ? 'kept' : 'changed') : 'moved', id: block.id, marks: marks(old.text, block.text) })
    if (then !== undefined && stays.has(now)) reached = then + 1
  }
  passUntil(before.length)
  return rows
}

/** Behind the gone blocks that come next: so a paragraph that replaces another stands below it. */
const nextGone = (gone: ReadonlyMap<number, unknown>, from: number): number => {
  let end = from
  while (gone.has(end)) end++
  return end
}

/** Which block of the later text was which of the earlier, by their places. */
const paired = (before: readonly Block[], after: readonly Block[]): ReadonlyMap<number, number> => {
  const byId = new Map(before.map(({ id }, i) => [id, i]))
  const pairs = new Map<number, number>()
  for (const [now, { id }] of after.entries()) {
    const then = byId.get(id)
    if (then !== undefined) pairs.set(now, then)
  }
  const taken = new Set(pairs.values())
  const byWords = new Map<string, number[]>()
  for (const [then, { text }] of before.entries()) {
    if (!taken.has(then) && countWords(text) >= TELLING) byWords.set(text, [...byWords.get(text) ?? [], then])
  }
  for (const [now, { text }] of after.entries()) {
    const then = pairs.has(now) ? undefined : byWords.get(text)?.shift()
    if (then !== undefined) pairs.set(now, then)
  }
  return pairs
}

/** How many words the later text has that the earlier has not, and the other way round; moves count for neither. */
export const changedBy = (rows: readonly Compared[]): { readonly wordsIn: number; readonly wordsOut: number; readonly moved: number; readonly changed: number } => {
  const words = (is: Mark['is']): number => rows.filter((row) => row.is !== 'left').flatMap((row) => row.marks).reduce((sum, mark) => sum + (mark.is === is ? countWords(mark.text) : 0), 0)
  return {
    wordsIn: words('inserted'), wordsOut: words('deleted'),
    moved: rows.filter(({ is }) => is === 'moved').length,
    changed: rows.filter(({ is, marks: runs }) => is !== 'left' && runs.some((mark) => mark.is !== 'kept')).length,
  }
}
