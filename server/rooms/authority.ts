import type { IncomingMessage } from 'node:http'
import type { Authority, Visitor } from '#collab/ports.ts'
import { access, parseRoom, type RoomName } from '#domain/permission/rooms.ts'
import type { Actor } from '#domain/permission/roles.ts'
import type { Process } from '#domain/process/state.ts'
import type { Sessions } from '../auth/sessions.ts'

export type AuthorityFacts = {
  /** Whose session a Cookie header names; without a database read for each of thousands who knock at once. */
  readonly sessions: Pick<Sessions, 'userOf' | 'tokenOf'>
  /** A person's offices as they are now; null when the account is gone. */
  readonly actorOfUser: (userId: string) => Promise<Actor | null>
  /** The process whose text a room holds; `workspace` rooms name it by their version. */
  readonly processOf: (room: RoomName) => Promise<Process | null>
  /** Whom co-Rapporteurs or the secretariat invited by name to comment on the draft. */
  readonly invitedTo: (process: Process) => Promise<readonly string[]>
}

/** A room's process is remembered so long at most; `forget` ends it at once on every node that is told. */
const REMEMBERED_MS = 15_000
const MOST_REMEMBERED = 1_000

type Facts = { readonly process: Process; readonly invited: readonly string[] } | null

/** Puts the rules of `domain/permission/rooms.ts` before the doors of live text. */
export const createAuthority = ({ sessions, actorOfUser, processOf, invitedTo }: AuthorityFacts): Authority & { readonly forget: () => void } => {
  const remembered = new Map<string, { readonly facts: Promise<Facts>; readonly until: number }>()

  const load = async (room: RoomName): Promise<Facts> => {
    const process = await processOf(room)
    if (process === null) return null
    return { process, invited: room.kind === 'draft' || room.kind === 'memorandum' ? await invitedTo(process) : [] }
  }
  const factsOf = (name: string, room: RoomName): Promise<Facts> => {
    const known = remembered.get(name)
    if (known !== undefined && known.until > Date.now()) return known.facts
    const facts = load(room)
    facts.catch(() => remembered.delete(name))
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(name, { facts, until: Date.now() + REMEMBERED_MS })
    return facts
  }

  return {
    visitor: async (request: IncomingMessage) => {
      const { cookie } = request.headers
      const userId = await sessions.userOf(cookie)
      const actor = userId === null ? null : await actorOfUser(userId)
      return actor === null || isForAnother(request, actor) ? null : visitorOf(actor, sessions.tokenOf(cookie))
    },
    access: async (visitor, name) => {
      const room = parseRoom(name)
      if (room === null) return 'none'
      const [actor, facts] = await Promise.all([actorOfUser(visitor.userId), factsOf(name, room)])
      return facts === null ? 'none' : access(actor, room, facts.process, facts.invited)
    },
    forget: () => { remembered.clear() },
  }
}

/** A page that was opened by somebody else who has signed out meanwhile: the words it holds are theirs, and never sent under another name. */
const isForAnother = ({ url }: IncomingMessage, { userId }: Actor): boolean => {
  const owner = new URLSearchParams(url?.split('?')[1]).get('for')
  return owner !== null && owner !== userId
}

/** A caret shows the Member for which its owner acts: a co-Rapporteur's before a delegate's. */
const visitorOf = ({ userId, name, offices }: Actor, session: string | null): Visitor => {
  const office = offices.find((one) => one.role === 'co-rapporteur') ?? offices.find((one) => one.role === 'delegate')
  return { userId, name, memberId: office?.memberId ?? null, session }
}
