import { Fragment, Slice, type Node } from 'prosemirror-model'
import { Plugin, TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { schema } from '#domain/resolution/schema.ts'
import { blocksOf, heading, idOf, isFrame, paragraph, prose, subParagraph } from './blocks.ts'
import { currentBlock } from './commands.ts'

const TYPED_NUMBER = /^\s*(?:\(\d{1,3}\)|\d{1,3}\.)\s+/

/**
 * A cut paragraph keeps its id where it is put back; a copied one gets a new one. What comes from elsewhere comes as plain
 * paragraphs, without the numbers that are derived here.
 */
export const pastePlugin = (canChangeStructure: () => boolean): Plugin => {
  let cut: ReadonlySet<string> = new Set()
  return new Plugin({
    props: {
      handleDOMEvents: {
        cut: (view) => {
          cut = wholeIds(view)
          return false
        },
      },
      clipboardTextParser: (text) => new Slice(Fragment.from(text.split(/\r?\n+/).filter((line) => line.trim() !== '').map((line) => prose.create({ id: null }, schema.text(line)))), 1, 1),
      // Dragging a paragraph over others is no way to move it: the commands are.
      handleDrop: (_view, _event, _slice, moved) => moved || !canChangeStructure(),
      handlePaste: (view, event, slice) => {
        const isOurs = event.clipboardData?.getData('text/html').includes('data-pm-slice') === true
        const place = currentBlock(view.state)
        const takesBlocks = canChangeStructure() && place !== null && !isFrame(place.node)
        if (isOurs && takesBlocks && putBack(view, slice, cut)) {
          cut = new Set()
          return true
        }
        const blocks = isOurs ? renamed(slice.content) : plain(slice.content, place?.node ?? null)
        if (blocks.length > 1 && takesBlocks) view.dispatch(view.state.tr.replaceSelection(new Slice(Fragment.from(blocks), 1, 1)).scrollIntoView())
        else if (isOurs && takesBlocks) view.dispatch(view.state.tr.replaceSelection(new Slice(Fragment.from(blocks), slice.openStart, slice.openEnd)).scrollIntoView())
        else {
          const words = slice.content.textBetween(0, slice.content.size, ' ').replace(/\s+/g, ' ')
          if (words !== '') view.dispatch(view.state.tr.insertText(words).scrollIntoView())
        }
        return true
      },
    },
  })
}

/** The ids of paragraphs that the selection holds from the first letter to the last. */
const wholeIds = ({ state: { doc, selection: { from, to } } }: EditorView): ReadonlySet<string> =>
  new Set(blocksOf(doc).flatMap(({ node, pos }) => (node.content.size > 0 && from <= pos + 1 && to >= pos + node.nodeSize - 1 ? idOf(node) ?? [] : [])))

/** Whole paragraphs that were cut come back whole, beside the one with the caret or in its place when that is empty. */
const putBack = (view: EditorView, slice: Slice, cut: ReadonlySet<string>): boolean => {
  const here = new Set(blocksOf(view.state.doc).map(({ node }) => idOf(node)))
  const blocks: Node[] = []
  slice.content.forEach((node) => { blocks.push(node) })
  const whole = blocks.filter((node) => cut.has(idOf(node) ?? '') && !here.has(idOf(node)))
  const isWhole = whole.length > 0 && blocks.every((node) => whole.includes(node) || node.content.size === 0)
  const block = currentBlock(view.state)
  if (!isWhole || block === null || !view.state.selection.empty) return false
  const { parentOffset } = view.state.selection.$head
  if (parentOffset > 0 && parentOffset < block.node.content.size) return false
  const end = block.pos + block.node.nodeSize
  const tr = view.state.tr
  if (block.node.content.size === 0) tr.replaceWith(block.pos, end, whole)
  else tr.insert(parentOffset === 0 ? block.pos : end, whole)
  const lastId = idOf(whole[whole.length - 1] ?? block.node)
  const last = blocksOf(tr.doc).find(({ node }) => idOf(node) === lastId)
  if (last !== undefined) tr.setSelection(TextSelection.create(tr.doc, last.pos + last.node.nodeSize - 1))
  view.dispatch(tr.scrollIntoView())
  return true
}

const renamed = (content: Fragment): Node[] => {
  const blocks: Node[] = []
  content.forEach((node) => {
    const isParagraph = [paragraph, subParagraph, prose, heading].includes(node.type)
    if (isParagraph) blocks.push(node.type.create({ ...node.attrs, id: null }, node.content))
    else blocks.push(paragraph.create({ id: null }, node.textContent === '' ? [] : [schema.text(node.textContent)]))
  })
  return blocks
}

/** Lines of words in the shape of the place: paragraphs of its part, plain prose in a memorandum. */
const plain = (content: Fragment, like: Node | null): Node[] => {
  const lines: string[] = []
  content.descendants((node) => {
    if (!node.isTextblock) return true
    const line = node.textContent.replace(/\s+/g, ' ').trim().replace(TYPED_NUMBER, '')
    if (line !== '') lines.push(line)
    return false
  })
  return lines.map((line) => {
    const words = [schema.text(line)]
    if (like === null || isFrame(like)) return paragraph.create({ id: null, kind: 'preambular' }, words)
    return like.type === heading || like.type === prose ? prose.create({ id: null }, words) : like.type.create({ ...like.attrs, id: null }, words)
  })
}
