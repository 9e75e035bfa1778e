import { Schema, type Node } from 'prosemirror-model'
import { KINDS, type Kind } from './kinds.ts'

/**
 * THE ProseMirror schema: live rooms, workspaces and memoranda. It is flat and permissive on purpose (any block in any
 * order, each may be empty): y-prosemirror deletes for everyone whatever fails the schema, so conventions are checks on
 * the canonical text, never requirements here. Sub-paragraphs follow their paragraph and carry their depth.
 */
const id = { default: null as string | null }
const block = 'block'
/** The domain knows no DOM types; the parser hands in elements. */
const attribute = (element: unknown, name: string): string | null => (element as { getAttribute(name: string): string | null }).getAttribute(name)

export const schema = new Schema({
  nodes: {
    doc: { content: 'block*' },
    title: { group: block, content: 'text*', marks: '', toDOM: () => ['h1', { 'data-node': 'title' }, 0], parseDOM: [{ tag: 'h1' }] },
    openingLine: { group: block, content: 'text*', marks: '', toDOM: () => ['p', { 'data-node': 'opening-line' }, 0], parseDOM: [{ tag: 'p[data-node=opening-line]' }] },
    paragraph: {
      group: block, content: 'text*', marks: 'opener',
      attrs: { id, kind: { default: 'preambular' as Kind } },
      toDOM: (n) => ['p', { 'data-node': 'paragraph', 'data-id': n.attrs['id'] as string, 'data-kind': n.attrs['kind'] as string }, 0],
      parseDOM: [{ tag: 'p', getAttrs: (el) => ({ id: attribute(el, 'data-id'), kind: KINDS.find((k) => k === attribute(el, 'data-kind')) ?? 'preambular' }) }],
    },
    subParagraph: {
      group: block, content: 'text*', marks: '',
      /** depth 1: a. b. c.; depth 2: i. ii. iii. */
      attrs: { id, depth: { default: 1 } },
      toDOM: (n) => ['p', { 'data-node': 'sub-paragraph', 'data-id': n.attrs['id'] as string, 'data-depth': String(n.attrs['depth']) }, 0],
      parseDOM: [{ tag: 'p[data-node=sub-paragraph]', priority: 60, getAttrs: (el) => ({ id: attribute(el, 'data-id'), depth: Number(attribute(el, 'data-depth')) || 1 }) }],
    },
    /** the memorandum's blocks */
    heading: { group: block, content: 'text*', marks: '', attrs: { id }, toDOM: (n) => ['h2', { 'data-id': n.attrs['id'] as string }, 0], parseDOM: [{ tag: 'h2' }] },
    prose: { group: block, content: 'text*', marks: '', attrs: { id }, toDOM: (n) => ['p', { 'data-node': 'prose', 'data-id': n.attrs['id'] as string }, 0], parseDOM: [{ tag: 'p[data-node=prose]', priority: 60 }] },
    text: {},
  },
  marks: {
    opener: { inclusive: false, toDOM: () => ['em', { class: 'opener' }, 0], parseDOM: [{ tag: 'em' }, { tag: 'i' }] },
  },
})

/** The name of the Yjs root type that holds the text of every room. */
export const TEXT_ROOT = 'text'
/** Workspaces only: the Yjs map of reasons, by the key of the derived amendment (`amendment/diff.ts`). */
export const REASONS_ROOT = 'reasons'
export type LiveDoc = Node
