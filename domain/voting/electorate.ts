import type { MemberId, UserId } from '../ids.ts'
import type { Refusal } from '../refusals.ts'

/** One Member on one Standing Committee: one vote, cast by the titular, in whose absence by the substitute. */
export type CommitteeSeat = {
  readonly memberId: MemberId
  readonly titular: UserId | null
  readonly substitute: UserId | null
  readonly titularPresent: boolean
}

/** One Member in the Assembly: its weight, and the delegates among whom it may be divided. */
export type AssemblySeat = { readonly memberId: MemberId; readonly votes: number; readonly delegates: readonly UserId[] }

/** Who casts the vote of a Member in committee (Rules of the Standing Committees, Rule 2.2); `null` when nobody is there to. */
export const voterOf = ({ titular, substitute, titularPresent }: CommitteeSeat): UserId | null =>
  titular && titularPresent ? titular : substitute

/** The Members that can vote: those with somebody to cast it, and not suspended. Their order is kept. */
export const electorate = <S extends CommitteeSeat | AssemblySeat>(seats: readonly S[], suspended: ReadonlySet<MemberId> = new Set()): readonly S[] =>
  seats.filter((seat) => !suspended.has(seat.memberId) && ('delegates' in seat ? seat.votes > 0 && seat.delegates.length > 0 : voterOf(seat) !== null))

/**
 * Why this person may not cast the committee vote of this seat, or `null` if they may. `cast` is who has cast it so far:
 * a titular who has voted is there, whatever the list of presence says.
 */
export const committeeObstacle = (seat: CommitteeSeat, userId: UserId, cast: UserId | null): Refusal | null => {
  if (userId === seat.titular) return null
  if (userId !== seat.substitute) return { code: 'not-eligible', memberId: seat.memberId }
  const isTitularThere = seat.titular !== null && (seat.titularPresent || cast === seat.titular)
  return isTitularThere ? { code: 'substitute-while-titular-present' } : null
}
