import type { Instant } from '#domain/instant.ts'
import type { Lang } from '#domain/languages.ts'
import { mayRestore, readsHistory } from '#domain/permission/history.ts'
import type { Actor } from '#domain/permission/roles.ts'
import { roomName, type RoomName } from '#domain/permission/rooms.ts'
import { codeInAddress, memorandumCode } from '#domain/process/codes.ts'
import type { Process } from '#domain/process/state.ts'
import { personHand, readHand } from '#domain/provenance/hands.ts'
import { momentAddress } from '#domain/provenance/moment.ts'
import type { Structure } from '#domain/provenance/restore.ts'
import { told, type Session } from '#domain/provenance/sessions.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { pastAtHand } from '../rooms/past.ts'
import { stateOf } from '../store/store.ts'
import { peopleBehind, type Who } from './historyPeople.ts'

export type Form = 'draft' | 'memorandum'
/** Which text somebody asks about. */
export type Asked = { readonly slug: string; readonly form: Form; readonly lang: Lang }
/** That text, found and judged: whoever holds it may read its history. */
export type Text = {
  readonly process: Process
  readonly form: Form
  readonly lang: Lang
  readonly room: RoomName & { readonly processId: string }
  readonly name: string
  readonly structure: Structure
  readonly mayRestore: boolean
}

/** The text whose history is asked for; refused to whom it is not for, and where there is no draft. */
export const textAsked = async (prisma: PrismaClient, actor: Actor | null, { slug, form, lang }: Asked): Promise<Result<Text>> => {
  const row = await prisma.process.findUnique({ where: { slug }, select: { id: true } })
  const process = row && await stateOf<Process>(prisma, 'process', row.id)
  if (!process) return refuse({ code: 'unknown', what: 'process', id: slug })
  const room = { kind: form, processId: process.id, lang }
  const refusal = readsHistory(actor, room, process)
  if (refusal) return refuse(refusal)
  const name = roomName(room)
  if ((await prisma.room.count({ where: { name } })) === 0) return refuse({ code: 'unknown', what: 'room', id: name })
  return ok({ process, form, lang, room, name, structure: process.sourceLang === lang ? 'own' : 'followed', mayRestore: mayRestore(actor, room, process) === null })
}

/** What a circulated version says of its origin: the places in the logs from which it was taken. */
export type Circulated = { readonly versionId: string; readonly code: string; readonly at: Instant; readonly seq: number | null }
export const circulatedFrom = async (prisma: PrismaClient, { process, name }: Text): Promise<readonly Circulated[]> => {
  const rows = await prisma.$queryRaw<{ id: string; code: string; at: Date; seq: number | null }[]>`
    select data->>'versionId' as id, data->>'code' as code, at, (data->'seen'->>${name})::int as seq from events
    where kind = 'process' and aggregate_id = ${process.id} and type = 'VersionCirculated' order by version`
  return rows.map(({ id, code, at, seq }) => ({ versionId: id, code, at: at.toISOString(), seq }))
}

export type NamedMoment = { readonly id: string; readonly name: string; readonly at: Instant; readonly userId: string; readonly seq: number }
export const namedMoments = async (prisma: PrismaClient, { process, form, lang }: Pick<Text, 'process' | 'form' | 'lang'>): Promise<readonly NamedMoment[]> => {
  const rows = await prisma.namedMoment.findMany({ where: { processId: process.id, form }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
  return rows.map(({ id, name, at, userId, places }) => ({ id, name, at: at.toISOString(), userId, seq: (places as Partial<Record<Lang, number>>)[lang] ?? 0 }))
}

/** An entry of the timeline; `moment`: its address, at its end. */
export type TimelineEntry = { readonly at: Instant; readonly moment: string } & (
  | { readonly is: 'session'; readonly who: Who; readonly session: Session; readonly before: string }
  | { readonly is: 'named'; readonly name: string; readonly who: Who }
  | { readonly is: 'version'; readonly code: string }
)
export type History = {
  readonly form: Form
  readonly lang: Lang
  readonly sourceLang: Lang
  /** newest first */
  readonly entries: readonly TimelineEntry[]
  readonly mayRestore: boolean
}

/** How a text came about: who was at work on it when, what was named, what was circulated. */
export const historyOf = async (prisma: PrismaClient, actor: Actor | null, asked: Asked, lang: Lang): Promise<Result<History>> => {
  const found = await textAsked(prisma, actor, asked)
  if (!found.ok) return found
  const text = found.value
  const past = await pastAtHand(prisma, text.name)
  if (past && 'of' in past) return refuse({ code: 'history-being-read', room: text.name, ...past })
  const sessions = (past?.sessions ?? []).map(told)
  const named = await namedMoments(prisma, text)
  const who = await peopleBehind(prisma, text.process, [...sessions.map(({ by }) => by), ...named.map(({ userId }) => personHand(userId))], lang)
  const entries: TimelineEntry[] = [
    ...sessions.filter(isWork).map((session): TimelineEntry => (
      { is: 'session', at: session.to, moment: momentAddress({ is: 'place', seq: session.last }), before: momentAddress({ is: 'place', seq: session.first - 1 }), who: who(session.by), session })),
    ...named.map(({ id, name, at, userId }): TimelineEntry => ({ is: 'named', at, moment: momentAddress({ is: 'named', id }), name, who: who(personHand(userId)) })),
    ...(await circulatedFrom(prisma, text)).map(({ code, at }): TimelineEntry => (
      { is: 'version', at, moment: momentAddress({ is: 'version', address: codeInAddress(code) }), code: text.form === 'draft' ? code : memorandumCode(code) ?? code })),
  ]
  return ok({
    form: text.form, lang: text.lang, sourceLang: text.process.sourceLang, mayRestore: text.mayRestore,
    entries: entries.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)),
  })
}

/** The server following the other language is nobody's work; it is told only where it took words out. */
const isWork = ({ by, wordsIn, wordsOut }: Session): boolean => readHand(by).is !== 'server' || wordsIn + wordsOut > 0
