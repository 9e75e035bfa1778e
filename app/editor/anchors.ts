import type { EditorState } from 'prosemirror-state'
import { Plugin, PluginKey } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { absolutePositionToRelativePosition, relativePositionToAbsolutePosition, ySyncPluginKey } from 'y-prosemirror'
import * as Y from 'yjs'
import { blockOfId, blocksOf, idOf } from './blocks.ts'
import { isFromRoom } from './identity.ts'
import type { Highlight, TextAnchor } from './types.ts'

type Sync = { readonly type: Y.XmlFragment; readonly doc: Y.Doc; readonly binding: { readonly mapping: Map<Y.AbstractType<unknown>, never> } }

export type Range = { readonly from: number; readonly to: number }

/** Binds a range of words to their letters, so that it follows them through everybody's edits. */
export const anchorOf = (state: EditorState, { from, to }: Range): TextAnchor => {
  const { type, doc, binding } = ySyncPluginKey.getState(state) as Sync
  const relative = (pos: number): Y.RelativePosition => absolutePositionToRelativePosition(pos, type, binding.mapping as never) as Y.RelativePosition
  // The end holds on to the last letter, so that what is typed behind it does not belong.
  const end = Y.createAbsolutePositionFromRelativePosition(relative(to), doc)
  const last = end === null ? relative(to) : Y.createRelativePositionFromTypeIndex(end.type, end.index, -1)
  const block = blocksOf(state.doc).find(({ node, pos }) => from >= pos && from < pos + node.nodeSize)
  return {
    from: Y.relativePositionToJSON(relative(from)),
    to: Y.relativePositionToJSON(last),
    paragraphId: block === undefined ? null : idOf(block.node),
    quote: state.doc.textBetween(from, to, ' '),
  }
}

/** The whole paragraph around a place, however its words change. */
export const paragraphAnchorAt = (state: EditorState, pos: number): TextAnchor | null => {
  const block = blocksOf(state.doc).find(({ node, pos: start }) => pos >= start && pos <= start + node.nodeSize)
  const id = block === undefined ? null : idOf(block.node)
  return block === undefined || id === null ? null : { from: null, to: null, paragraphId: id, quote: block.node.textContent }
}

/** Where the anchor's words stand now; null when they are gone (a paragraph that was moved is searched for the quoted words). */
export const rangeOf = (state: EditorState, anchor: TextAnchor): Range | null => {
  if (anchor.from === null) {
    const whole = anchor.paragraphId === null ? null : blockOfId(state.doc, anchor.paragraphId)
    return whole === null ? null : { from: whole.pos + 1, to: whole.pos + whole.node.nodeSize - 1 }
  }
  const { type, doc, binding } = ySyncPluginKey.getState(state) as Sync
  const absolute = (json: unknown): number | null => {
    try {
      return relativePositionToAbsolutePosition(doc, type, Y.createRelativePositionFromJSON(json), binding.mapping as never)
    } catch {
      return null
    }
  }
  const from = absolute(anchor.from)
  const to = absolute(anchor.to)
  // What is left of words that were deleted may still span the boundary of their block.
  if (from !== null && to !== null && to > from && to <= state.doc.content.size && state.doc.textBetween(from, to) !== '') return { from, to }
  const block = anchor.paragraphId === null || anchor.quote === '' ? null : blockOfId(state.doc, anchor.paragraphId)
  const at = block?.node.textContent.indexOf(anchor.quote) ?? -1
  return block === null || at === -1 ? null : { from: block.pos + 1 + at, to: block.pos + 1 + at + anchor.quote.length }
}

type Shown = { readonly highlights: readonly Highlight[]; readonly decorations: DecorationSet }
export const highlightKey = new PluginKey<Shown>('highlights')

const show = (state: EditorState, highlights: readonly Highlight[]): Shown => ({
  highlights,
  decorations: DecorationSet.create(state.doc, highlights.flatMap((highlight) => {
    const range = highlight.resolved === true && highlight.active !== true ? null : rangeOf(state, highlight.anchor)
    // A remark on a whole paragraph has its place beside it; the paragraph is marked while the remark is read.
    if (range === null || range.from === range.to || (highlight.anchor.from === null && highlight.active !== true)) return []
    return [Decoration.inline(range.from, range.to, { class: highlight.active === true ? 'commented is-active' : 'commented', 'data-comment': highlight.id }, { comment: highlight.id })]
  })),
})

/** Marks the words that comments are about, and tells which of them the caret is in. New rows come as the meta of a transaction. */
export const highlightPlugin = (onHighlight: (id: string | null) => void): Plugin<Shown> => new Plugin<Shown>({
  key: highlightKey,
  state: {
    init: () => ({ highlights: [], decorations: DecorationSet.empty }),
    apply: (tr, before, _old, state) => {
      const given = tr.getMeta(highlightKey) as readonly Highlight[] | undefined
      // A change from the room replaces the whole document for ProseMirror: only the letters in Yjs know where they are. After a
      // change of one's own it is the other way round.
      if (given !== undefined || isFromRoom(tr)) return show(state, given ?? before.highlights)
      return tr.docChanged ? { ...before, decorations: before.decorations.map(tr.mapping, tr.doc) } : before
    },
  },
  props: {
    decorations(state) { return this.getState(state)?.decorations },
  },
  // By the caret, however it came there; asking at the click itself would set the old selection again before the new one is read.
  view: () => {
    let within: string | null = null
    return {
      update: ({ state }) => {
        const { head } = state.selection
        const found = highlightKey.getState(state)?.decorations.find(head, head, (spec) => 'comment' in spec) ?? []
        const id = (found.at(-1)?.spec as { comment?: string } | undefined)?.comment ?? null
        if (id === within) return
        within = id
        onHighlight(id)
      },
    }
  },
})

