import { counts, type Counts, type DecidingBody, type DecisionMode, type Disposition, type Ground } from '#domain/amendment/disposition.ts'
import type { Operation } from '#domain/amendment/operation.ts'
import type { AmendmentId, MemberId, SponsorId } from '#domain/ids.ts'
import type { Instant } from '#domain/instant.ts'
import type { Lang } from '#domain/languages.ts'
import type { EnteredAs } from '#domain/submissions/state.ts'
import type { Source } from '#domain/submissions/sources.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'

/** A submitted amendment with its receipt and what became of it. */
export type AmendmentRow = {
  readonly id: AmendmentId
  readonly number: number
  readonly sponsorId: SponsorId
  /** the Members that joined the first sponsor, in the order in which they did */
  readonly coSponsors: readonly MemberId[]
  readonly source: Source
  readonly lang: Lang
  readonly op: Operation
  /** its place among the derived amendments, and the hash of its operation: how a workspace knows it again */
  readonly key: string
  readonly seen: string
  readonly reason: string
  readonly fullText: string
  readonly hash: string
  readonly submittedAt: Instant
  readonly receivedAt: Instant
  /** the office that typed it for its sponsor; null: its own people submitted it */
  readonly enteredAs: EnteredAs | null
  /** whose delegate spoke an oral amendment, where that was noted */
  readonly spokenBy: MemberId | null
  readonly replaces: AmendmentId | null
  readonly withdrawnAt: Instant | null
  readonly decision: {
    readonly disposition: Disposition; readonly at: Instant; readonly body: DecidingBody; readonly mode: DecisionMode; readonly counts: Counts | null
    readonly ground: Ground | null; readonly reason: string; readonly subsumedBy: AmendmentId | null; readonly fellBy: AmendmentId | null
    readonly objections: number
    /** by the drafting committee, and not confirmed by the plenary yet */
    readonly reported: boolean
  } | null
}

const select = {
  id: true, number: true, sponsorId: true, coSponsors: true, source: true, lang: true, op: true, key: true, seen: true, reason: true, fullText: true, hash: true,
  submittedAt: true, receivedAt: true, enteredAs: true, spokenBy: true, replaces: true, withdrawnAt: true,
  decisions: {
    where: { reopenedAt: null }, orderBy: { ordinal: 'desc' }, take: 1,
    select: { disposition: true, at: true, body: true, mode: true, counts: true, ground: true, reason: true, subsumedBy: true, fellBy: true, objections: true, confirmedAt: true },
  },
} satisfies Prisma.AmendmentSelect

/** What these Members or bodies sponsor, first or beside others. */
export const sponsoredBy = (sponsors: readonly SponsorId[]): Prisma.AmendmentWhereInput =>
  ({ OR: [{ sponsorId: { in: [...sponsors] } }, { coSponsors: { hasSome: [...sponsors] } }] })

/** Amendments by their printed number. Whoever asks has judged who may see them. */
export const amendmentsWhere = async (prisma: PrismaClient, where: Prisma.AmendmentWhereInput): Promise<readonly AmendmentRow[]> => {
  const rows = await prisma.amendment.findMany({ where, select, orderBy: { number: 'asc' } })
  const causes = rows.flatMap(({ decisions: [decision] }) => decision?.fellBy ?? [])
  const fell = new Map((await prisma.decision.findMany({ where: { id: { in: causes } }, select: { id: true, amendmentId: true } })).map(({ id, amendmentId }) => [id, amendmentId]))
  return rows.map(({ decisions: [decision], ...row }) => ({
    ...row,
    source: row.source as Source,
    lang: row.lang as Lang,
    op: row.op as Operation,
    enteredAs: row.enteredAs as EnteredAs | null,
    submittedAt: row.submittedAt.toISOString(),
    receivedAt: row.receivedAt.toISOString(),
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    decision: decision ? {
      disposition: decision.disposition as Disposition, at: decision.at.toISOString(), body: decision.body as DecidingBody, mode: decision.mode as DecisionMode,
      counts: counts.safeParse(decision.counts).data ?? null, ground: decision.ground as Ground | null, reason: decision.reason, subsumedBy: decision.subsumedBy,
      fellBy: decision.fellBy ? fell.get(decision.fellBy) ?? null : null,
      objections: decision.objections,
      reported: decision.body === 'drafting-committee' && decision.confirmedAt === null && decision.disposition !== 'deferred',
    } : null,
  }))
}
