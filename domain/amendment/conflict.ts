import type { Operation } from './operation.ts'

/**
 * What stands between two amendments to the same base:
 * - `same-words`: both change the same words, or put words at one point
 * - `same-place`: both put a paragraph at one place; both can stand once the chair rules which comes first
 * - `contradiction`: one removes, moves or parts what the other changes
 * - `identical`: same effect, even if typed apart; both can be accepted and count once
 * - `depends`: one presupposes the other, or has nothing left to do after it; no clash
 */
export const CONFLICT_KINDS = ['same-words', 'same-place', 'contradiction', 'identical', 'depends'] as const
export type ConflictKind = (typeof CONFLICT_KINDS)[number]
/** `at`: the paragraph, or 'title'. `untranslated`: they share no language, so that their words could not be compared. */
export type Conflict = { readonly kind: ConflictKind; readonly at: string; readonly untranslated?: true }

/** Symmetric: `conflict(a, b)` and `conflict(b, a)` say the same. Null: both can be accepted in any order. */
export const conflict = (_a: Operation, _b: Operation): Conflict | null => {
  throw new Error('to come')
}
