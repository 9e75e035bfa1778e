import { Fragment, Slice, type Node } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'
import { currentBlock } from './commands.ts'
import { blocksOf, heading, idOf, isFrame, paragraph, prose, subParagraph } from './blocks.ts'
import { schema } from '#domain/resolution/schema.ts'

const TYPED_NUMBER = /^\s*(?:\(\d{1,3}\)|\d{1,3}\.)\s+/

const textBlocks = (fragment: Fragment): string[] => {
  const texts: string[] = []
  fragment.descendants((node) => {
    if (!node.isTextblock) return true
    const text = node.textContent.replace(/\s+/g, ' ').trim()
    if (text !== '') texts.push(text)
    return false
  })
  return texts.length > 0 ? texts : [fragment.textBetween(0, fragment.size, ' ')]
}

/** What follows the shape of the place: paragraphs in a paragraph's part, plain prose in a memorandum. */
const plainBlock = (like: Node | null, text: string): Node => {
  const content = text === '' ? [] : [schema.text(text)]
  if (like === null || isFrame(like)) return paragraph.create({ id: null, kind: 'preambular' }, content)
  if (like.type === heading || like.type === prose) return prose.create({ id: null }, content)
  return like.type.create({ ...like.attrs, id: null }, content)
}

/**
 * A cut paragraph keeps its id where it is put back; a copied one gets a new one. What comes from elsewhere comes as plain
 * paragraphs, without the numbers that are derived here.
 */
export const pastePlugin = (canChangeStructure: () => boolean): Plugin => {
  let cut = new Set<string>()
  return new Plugin({
    props: {
      handleDOMEvents: {
        cut: (view) => {
          const { from, to } = view.state.selection
          cut = new Set(blocksOf(view.state.doc).flatMap(({ node, pos }) => (pos >= from - 1 && pos + node.nodeSize <= to + 1 ? idOf(node) ?? [] : [])))
          return false
        },
      },
      clipboardTextParser: (text) => new Slice(Fragment.from(text.split(/\r?\n+/).filter((line) => line.trim() !== '').map((line) => prose.create({ id: null }, schema.text(line)))), 1, 1),
      handleDrop: () => !canChangeStructure(),
      handlePaste: (view, event, slice) => {
        const like = currentBlock(view.state)?.node ?? null
        const isOurs = event.clipboardData?.getData('text/html').includes('data-pm-slice') === true
        const blocks = isOurs ? ownBlocks(slice, view.state.doc, cut) : textBlocks(slice.content).map((text) => plainBlock(like, text.replace(TYPED_NUMBER, '')))
        if (blocks.length <= 1 || like === null || isFrame(like) || !canChangeStructure()) {
          const text = blocks.map((block) => block.textContent).join(' ') || slice.content.textBetween(0, slice.content.size, ' ')
          const isWholeBlock = isOurs && blocks.length === 1 && slice.openStart === 0 && canChangeStructure()
          if (!isWholeBlock) {
            if (text !== '') view.dispatch(view.state.tr.insertText(text).scrollIntoView())
            return true
          }
        }
        const open = isOurs ? Math.min(1, slice.openStart) : 1
        view.dispatch(view.state.tr.replaceSelection(new Slice(Fragment.from(blocks), open, isOurs ? Math.min(1, slice.openEnd) : 1)).scrollIntoView())
        cut = new Set()
        return true
      },
    },
  })
}

const ownBlocks = (slice: Slice, doc: Node, cut: ReadonlySet<string>): Node[] => {
  const here = new Set(blocksOf(doc).flatMap(({ node }) => idOf(node) ?? []))
  const blocks: Node[] = []
  slice.content.forEach((node) => {
    if (!node.isTextblock) return
    const id = idOf(node)
    const keeps = id !== null && cut.has(id) && !here.has(id)
    const isPlainType = node.type === paragraph || node.type === subParagraph || node.type === prose || node.type === heading
    blocks.push(isPlainType ? node.type.create({ ...node.attrs, id: keeps ? id : null }, node.content, node.marks) : paragraph.create({ id: null }, node.textContent === '' ? [] : [schema.text(node.textContent)]))
  })
  return blocks
}
