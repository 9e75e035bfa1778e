import type { TurnKind } from '#domain/floor/floor.ts'
import type { Instant } from '#domain/instant.ts'
import type { Lang } from '#domain/languages.ts'
import type { Rights } from '#domain/permission/rights.ts'
import type { Actor } from '#domain/permission/roles.ts'
import { seesStatements } from '#domain/permission/sight.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { editionOf } from '../store/edition.ts'
import { namesIn, type Named, type Names } from './names.ts'
import { processAt } from './processAt.ts'
import { speaking, type LiveFloor } from './speaking.ts'
import { timeSpoken, type Balanced } from './timeSpoken.ts'

export type Statement = {
  readonly id: string; readonly speakerId: string; readonly speaker: string; readonly at: Instant; readonly turn: TurnKind
  /** null: spoken from the floor, and not summarized yet */
  readonly lang: Lang | null
  readonly summary: string
  /** null: recorded without the floor */
  readonly seconds: number | null
}
export type Debate = {
  readonly statements: readonly Statement[]
  /** of the time spoken from the floor; null while nobody has */
  readonly balance: Balanced | null
  /** who can be recorded as speaking, for those who record: Members; the Forum of Women Parliamentarians and partner organizations */
  readonly speakers: { readonly members: readonly Named[]; readonly partners: readonly Named[] } | null
  /** who may be put on the list, for the desk */
  readonly listed: readonly Named[]
  /** for whom the reader may ask for the floor */
  readonly speaks: readonly Named[]
  /** for those in the room */
  readonly floor: LiveFloor | null
}

/** For whom a person may ask for the floor: those they submit for, and observers for themselves. Co-Rapporteurs speak as called. */
export const speaksFor = (actor: Actor | null, { submitsFor, inTheSitting }: Rights, names: Names): readonly Named[] => [
  ...submitsFor.filter((id) => id !== 'corapporteurs').map((id) => ({ id, name: names.of(id) })),
  ...inTheSitting && actor?.offices.some(({ role }) => role === 'observer') ? [{ id: 'observers', name: names.of('observers') }] : [],
]

/** The statements of a debate in the order in which they were made, and who speaks now (model.md, "Who sees what"). */
export const debate = async (prisma: PrismaClient, actor: Actor | null, slug: string, lang: Lang): Promise<Result<Debate>> => {
  const process = await processAt(prisma, actor, slug)
  if (!process.ok) return process
  const { id, editionId, has, rights } = process.value
  const { rules } = await editionOf(prisma, editionId)
  if (!seesStatements(actor, { adopted: has('assembly-adopted'), publicOnAdoption: rules.statementsPublicOnAdoption.value })) {
    return refuse({ code: 'not-signed-in' })
  }
  const rows = await prisma.statement.findMany({
    where: { processId: id, withdrawnAt: null, about: 'debate' }, orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { id: true, speakerId: true, at: true, lang: true, summary: true, turn: true, sex: true, seconds: true },
  })
  const names = await namesIn(prisma, lang)
  const partners = [{ id: 'women-forum', name: names.of('women-forum') }, ...names.partners]
  return ok({
    statements: rows.map(({ sex: _, ...row }) => ({ ...row, speaker: names.of(row.speakerId), at: row.at.toISOString(), lang: row.lang === 'en' || row.lang === 'fr' ? row.lang : null, turn: row.turn as TurnKind })),
    balance: timeSpoken(rows, names),
    speakers: rights.secretariat ? { members: names.members, partners } : null,
    listed: rights.desk ? [...names.members, ...partners, { id: 'observers', name: names.of('observers') }] : [],
    speaks: speaksFor(actor, rights, names),
    floor: rights.inTheSitting || rights.desk ? await speaking(prisma, id, lang) : null,
  })
}
