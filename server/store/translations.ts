import type { Instant } from '#domain/instant.ts'
import { otherLang } from '#domain/languages.ts'
import { mayReviewTranslation } from '#domain/permission/comments.ts'
import type { Actor } from '#domain/permission/roles.ts'
import { parseRoom, roomName } from '#domain/permission/rooms.ts'
import type { Process } from '#domain/process/state.ts'
import { observed, wordsByBlock, type TranslationRecord } from '#domain/resolution/translation.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { readProse, readResolution } from '../rooms/lifecycle.ts'
import { stateOf, type Tx } from './store.ts'

/** The two rooms of one text: in the language it is written in, and in the other. */
type Pair = { readonly process: Process; readonly source: string; readonly translation: string }

const pairOf = async (prisma: Tx, name: string): Promise<Pair | null> => {
  const room = parseRoom(name)
  if (room?.kind !== 'draft' && room?.kind !== 'memorandum') return null
  const process = await stateOf<Process>(prisma, 'process', room.processId)
  if (!process) return null
  const other = otherLang(process.sourceLang)
  return { process, source: roomName({ ...room, lang: process.sourceLang }), translation: roomName({ ...room, lang: other }) }
}

const wordsIn = async (prisma: Tx, name: string): Promise<ReadonlyMap<string, string>> => {
  const reading = name.startsWith('memorandum.') ? await readProse(prisma, name) : await readResolution(prisma, name)
  return reading ? wordsByBlock(reading.text) : new Map<string, string>()
}

type Row = { paragraphId: string; source: string; words: string; reviewedBy: string | null; reviewedAt: Date | null }
const recordOf = ({ source, words, reviewedBy, reviewedAt }: Row): TranslationRecord =>
  ({ source, words, reviewed: reviewedBy && reviewedAt ? { by: reviewedBy, at: reviewedAt.toISOString() } : null })

/** What is known of the translations in one room, by paragraph. */
export const translationsIn = async (prisma: Tx, room: string): Promise<Readonly<Record<string, TranslationRecord>>> =>
  Object.fromEntries((await prisma.translation.findMany({ where: { room } })).map((row) => [row.paragraphId, recordOf(row)]))

const columnsOf = ({ source, words, reviewed }: TranslationRecord): Omit<Row, 'paragraphId' | 'reviewedAt'> & { reviewedAt: Instant | null } =>
  ({ source, words, reviewedBy: reviewed?.by ?? null, reviewedAt: reviewed?.at ?? null })

/** Looks at a text whose translation has changed, and keeps what is to be known of it. May be repeated at any time; what a person says meanwhile stands. */
export const observeTranslation = async (prisma: Tx, name: string): Promise<void> => {
  const pair = await pairOf(prisma, name)
  if (!pair || name !== pair.translation) return
  const [source, words, known] = await Promise.all([wordsIn(prisma, pair.source), wordsIn(prisma, pair.translation), translationsIn(prisma, pair.translation)])
  for (const [id, own] of words) {
    const [at, before] = [{ room: pair.translation, paragraphId: id }, known[id]]
    const after = observed(before, source.get(id) ?? '', own)
    if (after === null) {
      if (before) await prisma.translation.deleteMany({ where: at })
    } else if (after === before) continue
    else if (before) await prisma.translation.updateMany({ where: { ...at, ...columnsOf(before) }, data: columnsOf(after) })
    else await prisma.translation.createMany({ data: { ...at, ...columnsOf(after) }, skipDuplicates: true })
  }
}

export type Review = {
  readonly room: string
  readonly paragraphId: string
  /** the words that were compared, as the person saw them */
  readonly source: string
  readonly words: string
}

/** Records that a person has compared a paragraph with its translation; refused when either reads otherwise by now. */
export const reviewTranslation = async (prisma: PrismaClient, actor: Actor | null, now: Instant, review: Review): Promise<Result<{ processId: string }>> => {
  const pair = await pairOf(prisma, review.room)
  if (!pair) return refuse({ code: 'unknown-room', room: review.room })
  const refusal = mayReviewTranslation(actor, pair.process)
  if (refusal || !actor) return refuse(refusal ?? { code: 'not-signed-in' })
  const [source, words] = await Promise.all([wordsIn(prisma, pair.source), wordsIn(prisma, pair.translation)])
  const { paragraphId } = review
  if (source.get(paragraphId) !== review.source || words.get(paragraphId) !== review.words) return refuse({ code: 'draft-moved-on', room: pair.translation })
  const [at, record] = [{ room: pair.translation, paragraphId }, columnsOf({ source: review.source, words: review.words, reviewed: { by: actor.userId, at: now } })]
  await prisma.translation.upsert({ where: { room_paragraphId: at }, create: { ...at, ...record }, update: record })
  return ok({ processId: pair.process.id })
}
