import { Fragment, Slice, type Node } from 'prosemirror-model'
import { Plugin, TextSelection, type EditorState, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { Lang } from '#domain/languages.ts'
import { cleaned, typedNumber } from '#domain/resolution/clean.ts'
import { linesOfHtml, linesOfPlain, MOST_PASTED } from '#domain/resolution/clipboard.ts'
import { openerOf } from '#domain/resolution/clauses.ts'
import { schema } from '#domain/resolution/schema.ts'
import { inSpellingOf, takenFor } from '#domain/submissions/pasted.ts'
import { blocksOf, heading, idOf, isFrame, openerLength, openerMark, paragraph, prose, subParagraph, type Block } from './blocks.ts'
import { currentBlock } from './commands.ts'

export type Pasting = {
  readonly lang: Lang
  readonly canChangeStructure: () => boolean
  /** more than belongs into a text: nothing was put in, nothing lost */
  readonly onTooLong: (units: number) => void
}

/**
 * A cut paragraph keeps its id where it is put back; a copied one gets a new one. What comes from elsewhere comes as words alone, without
 * the numbers and marks that are derived here; pasted over paragraphs, it is those paragraphs, changed or not.
 */
export const pastePlugin = (pasting: Pasting): Plugin => {
  const { canChangeStructure, onTooLong } = pasting
  let cut: ReadonlySet<string> = new Set()
  return new Plugin({
    props: {
      handleDOMEvents: {
        cut: (view) => {
          cut = wholeIds(view.state)
          return false
        },
        // Before ProseMirror reads it: a megabyte of mark-up would hold the page.
        paste: (_view, event) => {
          const units = event.clipboardData ? unitsOf(event.clipboardData) : 0
          if (units <= MOST_PASTED) return false
          event.preventDefault()
          onTooLong(units)
          return true
        },
      },
      // Dragging a paragraph over others is no way to move it: the commands are.
      handleDrop: (_view, _event, _slice, moved) => moved || !canChangeStructure(),
      handlePaste: (view, event, slice) => {
        const html = event.clipboardData?.getData('text/html') ?? ''
        if (html.includes('data-pm-slice')) {
          if (pasteOwn(view, slice, cut, canChangeStructure())) cut = new Set()
          return true
        }
        const text = event.clipboardData?.getData('text/plain') ?? ''
        view.dispatch(pasteForeign(view.state, { html, text }, pasting).scrollIntoView())
        return true
      },
    },
  })
}

/** HTML is mostly styles: what counts is the words. */
const unitsOf = (clipboard: DataTransfer): number => {
  const text = clipboard.getData('text/plain').length
  return text > 0 ? text : clipboard.getData('text/html').length
}

/** What was copied from a text of ours. True: cut paragraphs came back whole. */
const pasteOwn = (view: EditorView, slice: Slice, cut: ReadonlySet<string>, takesStructure: boolean): boolean => {
  const place = currentBlock(view.state)
  const takesBlocks = takesStructure && place !== null && !isFrame(place.node)
  if (takesBlocks && putBack(view, slice, cut)) return true
  if (takesBlocks) view.dispatch(view.state.tr.replaceSelection(new Slice(Fragment.from(renamed(slice.content)), slice.openStart, slice.openEnd)).scrollIntoView())
  else {
    const words = slice.content.textBetween(0, slice.content.size, ' ').replace(/\s+/g, ' ')
    if (words !== '') view.dispatch(view.state.tr.insertText(words).scrollIntoView())
  }
  return false
}

/** The ids of paragraphs that the selection holds from the first letter to the last. */
const wholeIds = ({ doc, selection: { from, to } }: EditorState): ReadonlySet<string> =>
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

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []

/** A transaction with what a word processor, a web page or a PDF put on the clipboard, in the place of the selection. */
export const pasteForeign = (state: EditorState, { html, text }: { html: string; text: string }, { lang, canChangeStructure }: Pick<Pasting, 'lang' | 'canChangeStructure'>): Transaction => {
  const written = new Set(wordsOf(state.doc.textContent))
  const lines = linesOfHtml(html) ?? linesOfPlain(text, lang, (word) => written.has(word))
  const [first] = lines
  if (first === undefined) return state.tr
  const { from, to } = state.selection
  const covered = blocksOf(state.doc).filter(({ node, pos }) => from <= pos + 1 && to >= pos + node.nodeSize - 1)
  if (canChangeStructure() && (covered.length > 1 || (lines.length > 1 && !covered.some(({ node }) => isFrame(node)) && !isFrame(currentBlock(state)?.node ?? state.doc)))) {
    return pasteParagraphs(state, lines, covered, lang)
  }
  const [only] = covered
  const words = lines.join(' ')
  if (only !== undefined) {
    const is = inSpellingOf(only.node.textContent, shaped(words, only.node))
    return is === '' ? state.tr : state.tr.replaceWith(only.pos + 1, only.pos + only.node.nodeSize - 1, run(is, only.node, only.node.type === paragraph ? lang : null))
  }
  // within a line: the spaces around a word are part of what was copied
  const [, before = '', after = ''] = lines.length === 1 && html === '' ? /^([ \t]*)[^]*?([ \t]*)$/u.exec(text) ?? [] : []
  return state.tr.insertText((before && ' ') + words + (after && ' '), from, to)
}

/** A line without the number and final punctuation that its place derives; a title keeps its own. */
const shaped = (line: string, node: Node): string =>
  node.type === paragraph ? cleaned(line, 'paragraph').text : node.type === subParagraph ? cleaned(line, 'sub-paragraph').text : node.type === prose || node.type === heading ? cleaned(line, 'prose').text : line

/** Several lines are paragraphs: those that they replace where they read alike, new ones otherwise. Title and opening line stay, and are changed at most. */
const pasteParagraphs = (state: EditorState, lines: readonly string[], covered: readonly Block[], lang: Lang): Transaction => {
  const all = blocksOf(state.doc).map((block) => ({ ...block, text: block.node.textContent }))
  const like = currentBlock(state)?.node ?? null
  const taken = takenFor(lines.map((line) => cleaned(line, 'paragraph').text), all)
  const replaced = new Set(covered.map(({ pos }) => pos))
  const frames = new Map<number, string>()
  const nodes: Node[] = []
  for (const [i, line] of lines.entries()) {
    const known = taken[i] ?? null
    if (known && isFrame(known.node)) {
      if (replaced.has(known.pos)) frames.set(known.pos, inSpellingOf(known.text, known.text.endsWith(',') ? line : line.replace(/,$/u, '')))
      continue
    }
    const node = known ? { type: known.node.type, attrs: { ...known.node.attrs, ...(replaced.has(known.pos) ? {} : { id: null }) } } : fresh(line, like, nodes.at(-1) ?? null, lang)
    const plain = shaped(line, node.type.create(node.attrs))
    const words = known ? inSpellingOf(known.text, plain) : plain
    if (words !== '') nodes.push(node.type.create(node.attrs, run(words, known?.node ?? null, node.type === paragraph ? lang : null)))
  }
  const tr = state.tr
  const blocks = covered.filter(({ node }) => !isFrame(node))
  const [start, last] = [blocks[0], blocks.at(-1)]
  if (nodes.length > 0 && start && last) tr.replaceWith(start.pos, last.pos + last.node.nodeSize, nodes)
  else if (nodes.length > 0) tr.replaceSelection(new Slice(Fragment.from(nodes), 1, 1))
  for (const [pos, words] of [...frames].sort((a, b) => b[0] - a[0])) {
    const node = tr.doc.nodeAt(pos)
    if (node) tr.insertText(words, pos + 1, pos + node.nodeSize - 1)
  }
  return tr
}

/** The shape of a line that is in no text yet: by its mark, by its opener, else as its neighbour. */
const fresh = (line: string, like: Node | null, before: Node | null, lang: Lang): { type: Node['type']; attrs: Record<string, unknown> } => {
  const near = before ?? like
  if (near && (near.type === heading || near.type === prose)) return { type: prose, attrs: { id: null } }
  const opener = openerOf(cleaned(line, 'paragraph').text, lang)
  if (!opener && near && (near.type === subParagraph || (near.type === paragraph && typedNumber(line, 'paragraph') === '' && typedNumber(line, 'sub-paragraph') !== ''))) {
    return { type: subParagraph, attrs: { id: null, depth: near.type === subParagraph ? near.attrs['depth'] : 1 } }
  }
  return { type: paragraph, attrs: { id: null, kind: opener?.kind ?? (near?.type === paragraph ? near.attrs['kind'] : 'preambular') } }
}

/** Words with their opener in italics: as long as the known paragraph's where it begins alike, else the usual one. */
const run = (words: string, known: Node | null, lang: Lang | null): Node[] => {
  const was = known ? openerLength(known) : 0
  const opener = known && known.textContent.slice(0, was) === words.slice(0, was) ? was : lang ? openerOf(words, lang)?.length ?? 0 : 0
  return [...(opener > 0 ? [schema.text(words.slice(0, opener), [openerMark.create()])] : []), ...(opener < words.length ? [schema.text(words.slice(opener))] : [])]
}
