import { joinBackward, joinForward } from 'prosemirror-commands'
import type { Node } from 'prosemirror-model'
import { TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { ySyncPluginKey } from 'y-prosemirror'
import type * as Y from 'yjs'
import type { Kind } from '#domain/resolution/text.ts'
import { blocksOf, blockOfId, depthOf, groupAt, heading, idOf, isFrame, openerLength, openerMark, openingLine, paragraph, prose, subParagraph, title, type Block } from './blocks.ts'
import { newParagraphId } from './identity.ts'

/** The block that holds the caret. */
export const currentBlock = (state: EditorState): Block | null => {
  const { $head } = state.selection
  const index = $head.index(0)
  const node = $head.depth > 0 ? $head.node(1) : null
  return node === null ? null : { node, pos: $head.before(1), index }
}

const caretAt = (tr: Transaction, pos: number): Transaction => tr.setSelection(TextSelection.create(tr.doc, pos)).scrollIntoView()

/** A new empty block of the kind that follows `node`. */
const following = (node: Node): Node => {
  const id = newParagraphId()
  if (node.type === subParagraph) return subParagraph.create({ id, depth: node.attrs['depth'] as number })
  if (node.type === heading || node.type === prose) return prose.create({ id })
  return paragraph.create({ id, kind: node.type === paragraph ? (node.attrs['kind'] as Kind) : 'preambular' })
}

/**
 * Enter. Within words the first half keeps the paragraph's id; at their start a new empty paragraph comes before, because the words
 * are the same paragraph still. From the title one goes on to what follows.
 */
export const splitParagraph: Command = (state, dispatch) => {
  const block = currentBlock(state)
  if (block === null) return false
  const { node, pos, index } = block
  if (node.type === title || node.type === openingLine) {
    const next = state.doc.maybeChild(index + 1)
    if (dispatch === undefined) return true
    if (next !== null && (node.type === title || next.content.size === 0)) dispatch(caretAt(state.tr, pos + node.nodeSize + 1))
    else dispatch(caretAt(state.tr.insert(pos + node.nodeSize, following(node)), pos + node.nodeSize + 1))
    return true
  }
  if (node.content.size === 0 && depthOf(node) > 0) return shiftDepth(-1)(state, dispatch)
  if (dispatch === undefined) return true
  const tr = state.tr.deleteSelection()
  const { $from } = tr.selection
  if ($from.depth === 0) return true
  const at = $from.before(1)
  const here = $from.node(1)
  if ($from.parentOffset === 0 && here.content.size > 0) {
    dispatch(tr.insert(at, following(here)).scrollIntoView())
    return true
  }
  tr.split($from.pos, 1, [{ type: here.type === heading ? prose : here.type, attrs: { ...here.attrs, id: newParagraphId() } }])
  dispatch(tr.scrollIntoView())
  return true
}

/** Backspace at the start. Title and opening line do not take paragraphs in. */
export const joinWithPrevious: Command = (state, dispatch, view) => {
  const { $head, empty } = state.selection
  if (!empty || $head.parentOffset > 0) return false
  const block = currentBlock(state)
  if (block === null || block.index === 0) return true
  const before = state.doc.child(block.index - 1)
  if (isFrame(block.node) || isFrame(before)) {
    const isOnlyParagraph = blocksOf(state.doc).filter(({ node }) => !isFrame(node)).length === 1
    if (!isFrame(block.node) && block.node.content.size === 0 && !isOnlyParagraph) dispatch?.(caretAt(state.tr.delete(block.pos, block.pos + block.node.nodeSize), block.pos - 1))
    return true
  }
  return joinBackward(state, dispatch, view)
}

/** The paragraph that holds the caret is joined to the one before, wherever in it the caret stands. */
export const joinParagraph: Command = (state, dispatch, view) => {
  const block = currentBlock(state)
  if (block === null || isFrame(block.node) || block.index === 0 || isFrame(state.doc.child(block.index - 1))) return false
  return joinWithPrevious(state.apply(caretAt(state.tr, block.pos + 1)), dispatch, view)
}

/** Delete at the end. */
export const joinWithNext: Command = (state, dispatch, view) => {
  const { $head, empty } = state.selection
  if (!empty || $head.parentOffset < $head.parent.content.size) return false
  const block = currentBlock(state)
  const after = block === null ? null : state.doc.maybeChild(block.index + 1)
  if (block === null || after === null || isFrame(block.node) || isFrame(after)) return true
  return joinForward(state, dispatch, view)
}

/** Tab and Shift-Tab: a paragraph becomes a sub-paragraph of the one before, and back. */
export const shiftDepth = (by: 1 | -1): Command => (state, dispatch) => {
  const block = currentBlock(state)
  if (block === null || (block.node.type !== paragraph && block.node.type !== subParagraph)) return false
  const blocks = blocksOf(state.doc)
  const depth = depthOf(block.node) + by
  const before = blocks[block.index - 1]?.node
  if (depth < 0 || depth > 2) return false
  if (by === 1 && (before === undefined || isFrame(before) || depth > depthOf(before) + 1)) return false
  if (dispatch === undefined) return true
  const owner = blocks.slice(0, block.index).findLast(({ node }) => node.type === paragraph)
  const tr = state.tr
  const id = idOf(block.node)
  if (depth === 0) {
    tr.setNodeMarkup(block.pos, paragraph, { id, kind: (owner?.node.attrs['kind'] as Kind | undefined) ?? 'operative' })
  } else {
    tr.removeMark(block.pos, block.pos + block.node.nodeSize, openerMark)
    tr.setNodeMarkup(block.pos, subParagraph, { id, depth })
  }
  dispatch(tr.scrollIntoView())
  return true
}

/** Mod-I: what is selected at the start of the paragraph (or its first word) becomes the opener, or stops being it. */
export const toggleOpener: Command = (state, dispatch) => {
  const block = currentBlock(state)
  if (block === null || block.node.type !== paragraph || block.node.content.size === 0) return false
  if (dispatch === undefined) return true
  const start = block.pos + 1
  const length = openerLength(block.node)
  const { from, to, empty } = state.selection
  const firstWord = /^\S+/.exec(block.node.textContent)?.[0].length ?? 0
  const wanted = empty ? firstWord : Math.min(to, start + block.node.content.size) - start
  const tr = state.tr.removeMark(start, start + block.node.content.size, openerMark)
  const takesMore = !empty && from >= start && wanted > length
  if (length === 0 || takesMore) tr.addMark(start, start + wanted, openerMark.create())
  dispatch(tr.setStoredMarks([]).setMeta('openerByHand', true))
  return true
}

export const setBlockType = (name: 'heading' | 'prose'): Command => (state, dispatch) => {
  const block = currentBlock(state)
  const type = name === 'heading' ? heading : prose
  if (block === null || isFrame(block.node) || block.node.type === paragraph || block.node.type === subParagraph) return false
  dispatch?.(state.tr.setNodeMarkup(block.pos, type, { id: idOf(block.node) }))
  return true
}

/**
 * Moves blocks within the Yjs text itself: through ProseMirror, y-prosemirror would write the words of each paragraph over those of
 * its neighbour, and what others type at that moment would land in the wrong one.
 */
const relocate = (view: EditorView, group: readonly Block[], target: number, kind: Kind | null): void => {
  const first = group[0]
  if (first === undefined) return
  const { type: text, doc } = ySyncPluginKey.getState(view.state) as { type: Y.XmlFragment; doc: Y.Doc }
  const id = idOf(first.node)
  const offset = view.state.selection.head - first.pos
  doc.transact(() => {
    const copies = group.map(({ index }) => (text.get(index) as Y.XmlElement).clone())
    if (kind !== null) copies[0]?.setAttribute('kind', kind)
    text.delete(first.index, group.length)
    text.insert(target > first.index ? target - group.length : target, copies)
  }, ySyncPluginKey)
  const moved = id === null ? null : blockOfId(view.state.doc, id)
  if (moved !== null) view.dispatch(caretAt(view.state.tr, Math.min(moved.pos + offset, view.state.doc.content.size - 1)))
}

/** Mod-Alt-arrows: the paragraph with its sub-paragraphs goes past its neighbour, within its part of the text. */
export const moveParagraph = (by: 1 | -1): Command => (state, dispatch, view) => {
  const block = currentBlock(state)
  if (block === null || isFrame(block.node)) return false
  const blocks = blocksOf(state.doc)
  const group = groupAt(blocks, block.index)
  const depth = depthOf(block.node)
  const end = block.index + group.length
  const target = by === 1
    ? neighbour(blocks, end, depth, block.node) && end + groupAt(blocks, end).length
    : startOfPrevious(blocks, block.index, depth, block.node)
  if (target === null || target === false) return true
  if (dispatch !== undefined && view !== undefined) relocate(view, group, target, null)
  return true
}

const isSamePart = (a: Node, b: Node): boolean => !isFrame(a) && a.attrs['kind'] === b.attrs['kind']

const neighbour = (blocks: readonly Block[], index: number, depth: number, node: Node): boolean => {
  const next = blocks[index]?.node
  return next !== undefined && depthOf(next) === depth && isSamePart(next, node)
}

const startOfPrevious = (blocks: readonly Block[], index: number, depth: number, node: Node): number | null => {
  const before = blocks.slice(0, index).findLast((block) => isFrame(block.node) || depthOf(block.node) <= depth)
  return before !== undefined && depthOf(before.node) === depth && isSamePart(before.node, node) ? before.index : null
}

/** Mod-Alt-1 and -2: the paragraph changes its part, and goes where that part is. */
export const setKind = (kind: Kind): Command => (state, dispatch, view) => {
  const block = currentBlock(state)
  if (block === null || isFrame(block.node) || block.node.type === heading || block.node.type === prose) return false
  const blocks = blocksOf(state.doc)
  if (block.node.type === subParagraph || block.node.attrs['kind'] === kind) {
    if (block.node.type === subParagraph) dispatch?.(state.tr.setNodeMarkup(block.pos, paragraph, { id: idOf(block.node), kind }))
    return true
  }
  const group = groupAt(blocks, block.index)
  const others = blocks.filter((one) => !group.includes(one))
  const border = others.find(({ node }) => node.type === paragraph && node.attrs['kind'] === 'operative')?.index ?? blocks.length
  const isInPlace = border === block.index || border === block.index + group.length
  if (dispatch === undefined) return true
  if (isInPlace) dispatch(state.tr.setNodeAttribute(block.pos, 'kind', kind))
  else if (view !== undefined) relocate(view, group, border, kind)
  return true
}
