import type { MemberId } from '../ids.ts'
import { refuse, ok, type Result } from '../result.ts'
import { sourceOf, tooEarlyOrLate } from './sources.ts'
import type { Asked, Invitation, Submissions, SubmissionsCommandOf, SubmissionsEvent, Submitted } from './state.ts'

type Events = Result<SubmissionsEvent[]>
type State = Submissions | null

/** The Members printed under an amendment after its first sponsor. */
export const coSponsorsOf = ({ coSponsors = [] }: Pick<Submitted, 'coSponsors'>): readonly MemberId[] => coSponsors
const invitationOf = (state: State, memberId: MemberId, seen: string): Invitation | undefined =>
  state?.invitations?.find((one) => one.memberId === memberId && one.seen === seen)
const standing = (state: State, seen: string): Submitted | undefined => state?.amendments.find((one) => !one.withdrawn && one.seen === seen)

/**
 * The Members that accepted exactly these words. An acceptance is of words, not of a place: once the first sponsor changes a word it
 * has to ask again, so that no Member is ever printed under what it did not read.
 */
export const acceptedBy = (state: State, seen: string): MemberId[] =>
  (state?.invitations ?? []).filter((one) => one.seen === seen && one.is === 'accepted').map(({ memberId }) => memberId)

/** Inviting and joining end with the window; before it opens the Members prepare. */
const late = ({ sponsorId }: Submissions | { sponsorId: string }, { facts, now }: Asked) => {
  const refusal = tooEarlyOrLate(facts.process, sourceOf(sponsorId), now)
  return refusal?.code === 'window-closed' ? refusal : null
}

/**
 * Asks other Members to co-sponsor certain words of the first sponsor: a draft of its workspace, or what it has submitted. Refused:
 * after the deadline, for words that are neither, and for anybody who is no Member, the first sponsor itself, or asked already.
 */
export const invite = (state: State, command: SubmissionsCommandOf<'InviteCoSponsors'>, given: Asked): Events => {
  const { versionId, sponsorId, lang, chosen: { key, seen }, memberIds } = command
  const { facts, now, actor } = given
  const refusal = late(command, given)
  if (refusal) return refuse(refusal)
  if (!facts.isMember(sponsorId)) return refuse({ code: 'not-a-co-sponsor', memberId: sponsorId, because: 'not-a-member' })
  const words = facts.derived.find((one) => one.key === key && (!seen || one.seen === seen))
  if (!words) return refuse({ code: 'amendment-changed', key })
  for (const memberId of memberIds) {
    const asked = invitationOf(state, memberId, words.seen)?.is
    const because = !facts.isMember(memberId) ? 'not-a-member' : memberId === sponsorId ? 'first-sponsor' : asked === 'invited' || asked === 'accepted' ? 'invited' : null
    if (because) return refuse({ code: 'not-a-co-sponsor', memberId, because })
  }
  return ok([{ type: 'CoSponsorsInvited', versionId, sponsorId, memberIds: [...new Set(memberIds)], lang, ...words, at: now, by: actor.userId }])
}

/**
 * A Member's answer to an invitation. Accepted words that are submitted already take the Member in at once, until the deadline; what was
 * accepted can be declined until it is submitted. Refused: without an invitation, or once the amendment is decided.
 */
export const answer = (state: State, command: SubmissionsCommandOf<'AnswerInvitation'>, given: Asked): Events => {
  const { versionId, sponsorId, memberId, seen } = command
  const { facts, now, actor } = given
  const invitation = invitationOf(state, memberId, seen)
  const submitted = standing(state, seen)
  const isOpen = invitation?.is === 'invited' || (invitation?.is === 'accepted' && command.answer === 'declined' && !submitted)
  if (!isOpen) return refuse({ code: 'not-a-co-sponsor', memberId, because: 'not-invited' })
  const event = { type: 'InvitationAnswered', versionId, sponsorId, memberId, seen, answer: command.answer, at: now, by: actor.userId } as const
  if (command.answer === 'declined') return ok([{ ...event, amendmentId: null }])
  const refusal = late(command, given)
  if (refusal) return refuse(refusal)
  const disposition = submitted && facts.dispositionOf(submitted.id)
  if (submitted && disposition) return refuse({ code: 'not-pending', amendmentId: submitted.id, disposition })
  return ok([{ ...event, amendmentId: submitted?.id ?? null }])
}

/** The first sponsor no longer asks, or goes on without a Member that had accepted; possible until the words are submitted with it. */
export const takeBack = (state: State, { versionId, sponsorId, memberId, seen }: SubmissionsCommandOf<'TakeBackInvitation'>, { now, actor }: Asked): Events => {
  const invitation = invitationOf(state, memberId, seen)
  const isOpen = invitation?.is === 'invited' || (invitation?.is === 'accepted' && !standing(state, seen))
  return isOpen
    ? ok([{ type: 'InvitationTakenBack', versionId, sponsorId, memberId, seen, at: now, by: actor.userId }])
    : refuse({ code: 'not-a-co-sponsor', memberId, because: 'not-invited' })
}

/** A co-sponsor leaves a pending amendment; the others keep it. The first sponsor does not leave: it withdraws, for all. */
export const leave = (amendment: Submitted, { memberId }: SubmissionsCommandOf<'LeaveAmendment'>, { now, actor }: Asked): Events =>
  coSponsorsOf(amendment).includes(memberId)
    ? ok([{ type: 'CoSponsorLeft', amendmentId: amendment.id, memberId, at: now, by: actor.userId }])
    : refuse({ code: 'not-a-co-sponsor', memberId, because: 'not-invited' })

type JointEvent = Extract<SubmissionsEvent, { type: 'CoSponsorsInvited' | 'InvitationAnswered' | 'InvitationTakenBack' | 'CoSponsorLeft' }>

const withSponsors = (state: Submissions, amendmentId: string, change: (of: readonly MemberId[]) => readonly MemberId[]): Submissions =>
  ({ ...state, amendments: state.amendments.map((one) => (one.id === amendmentId ? { ...one, coSponsors: change(coSponsorsOf(one)) } : one)) })

/** Submissions after an invitation, an answer or a leaving. */
export const evolveJoint = (state: State, event: JointEvent): State => {
  if (event.type === 'CoSponsorLeft') {
    const left = state?.amendments.find(({ id }) => id === event.amendmentId)
    if (!state || !left) return state
    const invitations = state.invitations?.map((one) => (one.memberId === event.memberId && one.seen === left.seen ? { ...one, is: 'declined' as const } : one))
    return withSponsors({ ...state, ...(invitations ? { invitations } : {}) }, event.amendmentId, (of) => of.filter((id) => id !== event.memberId))
  }
  const { versionId, sponsorId, seen } = event
  const before: Submissions = state ?? { versionId, sponsorId, amendments: [] }
  const members = event.type === 'CoSponsorsInvited' ? event.memberIds : [event.memberId]
  const is = event.type === 'CoSponsorsInvited' ? 'invited' : event.type === 'InvitationTakenBack' ? 'taken-back' : event.answer
  const others = (before.invitations ?? []).filter((one) => !(one.seen === seen && members.includes(one.memberId)))
  const after: Submissions = { ...before, invitations: [...others, ...members.map((memberId) => ({ memberId, seen, is }) as const)] }
  const joins = event.type === 'InvitationAnswered' ? event.amendmentId : null
  return joins ? withSponsors(after, joins, (of) => [...of, ...members]) : after
}
