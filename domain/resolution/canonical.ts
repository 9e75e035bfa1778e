import type { Node } from 'prosemirror-model'
import { cleaned, type Place } from './clean.ts'
import { schema, type LiveDoc } from './schema.ts'
import type { Kind, Paragraph, Prose, ResolutionText, SubParagraph } from './text.ts'

type Words = { readonly text: string; readonly opener: number }
/** Blocks never change, and of a text that is read again and again most are the same. */
const read = new WeakMap<Node, Partial<Record<Place, Words>>>()

const wordsOf = (block: Node, place: Place): Words => {
  const known = read.get(block)
  const words = known?.[place] ?? wordsIn(block, place)
  if (!known?.[place]) read.set(block, { ...known, [place]: words })
  return words
}

const wordsIn = (block: Node, place: Place): Words => {
  let marked = 0
  let inOpener = true
  block.forEach((run) => {
    inOpener &&= run.marks.some(({ type }) => type === schema.marks['opener'])
    if (inOpener) marked += run.nodeSize
  })
  return cleaned(block.textContent, place, marked)
}

/**
 * What had to be mended to read a live document. No repair drops a word.
 * - `missing-id`, `duplicate-id`: the block got an id of its own, the same each time the text is read (of duplicates the first keeps it)
 * - `second-title`, `second-opening-line`: its words were put behind the first
 * - `orphan-sub-paragraph`: it stood before any paragraph and became one
 * - `foreign-block`: a block of the other kind of document became a paragraph, or prose
 */
export type Repair = {
  readonly code: 'missing-id' | 'duplicate-id' | 'second-title' | 'second-opening-line' | 'orphan-sub-paragraph' | 'foreign-block'
  /** the id after the repair; null for title and opening line */
  readonly id: string | null
}

const uniqueIds = (repairs: Repair[]): ((block: Node) => string) => {
  const taken = new Set<string>()
  let unnamed = 0
  return (block) => {
    const named: unknown = block.attrs['id']
    const isNamed = typeof named === 'string' && named !== ''
    const stem = isNamed ? named : `unnamed-${++unnamed}`
    let id = stem
    for (let n = 2; taken.has(id); n++) id = `${stem}-${n}`
    if (id !== named) repairs.push({ code: isNamed ? 'duplicate-id' : 'missing-id', id })
    taken.add(id)
    return id
  }
}

const joined = (a: string, b: string): string => (a && b ? `${a} ${b}` : a || b)

/**
 * The canonical text of a live one, and what had to be mended. Every word is kept: a second title or opening line joins the first,
 * prose becomes a paragraph, and a sub-paragraph with nothing above it becomes a paragraph of the part it stands in. Blocks without
 * words stay, because a translation may still be awaited there (`withoutEmpty`).
 */
export const readLive = (doc: LiveDoc): { readonly text: ResolutionText; readonly repairs: readonly Repair[] } => {
  const repairs: Repair[] = []
  const idOf = uniqueIds(repairs)
  const paragraphs: Paragraph[] = []
  const seen = { title: false, openingLine: false }
  let title = ''
  let openingLine = ''
  let kind: Kind = 'preambular'
  /** the sub-paragraphs that the next one may stand below, outermost first */
  let above: SubParagraph[] = []
  const { nodes } = schema
  doc.forEach((block) => {
    if (block.type === nodes['title']) {
      if (seen.title) repairs.push({ code: 'second-title', id: null })
      seen.title = true
      title = joined(title, wordsOf(block, 'prose').text)
      return
    }
    if (block.type === nodes['openingLine']) {
      if (seen.openingLine) repairs.push({ code: 'second-opening-line', id: null })
      seen.openingLine = true
      openingLine = joined(openingLine, wordsOf(block, 'line').text)
      return
    }
    const id = idOf(block)
    const last = paragraphs.at(-1)
    if (block.type === nodes['subParagraph'] && last) {
      const depth = Math.max(1, Math.min(Number(block.attrs['depth']) || 1, above.length + 1))
      const sub: SubParagraph = { id, text: wordsOf(block, 'sub-paragraph').text, subs: [] }
      ;(above[depth - 2] ?? last).subs.push(sub)
      above = [...above.slice(0, depth - 1), sub]
      return
    }
    if (block.type === nodes['paragraph']) kind = block.attrs['kind'] as Kind
    else repairs.push({ code: block.type === nodes['subParagraph'] ? 'orphan-sub-paragraph' : 'foreign-block', id })
    paragraphs.push({ id, kind, ...wordsOf(block, 'paragraph'), subs: [] })
    above = []
  })
  return { text: { title, openingLine, paragraphs }, repairs }
}
/** The canonical text of what an editor holds; whatever it holds is read, repaired where it must be. */
export const fromLive = (doc: LiveDoc): ResolutionText => readLive(doc).text

const textNodes = (text: string, opener = 0): Node[] => [
  ...(opener ? [schema.text(text.slice(0, opener), [schema.mark('opener')])] : []),
  ...(text.length > opener ? [schema.text(text.slice(opener))] : []),
]
const liveSubs = (subs: readonly SubParagraph[], depth: number): Node[] =>
  subs.flatMap(({ id, text, subs: below }) => [schema.node('subParagraph', { id, depth }, textNodes(text)), ...liveSubs(below, depth + 1)])

/** The live document of a canonical text: what a room is seeded with. */
export const toLive = ({ title, openingLine, paragraphs }: ResolutionText): LiveDoc => schema.node('doc', null, [
  schema.node('title', null, textNodes(title)),
  schema.node('openingLine', null, textNodes(openingLine)),
  ...paragraphs.flatMap(({ id, kind, opener, text, subs }) => [schema.node('paragraph', { id, kind }, textNodes(text, opener)), ...liveSubs(subs, 1)]),
])

/** A memorandum's prose; whatever is not a heading is prose. */
export const readLiveProse = (doc: LiveDoc): { readonly prose: Prose; readonly repairs: readonly Repair[] } => {
  const repairs: Repair[] = []
  const idOf = uniqueIds(repairs)
  const blocks: Prose['blocks'] = []
  doc.forEach((block) => {
    const id = idOf(block)
    const kind = block.type === schema.nodes['heading'] ? 'heading' : 'prose'
    if (kind === 'prose' && block.type !== schema.nodes['prose']) repairs.push({ code: 'foreign-block', id })
    blocks.push({ id, kind, text: wordsOf(block, 'prose').text })
  })
  return { prose: { blocks }, repairs }
}
/** The same of a memorandum. */
export const fromLiveProse = (doc: LiveDoc): Prose => readLiveProse(doc).prose
/** A memorandum as an editor holds it. */
export const toLiveProse = ({ blocks }: Prose): LiveDoc =>
  schema.node('doc', null, blocks.map(({ id, kind, text }) => schema.node(kind, { id }, textNodes(text))))

const hasWords = (node: { text: string; subs: readonly SubParagraph[] }): boolean => node.text !== '' || node.subs.some(hasWords)
const pruned = <N extends Paragraph | SubParagraph>(nodes: readonly N[], keep: (id: string) => boolean): N[] =>
  nodes.filter((node) => hasWords(node) || keep(node.id)).map((node) => ({ ...node, subs: pruned(node.subs, keep) }))

/** Without the blocks that hold no words, but those in `keep` (what still awaits translation is not deleted). */
export const withoutEmpty = (text: ResolutionText, keep: (id: string) => boolean = () => false): ResolutionText =>
  ({ ...text, paragraphs: pruned(text.paragraphs, keep) })
