import { isLang } from '../languages.ts'
import { hasReached } from '../process/stages.ts'
import { currentVersion, type Process } from '../process/state.ts'
import { isCoRapporteur, isDesk, isOfSponsorPeople, isSecretariat, type Subject } from './policy.ts'
import type { Actor } from './roles.ts'

/** A live room by its name (docs/model.md, Rooms): ids hold no dots. */
export type RoomName =
  | { readonly kind: 'draft' | 'memorandum' | 'sitting'; readonly processId: string; readonly lang: string }
  /** `amendmentId`: the copy is of the text with that amendment, for sub-amendments to it */
  | { readonly kind: 'workspace'; readonly versionId: string; readonly sponsorId: string; readonly amendmentId?: string; readonly lang: string }
export type Access = 'editor' | 'commenter' | 'viewer' | 'none'

/** Null for a name that is no room's. */
export const parseRoom = (name: string): RoomName | null => {
  const [kind, id, ...rest] = name.split('.')
  if (!kind || !id) return null
  const lang = rest.at(-1)
  if (!lang || !isLang(lang)) return null
  if ((kind === 'draft' || kind === 'memorandum' || kind === 'sitting') && rest.length === 1) return { kind, processId: id, lang }
  const [sponsorId, amendmentId] = rest
  if (kind === 'workspace' && sponsorId && rest.length === 2) return { kind, versionId: id, sponsorId, lang }
  if (kind === 'workspace' && sponsorId && amendmentId && rest.length === 3) return { kind, versionId: id, sponsorId, amendmentId, lang }
  return null
}
/** The name of a room, as `parseRoom` reads it. */
export const roomName = (room: RoomName): string => (room.kind === 'workspace'
  ? ['workspace', room.versionId, room.sponsorId, ...(room.amendmentId ? [room.amendmentId] : []), room.lang].join('.')
  : `${room.kind}.${room.processId}.${room.lang}`)

/** What rights are asked about at this text; `sponsorId`: for whom the person would act. */
export const subjectOf = (process: Process, sponsorId?: string): Subject => ({
  processId: process.id, assemblyId: process.assemblyId, committee: process.committee, ...(sponsorId ? { sponsorId } : {}),
})

/** Anyone accredited to the Assembly, or standing: those who may be in the room of a sitting. */
const isInTheSitting = (actor: Actor, process: Process): boolean => isSecretariat(actor) || isCoRapporteur(actor, subjectOf(process))
  || actor.offices.some((o) => 'assemblyId' in o && o.assemblyId === process.assemblyId) || actor.offices.some((o) => o.role === 'partner')

/**
 * What a person may do in a room now (model.md, Rooms). What is handed in the secretariat completes in the other language before it
 * is circulated. `invited`: the people whom co-Rapporteurs or the secretariat invited by name to comment on the draft.
 */
export const access = (actor: Actor | null, room: RoomName, process: Process, invited: readonly string[] = []): Access => {
  if (!actor) return 'none'
  const subject = subjectOf(process, room.kind === 'workspace' ? room.sponsorId : undefined)
  switch (room.kind) {
    case 'draft':
    case 'memorandum': {
      const { where, sourceLang } = process
      if (isCoRapporteur(actor, subject)) return where.stage === 'drafting' && !where.handedIn ? 'editor' : 'viewer'
      if (isSecretariat(actor) && where.stage === 'drafting' && where.handedIn && room.lang !== sourceLang) return 'editor'
      if (isDesk(actor, subject)) return 'viewer'
      return invited.includes(actor.userId) ? 'commenter' : 'none'
    }
    case 'workspace': {
      const isCurrent = currentVersion(process)?.id === room.versionId && !hasReached(process.kind, process.where.stage, 'committee-adopted')
      if (room.sponsorId === 'oral') return isDesk(actor, subject) ? (isCurrent ? 'editor' : 'viewer') : isInTheSitting(actor, process) ? 'viewer' : 'none'
      // an amendment is known to other Members once the compendium is out
      const isKnown = room.amendmentId === undefined || hasReached(process.kind, process.where.stage, 'compendium')
      return isKnown && isOfSponsorPeople(actor, subject) ? (isCurrent ? 'editor' : 'viewer') : 'none'
    }
    case 'sitting': return isInTheSitting(actor, process) ? 'viewer' : 'none'
    default: return room satisfies never
  }
}

/**
 * Why a room that a person may be in cannot be written in by them now:
 * `handed-in`, `circulated`: the draft has left the co-Rapporteurs' hands; `reads`, `comments`: it is theirs to read, or to comment on;
 * `superseded`: another version has been circulated since; `adopted`: the committee has adopted the text; `shown`: nobody writes there.
 */
export const READ_ONLY_BECAUSE = ['handed-in', 'circulated', 'reads', 'comments', 'superseded', 'adopted', 'shown'] as const
export type ReadOnlyBecause = (typeof READ_ONLY_BECAUSE)[number]

/** Null for an editor; of others it is asked only when they may be in the room at all. */
export const readOnlyBecause = (actor: Actor, room: RoomName, process: Process, invited: readonly string[] = []): ReadOnlyBecause | null => {
  const mine = access(actor, room, process, invited)
  if (mine === 'editor') return null
  switch (room.kind) {
    case 'draft':
    case 'memorandum':
      if (mine === 'commenter') return 'comments'
      if (process.where.stage !== 'drafting') return 'circulated'
      return isCoRapporteur(actor, subjectOf(process)) ? 'handed-in' : 'reads'
    case 'workspace':
      if (room.sponsorId === 'oral' && !isDesk(actor, subjectOf(process))) return 'reads'
      return currentVersion(process)?.id === room.versionId ? 'adopted' : 'superseded'
    case 'sitting': return 'shown'
    default: return room satisfies never
  }
}
