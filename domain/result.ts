import type { Refusal } from './refusals.ts'

/** What every rule answers: a value, or the refusal that names the rule. Exceptions are for bugs only. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

/** A rule that was followed, with what came of it. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value })
/** A rule that was not, and why. */
export const refuse = (refusal: Refusal): Result<never> => ({ ok: false, refusal })
