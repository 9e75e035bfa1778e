import type { AmendmentId, SponsorId } from '#domain/ids.ts'
import { matterOf, type Question } from '#domain/voting/ballot.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import type { Names } from './names.ts'

/** The amendment that a vote disposes of, or by its ordinal the sub-amendment to it; and who proposed what is put. */
export type Matter = { readonly amendmentId: AmendmentId; readonly number: number; readonly sub: number | null; readonly sponsorId: SponsorId; readonly coSponsors: readonly SponsorId[]; readonly spokenBy: SponsorId | null }
export type NamedMatter = Pick<Matter, 'number' | 'sub'> & { readonly sponsor: string }

/** By its own id, as `matterOf` names it. */
export const mattersOf = async (prisma: PrismaClient, ids: readonly string[]): Promise<ReadonlyMap<string, Matter>> => {
  const amendments = await prisma.amendment.findMany({ where: { id: { in: [...ids] } }, select: { id: true, number: true, sponsorId: true, coSponsors: true, spokenBy: true } })
  const subs = await prisma.subAmendment.findMany({ where: { id: { in: [...ids] } }, select: { id: true, ordinal: true, memberId: true, amendmentId: true, amendment: { select: { number: true } } } })
  return new Map<string, Matter>([
    ...amendments.map(({ id, ...whose }) => [id, { amendmentId: id, sub: null, ...whose }] as const),
    ...subs.map(({ id, ordinal: sub, memberId: sponsorId, amendmentId, amendment: { number } }) => [id, { amendmentId, number, sub, sponsorId, coSponsors: [], spokenBy: null }] as const),
  ])
}
export const mattersPut = (prisma: PrismaClient, questions: readonly Question[]): Promise<ReadonlyMap<string, Matter>> => mattersOf(prisma, questions.flatMap((put) => matterOf(put) ?? []))

/** What a question puts, as printed; `null`: neither an amendment nor a sub-amendment. */
export const namedMatter = (put: Question, matters: ReadonlyMap<string, Matter>, names: Names): NamedMatter | null => {
  const found = matters.get(matterOf(put) ?? '')
  return found ? { number: found.number, sub: found.sub, sponsor: names.sponsors(found) } : null
}
