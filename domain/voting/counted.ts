import type { Counts } from '../amendment/disposition.ts'
import { ok, refuse, type Result } from '../result.ts'
import type { Ballot, Question } from './ballot.ts'

/** What a decision rests on: counts entered at the desk, or a ballot whose result it records. */
export type Counted = { readonly counts?: Counts | undefined; readonly ballotId?: string | undefined }

/** The part of a ballot that a decision resting on it needs. */
export type BallotResult = Pick<Ballot, 'id' | 'question' | 'tally'>

/**
 * The counts of a decision. Those of a ballot are taken from its tally, never typed again: it must be closed, and its question must be
 * the one that is decided. `undefined`: nothing was counted.
 */
export const countsOf = ({ counts, ballotId }: Counted, ballot: BallotResult | null, decides: (question: Question) => boolean): Result<Counts | undefined> => {
  if (ballotId === undefined) return ok(counts)
  if (ballot?.id !== ballotId || !decides(ballot.question)) return refuse({ code: 'unknown', what: 'ballot', id: ballotId })
  if (!ballot.tally) return refuse({ code: 'ballot-open' })
  const { for: votesFor, against, abstain } = ballot.tally
  return ok({ for: votesFor, against, abstain })
}
