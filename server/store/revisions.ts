import type { Operation, Tabled } from '#domain/amendment/operation.ts'
import type { Instant } from '#domain/instant.ts'
import type { Wording } from '#domain/languages.ts'
import type { Revision } from '#domain/preparation/revision.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { hashOf } from '#server/ids.ts'
import type { Tx } from './store.ts'

/** Amendments not finally disposed of, by the version that their operations speak of. */
export const pendingOf = async (tx: Tx, processId: string): Promise<{ from: Wording<ResolutionText>; amendments: Tabled[] }[]> => {
  const versions = await tx.version.findMany({
    where: { processId },
    select: {
      texts: true,
      amendments: { where: { withdrawnAt: null, OR: [{ disposition: null }, { disposition: 'deferred' }] }, orderBy: { number: 'asc' }, select: { id: true, op: true } },
    },
  })
  return versions.map(({ texts, amendments }) => ({ from: texts as Wording<ResolutionText>, amendments: amendments.map(({ id, op }) => ({ id, op: op as Operation })) }))
}

/** How an amendment stood before it was carried to a version. */
const lastOn = async (tx: Tx, amendmentId: string, but: string): Promise<{ versionId: string; op: Operation } | null> => {
  const rows = await tx.amendmentRevision.findMany({ where: { amendmentId, versionId: { not: but } }, orderBy: { ordinal: 'desc' }, select: { versionId: true, op: true } })
  const found = rows.find(({ op }) => op !== null)
  return found ? { versionId: found.versionId, op: found.op as Operation } : null
}

/**
 * A further revision of an amendment; the first is preceded by what was submitted. With an operation the amendment speaks of that version
 * from then on; refused, of the one before again.
 */
export const recordRevision = async (tx: Tx, { amendmentId, versionId, outcome, op, at }: Revision & { versionId: string; at: Instant }): Promise<void> => {
  const before = await tx.amendment.findUniqueOrThrow({
    where: { id: amendmentId }, select: { versionId: true, op: true, submittedAt: true, revisions: { select: { ordinal: true } } },
  })
  const ordinal = before.revisions.length
  if (ordinal === 0) {
    await tx.amendmentRevision.create({ data: { amendmentId, ordinal, versionId: before.versionId, outcome: 'submitted', op: before.op as object, at: before.submittedAt } })
  }
  await tx.amendmentRevision.create({ data: { amendmentId, ordinal: Math.max(ordinal, 1), versionId, outcome, op: op ?? Prisma.DbNull, at } })
  const speaks = op ? { versionId, op } : outcome === 'refused' ? await lastOn(tx, amendmentId, versionId) : null
  if (speaks) await tx.amendment.update({ where: { id: amendmentId }, data: { ...speaks, seen: hashOf(speaks.op) } })
}

/** How each amendment stands that was carried to a version: its last revision there. */
export const outcomesOn = async (tx: Tx, versionId: string): Promise<ReadonlyMap<string, Revision['outcome']>> => {
  const rows = await tx.amendmentRevision.findMany({
    where: { versionId, outcome: { not: 'submitted' } }, orderBy: { ordinal: 'asc' }, select: { amendmentId: true, outcome: true },
  })
  return new Map(rows.map(({ amendmentId, outcome }) => [amendmentId, outcome as Revision['outcome']]))
}
