import type { Node, NodeType } from 'prosemirror-model'
import * as Y from 'yjs'
import { schema, type LiveDoc } from '#domain/resolution/schema.ts'

/**
 * A live text as a ProseMirror document. Unlike y-prosemirror's own reader it changes nothing: that one deletes from the Yjs
 * document what it cannot place, and here the document is everybody's.
 */
export const readText = (text: Y.XmlFragment): LiveDoc => {
  const blocks = text.toArray().filter((child) => child instanceof Y.XmlElement).map(readBlock)
  return schema.topNodeType.create(null, blocks)
}

/** One block of it: a paragraph, the title. */
export const readBlock = (element: Y.XmlElement): Node => {
  const type = (schema.nodes as Readonly<Record<string, NodeType>>)[element.nodeName] ?? schema.nodes.paragraph
  const attributes: Readonly<Record<string, unknown>> = element.getAttributes()
  const runs = element.toArray().flatMap((child) => (child instanceof Y.XmlText ? readRuns(child) : []))
  return type.create(attributes, runs.map(({ text, marks }) => schema.text(text, type.allowedMarks(marks.map((mark) => schema.mark(mark))))))
}

const readRuns = (text: Y.XmlText): { text: string; marks: string[] }[] => {
  return (text.toDelta() as { insert?: unknown; attributes?: Readonly<Record<string, unknown>> }[]).flatMap(({ insert, attributes }) => {
    if (typeof insert !== 'string' || insert === '') return []
    return [{ text: insert, marks: Object.keys(attributes ?? {}).filter((name) => name in schema.marks) }]
  })
}
