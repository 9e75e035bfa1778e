import type { Lang } from '../languages.ts'
import type { ResolutionText } from '../resolution/text.ts'
import type { Result } from '../result.ts'
import type { Operation } from './operation.ts'

/** The text after an operation, and the paragraphs (or 'title') whose words await translation into this language. */
export type Applied = { readonly text: ResolutionText; readonly awaiting: readonly string[] }

/**
 * One operation on its base. Refused: `unknown` when its paragraph or place is not in the text, `outside-the-version` when
 * the words it removes do not stand where it says.
 */
export const apply = (_op: Operation, _text: ResolutionText, _lang: Lang): Result<Applied> => {
  throw new Error('to come')
}
