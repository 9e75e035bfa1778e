import type { Committee, Actor, Office } from '#domain/permission/roles.ts'
import { officeOf, type Post } from '#domain/delegation/delegation.ts'
import type { UserId } from '#domain/ids.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import type { Auth } from './auth.ts'

/** For how long an actor is remembered; `forget` ends it at once on this server, so this is what another node may lag. */
const REMEMBERED_MS = 15_000
const MOST_REMEMBERED = 5_000

/** The person with all offices held now: accreditations, and the drafts they are co-Rapporteur of. */
export const loadActor = async (prisma: PrismaClient, userId: UserId): Promise<Actor | null> => {
  const user = await prisma.user.findUnique({ where: { id: userId }, select: { name: true, lang: true } })
  if (!user) return null
  const [accreditations, rapporteur] = await Promise.all([
    prisma.accreditation.findMany({ where: { userId }, select: { assemblyId: true, body: true, seat: true, committee: true } }),
    prisma.rapporteur.findMany({ where: { userId }, select: { processId: true, memberId: true } }),
  ])
  const offices: Office[] = [
    ...accreditations.map(({ assemblyId, body, seat, committee }) => officeOf(assemblyId, body, seat as Post, committee as Committee | null)),
    ...rapporteur.map(({ processId, memberId }) => ({ role: 'co-rapporteur' as const, processId, memberId })),
  ]
  return { userId, name: user.name, lang: user.lang === 'fr' ? 'fr' : 'en', offices }
}

export type Actors = {
  /** Who sends these headers; cookies to set when the session was renewed. */
  readonly of: (headers: Headers) => Promise<{ readonly actor: Actor | null; readonly setCookies: readonly string[] }>
  /** The same person by id; null when the account is gone. */
  readonly ofUser: (userId: UserId) => Promise<Actor | null>
  /** Offices may have changed: of one person, or of anybody. */
  readonly forget: (userId?: UserId) => void
}

export const makeActors = (auth: Auth, prisma: PrismaClient, nowMs: () => number): Actors => {
  const remembered = new Map<UserId, { actor: Promise<Actor | null>; until: number }>()
  const actorOf = (userId: UserId): Promise<Actor | null> => {
    const known = remembered.get(userId)
    if (known && known.until > nowMs()) return known.actor
    const actor = loadActor(prisma, userId)
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
