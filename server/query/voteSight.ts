import type { MemberId } from '#domain/ids.ts'
import { isDesk, membersOf, type Subject } from '#domain/permission/policy.ts'
import type { Actor } from '#domain/permission/roles.ts'

export type VoteSight = { readonly subject: Subject & { readonly assemblyId: string }; readonly votesPublic: boolean }

const isFollowing = (actor: Actor, assemblyId: string): boolean =>
  actor.offices.some((o) => o.role === 'partner' || ((o.role === 'delegate' || o.role === 'women-forum' || o.role === 'observer') && o.assemblyId === assemblyId))

/**
 * Who may read how a Member voted in a roll call that is over (model.md, "Who sees what"): its own people always, delegations, observers
 * and partners of that Assembly, the desk that recorded it; the public if the rules edition says so. Secret votes have no rows at all.
 */
export const seesVotes = (actor: Actor | null, memberId: MemberId, { subject, votesPublic }: VoteSight): boolean => {
  if (votesPublic) return true
  if (!actor) return false
  return membersOf(actor, subject.assemblyId).includes(memberId) || isFollowing(actor, subject.assemblyId) || isDesk(actor, subject)
}
