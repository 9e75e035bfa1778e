import type { MemberId, UserId } from '../ids.ts'
import type { Instant } from '../instant.ts'
import { currentVersion, type Process } from '../process/state.ts'
import type { Refusal } from '../refusals.ts'
import { isCoRapporteur, isDesk, isSecretariat, membersOf } from './policy.ts'
import type { Actor } from './roles.ts'
import { access, subjectOf, type RoomName } from './rooms.ts'

/**
 * To whom a comment is said, each wider than the one before: the co-Rapporteurs alone; the secretariat and the President too; also the
 * people invited to comment; and, once the draft is circulated, every delegation. Its author always reads it.
 */
export const COMMENT_AUDIENCES = ['co-rapporteurs', 'desk', 'invited', 'delegations'] as const
export type CommentAudience = (typeof COMMENT_AUDIENCES)[number]

/** What the rules ask of a comment. */
export type CommentFacts = { readonly audience: CommentAudience; readonly authorId: UserId; readonly at: Instant }

/** The texts that carry comments: a draft and its memorandum. */
export const hasComments = (room: RoomName): boolean => room.kind === 'draft' || room.kind === 'memorandum'

/** Whoever may be in the room of the draft finds comments beside it, for as long as the draft is kept (model.md, "Who sees what"). */
const isBeside = (actor: Actor, room: RoomName, process: Process, invited: readonly UserId[]): boolean =>
  hasComments(room) && access(actor, room, process, invited) !== 'none'

/** Words meant for the delegations reach them with the version that is circulated after they were said, and not before. */
export const isCirculated = (process: Process, at: Instant): boolean => {
  const version = currentVersion(process)
  return version !== undefined && version.at >= at
}

/** May this person read the comment? Decided by its audience (model.md, "Who sees what"); observers, partners and the public never do. */
export const readsComment = (actor: Actor | null, comment: CommentFacts, process: Process, invited: readonly UserId[] = []): boolean => {
  if (!actor) return false
  const subject = subjectOf(process)
  if (actor.userId === comment.authorId || isCoRapporteur(actor, subject)) return true
  if (isDesk(actor, subject)) return comment.audience !== 'co-rapporteurs'
  if (invited.includes(actor.userId) && (comment.audience === 'invited' || comment.audience === 'delegations')) return true
  return comment.audience === 'delegations' && membersOf(actor, process.assemblyId).length > 0 && isCirculated(process, comment.at)
}

/** Whom a person may address beside the draft: never fewer people than would let them see the answers. */
export const audiencesOf = (actor: Actor, process: Process, invited: readonly UserId[] = []): readonly CommentAudience[] => {
  const subject = subjectOf(process)
  if (isCoRapporteur(actor, subject)) return COMMENT_AUDIENCES
  if (isDesk(actor, subject)) return ['desk', 'invited', 'delegations']
  return invited.includes(actor.userId) ? ['invited'] : []
}

/**
 * Null when the person may comment: everyone who reads, while the text is being drafted, also once it is handed in. After that the
 * margin is a record and nothing is added to it.
 */
export const mayComment = (actor: Actor | null, room: RoomName, process: Process, invited: readonly UserId[] = []): Refusal | null => {
  if (!actor) return { code: 'not-signed-in' }
  if (!isBeside(actor, room, process, invited)) return { code: 'not-allowed', needs: 'co-rapporteur' }
  return process.where.stage === 'drafting' ? null : { code: 'wrong-stage', stage: process.where.stage, allowed: ['drafting'] }
}

/** Null when the person may say something to this audience beside this text. */
export const mayAddress = (actor: Actor | null, audience: CommentAudience, room: RoomName, process: Process, invited: readonly UserId[] = []): Refusal | null => {
  const refusal = mayComment(actor, room, process, invited)
  if (refusal || !actor) return refusal
  return audiencesOf(actor, process, invited).includes(audience) ? null : { code: 'not-allowed', needs: audience === 'co-rapporteurs' ? 'co-rapporteur' : 'secretariat' }
}

/** Null when the person may settle a comment, or take it up again: its author, the co-Rapporteurs whose text it is, the secretariat. */
export const maySettle = (actor: Actor | null, authorId: UserId, room: RoomName, process: Process, invited: readonly UserId[] = []): Refusal | null => {
  const refusal = mayComment(actor, room, process, invited)
  if (refusal) return refusal
  const may = actor?.userId === authorId || isCoRapporteur(actor, subjectOf(process)) || isSecretariat(actor)
  return may ? null : { code: 'not-allowed', needs: 'co-rapporteur' }
}

/** Null when the person may take a proposed wording over into the text: whoever may write in it now. */
export const mayTakeOver = (actor: Actor | null, room: RoomName, process: Process): Refusal | null => {
  const refusal = mayComment(actor, room, process)
  if (refusal) return refusal
  return access(actor, room, process) === 'editor' ? null : { code: 'not-allowed', needs: 'co-rapporteur' }
}

/** Null when the person may invite people by name to comment, or take an invitation back: the co-Rapporteurs and the secretariat, while the text is drafted. */
export const mayInvite = (actor: Actor | null, process: Process): Refusal | null => {
  if (!actor) return { code: 'not-signed-in' }
  if (!isCoRapporteur(actor, subjectOf(process)) && !isSecretariat(actor)) return { code: 'not-allowed', needs: 'co-rapporteur' }
  return process.where.stage === 'drafting' ? null : { code: 'wrong-stage', stage: process.where.stage, allowed: ['drafting'] }
}

/** Null when the person may mark a translation as reviewed: whoever writes the draft, and the secretariat that translates it, while it is drafted. */
export const mayReviewTranslation = (actor: Actor | null, process: Process): Refusal | null => mayInvite(actor, process)

/** The Member whose name stands over a person's comment: a co-Rapporteur's own, or an invited delegate's; others speak in their office. */
export const commentsFor = (actor: Actor, process: Process): MemberId | null => {
  for (const office of actor.offices) if (office.role === 'co-rapporteur' && office.processId === process.id) return office.memberId
  return isDesk(actor, subjectOf(process)) ? null : membersOf(actor, process.assemblyId)[0] ?? null
}
