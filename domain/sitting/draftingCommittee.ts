import type { MemberId } from '../ids.ts'
import { GROUPS, type Group } from '../membership/members.ts'
import { ok, refuse, type Result } from '../result.ts'

/** One seat of a drafting committee, and the geopolitical group that fills it; null: a Member of no group. */
export type DraftingSeat = { readonly memberId: MemberId; readonly group: Group | null }

/**
 * The seats of a drafting committee, shared out by geopolitical group: at most so many in all, and no group above its even share, rounded up
 * (two of eleven). A Member of two groups takes the seat of the one that has room. Refuses `seats-exceeded`, `group-over-share`,
 * `already-exists`, and who is no Member as `unknown`. `groupsOf`: undefined for who is none.
 */
export const draftingSeats = (memberIds: readonly MemberId[], seats: number, groupsOf: (id: MemberId) => readonly Group[] | undefined): Result<readonly DraftingSeat[]> => {
  if (memberIds.length > seats) return refuse({ code: 'seats-exceeded', limit: seats })
  const share = Math.ceil(seats / GROUPS.length)
  const taken = new Map<Group, number>()
  const filled = new Map<MemberId, DraftingSeat>()
  // who has one group only is seated first
  const known = memberIds.map((memberId) => ({ memberId, groups: groupsOf(memberId) })).toSorted((a, b) => (a.groups?.length ?? 0) - (b.groups?.length ?? 0))
  for (const { memberId, groups } of known) {
    if (!groups) return refuse({ code: 'unknown', what: 'member', id: memberId })
    if (filled.has(memberId)) return refuse({ code: 'already-exists', what: 'drafting-seat', id: memberId })
    const group = groups.find((one) => (taken.get(one) ?? 0) < share) ?? null
    if (group === null && groups[0]) return refuse({ code: 'group-over-share', group: groups[0], limit: share })
    if (group) taken.set(group, (taken.get(group) ?? 0) + 1)
    filled.set(memberId, { memberId, group })
  }
  return ok(memberIds.flatMap((id) => filled.get(id) ?? []))
}
