import type { Operation, Tabled } from '../amendment/operation.ts'
import { rebasing } from '../amendment/rebase.ts'
import { asModified, enteredAmendments, type Entry } from '../submissions/entered.ts'
import type { AmendmentId, NewId } from '../ids.ts'
import type { Lang, Wording } from '../languages.ts'
import type { ResolutionText } from '../resolution/text.ts'

/** How a pending amendment can stand on a later version. */
export const OUTCOMES = ['clean', 'waiting', 'taken-up', 'reworded', 'refused'] as const
/**
 * A pending amendment on a revised draft, under the same number: `clean` fits it, with `op` on the new text; `taken-up`, the new text
 * reads so already; `waiting`, both texts changed the same words, and its sponsor looks at it; later perhaps `reworded` or `refused`.
 */
export type Revision = { readonly amendmentId: AmendmentId; readonly outcome: (typeof OUTCOMES)[number]; readonly op: Operation | null }

/** Whether it is put to the committee with the revised draft as it is; else it waits for its sponsor. */
export const stands = (outcome: Revision['outcome']): boolean => outcome === 'clean' || outcome === 'reworded'

/** What becomes of pending amendments when a revised draft is circulated (model.md, Amendments). */
export const revisions = (pending: readonly Tabled[], from: Wording<ResolutionText>, to: Wording<ResolutionText>): Revision[] => {
  if (pending.length === 0) return []
  const rebase = rebasing(from, to)
  return pending.map(({ id: amendmentId, op }): Revision => {
    const rebased = rebase(op)
    switch (rebased.is) {
      case 'clean': return { amendmentId, outcome: 'clean', op: rebased.op }
      case 'done': return { amendmentId, outcome: 'taken-up', op: null }
      case 'conflict': return { amendmentId, outcome: 'waiting', op: null }
      default: return rebased satisfies never
    }
  })
}

/** What a sponsor would have to type for an amendment on another text; null for one that is not one paragraph's words. */
const entryOf = (op: Operation, text: string): Entry | null => {
  switch (op.type) {
    case 'title': return { act: 'title', paragraphId: '', kind: 'operative', text }
    case 'amend': return { act: 'amend', paragraphId: op.target, kind: 'operative', text }
    case 'add': return op.place.parent === null ? { act: 'add', paragraphId: op.place.after ?? '', kind: op.kind ?? 'operative', text } : null
    case 'delete': case 'move': case 'merge': case 'split': return null
    default: return op satisfies never
  }
}

/** Whether an amendment can be worded anew on another text: one whose words are those of a single paragraph. The others are withdrawn, or proposed again. */
export const canReword = (op: Operation): boolean => entryOf(op, '') !== null

/** The operation that makes an amendment's place in `base` read as `words`, also where its own no longer fits there; null when that is no change. */
export const reworded = (base: ResolutionText, op: Operation, words: string, lang: Lang, newId: NewId): Operation | null => {
  const entry = entryOf(op, words)
  return asModified(base, op, words, lang) ?? (entry && enteredAmendments(base, entry, lang, newId)[0]?.op) ?? null
}
