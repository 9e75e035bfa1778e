import { baseOf } from '#domain/amendment/places.ts'
import { printedLines, type PrintedLine } from '#domain/amendment/printed.ts'
import { heading, instruction } from '#domain/amendment/wording.ts'
import type { Operation } from '#domain/amendment/operation.ts'
import type { MemberId, SponsorId, VersionId } from '#domain/ids.ts'
import type { Instant } from '#domain/instant.ts'
import type { Lang, Wording } from '#domain/languages.ts'
import { membersOf } from '#domain/permission/policy.ts'
import type { Actor } from '#domain/permission/roles.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import type { Invitation } from '#domain/submissions/state.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'
import type { Names } from './names.ts'

/** A Member that was asked to co-sponsor words of the workspace, and what it answered. */
export type AskedMember = { readonly memberId: MemberId; readonly name: string; readonly seen: string; readonly key: string; readonly is: Invitation['is'] }

/** Whom a sponsor has asked, over all its drafts and submitted amendments of a version. */
export const askedBy = async (prisma: PrismaClient, versionId: VersionId, sponsorId: SponsorId, names: Names): Promise<readonly AskedMember[]> => {
  const rows = await prisma.coSponsorship.findMany({ where: { versionId, sponsorId }, select: { memberId: true, seen: true, key: true, state: true }, orderBy: { invitedAt: 'asc' } })
  return rows.map(({ state, ...row }) => ({ ...row, name: names.of(row.memberId), is: state as Invitation['is'] }))
}

/** What a Member was asked to co-sponsor: the words as they were then, and nothing else of that workspace. */
export type Invited = {
  readonly sponsorId: SponsorId; readonly sponsor: string; readonly memberId: MemberId; readonly seen: string; readonly lang: Lang
  readonly heading: string; readonly instruction: string; readonly lines: readonly PrintedLine[]; readonly reason: string
  readonly is: 'invited' | 'accepted'; readonly at: Instant
}

/** The invitations to a Member that wait for its answer, or for the first sponsor to submit what it accepted. */
export const invitationsTo = async (prisma: PrismaClient, versionId: VersionId, memberId: MemberId, texts: Wording<ResolutionText>, names: Names): Promise<readonly Invited[]> => {
  const rows = await prisma.coSponsorship.findMany({ where: { versionId, memberId, state: { in: ['invited', 'accepted'] } }, orderBy: { invitedAt: 'asc' } })
  const joined = await prisma.amendment.findMany({ where: { versionId, coSponsors: { has: memberId }, withdrawnAt: null }, select: { sponsorId: true, seen: true } })
  return rows.flatMap((row): Invited[] => {
    const lang = row.lang as Lang
    const text = texts[lang]
    const hasJoined = joined.some(({ sponsorId, seen }) => sponsorId === row.sponsorId && seen === row.seen)
    if (!text || hasJoined) return []
    const base = baseOf(text)
    const op = row.op as Operation
    return [{
      sponsorId: row.sponsorId, sponsor: names.of(row.sponsorId), memberId, seen: row.seen, lang, reason: row.reason, at: row.invitedAt.toISOString(), is: row.state as Invited['is'],
      heading: heading(op, base, lang), instruction: instruction(op, base, lang), lines: printedLines(op, base, lang),
    }]
  })
}

/** A text on which invitations wait for one of the reader's Members. */
export type WaitingInvitations = { readonly slug: string; readonly title: Readonly<Record<Lang, string>>; readonly code: string; readonly memberId: MemberId; readonly count: number; readonly closes: Instant }

/** What other Members ask of this person's, over all texts whose deadline has not passed. */
export const waitingInvitations = async (prisma: PrismaClient, actor: Actor, now: Instant): Promise<readonly WaitingInvitations[]> => {
  const assemblies = [...new Set(actor.offices.flatMap((o) => (o.role === 'delegate' ? [o.assemblyId] : [])))]
  const asked: Prisma.CoSponsorshipWhereInput[] = assemblies.map((assemblyId) => ({ memberId: { in: [...membersOf(actor, assemblyId)] }, version: { supersededAt: null, process: { assemblyId } } }))
  if (!asked.length) return []
  const rows = await prisma.coSponsorship.findMany({
    where: { state: 'invited', OR: asked },
    select: { memberId: true, version: { select: { code: true, process: { select: { slug: true, titleEn: true, titleFr: true, windows: { where: { window: 'amendments' }, select: { closes: true } } } } } } },
  })
  const waiting = new Map<string, WaitingInvitations>()
  for (const { memberId, version: { code, process: { slug, titleEn, titleFr, windows: [window] } } } of rows) {
    const closes = window?.closes.toISOString()
    if (!closes || closes <= now) continue
    const key = `${slug} ${memberId}`
    waiting.set(key, { slug, title: { en: titleEn, fr: titleFr }, code, memberId, closes, count: (waiting.get(key)?.count ?? 0) + 1 })
  }
  return [...waiting.values()]
}
