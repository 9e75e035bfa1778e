import { deriveAmendments, type DerivedAmendment } from '../amendment/diff.ts'
import { recognised } from '../amendment/recognise.ts'
import type { Lang } from '../languages.ts'
import { withoutEmpty } from '../resolution/canonical.ts'
import type { ResolutionText } from '../resolution/text.ts'

/**
 * What a sponsor's copy proposes: where it differs from the version, in document order. An emptied paragraph is a deleted
 * one, unless the version itself awaits its translation there; a paragraph pasted back without its id is the one it was.
 */
export const proposedIn = (base: ResolutionText, copy: ResolutionText, lang: Lang): DerivedAmendment[] => {
  const awaiting = new Set(base.paragraphs.flatMap(({ id, text }) => (text ? [] : [id])))
  return deriveAmendments(base, recognised(base, withoutEmpty(copy, (id) => awaiting.has(id))), lang)
}
