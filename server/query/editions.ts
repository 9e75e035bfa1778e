import type { Lang } from '#domain/languages.ts'
import { isSecretariat } from '#domain/permission/policy.ts'
import type { Actor } from '#domain/permission/roles.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import { toldIn, unverified, type RulesEdition } from '#domain/rules/edition.ts'
import { SHIPPED } from '#domain/rules/shipped.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

export type EditionRow = { readonly id: string; readonly title: string; readonly adoptedOn: string; readonly shipped: boolean; readonly unverified: number; readonly processes: number }
export type Editions = {
  readonly editions: readonly EditionRow[]
  readonly shown: RulesEdition
  /** names of those who verified, by user id */
  readonly people: Readonly<Record<string, string>>
}

const all = async (prisma: PrismaClient): Promise<readonly RulesEdition[]> => {
  const rows = await prisma.aggregate.findMany({ where: { kind: 'rules' }, select: { state: true } })
  const logged = rows.flatMap(({ state }) => (state ? [state as unknown as RulesEdition] : []))
  return [...SHIPPED.filter(({ id }) => !logged.some((edition) => edition.id === id)), ...logged].sort((a, b) => (a.adoptedOn < b.adoptedOn ? 1 : -1))
}

/** The editions of the rules, newest first, and one of them whole; for the secretariat, which keeps them. */
export const editions = async (prisma: PrismaClient, actor: Actor | null, asked: string | undefined, lang: Lang): Promise<Result<Editions>> => {
  if (!actor) return refuse({ code: 'not-signed-in' })
  if (!isSecretariat(actor)) return refuse({ code: 'not-allowed', needs: 'secretariat' })
  const found = await all(prisma)
  const shown = asked === undefined ? found[0] : found.find(({ id }) => id === asked)
  if (!shown) return refuse({ code: 'unknown', what: 'edition', id: asked ?? '' })
  const bound = await prisma.process.groupBy({ by: ['editionId'], _count: { _all: true } })
  const verifiers = Object.values(shown.rules).flatMap(({ verifiedBy }: { verifiedBy?: string }) => verifiedBy ?? [])
  const users = await prisma.user.findMany({ where: { id: { in: verifiers } }, select: { id: true, name: true } })
  return ok({
    editions: found.map((edition) => ({
      id: edition.id, title: toldIn(edition.title, lang), adoptedOn: edition.adoptedOn, shipped: SHIPPED.some(({ id }) => id === edition.id),
      unverified: unverified(edition).length, processes: bound.find(({ editionId }) => editionId === edition.id)?._count._all ?? 0,
    })),
    shown,
    people: Object.fromEntries(users.map(({ id, name }) => [id, name])),
  })
}
