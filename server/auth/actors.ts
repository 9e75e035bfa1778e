import type { Committee, Actor, Office } from '#domain/permission/roles.ts'
import { officeOf, type Post } from '#domain/delegation/delegation.ts'
import type { UserId } from '#domain/ids.ts'
import type { ProcessKind } from '#domain/process/stages.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { together } from '../db/together.ts'
import type { Auth } from './auth.ts'

/** For how long an actor is remembered; `forget` ends it at once on this server, so it is what a node may lag that missed the message of another. */
const REMEMBERED_MS = 15_000
const MOST_REMEMBERED = 5_000

/** People with all offices held now: accreditations, and the drafts that they write. */
const loadActors = async (prisma: PrismaClient, userIds: readonly UserId[]): Promise<ReadonlyMap<UserId, Actor>> => {
  const all = { in: [...userIds] }
  const [users, accreditations, rapporteurs] = await Promise.all([
    prisma.user.findMany({ where: { id: all }, select: { id: true, name: true, lang: true } }),
    prisma.accreditation.findMany({ where: { userId: all }, select: { userId: true, assemblyId: true, body: true, seat: true, committee: true } }),
    // with their process in one question: many may come back at once
    prisma.$queryRaw<{ userId: UserId; processId: string; memberId: string; kind: ProcessKind }[]>`
      select user_id "userId", process_id "processId", member_id "memberId", kind from rapporteurs join processes on processes.id = process_id where user_id = any(${[...userIds]}::text[])`,
  ])
  const offices = new Map<UserId, Office[]>(users.map(({ id }) => [id, []]))
  for (const { userId, assemblyId, body, seat, committee } of accreditations) offices.get(userId)?.push(officeOf(assemblyId, body, seat as Post, committee as Committee | null))
  for (const { userId, processId, memberId, kind } of rapporteurs) offices.get(userId)?.push({ role: 'co-rapporteur', processId, memberId, ...(kind === 'emergency' ? { kind } : {}) })
  return new Map(users.map(({ id, name, lang }) => [id, { userId: id, name, lang: lang === 'fr' ? 'fr' : 'en', offices: offices.get(id) ?? [] }]))
}

/** One of them; null when there is no such account. */
export const loadActor = async (prisma: PrismaClient, userId: UserId): Promise<Actor | null> => (await loadActors(prisma, [userId])).get(userId) ?? null

export type Actors = {
  /** Who sends these headers; cookies to set when the session was renewed. */
  readonly of: (headers: Headers) => Promise<{ readonly actor: Actor | null; readonly setCookies: readonly string[] }>
  /** The same person by id; null when the account is gone. */
  readonly ofUser: (userId: UserId) => Promise<Actor | null>
  /** Offices may have changed: of one person, or of anybody. */
  readonly forget: (userId?: UserId) => void
}

export const makeActors = (auth: Auth, prisma: PrismaClient, nowMs: () => number): Actors => {
  const load = together((userIds: readonly UserId[]) => loadActors(prisma, userIds))
  const remembered = new Map<UserId, { actor: Promise<Actor | null>; until: number }>()
  const actorOf = (userId: UserId): Promise<Actor | null> => {
    const known = remembered.get(userId)
    if (known && known.until > nowMs()) return known.actor
    const actor = load(userId)
    actor.catch(() => remembered.delete(userId))
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(userId, { actor, until: nowMs() + REMEMBERED_MS })
    return actor
  }
  return {
    of: async (headers) => {
      if (!headers.get('cookie')?.includes('chapeau.session_token')) return { actor: null, setCookies: [] }
      const { headers: answered, response } = await auth.api.getSession({ headers, returnHeaders: true })
      const setCookies = answered.getSetCookie()
      return { actor: response ? await actorOf(response.user.id) : null, setCookies }
    },
    ofUser: actorOf,
    forget: (userId) => { if (userId === undefined) remembered.clear(); else remembered.delete(userId) },
  }
}
