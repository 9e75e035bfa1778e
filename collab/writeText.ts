import type { Node } from 'prosemirror-model'
import { updateYFragment } from 'y-prosemirror'
import * as Y from 'yjs'
import type { LiveDoc } from '#domain/resolution/schema.ts'

/**
 * Changes a live text into `target` with few edits: a block keeps its Yjs element as long as its id and type stay (title and
 * opening line: as long as they are there), so that carets, comments and other people's words in it survive. Yjs cannot move;
 * what changed its place is written anew there.
 */
export const writeText = (text: Y.XmlFragment, target: LiveDoc): void => {
  const wanted: Node[] = []
  target.forEach((block) => { wanted.push(block) })
  const existing = text.toArray().map(keyOf)
  const kept = longestCommon(existing, wanted.map((block) => keyOfNode(block)))
  for (let index = existing.length - 1; index >= 0; index--) if (!kept.has(index)) text.delete(index, 1)
  const staying = new Set(kept.values())
  wanted.forEach((block, index) => {
    if (staying.has(index)) writeBlock(text.get(index) as Y.XmlElement, block)
    else text.insert(index, [newBlock(block)])
  })
}

export type Run = { readonly insert: string; readonly attributes: Readonly<Record<string, unknown>> }

const newBlock = (block: Node): Y.XmlElement => {
  const element = new Y.XmlElement(block.type.name)
  for (const [name, value] of Object.entries(block.attrs)) if (value !== null) element.setAttribute(name, value as string)
  const delta = runsOfBlock(block)
  if (delta.length === 0) return element
  const words = new Y.XmlText()
  words.applyDelta(delta)
  element.insert(0, [words])
  return element
}

/** The words of a block as Yjs inserts them. */
export const runsOfBlock = (block: Node): Run[] =>
  block.children.map((run) => ({ insert: run.text ?? '', attributes: Object.fromEntries(run.marks.map((mark) => [mark.type.name, {}])) }))

const writeBlock = (element: Y.XmlElement, block: Node): void => {
  if (element.doc !== null) updateYFragment(element.doc, element, block, { mapping: new Map(), isOMark: new Map() })
}

const keyOf = (child: Y.XmlElement | Y.XmlText | Y.XmlHook): string => {
  if (!(child instanceof Y.XmlElement)) return '?'
  const id: unknown = child.getAttribute('id')
  return `${child.nodeName} ${typeof id === 'string' ? id : ''}`
}
const keyOfNode = (block: Node): string => `${block.type.name} ${(block.attrs['id'] as string | null | undefined) ?? ''}`

/** Which positions of `a` stay as which positions of `b`, as many as possible in order. */
export const longestCommon = (a: readonly string[], b: readonly string[]): ReadonlyMap<number, number> => {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  }
  const kept = new Map<number, number>()
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) kept.set(i++, j++)
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return kept
}
