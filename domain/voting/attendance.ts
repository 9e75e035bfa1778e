import { z } from 'zod'
import type { Decider } from '../decider.ts'
import { ID, type MemberId, type ProcessId, type UserId } from '../ids.ts'
import type { Instant } from '../instant.ts'
import { ok, refuse } from '../result.ts'
import type { Share } from '../rules/edition.ts'
import { quorum, type Quorum } from './quorum.ts'

/** In committee one Member one vote; in the Assembly votes are weighted. */
export const VOTING_BODIES = ['committee', 'assembly'] as const
export type VotingBody = (typeof VOTING_BODIES)[number]

const id = z.string().regex(ID)

export const attendanceCommands = {
  /** Who is in the room, as the secretariat's list has it; taken again whenever it changes. `substituted`: Members whose titular is away. */
  EstablishQuorum: z.object({ processId: id, body: z.enum(VOTING_BODIES), present: z.array(id).default([]), substituted: z.array(id).default([]) }),
}
export type AttendanceCommand = { readonly type: 'EstablishQuorum' } & z.infer<(typeof attendanceCommands)['EstablishQuorum']>

/** Who is there: for whom somebody can vote, and for which of them that is the substitute. */
export type Attendance = { readonly present: readonly MemberId[]; readonly substituted: readonly MemberId[]; readonly quorum: Quorum }
export type AttendanceEvent = { readonly type: 'QuorumEstablished'; readonly processId: ProcessId; readonly body: VotingBody; readonly at: Instant; readonly by: UserId } & Attendance

/** `entitled`: the Members of the body, suspended ones left out; `share` of them makes the quorum. */
export type AttendanceFacts = { readonly entitled: readonly MemberId[]; readonly share: Share }

/** The list of presence of one body for one text. A quorum is established and recorded before a vote is taken (process.md, Voting). */
export const attendance: Decider<Attendance | null, AttendanceCommand, AttendanceEvent, AttendanceFacts> = {
  initial: null,
  decide: (_state, { processId, body, present, substituted }, { now: at, actor, facts: { entitled, share } }) => {
    const stranger = [...present, ...substituted].find((memberId) => !entitled.includes(memberId))
    if (stranger) return refuse({ code: 'not-eligible', memberId: stranger })
    const there = entitled.filter((memberId) => present.includes(memberId) || substituted.includes(memberId))
    const away = entitled.filter((memberId) => substituted.includes(memberId))
    return ok([{ type: 'QuorumEstablished', processId, body, present: there, substituted: away, quorum: quorum(share, entitled.length, there.length), at, by: actor.userId }])
  },
  evolve: (_state, { present, substituted, quorum: found }) => ({ present, substituted, quorum: found }),
}
