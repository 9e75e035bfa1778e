import type { Instant } from '#domain/instant.ts'
import { rightsAt, type Rights } from '#domain/permission/rights.ts'
import type { Actor, Committee } from '#domain/permission/roles.ts'
import { hasReached, type ProcessKind, type Stage } from '#domain/process/stages.ts'
import { refuse, ok, type Result } from '#domain/result.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

/** The few facts by which a screen's question about one text is judged. */
export type ProcessAt = {
  readonly id: string
  readonly kind: ProcessKind
  readonly stage: Stage
  readonly debateClosed: boolean
  readonly editionId: string
  readonly inputsClose: Instant | null
  readonly inputsOpen: Instant | null
  readonly subject: { readonly processId: string; readonly assemblyId: string; readonly committee: Committee }
  readonly rights: Rights
  readonly has: (stage: Stage) => boolean
}

/** A text by its public address; refused as unknown where there is none. */
export const processAt = async (prisma: PrismaClient, actor: Actor | null, slug: string): Promise<Result<ProcessAt>> => {
  const row = await prisma.process.findUnique({
    where: { slug },
    select: {
      id: true, kind: true, stage: true, debateClosed: true, editionId: true, assemblyId: true, committee: true,
      windows: { where: { window: 'inputs' }, select: { opens: true, closes: true } },
    },
  })
  if (!row) return refuse({ code: 'unknown', what: 'process', id: slug })
  const { id, debateClosed, editionId, assemblyId, windows: [window] } = row
  const kind = row.kind as ProcessKind
  const stage = row.stage as Stage
  const subject = { processId: id, assemblyId, committee: row.committee as Committee }
  return ok({
    id, kind, stage, debateClosed, editionId, subject,
    inputsClose: window?.closes.toISOString() ?? null,
    inputsOpen: window?.opens?.toISOString() ?? null,
    rights: rightsAt(actor, subject),
    has: (asked) => hasReached(kind, stage, asked),
  })
}
