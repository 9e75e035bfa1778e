import { canonicalJson } from '../canonicalJson.ts'
import { LANGS, type Lang, type Wording } from '../languages.ts'
import type { ResolutionText } from '../resolution/text.ts'
import { apply } from './apply.ts'
import { bilingual } from './bilingual.ts'
import { consolidate } from './consolidate.ts'
import { deriveAmendments, type DerivedAmendment } from './diff.ts'
import type { Item, Operation, Tabled } from './operation.ts'
import { votingOrder, type VotingOrder } from './order.ts'
import { joined } from './partition.ts'
import { treeOf, type Entry, type Tree } from './tree.ts'
import { diffWords } from './words.ts'

/**
 * A sub-amendment is an operation whose base is the text as it reads with its parent accepted (`asApplied`). Everything that holds of amendments to a
 * version therefore holds of the sub-amendments to one amendment on that text: they are derived, meet, are ordered, applied and inverted alike.
 * What they make of their parent is again one operation on the version (`asSubAmended`).
 */

/** The text that a sub-amendment speaks of: the version with its parent, in each language; null where the parent does not fit. */
export const asApplied = (parent: Operation, base: Wording<ResolutionText>): Wording<ResolutionText> | null => {
  const texts: Wording<ResolutionText> = {}
  for (const lang of LANGS) {
    const text = base[lang]
    const applied = text && apply(parent, text, lang)
    if (applied && !applied.ok) return null
    if (applied) texts[lang] = applied.value.text
  }
  return texts
}

/** `isInside`: it changes what its amendment changes, and nothing else; the rest is to be proposed as amendments of their own. */
export type DerivedSubAmendment = DerivedAmendment & { readonly isInside: boolean }

/** The sub-amendments that a wish comes to: `wanted` is the text as applied, edited. Nothing is inside an amendment without words of its own (a deletion, a move). */
export const deriveSubAmendments = (parent: Operation, base: ResolutionText, wanted: ResolutionText, lang: Lang): readonly DerivedSubAmendment[] => {
  const applied = apply(parent, base, lang)
  if (!applied.ok) return []
  return deriveAmendments(applied.value.text, wanted, lang).map((one) => ({ ...one, isInside: asSubAmended(parent, [{ id: one.key, op: one.op }], { [lang]: base }) !== null }))
}

/**
 * The parent with the sub-amendments that were accepted, as one operation on the version: what enters the text when the parent is accepted as modified.
 * Applied to the version it gives what the sub-amendments give on the text as applied. A language for which one has no words awaits its translation. Null: the
 * sub-amendments clash, leave nothing of the parent, or change more than it does.
 */
export const asSubAmended = (parent: Operation, subs: readonly Tabled[], base: Wording<ResolutionText>): Operation | null => {
  const applied = asApplied(parent, base)
  if (!applied) return null
  let result: Operation | null = null
  for (const lang of LANGS) {
    const [text, parented] = [base[lang], applied[lang]]
    if (!text || !parented) continue
    const { text: final, conflicts, awaiting } = consolidate(parented, subs, lang)
    if (conflicts.length) return null
    if (awaiting.length || !hasWords(parent, lang)) continue
    const one = rederived(parent, text, final, lang)
    const read = one && apply(one, text, lang)
    if (!one || !read?.ok || canonicalJson(read.value.text) !== canonicalJson(final)) return null
    result = result ? bilingual(result, one) : one
  }
  return result
}

/** In which order they are voted on: the sub-amendments to an amendment, each before it, as the edition orders amendments to one place; then the amendment. */
export const subVotingOrder = (parent: Tabled, subs: readonly Tabled[], base: ResolutionText, lang: Lang, rule: VotingOrder): string[] => {
  const applied = apply(parent.op, base, lang)
  return applied.ok ? [...votingOrder(subs, applied.value.text, rule).flatMap(({ ids }) => ids), parent.id] : [parent.id]
}

/** A deletion and a move have no words that could be amended, nor has a language in which the amendment awaits its translation. */
export const hasWords = (op: Operation, lang: Lang): boolean =>
  op.type !== 'delete' && op.type !== 'move' && (op.type === 'add' ? op.item.wording : op.wording)[lang] !== undefined

/** The operation of the parent's kind, at its place, that makes the base read as `final` there; null where it has no words. */
const rederived = (parent: Operation, base: ResolutionText, final: ResolutionText, lang: Lang): Operation | null => {
  const [old, now] = [treeOf(base), treeOf(final)]
  const before = (id: string): Entry | undefined => old.entries.get(id)
  const after = (id: string): Entry | undefined => now.entries.get(id)
  switch (parent.type) {
    case 'title': {
      const edits = diffWords(base.title, final.title)
      return edits.length ? { type: 'title', wording: { [lang]: edits } } : null
    }
    case 'amend': {
      const [was, is] = [before(parent.target), after(parent.target)]
      const edits = was && is ? diffWords(was.text, is.text) : []
      return was && is && edits.length ? { ...parent, wording: { [lang]: { edits, opener: { was: was.opener, is: is.opener } } } } : null
    }
    case 'add': {
      const is = after(parent.item.id)
      return is ? { ...parent, item: itemIn(now, is, lang) } : null
    }
    case 'split': {
      const [was, first, second] = [before(parent.target), after(parent.target), after(parent.second)]
      const cut = parent.wording[lang]
      if (!was || !first || !second || !cut) return null
      const { at, gap } = cut
      return {
        ...parent,
        wording: { [lang]: {
          at, gap, first: diffWords(was.text.slice(0, at), first.text), second: diffWords(was.text.slice(at + gap.length), second.text),
          opener: { was: was.opener, is: first.opener }, secondOpener: second.opener,
        } },
      }
    }
    case 'merge': {
      const [was, next, is] = [before(parent.target), before(parent.next), after(parent.target)]
      return was && next && is ? { ...parent, wording: { [lang]: joined(was, next, is) } } : null
    }
    case 'delete': case 'move': return null
    default: return parent satisfies never
  }
}
const itemIn = (tree: Tree, { id, text, opener, subs }: Entry, lang: Lang): Item => ({
  id, wording: { [lang]: { text, opener } },
  subs: subs.flatMap((sub) => { const entry = tree.entries.get(sub); return entry ? [itemIn(tree, entry, lang)] : [] }),
})
