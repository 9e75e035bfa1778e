import type { Operation } from '../amendment/operation.ts'
import { idsOf } from '../amendment/tree.ts'
import type { Lang } from '../languages.ts'
import { check, type Finding } from '../resolution/check.ts'
import type { ResolutionText } from '../resolution/text.ts'

/** Paragraphs whose words, place or being an operation changes; null: the title. */
const concerned = (op: Operation): readonly (string | null)[] => {
  switch (op.type) {
    case 'title': return [null]
    case 'add': case 'delete': return idsOf(op.item)
    case 'merge': return [op.target, op.next]
    case 'split': return [op.target, op.second]
    case 'amend': case 'move': return [op.target]
    default: return op satisfies never
  }
}
/** Where the paragraph stands that a change may leave with an opener that no longer fits: what follows the place. */
const placesOf = (op: Operation): readonly (string | null)[] => {
  switch (op.type) {
    case 'add': case 'delete': return [op.place.after]
    case 'move': return [op.from.after, op.to.after]
    default: return []
  }
}

/**
 * The departures from the conventions that a sponsor's copy brings in, beside the amendment that brings each: advice, never a bar. Inserting,
 * deleting or moving a paragraph may leave its neighbour with an opener that no longer fits; that is said beside the same amendment.
 */
export const problemsIn = (base: ResolutionText, copy: ResolutionText, derived: readonly { readonly key: string; readonly op: Operation }[], lang: Lang): ReadonlyMap<string, readonly Finding[]> => {
  const named = ({ paragraphId, code }: Finding): string => `${code} ${paragraphId ?? ''}`
  const known = new Set(check(base, lang).map(named))
  const before = new Map(copy.paragraphs.map(({ id }, i) => [id, copy.paragraphs[i - 1]?.id ?? null]))
  const problems = new Map<string, Finding[]>()
  for (const finding of check(copy, lang)) {
    if (known.has(named(finding)) || finding.code === 'empty') continue
    const { paragraphId } = finding
    // the neighbour above: itself proposed, or the one after which something was taken out or put in
    const above = paragraphId === null ? null : before.get(paragraphId) ?? null
    const by = derived.find(({ op }) => concerned(op).includes(paragraphId))
      ?? (paragraphId === null ? undefined : derived.find(({ op }) => (above !== null && concerned(op).includes(above)) || placesOf(op).includes(above)))
    if (by) problems.set(by.key, [...problems.get(by.key) ?? [], finding])
  }
  return problems
}
