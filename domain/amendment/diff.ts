import type { Lang } from '../languages.ts'
import type { ResolutionText } from '../resolution/text.ts'
import type { Operation } from './operation.ts'

/** One difference between a base and how a delegation wants it to read. `key` stays the same while the delegation keeps editing that place. */
export type DerivedAmendment = { readonly key: string; readonly op: Operation }

/** One derived amendment a place, in document order; accepting all of them turns `base` into `wanted`. */
export const deriveAmendments = (_base: ResolutionText, _wanted: ResolutionText, _lang: Lang): DerivedAmendment[] => {
  throw new Error('to come')
}
