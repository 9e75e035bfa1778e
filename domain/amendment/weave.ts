import type { Lang } from '../languages.ts'
import type { Paragraph, ResolutionText, SubParagraph } from '../resolution/text.ts'
import { compose, contribution, type Composed, type Contribution, type Span } from './compose.ts'
import { partEdits } from './edits.ts'
import { gap, loomOf, type Arrival, type By, type Loom } from './loom.ts'
import type { Edit, Tabled } from './operation.ts'
import { siblingsIn, type Entry, type Tree } from './tree.ts'

/** A text with operations put into it all at once, each in terms of the base: places are gaps between base paragraphs, words offsets in base wording. */
export type Woven = {
  readonly text: ResolutionText
  readonly awaiting: readonly string[]
  readonly provenance: Readonly<Record<string, readonly Span[]>>
}

/** Puts operations that fit and do not clash into the base. Additions at one place stand in the order they declare, else in that of `ops`. */
export const weave = (base: ResolutionText, tree: Tree, ops: readonly Tabled[], lang: Lang): Woven => {
  const loom = loomOf(ops, lang)
  const provenance: Record<string, readonly Span[]> = {}
  const record = (id: string, { text, opener, spans }: Composed): { text: string; opener: number } => {
    if (spans.some(({ is }) => is !== 'kept')) provenance[id] = spans
    return { text, opener }
  }
  const sub = (id: string): SubParagraph => ({ id, text: record(id, wordsOf(id, loom, tree, lang)).text, subs: below(id, loom, tree).map(sub) })
  const paragraph = (id: string): Paragraph => ({
    id, kind: loom.kinds.get(id) ?? entryOf(loom.firstOf.get(id) ?? id, loom, tree).kind ?? 'operative',
    ...record(id, wordsOf(id, loom, tree, lang)), subs: below(id, loom, tree).map(sub),
  })
  const title = record('title', compose(base.title, 0, loom.words.get('title') ?? [])).text
  const paragraphs = within(null, loom, tree).map(paragraph)
  return { text: { title, openingLine: base.openingLine, paragraphs }, awaiting: [...new Set(loom.awaiting)].sort(), provenance }
}

const entryOf = (id: string, loom: Loom, tree: Tree): Entry => {
  const found = tree.entries.get(id) ?? loom.added.get(id)
  if (!found) throw new Error(`no paragraph ${id}`)
  return found
}

/** What stands among the paragraphs (`parent` null) or below one, in order: base gap by base gap. */
const within = (parent: string | null, loom: Loom, tree: Tree): string[] => {
  const ids = arrivedAt(parent, null, loom)
  for (const id of (parent === null ? undefined : loom.added.get(parent)?.subs) ?? siblingsIn(tree, parent)) {
    if (!loom.gone.has(id)) ids.push(id)
    const split = loom.splits.get(id)
    if (split) ids.push(split.op.second)
    ids.push(...arrivedAt(parent, id, loom))
  }
  return ids
}

/** Each goes in front of what declares to stand behind it, else last. */
const arrivedAt = (parent: string | null, after: string | null, { arrivals }: Loom): string[] => {
  const list = arrivals.get(gap(parent, after)) ?? []
  const ordered: Arrival[] = []
  for (const arrival of list) {
    const before = ordered.findIndex(({ behind }) => behind.includes(arrival.id))
    ordered.splice(before < 0 ? ordered.length : before, 0, arrival)
  }
  return ordered.map(({ id }) => id)
}

/** The second part of a split takes the sub-paragraphs; joined paragraphs have those of both. */
const below = (id: string, loom: Loom, tree: Tree): string[] => {
  if (loom.splits.has(id)) return []
  const merge = loom.merges.get(id)
  return [...within(loom.firstOf.get(id) ?? id, loom, tree), ...(merge ? within(merge.op.next, loom, tree) : [])]
}

const wordsOf = (id: string, loom: Loom, tree: Tree, lang: Lang): Composed => {
  const first = loom.firstOf.get(id)
  const split = loom.splits.get(first ?? id)
  const own = loom.words.get(first ?? id) ?? []
  const entry = entryOf(first ?? id, loom, tree)
  if (split) return parts(entry, split, own, lang)[first === undefined ? 0 : 1]
  const merge = loom.merges.get(id)
  if (merge) return joined(entry, entryOf(merge.op.next, loom, tree), merge, own, loom.words.get(merge.op.next) ?? [], lang)
  const by = loom.addedBy.get(id)
  return by === undefined || own.length ? compose(entry.text, entry.opener, own) : { text: entry.text, opener: entry.opener, spans: entry.text ? [{ is: 'inserted', text: entry.text, by }] : [] }
}

/** Both parts of a paragraph that is split, each with the changes of others that lie in it. */
const parts = ({ text, opener }: Entry, { by, op }: By<'split'>, own: readonly Contribution[], lang: Lang): readonly [Composed, Composed] => {
  const cut = op.wording[lang]
  if (!cut) return [compose(text, opener, own), { text: '', opener: 0, spans: [] }]
  const firsts = [contribution(by, { edits: cut.first, opener: cut.opener })]
  const seconds: Contribution[] = [{ by, edits: cut.second, opener: cut.secondOpener }]
  for (const other of own) {
    const part = partEdits(other.edits, cut.at, cut.gap.length)
    if (!part) throw new Error(`words of ${other.by} lie across the cut of ${by}`)
    if (part.first.length) firsts.push({ ...other, edits: part.first })
    if (part.second.length) seconds.push({ ...other, edits: part.second, opener: null })
  }
  return [compose(text.slice(0, cut.at), cut.opener.was, firsts), compose(text.slice(cut.at + cut.gap.length), 0, seconds)]
}

/** Two paragraphs as one run of words; where the joint is not translated yet, a space. */
const joined = (
  target: Entry, next: Entry, { by, op }: By<'merge'>, own: readonly Contribution[], others: readonly Contribution[], lang: Lang,
): Composed => {
  const at = target.text.length
  const behind = (edits: readonly Edit[]): Edit[] => edits.map((edit) => ({ ...edit, at: edit.at + at }))
  const { first, joint, second, opener } = op.wording[lang] ?? { first: [], joint: ' ', second: [], opener: { was: target.opener, is: target.opener } }
  const made = contribution(by, { edits: [...first, { at, remove: '', insert: joint }, ...behind(second)], opener })
  return compose(target.text + next.text, target.opener, [made, ...own, ...others.map((other) => ({ ...other, edits: behind(other.edits), opener: null }))])
}
