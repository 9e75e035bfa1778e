import type { Kind, Paragraph, ResolutionText, SubParagraph } from '../resolution/text.ts'
import type { Item, Place } from './operation.ts'
import type { Lang } from '../languages.ts'

/** A paragraph or sub-paragraph with its place. */
export type Entry = {
  readonly id: string
  readonly parent: string | null
  /** its index among its siblings */
  readonly at: number
  /** null for a sub-paragraph */
  readonly kind: Kind | null
  readonly opener: number
  readonly text: string
  readonly subs: readonly string[]
}
/** A text by paragraph id, in document order. */
export type Tree = { readonly top: readonly string[]; readonly entries: ReadonlyMap<string, Entry> }

/** The tree of a text: one pass over its paragraphs. */
export const treeOf = (text: ResolutionText): Tree => {
  const entries = new Map<string, Entry>()
  const put = (node: Paragraph | SubParagraph, parent: string | null, at: number): void => {
    const { kind, opener } = 'kind' in node ? node : { kind: null, opener: 0 }
    entries.set(node.id, { id: node.id, parent, at, kind, opener, text: node.text, subs: node.subs.map(({ id }) => id) })
    node.subs.forEach((sub, i) => put(sub, node.id, i))
  }
  text.paragraphs.forEach((paragraph, i) => put(paragraph, null, i))
  return { top: text.paragraphs.map(({ id }) => id), entries }
}

/** The ids below `parent`, in order; null: the top level. None where it is unknown. */
export const siblingsIn = (tree: Tree, parent: string | null): readonly string[] => (parent === null ? tree.top : tree.entries.get(parent)?.subs ?? [])

/** Where a paragraph stands. */
export const placeOf = (tree: Tree, { parent, at }: Entry): Place => ({ parent, after: siblingsIn(tree, parent)[at - 1] ?? null, behind: [] })

/** True when both name one gap of the text, whatever stands behind it. */
export const samePlace = (a: Place, b: Place): boolean => a.parent === b.parent && a.after === b.after

/** A paragraph of one language as an item to add or delete; `within` says which of what stands below belongs to it. */
export const itemOf = (tree: Tree, { id, text, opener, subs }: Entry, lang: Lang, within: (id: string) => boolean = () => true): Item => ({
  id,
  wording: { [lang]: { text, opener } },
  subs: subs.flatMap((sub) => {
    const entry = tree.entries.get(sub)
    return entry && within(sub) ? [itemOf(tree, entry, lang, within)] : []
  }),
})

/** Every id within an added or deleted paragraph, its own first. */
export const idsOf = (of: Item): string[] => [of.id, ...of.subs.flatMap(idsOf)]
