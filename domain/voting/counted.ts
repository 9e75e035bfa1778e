import type { Counts } from '../amendment/disposition.ts'
import type { MemberId, ProcessId } from '../ids.ts'
import { ok, refuse, type Result } from '../result.ts'
import type { VotingBody } from './attendance.ts'
import type { Ballot, Question } from './ballot.ts'
import type { MajorityName } from './majority.ts'
import { tally, type TallyRule } from './tally.ts'

/** What a decision rests on: counts entered at the desk, or a ballot whose result it records. */
export type Counted = { readonly counts?: Counts | undefined; readonly ballotId?: string | undefined }

/** The part of a ballot that a decision resting on it needs. */
export type BallotResult = Pick<Ballot, 'id' | 'processId' | 'question' | 'electorate' | 'tally' | 'mark'>

/** What a ballot has to have been about: the text, the body that voted, the question. */
export type Deciding = {
  readonly processId: ProcessId; readonly body: VotingBody; readonly isAbout: (question: Question) => boolean
  /** ballots that have decided: a vote decides once */
  readonly used: readonly string[]
  /** the words that are decided on, which have to be those that were put */
  readonly mark?: string | undefined
  /** Members that a roll call may name: those who sit there */
  readonly callable: readonly MemberId[]
}
export type ByVote = { readonly counts: Counts; readonly carried: boolean; readonly ballotId: string | null }

/**
 * What a vote came to. A ballot's result is its own, never typed again: it must be closed, be this body's vote on the question that is
 * decided and on the text as it stands, and have decided nothing yet; nobody having voted, it is not carried. Counts entered at the desk are judged by the majority; a roll call names only Members that are called.
 */
export const votedOn = ({ counts, ballotId }: Counted, ballot: BallotResult | null, deciding: Deciding, majority: MajorityName, rule: TallyRule): Result<ByVote> => {
  if (ballotId !== undefined) {
    const isThis = ballot?.id === ballotId && ballot.processId === deciding.processId && ballot.electorate.kind === deciding.body && deciding.isAbout(ballot.question)
    if (!isThis) return refuse({ code: 'unknown', what: 'ballot', id: ballotId })
    if (!ballot.tally) return refuse({ code: 'ballot-open' })
    if (deciding.used.includes(ballotId)) return refuse({ code: 'ballot-used' })
    if (deciding.mark !== ballot.mark) return refuse({ code: 'ballot-on-other-text' })
    const { for: votesFor, against, abstain, carried } = ballot.tally
    return ok({ counts: { for: votesFor, against, abstain }, carried, ballotId })
  }
  if (!counts) return refuse({ code: 'counts-missing' })
  const stranger = Object.keys(counts.rollCall ?? {}).find((memberId) => !deciding.callable.includes(memberId))
  if (stranger !== undefined) return refuse({ code: 'not-eligible', memberId: stranger })
  const result = tally(counts, majority, rule)
  return result.ok ? ok({ counts, carried: result.value.carried, ballotId: null }) : result
}
