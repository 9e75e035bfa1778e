import { deriveAmendments, type DerivedAmendment } from '../amendment/diff.ts'
import { apply } from '../amendment/apply.ts'
import type { Operation } from '../amendment/operation.ts'
import { recognised } from '../amendment/recognise.ts'
import { deriveSubAmendments, type DerivedSubAmendment } from '../amendment/subAmendment.ts'
import { formattingChanges, setLikeBase, type FormattingChange } from '../amendment/typography.ts'
import type { Lang } from '../languages.ts'
import { withoutEmpty } from '../resolution/canonical.ts'
import type { ResolutionText } from '../resolution/text.ts'

/**
 * A sponsor's copy with each paragraph as the one it is. An emptied paragraph is a deleted one, unless the version itself awaits its translation
 * there; a paragraph pasted back without its id is the one it was.
 */
const understood = (base: ResolutionText, copy: ResolutionText): ResolutionText => {
  const awaiting = new Set(base.paragraphs.flatMap(({ id, text }) => (text ? [] : [id])))
  return recognised(base, withoutEmpty(copy, (id) => awaiting.has(id)))
}

/** What a sponsor's copy proposes: where its words or their order differ from the version, in document order. */
export const proposedIn = (base: ResolutionText, copy: ResolutionText, lang: Lang): DerivedAmendment[] =>
  deriveAmendments(base, setLikeBase(base, understood(base, copy)), lang)

/** What a copy of the text with an amendment proposes: sub-amendments to it, in document order; none where the amendment does not fit its base. */
export const subProposedIn = (parent: Operation, base: ResolutionText, copy: ResolutionText, lang: Lang): readonly DerivedSubAmendment[] => {
  const applied = apply(parent, base, lang)
  if (!applied.ok) return []
  const { text } = applied.value
  return deriveSubAmendments(parent, base, setLikeBase(text, understood(text, copy)), lang)
}

/** Where it differs in form alone: shown as such, and never submitted. */
export const formattingIn = (base: ResolutionText, copy: ResolutionText): FormattingChange[] => formattingChanges(base, understood(base, copy))
