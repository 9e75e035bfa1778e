import type { MemberId, UserId } from '../ids.ts'
import type { Process } from '../process/state.ts'
import type { Refusal } from '../refusals.ts'
import { isCoRapporteur, isSecretariat } from './policy.ts'
import type { Actor } from './roles.ts'
import { access, subjectOf, type RoomName } from './rooms.ts'

/** The texts that carry comments: a draft and its memorandum. */
export const hasComments = (room: RoomName): boolean => room.kind === 'draft' || room.kind === 'memorandum'

/** Whoever may be in the room of the draft reads what is said beside it, for as long as the draft is kept (model.md, "Who sees what"). */
export const readsComments = (actor: Actor | null, room: RoomName, process: Process, invited: readonly UserId[] = []): boolean =>
  hasComments(room) && access(actor, room, process, invited) !== 'none'

/**
 * Null when the person may comment: everyone who reads, while the text is being drafted, also once it is handed in. After that the
 * margin is a record and nothing is added to it.
 */
export const mayComment = (actor: Actor | null, room: RoomName, process: Process, invited: readonly UserId[] = []): Refusal | null => {
  if (!actor) return { code: 'not-signed-in' }
  if (!readsComments(actor, room, process, invited)) return { code: 'not-allowed', needs: 'co-rapporteur' }
  return process.where.stage === 'drafting' ? null : { code: 'wrong-stage', stage: process.where.stage, allowed: ['drafting'] }
}

/** Null when the person may settle a comment, or take it up again: its author, the co-Rapporteurs whose text it is, the secretariat. */
export const maySettle = (actor: Actor | null, authorId: UserId, room: RoomName, process: Process, invited: readonly UserId[] = []): Refusal | null => {
  const refusal = mayComment(actor, room, process, invited)
  if (refusal) return refusal
  const may = actor?.userId === authorId || isCoRapporteur(actor, subjectOf(process)) || isSecretariat(actor)
  return may ? null : { code: 'not-allowed', needs: 'co-rapporteur' }
}

/** The Member whose name stands over a person's comment: a co-Rapporteur's own; others speak in their office. */
export const commentsFor = (actor: Actor, process: Process): MemberId | null => {
  for (const office of actor.offices) if (office.role === 'co-rapporteur' && office.processId === process.id) return office.memberId
  return null
}
