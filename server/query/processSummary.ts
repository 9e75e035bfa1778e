import type { AssemblyId, MemberId, ProcessId, SponsorId, UserId, VersionId } from '#domain/ids.ts'
import type { Instant } from '#domain/instant.ts'
import type { Lang } from '#domain/languages.ts'
import { isCoRapporteur, isDesk } from '#domain/permission/policy.ts'
import { rightsAt, type Rights } from '#domain/permission/rights.ts'
import type { Actor, Committee } from '#domain/permission/roles.ts'
import { seesInput, seesStatements } from '#domain/permission/sight.ts'
import { hasReached, type ProcessKind, type Stage, type WindowName } from '#domain/process/stages.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'
import { sponsoredBy } from './amendments.ts'
import { editionOf } from '../store/edition.ts'

export type AssemblySummary = {
  readonly id: AssemblyId
  readonly number: number
  readonly city: Readonly<Record<Lang, string>>
  readonly country: Readonly<Record<Lang, string>>
  /** calendar days at the place */
  readonly opensOn: string
  readonly closesOn: string
}
export type WindowSummary = { readonly opens: Instant | null; readonly closes: Instant; readonly reason: string; readonly moved: number }
export type VersionSummary = {
  readonly id: VersionId
  readonly code: string
  readonly ordinal: number
  readonly hash: string
  readonly circulatedAt: Instant
  readonly supersededAt: Instant | null
  /** the printed code of its compendium, once public */
  readonly compendium: string | null
}

/** What every page about one text shows around it: where it is, since when, what closes when, who writes it, and what may be counted. */
export type ProcessSummary = {
  readonly id: ProcessId
  readonly slug: string
  readonly kind: ProcessKind
  /** of the last circulated draft */
  readonly code: string | null
  /** of the adopted resolution, once published */
  readonly resolutionCode: string | null
  readonly committee: Committee
  readonly assembly: AssemblySummary
  readonly previousAssemblyId: AssemblyId | null
  readonly title: Readonly<Record<Lang, string>>
  readonly stage: Stage
  readonly stageSince: Instant
  readonly debateClosed: boolean
  readonly handedIn: boolean
  readonly sourceLang: Lang
  readonly editionId: string
  readonly windows: Readonly<Partial<Record<WindowName, WindowSummary>>>
  /** when the text reached each stage */
  readonly dates: Readonly<Partial<Record<Stage, Instant>>>
  readonly rapporteurs: readonly { readonly userId: UserId; readonly memberId: MemberId; readonly name: string }[]
  /** oldest first */
  readonly versions: readonly VersionSummary[]
  readonly currentVersionId: VersionId | null
  readonly sittingOpen: boolean
  /** an electronic vote is open */
  readonly voteOpen: boolean
  readonly rights: Rights
  /** invited by name to comment on the draft */
  readonly invited: boolean
  /** null: not for this reader, or nothing there yet */
  readonly counts: { readonly statements: number | null; readonly inputs: number | null; readonly amendments: number | null }
  /** what this reader's Members, bodies or organizations have handed in */
  readonly mine: { readonly inputs: readonly SponsorId[]; readonly amendments: number }
}

const iso = (date: Date): Instant => date.toISOString()

const select = {
  id: true, slug: true, kind: true, code: true, resolutionCode: true, committee: true, previousAssemblyId: true, titleEn: true, titleFr: true, stage: true,
  stageSince: true, debateClosed: true, handedIn: true, sourceLang: true, editionId: true,
  assembly: { select: { id: true, number: true, city: true, country: true, opensOn: true, closesOn: true } },
  windows: { select: { window: true, opens: true, closes: true, reason: true, moved: true } },
  stageDates: { select: { stage: true, at: true } },
  rapporteurs: { select: { userId: true, memberId: true }, orderBy: { position: 'asc' } },
  versions: {
    select: { id: true, code: true, ordinal: true, hash: true, circulatedAt: true, supersededAt: true, compendium: true }, orderBy: { ordinal: 'asc' },
  },
  sittings: { select: { id: true }, where: { closedAt: null } },
  ballots: { select: { id: true }, where: { closedAt: null } },
  inputs: { select: { authorId: true, confidential: true }, where: { withdrawnAt: null } },
  _count: { select: { statements: { where: { withdrawnAt: null, about: 'debate' } }, amendments: { where: { withdrawnAt: null } } } },
} satisfies Prisma.ProcessSelect
type Row = Prisma.ProcessGetPayload<{ select: typeof select }>

/** The accounts' names of those who write the drafts: printed on the draft, and so public. An erased person is not named, nor an account of the demonstration. */
const namesOf = async (prisma: PrismaClient, rows: readonly Row[]): Promise<ReadonlyMap<UserId, string>> => {
  const ids = [...new Set(rows.flatMap(({ rapporteurs }) => rapporteurs.map(({ userId }) => userId)))]
  const users = ids.length ? await prisma.user.findMany({ where: { id: { in: ids }, demoKey: null }, select: { id: true, name: true } }) : []
  return new Map(users.map(({ id, name }) => [id, name]))
}

/** Amendments submitted by the reader's own sponsors, by process. */
const ownAmendments = async (prisma: PrismaClient, actor: Actor | null, rows: readonly Row[]): Promise<ReadonlyMap<string, number>> => {
  const mine = rows.flatMap((row) => {
    const sponsors = rightsAt(actor, subjectOfRow(row)).sponsors
    return sponsors.length ? [{ processId: row.id, ...sponsoredBy(sponsors) }] : []
  })
  if (!mine.length) return new Map()
  const counts = await prisma.amendment.groupBy({ by: ['processId'], where: { OR: mine, withdrawnAt: null }, _count: { _all: true } })
  return new Map(counts.map(({ processId, _count }) => [processId, _count._all]))
}

const subjectOfRow = ({ id, assembly, committee }: Row) => ({ processId: id, assemblyId: assembly.id, committee: committee as Committee })

const summaryOf = (
  row: Row, actor: Actor | null, now: Instant, more: { names: ReadonlyMap<UserId, string>; own: ReadonlyMap<string, number>; invitedTo: ReadonlySet<string>; statementsPublic: boolean },
): ProcessSummary => {
  const { id, slug, code, resolutionCode, previousAssemblyId, debateClosed, handedIn, editionId } = row
  const kind = row.kind as ProcessKind
  const stage = row.stage as Stage
  const subject = subjectOfRow(row)
  const rights = rightsAt(actor, subject)
  const windows = Object.fromEntries(row.windows.map(({ window, opens, closes, reason, moved }) => (
    [window, { opens: opens && iso(opens), closes: iso(closes), reason, moved }])))
  const dates: ProcessSummary['dates'] = Object.fromEntries(row.stageDates.map(({ stage: reached, at }) => [reached, iso(at)]))
  const has = (reached: Stage): boolean => hasReached(kind, stage, reached) || (stage === 'rejected' && dates[reached] !== undefined)
  const deadline = row.windows.find(({ window }) => window === 'inputs')?.closes
  const sight = { actor, subject, now, closes: deadline ? iso(deadline) : null }
  const readable = row.inputs.filter((input) => seesInput(input, sight))
  const countsAmendments = has('compendium') || (has('amendments') && (isDesk(actor, subject) || isCoRapporteur(actor, subject)))
  return {
    id, slug, kind, code, resolutionCode, previousAssemblyId, stage, debateClosed, handedIn, editionId,
    committee: row.committee as Committee,
    assembly: row.assembly as AssemblySummary,
    title: { en: row.titleEn, fr: row.titleFr },
    stageSince: iso(row.stageSince),
    sourceLang: row.sourceLang as Lang,
    windows,
    dates,
    rapporteurs: row.rapporteurs.map(({ userId, memberId }) => ({ userId, memberId, name: more.names.get(userId) ?? '' })),
    versions: row.versions.map(({ circulatedAt, supersededAt, ...version }) => (
      { ...version, circulatedAt: iso(circulatedAt), supersededAt: supersededAt && iso(supersededAt) })),
    currentVersionId: row.versions.at(-1)?.id ?? null,
    sittingOpen: row.sittings.length > 0, voteOpen: row.ballots.length > 0,
    rights,
    invited: more.invitedTo.has(id),
    counts: {
      statements: has('debate') && seesStatements(actor, { adopted: has('assembly-adopted'), publicOnAdoption: more.statementsPublic }) ? row._count.statements : null,
      inputs: actor && has('inputs') ? readable.length : null,
      amendments: countsAmendments ? row._count.amendments : null,
    },
    mine: {
      inputs: row.inputs.flatMap(({ authorId }) => (rights.sponsors.includes(authorId) ? [authorId] : [])),
      amendments: more.own.get(id) ?? 0,
    },
  }
}

/** The summaries of several texts, as this reader may see them; newest Assembly first, then by committee. */
export const processSummaries = async (
  prisma: PrismaClient, actor: Actor | null, now: Instant, where: Prisma.ProcessWhereInput = {},
): Promise<readonly ProcessSummary[]> => {
  const rows = await prisma.process.findMany({ where, select, orderBy: [{ assembly: { number: 'desc' } }, { committee: 'asc' }, { id: 'asc' }] })
  const [names, own, invitations] = await Promise.all([
    namesOf(prisma, rows), ownAmendments(prisma, actor, rows),
    actor ? prisma.commentInvitation.findMany({ where: { userId: actor.userId }, select: { processId: true } }) : [],
  ])
  const invitedTo = new Set(invitations.map(({ processId }) => processId))
  const editions = new Map<string, boolean>()
  for (const { editionId } of rows) {
    if (!editions.has(editionId)) editions.set(editionId, (await editionOf(prisma, editionId)).rules.statementsPublicOnAdoption.value)
  }
  return rows.map((row) => summaryOf(row, actor, now, { names, own, invitedTo, statementsPublic: editions.get(row.editionId) ?? false }))
}

/** One text by its public address; null where there is none. Everything in it may be shown to this reader. */
export const processSummary = async (prisma: PrismaClient, actor: Actor | null, slug: string, now: Instant): Promise<ProcessSummary | null> =>
  (await processSummaries(prisma, actor, now, { slug }))[0] ?? null
