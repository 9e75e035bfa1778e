import type { IncomingMessage } from 'node:http'
import type { Authority, Visitor } from '#collab/ports.ts'
import { access, parseRoom, type RoomName } from '#domain/permission/rooms.ts'
import type { Actor } from '#domain/permission/roles.ts'
import type { Process } from '#domain/process/state.ts'

export type AuthorityFacts = {
  /** Who sends this request, from its session cookie; null when signed out. */
  readonly actorOfRequest: (request: IncomingMessage) => Promise<Actor | null>
  /** The same person's offices as they are now; null when the account or its session is gone. */
  readonly actorOfUser: (userId: string) => Promise<Actor | null>
  /** The process whose text a room holds; `workspace` rooms name it by their version. */
  readonly processOf: (room: RoomName) => Promise<Process | null>
  /** Whom co-Rapporteurs or the secretariat invited by name to comment on the draft. */
  readonly invitedTo: (process: Process) => Promise<readonly string[]>
}

/** Puts the rules of `domain/permission/rooms.ts` before the doors of live text. */
export const createAuthority = ({ actorOfRequest, actorOfUser, processOf, invitedTo }: AuthorityFacts): Authority => ({
  visitor: async (request) => {
    const actor = await actorOfRequest(request)
    return actor === null || isForAnother(request, actor) ? null : visitorOf(actor)
  },
  access: async (visitor, name) => {
    const room = parseRoom(name)
    if (room === null) return 'none'
    const [actor, process] = await Promise.all([actorOfUser(visitor.userId), processOf(room)])
    if (process === null) return 'none'
    const isDraft = room.kind === 'draft' || room.kind === 'memorandum'
    return access(actor, room, process, isDraft ? await invitedTo(process) : [])
  },
})

/** A page that was opened by somebody else who has signed out meanwhile: the words it holds are theirs, and never sent under another name. */
const isForAnother = ({ url }: IncomingMessage, { userId }: Actor): boolean => {
  const owner = new URLSearchParams(url?.split('?')[1]).get('for')
  return owner !== null && owner !== userId
}

/** A caret shows the Member for which its owner acts: a co-Rapporteur's before a delegate's. */
const visitorOf = ({ userId, name, offices }: Actor): Visitor => {
  const office = offices.find((one) => one.role === 'co-rapporteur') ?? offices.find((one) => one.role === 'delegate')
  return { userId, name, memberId: office?.memberId ?? null }
}
