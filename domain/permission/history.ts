import type { Process } from '../process/state.ts'
import type { Refusal } from '../refusals.ts'
import { isCoRapporteur } from './policy.ts'
import type { Actor } from './roles.ts'
import { access, subjectOf, type RoomName } from './rooms.ts'

/**
 * Null when the person may read how a draft or memorandum came about, and who wrote which words of it: the co-Rapporteurs, the secretariat
 * and the President, also after circulation. Who was invited to comment on today's draft is not shown what it said before.
 */
export const readsHistory = (actor: Actor | null, room: RoomName, process: Process): Refusal | null => {
  if (!actor) return { code: 'not-signed-in' }
  const mine = room.kind === 'draft' || room.kind === 'memorandum' ? access(actor, room, process) : 'none'
  return mine === 'editor' || mine === 'viewer' ? null : { code: 'not-allowed', needs: 'co-rapporteur' }
}

/** Null when the person may bring back an earlier state: whoever may write the text now. */
export const mayRestore = (actor: Actor | null, room: RoomName, process: Process): Refusal | null => {
  const refusal = readsHistory(actor, room, process)
  if (refusal) return refusal
  if (!isCoRapporteur(actor, subjectOf(process))) return { code: 'not-allowed', needs: 'co-rapporteur' }
  return access(actor, room, process) === 'editor' ? null : { code: 'text-frozen' }
}
