import type { Node } from 'prosemirror-model'
import { schema, type LiveDoc } from './schema.ts'
import type { Kind, Paragraph, Prose, ResolutionText, SubParagraph } from './text.ts'

/** Words of one live block: white space folded, typed numbers and terminal punctuation off, `opener` in UTF-16 units. */
type Words = { readonly text: string; readonly opener: number }

const SPACE = /[ \t\r\n]/
const TYPED_NUMBER = /^(?:\(\d{1,3}\)|\d{1,3}[.)]|\(?[a-z][.)]|\(?[ivx]{1,5}[.)])(?=[ \t\u00a0\u202f])/
const TERMINAL = /[ \t\u00a0\u202f]*[,;:.]$/

/** Keeps no-break spaces, which French typography needs; an ellipsis or an abbreviation's inner stops are not terminal. */
const wordsOf = (block: Node, isNumbered: boolean): Words => {
  let text = ''
  let opener = 0
  let marked = true
  block.forEach((run) => {
    marked &&= run.marks.some(({ type }) => type === schema.marks.opener)
    for (const unit of run.text ?? '') {
      if (!SPACE.test(unit)) text += unit
      else if (text && !text.endsWith(' ')) text += ' '
    }
    if (marked) opener = text.length
  })
  text = text.trimEnd()
  const typed = isNumbered ? TYPED_NUMBER.exec(text)?.[0].length ?? 0 : 0
  const start = typed ? typed + (/^\s+/u.exec(text.slice(typed))?.[0].length ?? 0) : 0
  const end = isNumbered && !text.endsWith('..') ? text.length - (TERMINAL.exec(text)?.[0].length ?? 0) : text.length
  const body = text.slice(start, Math.max(start, end))
  return { text: body, opener: body.slice(0, Math.max(0, opener - start)).trimEnd().length }
}

/** Gives every block its own id: a missing or repeated one gets a new one, the same each time the text is read. */
const uniqueIds = (): ((block: Node) => string) => {
  const taken = new Set<string>()
  let unnamed = 0
  return (block) => {
    const named: unknown = block.attrs['id']
    const stem = typeof named === 'string' && named ? named : `unnamed-${++unnamed}`
    let id = stem
    for (let n = 2; taken.has(id); n++) id = `${stem}-${n}`
    taken.add(id)
    return id
  }
}

const joined = (a: string, b: string): string => (a && b ? `${a} ${b}` : a || b)

/**
 * The canonical text of a live one. Every word is kept: a second title or opening line joins the first, prose becomes a
 * paragraph, and a sub-paragraph with nothing above it becomes a paragraph of the part it stands in. Blocks without words
 * stay, because a translation may still be awaited there (`withoutEmpty`).
 */
export const fromLive = (doc: LiveDoc): ResolutionText => {
  const idOf = uniqueIds()
  const paragraphs: Paragraph[] = []
  let title = ''
  let openingLine = ''
  let kind: Kind = 'preambular'
  doc.forEach((block) => {
    if (block.type === schema.nodes.title) title = joined(title, wordsOf(block, false).text)
    else if (block.type === schema.nodes.openingLine) openingLine = joined(openingLine, wordsOf(block, true).text)
    else {
      const id = idOf(block)
      const words = wordsOf(block, true)
      const last = paragraphs.at(-1)
      if (block.type === schema.nodes.subParagraph && last) {
        const parent = block.attrs['depth'] === 2 ? last.subs.at(-1) ?? last : last
        parent.subs.push({ id, text: words.text, subs: [] })
      } else {
        if (block.type === schema.nodes.paragraph) kind = block.attrs['kind'] as Kind
        paragraphs.push({ id, kind, ...words, subs: [] })
      }
    }
  })
  return { title, openingLine, paragraphs }
}

const textNodes = (text: string, opener = 0): Node[] => [
  ...(opener ? [schema.text(text.slice(0, opener), [schema.mark('opener')])] : []),
  ...(text.length > opener ? [schema.text(text.slice(opener))] : []),
]
const liveSubs = (subs: readonly SubParagraph[], depth: number): Node[] =>
  subs.flatMap(({ id, text, subs: below }) => [schema.node('subParagraph', { id, depth }, textNodes(text)), ...liveSubs(below, Math.min(2, depth + 1))])

/** The live document of a canonical text: what a room is seeded with. */
export const toLive = ({ title, openingLine, paragraphs }: ResolutionText): LiveDoc => schema.node('doc', null, [
  schema.node('title', null, textNodes(title)),
  schema.node('openingLine', null, textNodes(openingLine)),
  ...paragraphs.flatMap(({ id, kind, opener, text, subs }) => [schema.node('paragraph', { id, kind }, textNodes(text, opener)), ...liveSubs(subs, 1)]),
])

/** A memorandum's prose; whatever is not a heading is prose. */
export const fromLiveProse = (doc: LiveDoc): Prose => {
  const idOf = uniqueIds()
  const blocks: Prose['blocks'] = []
  doc.forEach((block) => {
    blocks.push({ id: idOf(block), kind: block.type === schema.nodes.heading ? 'heading' : 'prose', text: wordsOf(block, false).text })
  })
  return { blocks }
}
export const toLiveProse = ({ blocks }: Prose): LiveDoc =>
  schema.node('doc', null, blocks.map(({ id, kind, text }) => schema.node(kind, { id }, textNodes(text))))

const hasWords = (node: { text: string; subs: readonly SubParagraph[] }): boolean => node.text !== '' || node.subs.some(hasWords)
const pruned = <N extends Paragraph | SubParagraph>(nodes: readonly N[], keep: (id: string) => boolean): N[] =>
  nodes.filter((node) => hasWords(node) || keep(node.id)).map((node) => ({ ...node, subs: pruned(node.subs, keep) }))

/** Without the blocks that hold no words, but those in `keep` (what still awaits translation is not deleted). */
export const withoutEmpty = (text: ResolutionText, keep: (id: string) => boolean = () => false): ResolutionText =>
  ({ ...text, paragraphs: pruned(text.paragraphs, keep) })
