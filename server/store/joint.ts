import type { MemberId } from '#domain/ids.ts'
import { sourceOf } from '#domain/submissions/sources.ts'
import type { SubmissionsEvent } from '#domain/submissions/state.ts'
import type { Tx } from './store.ts'

type JointEvent = Exclude<SubmissionsEvent, { type: 'AmendmentSubmitted' | 'AmendmentWithdrawn' }>

/** The rows of who is asked to co-sponsor what; and, on an amendment, who has joined or left it. */
export const projectJoint = async (tx: Tx, event: JointEvent): Promise<void> => {
  if (event.type === 'CoSponsorLeft') {
    const { amendmentId: id, memberId, at } = event
    const { versionId, sponsorId, seen } = await tx.amendment.findUniqueOrThrow({ where: { id }, select: { versionId: true, sponsorId: true, seen: true } })
    await tx.coSponsorship.update({ where: { versionId_sponsorId_memberId_seen: { versionId, sponsorId, memberId, seen } }, data: { state: 'declined', answeredAt: at } })
    return join(tx, id, (of) => of.filter((member) => member !== memberId))
  }
  const { versionId, sponsorId, seen, at } = event
  if (event.type === 'CoSponsorsInvited') {
    const { memberIds, key, lang, op, reason, fullText } = event
    for (const memberId of memberIds) {
      const asked = { key, lang, op, reason, fullText, state: 'invited', invitedAt: at, answeredAt: null }
      await tx.coSponsorship.upsert({ where: { versionId_sponsorId_memberId_seen: { versionId, sponsorId, memberId, seen } }, create: { versionId, sponsorId, memberId, seen, ...asked }, update: asked })
    }
    return
  }
  const { memberId } = event
  const state = event.type === 'InvitationTakenBack' ? 'taken-back' : event.answer
  await tx.coSponsorship.update({ where: { versionId_sponsorId_memberId_seen: { versionId, sponsorId, memberId, seen } }, data: { state, answeredAt: at } })
  if (event.type === 'InvitationAnswered' && event.amendmentId) await join(tx, event.amendmentId, (of) => [...of, memberId])
}

const join = async (tx: Tx, id: string, change: (of: readonly MemberId[]) => MemberId[]): Promise<void> => {
  const row = await tx.amendment.findUniqueOrThrow({ where: { id }, select: { coSponsors: true, sponsorId: true } })
  const coSponsors = change(row.coSponsors)
  await tx.amendment.update({ where: { id }, data: { coSponsors, source: coSponsors.length ? 'joint' : sourceOf(row.sponsorId) } })
}
