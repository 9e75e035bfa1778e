import { queueOf, type Floor, type Request, type Speaking, type SpeakersList, type TurnKind } from '#domain/floor/floor.ts'
import type { ProcessId } from '#domain/ids.ts'
import type { Instant } from '#domain/instant.ts'
import type { Lang } from '#domain/languages.ts'
import type { Followed } from '#domain/sitting/followed.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { namesIn } from './names.ts'

type Named = { readonly speaker: string }
/** Who asked, as everyone sees it. What was stated for the balance of the record is nobody's to see by name. */
export type Waiting = Pick<Request, 'id' | 'speakerId' | 'turn' | 'at' | 'leave'> & Named & { readonly isDrawn: boolean }
export type Spoken = { readonly id: string; readonly speakerId: string; readonly at: Instant; readonly turn: TurnKind; readonly seconds: number; readonly number: number | null } & Named
/** The speakers’ list and the floor, as everyone in the sitting sees them, in one language. */
export type LiveFloor = Followed<{
  readonly processId: ProcessId
  readonly lang: Lang
  readonly list: (Omit<SpeakersList, 'amendmentId'> & { readonly number: number | null; /** asked, and waiting for lots */ readonly undrawn: number }) | null
  readonly speaking: (Pick<Speaking, 'id' | 'speakerId' | 'turn' | 'began' | 'since' | 'spoke' | 'seconds'> & Named) | null
  readonly interrupted: Named | null
  /** who speaks next, and next but one: ids of `waiting` */
  readonly queue: readonly string[]
  readonly awaitingLeave: readonly string[]
}, {
  readonly waiting: Readonly<Record<string, Waiting>>
  readonly spoken: Readonly<Record<string, Spoken>>
}>

/** Whoever asks has judged who may see it. */
export const speaking = async (prisma: PrismaClient, processId: ProcessId, lang: Lang): Promise<LiveFloor> => {
  const row = await prisma.aggregate.findUnique({ where: { kind_id: { kind: 'floor', id: processId } }, select: { version: true, state: true } })
  const floor = (row?.state ?? null) as Floor | null
  const names = await namesIn(prisma, lang)
  const named = ({ speakerId }: { speakerId: string }): Named => ({ speaker: names.of(speakerId) })
  const statements = await prisma.statement.findMany({
    where: { processId, withdrawnAt: null, seconds: { not: null } }, orderBy: { at: 'asc' }, select: { id: true, speakerId: true, at: true, turn: true, seconds: true, amendmentId: true },
  })
  const ids = [...statements, ...floor?.list ? [floor.list] : []].flatMap(({ amendmentId }) => amendmentId ?? [])
  const numbers = new Map((await prisma.amendment.findMany({ where: { id: { in: ids } }, select: { id: true, number: true } })).map(({ id, number }) => [id, number]))
  const numberOf = (id: string | null): number | null => (id === null ? null : numbers.get(id) ?? null)
  const waiting = floor?.waiting ?? []
  const list = floor?.list ?? null
  const now = floor?.speaking ?? null
  return {
    at: row?.version ?? 0,
    now: {
      processId, lang,
      list: list && {
        id: list.id, about: list.about, order: list.order, closed: list.closed, number: numberOf(list.amendmentId),
        undrawn: list.order === 'drawn' ? waiting.filter(({ turn, leave, lot }) => turn === 'speech' && leave === 'not-needed' && lot === null).length : 0,
      },
      speaking: now && { id: now.id, speakerId: now.speakerId, turn: now.turn, began: now.began, since: now.since, spoke: now.spoke, seconds: now.seconds, ...named(now) },
      interrupted: floor?.interrupted ? named(floor.interrupted) : null,
      queue: queueOf(floor).map(({ id }) => id),
      awaitingLeave: waiting.filter(({ leave }) => leave === 'needed').map(({ id }) => id),
    },
    tables: {
      waiting: Object.fromEntries(waiting.map(({ id, speakerId, turn, at, leave, lot }) => [id, { id, speakerId, turn, at, leave, isDrawn: lot !== null, speaker: names.of(speakerId) }])),
      spoken: Object.fromEntries(statements.map(({ id, speakerId, at, turn, seconds, amendmentId }) => [
        id, { id, speakerId, at: at.toISOString(), turn: turn as TurnKind, seconds: seconds ?? 0, number: numberOf(amendmentId), speaker: names.of(speakerId) },
      ])),
    },
  }
}

/** The same in several languages. */
export const speakingIn = async (prisma: PrismaClient, processId: ProcessId, langs: readonly Lang[]): Promise<ReadonlyMap<Lang, LiveFloor>> =>
  new Map(await Promise.all(langs.map(async (lang) => [lang, await speaking(prisma, processId, lang)] as const)))
