import type { Instant } from '#domain/instant.ts'
import type { Lang } from '#domain/languages.ts'
import type { Actor } from '#domain/permission/roles.ts'
import { seesStatements } from '#domain/permission/sight.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { editionOf } from '../store/edition.ts'
import { namesIn, type Named } from './names.ts'
import { processAt } from './processAt.ts'

export type Debate = {
  readonly statements: readonly {
    readonly id: string; readonly speakerId: string; readonly speaker: string; readonly at: Instant; readonly lang: Lang; readonly summary: string
  }[]
  /** who can be recorded as speaking, for those who record: Members; the Forum of Women Parliamentarians and partner organizations */
  readonly speakers: { readonly members: readonly Named[]; readonly partners: readonly Named[] } | null
}

/** The statements of a debate in the order in which they were made (model.md, "Who sees what"). */
export const debate = async (prisma: PrismaClient, actor: Actor | null, slug: string, lang: Lang): Promise<Result<Debate>> => {
  const process = await processAt(prisma, actor, slug)
  if (!process.ok) return process
  const { id, editionId, has, rights } = process.value
  const { rules } = await editionOf(prisma, editionId)
  if (!seesStatements(actor, { adopted: has('assembly-adopted'), publicOnAdoption: rules.statementsPublicOnAdoption.value })) {
    return refuse({ code: 'not-signed-in' })
  }
  const rows = await prisma.statement.findMany({
    where: { processId: id, withdrawnAt: null }, orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { id: true, speakerId: true, at: true, lang: true, summary: true },
  })
  const names = await namesIn(prisma, lang)
  return ok({
    statements: rows.map((row) => ({ ...row, speaker: names.of(row.speakerId), at: row.at.toISOString(), lang: row.lang as Lang })),
    speakers: rights.secretariat ? { members: names.members, partners: [{ id: 'women-forum', name: names.of('women-forum') }, ...names.partners] } : null,
  })
}
