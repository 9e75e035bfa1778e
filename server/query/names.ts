import type { Lang } from '#domain/languages.ts'
import { memberOf, MEMBERS, type Group, type Member } from '#domain/membership/members.ts'
import { inOrder, printedName, type Lookup } from '#domain/membership/names.ts'
import { sponsorName, SPOKEN } from '#domain/membership/sponsors.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import type { Tx } from '../store/store.ts'

/** Who can be chosen in a form, as printed. */
export type Named = { readonly id: string; readonly name: string }

/** The Members as the log left them: the shipped list with what was registered, renamed or suspended since. */
export const register = async (prisma: Tx): Promise<ReadonlyMap<string, Member & { readonly suspended: boolean }>> => {
  const rows = await prisma.member.findMany({ select: { id: true, name: true, article: true, groups: true, suspended: true } })
  const touched = rows.map(({ id, suspended, ...row }) => {
    const { name, article, groups } = row as unknown as Pick<Member, 'name' | 'article'> & { groups: readonly Group[] }
    return [id, { id, name, article, groups, suspended }] as const
  })
  return new Map([...MEMBERS.map((member) => [member.id, { ...member, suspended: false }] as const), ...touched])
}

/** Names of partner organizations, by their id. */
export const partnersOf = async (tx: Tx): Promise<Record<string, string>> => {
  const rows = await tx.accreditation.findMany({ where: { organization: { not: null } }, select: { body: true, organization: true } })
  return Object.fromEntries(rows.map(({ body, organization }) => [body, organization ?? body]))
}

/** What tells whose an amendment is. */
type Sponsored = { readonly sponsorId: string; readonly coSponsors: readonly string[]; readonly spokenBy: string | null }

export type Names = {
  readonly of: (sponsorId: string) => string
  /** all who sponsor an amendment, as printed below it: in alphabetical order, whoever was first; of an oral one, whose delegate spoke */
  readonly sponsors: (amendment: Sponsored) => string
  readonly lookup: Lookup
  /** Members not suspended, in the alphabetical order of their printed names */
  readonly members: readonly Named[]
  /** partner organizations that have people */
  readonly partners: readonly Named[]
}

/** The printed names of Members, bodies and partner organizations in one language. */
export const namesIn = async (prisma: PrismaClient, lang: Lang): Promise<Names> => {
  const [all, organizations] = await Promise.all([register(prisma), partnersOf(prisma)])
  const lookup: Lookup = (id) => all.get(id) ?? memberOf(id)
  const active = [...all.values()].filter(({ suspended }) => !suspended).map(({ id }) => id)
  const of = (id: string): string => sponsorName(id, lang, organizations, lookup)
  return {
    lookup, of,
    sponsors: ({ sponsorId, coSponsors, spokenBy }) => (
      spokenBy ? SPOKEN[lang](of(spokenBy)) : coSponsors.length ? inOrder([sponsorId, ...coSponsors], lang, lookup).map(of).join(', ') : of(sponsorId)
    ),
    members: inOrder(active, lang, lookup).map((id) => ({ id, name: printedName(id, lang, lookup) })),
    partners: Object.entries(organizations).map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, lang)),
  }
}
