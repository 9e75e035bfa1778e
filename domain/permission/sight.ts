import type { MemberId, SponsorId } from '../ids.ts'
import type { Instant } from '../instant.ts'
import { isCoRapporteur, isDesk, isOfSponsorPeople, membersOf, type Subject } from './policy.ts'
import type { Actor } from './roles.ts'

/** Who may read the statements of the debate (model.md, "Who sees what"): everybody signed in; the public with the adopted text, if the rules edition says so. */
export const seesStatements = (actor: Actor | null, { adopted, publicOnAdoption }: { adopted: boolean; publicOnAdoption: boolean }): boolean =>
  actor !== null || (adopted && publicOnAdoption)

/** `closes`: the published deadline of the window for inputs; null while there is none. */
export type InputSight = { readonly actor: Actor | null; readonly subject: Subject; readonly now: Instant; readonly closes: Instant | null }

const isOfADelegation = (actor: Actor, assemblyId: string | undefined): boolean =>
  actor.offices.some((o) => (o.role === 'delegate' || o.role === 'women-forum') && o.assemblyId === assemblyId)

/**
 * Who may read an input (model.md, "Who sees what"): its author's people, the co-Rapporteurs, the desk; other delegations once the
 * deadline has passed, unless it is confidential. Observers and partner organizations see their own only, the public none.
 */
export const seesInput = ({ authorId, confidential }: { authorId: SponsorId; confidential: boolean }, { actor, subject, now, closes }: InputSight): boolean => {
  if (!actor) return false
  if (isOfSponsorPeople(actor, { ...subject, sponsorId: authorId }) || isCoRapporteur(actor, subject) || isDesk(actor, subject)) return true
  return isOfADelegation(actor, subject.assemblyId) && !confidential && closes !== null && closes <= now
}

export type VoteSight = { readonly subject: Subject & { readonly assemblyId: string }; readonly votesPublic: boolean }

const isFollowing = (actor: Actor, assemblyId: string): boolean =>
  actor.offices.some((o) => o.role === 'partner' || ((o.role === 'delegate' || o.role === 'women-forum' || o.role === 'observer' || o.role === 'assembly-president') && o.assemblyId === assemblyId))

/**
 * Who may read how a Member voted in a roll call that is over (model.md, "Who sees what"): its own people always, delegations, observers
 * and partners of that Assembly, the desk that recorded it; the public if the rules edition says so. Secret votes have no rows at all.
 */
export const seesVotes = (actor: Actor | null, memberId: MemberId, { subject, votesPublic }: VoteSight): boolean => {
  if (votesPublic) return true
  if (!actor) return false
  return membersOf(actor, subject.assemblyId).includes(memberId) || isFollowing(actor, subject.assemblyId) || isDesk(actor, subject)
}

/**
 * Who may read what the co-Rapporteurs recommend on an amendment, and what its sponsor answers (model.md, "Who sees what"): its sponsors,
 * the co-Rapporteurs and the desk; everybody in the sitting once one was opened on the text. The public never.
 */
export const seesRecommendation = (
  actor: Actor | null, { sponsorId, coSponsors }: { sponsorId: SponsorId; coSponsors: readonly SponsorId[] },
  { subject, sittingOpened }: { subject: Subject & { readonly assemblyId: string }; sittingOpened: boolean },
): boolean => {
  if (!actor) return false
  if (isDesk(actor, subject) || isCoRapporteur(actor, subject)) return true
  if ([sponsorId, ...coSponsors].some((id) => isOfSponsorPeople(actor, { ...subject, sponsorId: id }))) return true
  return sittingOpened && isFollowing(actor, subject.assemblyId)
}
