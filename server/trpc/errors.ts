import { TRPCError, type TRPC_ERROR_CODE_KEY } from '@trpc/server'
import type { Refusal, RefusalCode } from '#domain/refusals.ts'
import type { Result } from '#domain/result.ts'

/** Every refusal as an API code, and so as an HTTP status. Total: a new refusal does not compile without its place here. */
const CODES: Readonly<Record<RefusalCode, TRPC_ERROR_CODE_KEY>> = {
  'not-signed-in': 'UNAUTHORIZED',
  'not-allowed': 'FORBIDDEN',
  'not-of-this-sponsor': 'FORBIDDEN',
  'adviser-cannot-submit': 'FORBIDDEN',
  'wrong-stage': 'PRECONDITION_FAILED',
  'window-not-open': 'PRECONDITION_FAILED',
  'window-closed': 'PRECONDITION_FAILED',
  'instant-in-the-past': 'BAD_REQUEST',
  'closes-before-opens': 'BAD_REQUEST',
  'window-has-passed': 'PRECONDITION_FAILED',
  'window-missing': 'PRECONDITION_FAILED',
  'amendments-still-open': 'PRECONDITION_FAILED',
  unknown: 'NOT_FOUND',
  'already-exists': 'CONFLICT',
  'already-done': 'CONFLICT',
  stale: 'CONFLICT',
  'reason-required': 'BAD_REQUEST',
  'text-empty': 'BAD_REQUEST',
  'too-long': 'BAD_REQUEST',
  'unreadable-file': 'BAD_REQUEST',
  'malformed-import': 'BAD_REQUEST',
  'invalid-field': 'BAD_REQUEST',
  'rapporteurs-count': 'BAD_REQUEST',
  'rapporteurs-same-member': 'BAD_REQUEST',
  'rapporteurs-missing': 'PRECONDITION_FAILED',
  'not-handed-in': 'PRECONDITION_FAILED',
  'memorandum-missing': 'PRECONDITION_FAILED',
  'draft-empty': 'PRECONDITION_FAILED',
  'draft-moved-on': 'CONFLICT',
  'title-missing': 'PRECONDITION_FAILED',
  'debate-open': 'PRECONDITION_FAILED',
  'nothing-to-return-to': 'PRECONDITION_FAILED',
  'cannot-return': 'PRECONDITION_FAILED',
  'no-change': 'BAD_REQUEST',
  'sponsor-without-right': 'FORBIDDEN',
  'outside-the-version': 'BAD_REQUEST',
  'outside-the-amendment': 'BAD_REQUEST',
  'version-superseded': 'CONFLICT',
  'amendment-changed': 'CONFLICT',
  'already-submitted': 'CONFLICT',
  'not-pending': 'PRECONDITION_FAILED',
  'submissions-decided': 'PRECONDITION_FAILED',
  'not-a-co-sponsor': 'CONFLICT',
  'not-identical': 'BAD_REQUEST',
  'revision-waits': 'PRECONDITION_FAILED',
  'revision-stands': 'PRECONDITION_FAILED',
  'sitting-not-open': 'PRECONDITION_FAILED',
  'sitting-open': 'PRECONDITION_FAILED',
  'already-decided': 'CONFLICT',
  'not-decided': 'PRECONDITION_FAILED',
  'sub-amendments-open': 'PRECONDITION_FAILED',
  'decision-depends': 'PRECONDITION_FAILED',
  'conflict-open': 'PRECONDITION_FAILED',
  'undecided-amendments': 'PRECONDITION_FAILED',
  'draft-untranslated': 'PRECONDITION_FAILED',
  'translations-missing': 'PRECONDITION_FAILED',
  'translations-clash': 'CONFLICT',
  'nothing-to-translate': 'PRECONDITION_FAILED',
  'modified-text-missing': 'BAD_REQUEST',
  'consequences-changed': 'CONFLICT',
  'falls-with-them': 'PRECONDITION_FAILED',
  'drafting-committee-missing': 'PRECONDITION_FAILED',
  'seats-exceeded': 'BAD_REQUEST',
  'group-over-share': 'BAD_REQUEST',
  'wrong-body': 'PRECONDITION_FAILED',
  'unconfirmed-decisions': 'PRECONDITION_FAILED',
  'counts-missing': 'BAD_REQUEST',
  'counts-do-not-fit': 'BAD_REQUEST',
  'no-speakers-list': 'PRECONDITION_FAILED',
  'speakers-list-closed': 'PRECONDITION_FAILED',
  'already-asked': 'CONFLICT',
  'leave-needed': 'PRECONDITION_FAILED',
  'floor-taken': 'CONFLICT',
  'nobody-speaks': 'PRECONDITION_FAILED',
  'lots-not-in-rules': 'PRECONDITION_FAILED',
  'not-eligible': 'FORBIDDEN',
  'ballot-closed': 'PRECONDITION_FAILED',
  'ballot-on-other-text': 'PRECONDITION_FAILED',
  'ballot-open': 'PRECONDITION_FAILED',
  'ballot-used': 'PRECONDITION_FAILED',
  'already-explained': 'CONFLICT',
  'quorum-missing': 'PRECONDITION_FAILED',
  'substitute-while-titular-present': 'FORBIDDEN',
  'request-not-ruled': 'PRECONDITION_FAILED',
  'agenda-full': 'PRECONDITION_FAILED',
  'requests-unvoted': 'PRECONDITION_FAILED',
  'request-not-first': 'PRECONDITION_FAILED',
  'no-item-placed': 'PRECONDITION_FAILED',
  'edition-fixed': 'PRECONDITION_FAILED',
  'unknown-room': 'NOT_FOUND',
  'text-frozen': 'PRECONDITION_FAILED',
  'history-being-read': 'SERVICE_UNAVAILABLE',
  outage: 'INTERNAL_SERVER_ERROR',
}

/** A refusal on its way out of a procedure. */
export class RefusedError extends TRPCError {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super({ code: CODES[refusal.code], message: refusal.code })
    this.refusal = refusal
  }
}

/**
 * The refusal that an error carries. Told by its shape: the pages' bundle holds its own copy of this class, which `instanceof`
 * would not recognise.
 */
export const refusalOf = (error: unknown): Refusal | undefined =>
  error instanceof Error && 'refusal' in error ? (error as Error & { refusal: Refusal }).refusal : undefined

/** The value of a result; a refusal leaves the procedure as an error. */
export const orThrow = <T>(result: Result<T>): T => {
  if (!result.ok) throw new RefusedError(result.refusal)
  return result.value
}
