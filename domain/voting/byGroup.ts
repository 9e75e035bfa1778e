import type { MemberId } from '../ids.ts'
import type { Group } from '../membership/members.ts'
import { NO_VOTES, sum, votesOn, type Votes } from './tally.ts'

/** How one Member voted, of the votes it had. */
export type Cast = { readonly memberId: MemberId; readonly weight: number; readonly votes: Votes; readonly groups: readonly Group[] }
export type GroupLine = { readonly group: Group | null; readonly members: number; readonly votes: Votes; readonly notCast: number }

/**
 * A roll call by geopolitical group, in the order of `groups`; Members of no group known come last. A Member of two groups is
 * counted in both, as the groups count themselves: the lines are not to be added up.
 */
export const byGroup = (cast: readonly Cast[], groups: readonly Group[]): readonly GroupLine[] =>
  [...groups, null].flatMap((group) => {
    const own = cast.filter((one) => (group === null ? one.groups.length === 0 : one.groups.includes(group)))
    if (own.length === 0) return []
    return [{ group, members: own.length, votes: sum(own.map(({ votes }) => votes)), notCast: own.reduce((left, { weight, votes }) => left + weight - votesOn(votes), 0) }]
  })

/** The choice that stands for a Member in a picture: the one with most of its votes; null where it cast none, or split them evenly. */
export const leaning = (votes: Votes): keyof Votes | null => {
  const [first, second] = (Object.keys(NO_VOTES) as (keyof Votes)[]).sort((a, b) => votes[b] - votes[a])
  return first && second && votes[first] > votes[second] ? first : null
}
