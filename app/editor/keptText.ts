import * as Y from 'yjs'
import type { Overtaken } from '#collab/overtaken.ts'
import { readText } from '#collab/readText.ts'
import type { KeptCopy } from './deviceCopy.ts'
import { isIn, overtakenFrom, overtakenOf, whole } from './overtaken.ts'
import { TEXT_ROOT } from './roots.ts'

/** One block that a kept copy would change: how it stands in the text and how its author would have it. */
export type KeptChange = {
  /** null: the title or the opening line, or a block that is not in the text */
  readonly paragraphId: string | null
  /** null: it is not in the text */
  readonly before: string | null
  /** null: its author deleted it */
  readonly after: string | null
}

type Block = { readonly key: string; readonly id: string | null; readonly words: string }
const blocksOf = (doc: Y.Doc): readonly Block[] => {
  const blocks: Block[] = []
  readText(doc.getXmlFragment(TEXT_ROOT)).forEach((node) => {
    const id: unknown = node.attrs['id']
    blocks.push({ key: typeof id === 'string' ? id : node.type.name, id: typeof id === 'string' ? id : null, words: node.textContent })
  })
  return blocks
}

/**
 * What a copy holds that the text does not: the copy is merged with the text as it stands, so that nobody else's words are listed.
 * Where the text is not `there` (its author may not see it any more) that is the whole copy.
 */
export const changesOf = (text: Y.Doc, copy: KeptCopy, there: boolean): readonly KeptChange[] => {
  const before = new Map((there ? blocksOf(text) : []).map((block) => [block.key, block]))
  if (copy.aside === 'overtaken') return overtakenFrom(copy.state).flatMap((each) => overtakenChange(each, before))
  return [...mergedChanges(text, copy.state, there, before), ...(there ? overtakenOf(copy.state, text) : []).flatMap((each) => overtakenChange(each, before))]
}

const overtakenChange = (overtaken: Overtaken, before: ReadonlyMap<string, Block>): readonly KeptChange[] => {
  const stood = before.get(overtaken.key)
  if (stood !== undefined && isIn(stood.words, overtaken)) return []
  return [{ paragraphId: stood?.id ?? null, before: stood?.words ?? null, after: whole(overtaken) }]
}

const mergedChanges = (text: Y.Doc, state: Uint8Array, there: boolean, before: ReadonlyMap<string, Block>): readonly KeptChange[] => {
  const merged = new Y.Doc()
  if (there) Y.applyUpdate(merged, Y.encodeStateAsUpdate(text))
  Y.applyUpdate(merged, state)
  const after = blocksOf(merged)
  const left = new Set(after.map(({ key }) => key))
  const changed = after.flatMap(({ key, id, words }): KeptChange[] => {
    const stood = before.get(key)
    if (stood === undefined ? words.trim() === '' : stood.words === words) return []
    return [{ paragraphId: stood === undefined ? null : id, before: stood?.words ?? null, after: words }]
  })
  const deleted = [...before.values()].filter(({ key, words }) => !left.has(key) && words.trim() !== '')
    .map(({ id, words }): KeptChange => ({ paragraphId: id, before: words, after: null }))
  merged.destroy()
  return [...changed, ...deleted]
}
