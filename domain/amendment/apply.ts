import type { Lang } from '../languages.ts'
import type { ResolutionText } from '../resolution/text.ts'
import { ok, refuse, type Result } from '../result.ts'
import { goesBelowItself, misfit, orphans } from './fits.ts'
import type { Operation } from './operation.ts'
import { treeOf } from './tree.ts'
import { weave } from './weave.ts'

/** The text after an operation, and the paragraphs (or 'title') whose words await translation into this language. */
export type Applied = { readonly text: ResolutionText; readonly awaiting: readonly string[] }

/**
 * One operation on its base. Where the operation has no words in `lang`, structure changes and words stay as they are.
 * Refused: `unknown` when its paragraph or place is not in the text (or within itself), `already-exists` when a new one is, `outside-the-version`
 * when the words it removes do not stand where it says, or it would drop sub-paragraphs that it does not name.
 */
export const apply = (op: Operation, text: ResolutionText, lang: Lang): Result<Applied> => {
  const tree = treeOf(text)
  const refusal = misfit(op, text, tree, lang)
  if (refusal) return refuse(refusal)
  if (goesBelowItself(op, tree)) return refuse({ code: 'unknown', what: 'place', id: op.type === 'move' ? op.target : '' })
  const [orphan] = orphans(op, tree)
  if (orphan !== undefined) return refuse({ code: 'outside-the-version', paragraphId: orphan })
  const { text: result, awaiting } = weave(text, tree, [{ id: 'this', op }], lang)
  return ok({ text: result, awaiting })
}
