import { BODIES, STANDING, type Post } from '#domain/delegation/delegation.ts'
import type { Instant } from '#domain/instant.ts'
import type { Lang } from '#domain/languages.ts'
import { isSecretariat } from '#domain/permission/policy.ts'
import type { Actor } from '#domain/permission/roles.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { namesIn, type Named } from './names.ts'

export type Person = {
  readonly userId: string; readonly name: string; readonly email: string; readonly seat: Post; readonly committee: string | null; readonly since: Instant
}
export type People = {
  readonly assemblies: readonly { readonly id: string; readonly number: number; readonly city: Readonly<Record<Lang, string>> }[]
  /** those who are shown; `standing` for the secretariat and partner organizations */
  readonly assemblyId: string
  /** the bodies that have people here; those of one body are listed, as an Assembly has a thousand */
  readonly bodies: readonly { readonly body: string; readonly name: string; readonly count: number }[]
  readonly shown: { readonly body: string; readonly people: readonly Person[] } | null
  readonly members: readonly Named[]
  readonly partners: readonly Named[]
}

const BODY_ORDER: readonly string[] = BODIES

/** Who is admitted to one Assembly, by body; for the secretariat alone, because it holds addresses. Without an Assembly: the next one. */
export const people = async (prisma: PrismaClient, actor: Actor | null, asked: string | undefined, askedBody: string | undefined, lang: Lang): Promise<Result<People>> => {
  if (!actor) return refuse({ code: 'not-signed-in' })
  if (!isSecretariat(actor)) return refuse({ code: 'not-allowed', needs: 'secretariat' })
  const assemblies = await prisma.assembly.findMany({ select: { id: true, number: true, city: true }, orderBy: { number: 'desc' } })
  const assemblyId = asked === STANDING || assemblies.some(({ id }) => id === asked) ? asked ?? STANDING : assemblies[0]?.id ?? STANDING
  const counts = await prisma.accreditation.groupBy({ by: ['body'], where: { assemblyId }, _count: { _all: true } })
  const body = counts.length === 1 ? counts[0]?.body : askedBody
  const seats = body === undefined ? [] : await prisma.accreditation.findMany({
    where: { assemblyId, body }, select: { userId: true, seat: true, committee: true, since: true }, orderBy: { since: 'asc' },
  })
  const users = await prisma.user.findMany({ where: { id: { in: seats.map(({ userId }) => userId) } }, select: { id: true, name: true, email: true } })
  const accounts = new Map(users.map((user) => [user.id, user]))
  const names = await namesIn(prisma, lang)
  const bodies = counts.map(({ body: id, _count }) => ({ body: id, name: names.of(id), count: _count._all }))
  const rank = (body: string): number => (BODY_ORDER.includes(body) ? BODY_ORDER.indexOf(body) : BODY_ORDER.length)
  return ok({
    assemblies: assemblies.map(({ city, ...assembly }) => ({ ...assembly, city: city as Record<Lang, string> })),
    assemblyId,
    bodies: bodies.sort((a, b) => rank(a.body) - rank(b.body) || a.name.localeCompare(b.name, lang)),
    shown: body === undefined ? null : {
      body,
      people: seats.map(({ userId, seat, committee, since }): Person => ({
        userId, committee, seat: seat as Post, since: since.toISOString(), name: accounts.get(userId)?.name ?? '', email: accounts.get(userId)?.email ?? '',
      })),
    },
    members: names.members,
    partners: names.partners,
  })
}
