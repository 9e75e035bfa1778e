import type { Counts, DecisionMode, Disposition } from '../amendment/disposition.ts'
import { ok, refuse, type Result } from '../result.ts'
import { matterOf } from '../voting/ballot.ts'
import { votedOn } from '../voting/counted.ts'
import type { Asked, Sitting } from './state.ts'

export type How = { readonly mode: DecisionMode; readonly counts: Counts | null; readonly ballotId: string | null }
type Deciding = { readonly disposition: Disposition; readonly mode: DecisionMode; readonly counts?: Counts | undefined; readonly ballotId?: string | undefined }

/** The amendment or sub-amendment decided, and of an amendment the words that have to be those that were put (`wordsPut`). */
type Matter = { readonly id: string; readonly mark?: string | undefined }

/**
 * How an amendment or sub-amendment was decided, and by which counts. An electronic vote is taken from its ballot, once; of the others the desk enters the counts. The
 * result has to be what is recorded.
 */
export const decidedHow = (state: Sitting | null, { id, mark }: Matter, { disposition, mode, counts, ballotId }: Deciding, { facts }: Asked): Result<How> => {
  if (ballotId === undefined && mode === 'consensus') return ok({ mode, counts: null, ballotId: null })
  if (ballotId === undefined && mode === 'electronic') return refuse({ code: 'unknown', what: 'ballot', id: '' })
  const { committeeMajority, abstentionsAreCast } = facts.edition.rules
  const voted = votedOn(
    { counts, ballotId }, facts.ballot,
    { processId: facts.process.id, body: 'committee', used: state?.ballots ?? [], mark, isAbout: (put) => matterOf(put) === id, callable: facts.callable },
    committeeMajority.value, { abstentionsAreCast: abstentionsAreCast.value },
  )
  if (!voted.ok) return voted
  const { carried } = voted.value
  if (!carried && (disposition === 'accepted' || disposition === 'accepted-as-modified')) return refuse({ code: 'counts-do-not-fit', problem: 'not-carried' })
  if (carried && disposition === 'rejected') return refuse({ code: 'counts-do-not-fit', problem: 'carried' })
  return ok({ mode: ballotId === undefined ? mode : 'electronic', counts: voted.value.counts, ballotId: voted.value.ballotId })
}
