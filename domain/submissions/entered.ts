import { deriveAmendments, type DerivedAmendment } from '../amendment/diff.ts'
import { apply } from '../amendment/apply.ts'
import type { Operation } from '../amendment/operation.ts'
import type { NewId } from '../ids.ts'
import type { Lang } from '../languages.ts'
import { openerOf } from '../resolution/clauses.ts'
import type { Kind, Paragraph, ResolutionText, SubParagraph } from '../resolution/text.ts'
import type { Act } from './acts.ts'

type Node = Paragraph | SubParagraph
/** Paragraphs with one of them, or one below them, as `change` makes it; null removes it. */
const changed = <N extends Node>(nodes: readonly N[], id: string, change: <M extends Node>(node: M) => M | null): N[] =>
  nodes.flatMap((node) => {
    if (node.id !== id) return [{ ...node, subs: changed(node.subs, id, change) }]
    const is = change(node)
    return is ? [is] : []
  })

const reworded = (text: ResolutionText, id: string, words: string, lang: Lang): ResolutionText => ({
  ...text,
  paragraphs: changed(text.paragraphs, id, (node) => ({ ...node, text: words, ...('kind' in node ? { opener: openerOf(words, lang)?.length ?? 0 } : {}) })),
})

export type Entry = { readonly act: Act; readonly paragraphId: string; readonly kind: Kind; readonly text: string }

/**
 * The amendments that a typed entry comes to: how the base should read, and so what differs. A new paragraph follows
 * `paragraphId`, or opens the part `kind` when that is empty. None when nothing differs or the paragraph is not in the base.
 */
export const enteredAmendments = (base: ResolutionText, { act, paragraphId, kind, text }: Entry, lang: Lang, newId: NewId): DerivedAmendment[] => {
  const wanted = (): ResolutionText => {
    switch (act) {
      case 'title': return { ...base, title: text }
      case 'amend': return reworded(base, paragraphId, text, lang)
      case 'delete': return { ...base, paragraphs: changed(base.paragraphs, paragraphId, () => null) }
      case 'add': {
        if (!text) return base
        const after = base.paragraphs.findIndex(({ id }) => id === paragraphId)
        if (paragraphId && after < 0) return base
        const first = base.paragraphs.findIndex((paragraph) => paragraph.kind === kind)
        const at = paragraphId ? after + 1 : first < 0 ? base.paragraphs.length : first
        const added: Paragraph = { id: newId(), kind: base.paragraphs[after]?.kind ?? kind, text, opener: openerOf(text, lang)?.length ?? 0, subs: [] }
        return { ...base, paragraphs: base.paragraphs.toSpliced(at, 0, added) }
      }
      default: return act satisfies never
    }
  }
  return deriveAmendments(base, wanted(), lang)
}

/**
 * The text with an amendment whose place reads as `words`. Null for an operation whose words are not one paragraph's (move, merge, split,
 * delete), and where it does not fit the base.
 */
export const withWords = (base: ResolutionText, op: Operation, words: string, lang: Lang): ResolutionText | null => {
  const target = op.type === 'title' ? 'title' : op.type === 'amend' ? op.target : op.type === 'add' ? op.item.id : null
  const applied = apply(op, base, lang)
  if (target === null || !applied.ok) return null
  return target === 'title' ? { ...base, title: words } : reworded(applied.value.text, target, words, lang)
}

/** What enters the text when an amendment is accepted with other words than its own; null when that is no change, or it has no words of one place. */
export const asModified = (base: ResolutionText, op: Operation, words: string, lang: Lang): Operation | null => {
  const wanted = withWords(base, op, words, lang)
  return wanted && (deriveAmendments(base, wanted, lang)[0]?.op ?? null)
}
