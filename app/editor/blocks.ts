import type { Node, NodeType } from 'prosemirror-model'
import { schema } from '#domain/resolution/schema.ts'

/** One block of the flat live text, where it stands. */
export type Block = { readonly node: Node; readonly pos: number; readonly index: number }

const types: Readonly<Record<'title' | 'openingLine' | 'paragraph' | 'subParagraph' | 'heading' | 'prose', NodeType>> = schema.nodes
export const { title, openingLine, paragraph, subParagraph, heading, prose } = types
export const openerMark = schema.marks.opener

export const blocksOf = (doc: Node): Block[] => {
  const blocks: Block[] = []
  doc.forEach((node, pos, index) => { blocks.push({ node, pos, index }) })
  return blocks
}

export const idOf = (node: Node): string | null => {
  const id: unknown = node.attrs['id']
  return typeof id === 'string' && id !== '' ? id : null
}

/** Title and opening line come first and stay there. */
export const isFrame = (node: Node): boolean => node.type === title || node.type === openingLine

export const blockOfId = (doc: Node, id: string): Block | null => blocksOf(doc).find(({ node }) => idOf(node) === id) ?? null

export const depthOf = (node: Node): number => (node.type === subParagraph ? Number(node.attrs['depth']) || 1 : 0)

/** A paragraph and the sub-paragraphs under it (of a sub-paragraph: those deeper than it): what moves together. */
export const groupAt = (blocks: readonly Block[], index: number): readonly Block[] => {
  const first = blocks[index]
  if (first === undefined) return []
  const end = blocks.findIndex((block) => block.index > index && depthOf(block.node) <= depthOf(first.node))
  return blocks.slice(index, end === -1 ? blocks.length : end)
}

/** How many UTF-16 units at the start are marked as opener. */
export const openerLength = (node: Node): number => {
  let length = 0
  let marked = true
  node.forEach((run) => {
    marked &&= openerMark.isInSet(run.marks) !== undefined
    if (marked) length += run.nodeSize
  })
  return length
}
