import type { Node } from 'prosemirror-model'
import { schema, type LiveDoc } from '../resolution/schema.ts'
import type { Block } from './blocks.ts'
import { compare } from './compare.ts'

/**
 * Whose the paragraphs of a text are: its own, or those of the other language, which it follows (model.md, Languages). In a text that
 * follows only words come back.
 */
export type Structure = 'own' | 'followed'

const blocksIn = (doc: LiveDoc): Node[] => Array.from({ length: doc.childCount }, (_, i) => doc.child(i))
const docOf = (blocks: readonly Node[]): LiveDoc => schema.topNodeType.create(null, blocks)
const isSub = (block: Node): boolean => block.type === schema.nodes['subParagraph']

/** By what a block is known: its id; the title and the opening line by being one. */
export const idIn = (block: Node): string => {
  const id: unknown = block.attrs['id']
  return typeof id === 'string' && id !== '' ? id : block.type === schema.nodes['title'] ? 'title' : block.type === schema.nodes['openingLine'] ? 'opening-line' : ''
}

/** A paragraph with the sub-paragraphs below it; a sub-paragraph with those below it. */
const extent = (blocks: readonly Node[], id: string): readonly [number, number] | null => {
  const start = blocks.findIndex((block) => idIn(block) === id)
  const head = blocks[start]
  if (!head) return null
  const depth = isSub(head) ? Number(head.attrs['depth']) : 0
  let end = start + 1
  for (let next = blocks[end]; next && isSub(next) && Number(next.attrs['depth']) > depth; next = blocks[end]) end++
  return [start, end]
}

/** The old words under the block as it is now, without touching what it is or where it stands. */
const withWords = (block: Node, then: Node | undefined): Node => (then?.type === block.type ? block.copy(then.content) : block)

/** Does the comparison of two texts say that this block moved? */
const hasMoved = (old: readonly Node[], today: readonly Node[], id: string): boolean => {
  const [before, after] = [old, today].map((blocks) => blocks.map((block) => ({ id: idIn(block), text: block.textContent }))) as [Block[], Block[]]
  return compare(before, after).some((row) => row.id === id && row.is === 'moved')
}

/**
 * The text of today with one paragraph, and what stands below it, as it was then. If it is no more, or elsewhere, it comes back behind what it
 * stood behind; whatever today's text has besides stays. Null: there was no such paragraph, or it cannot come back here.
 */
export const paragraphRestored = (now: LiveDoc, then: LiveDoc, id: string, structure: Structure = 'own'): LiveDoc | null => {
  const [standing, old] = [blocksIn(now), blocksIn(then)]
  const was = extent(old, id)
  const stands = extent(standing, id)
  if (!was) return null
  const oldBlocks = old.slice(...was)
  if (structure === 'followed') {
    if (!stands) return null
    const byId = new Map(oldBlocks.map((block) => [idIn(block), block]))
    return docOf(standing.map((block) => withWords(block, byId.get(idIn(block)))))
  }
  const leaves = stands !== null && hasMoved(old, standing, id)
  const today = leaves ? standing.toSpliced(stands[0], stands[1] - stands[0]) : standing
  const is = leaves ? null : stands
  // A sub-paragraph that has another paragraph now stays with that one.
  const coming = new Set(oldBlocks.map(idIn))
  const elsewhere = new Set(today.filter((block, i) => coming.has(idIn(block)) && !(is && i >= is[0] && i < is[1])).map(idIn))
  const back = oldBlocks.filter((block) => !elsewhere.has(idIn(block)))
  if (is) return docOf([...today.slice(0, is[0]), ...back, ...today.slice(is[1])])
  const before = old.slice(0, was[0]).findLast((block) => today.some((each) => idIn(each) === idIn(block)))
  const at = before ? today.findIndex((each) => idIn(each) === idIn(before)) + 1 : today.findIndex((each) => !['title', 'opening-line'].includes(idIn(each)))
  let place = at === -1 ? today.length : at
  // A paragraph does not come between another and what stands below it.
  if (back[0] && !isSub(back[0])) for (let next = today[place]; next && isSub(next); next = today[place]) place++
  return docOf([...today.slice(0, place), ...back, ...today.slice(place)])
}

/** The whole text as it was then; where it follows the other language, the words of the paragraphs that are still there. */
export const wholeRestored = (now: LiveDoc, then: LiveDoc, structure: Structure = 'own'): LiveDoc => {
  if (structure === 'own') return then
  const byId = new Map(blocksIn(then).map((block) => [idIn(block), block]))
  return docOf(blocksIn(now).map((block) => withWords(block, byId.get(idIn(block)))))
}
