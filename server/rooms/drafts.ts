import type { Instant } from '#domain/instant.ts'
import { LANGS, otherLang, type Lang, type Wording } from '#domain/languages.ts'
import { roomName } from '#domain/permission/rooms.ts'
import type { Process } from '#domain/process/state.ts'
import { openingLine } from '#domain/resolution/openingLine.ts'
import type { Prose, ResolutionText } from '#domain/resolution/text.ts'
import type { Translating } from '#domain/resolution/translation.ts'
import { newId } from '#server/ids.ts'
import { observeTranslation, translationsIn } from '#server/store/translations.ts'
import { closeRoom, createRoom, readProse, readResolution, reopenRoom, rewriteRoom, withoutWords } from './lifecycle.ts'
import type { Transaction } from '#server/db/transaction.ts'

const namesIn = (processId: string, lang: Lang): string[] => [roomName({ kind: 'draft', processId, lang }), roomName({ kind: 'memorandum', processId, lang })]
const namesOf = (processId: string): string[] => LANGS.flatMap((lang) => namesIn(processId, lang))

/** The rooms of a draft begin with the title, the opening line and one empty paragraph of each kind, the same ones in both languages. */
export const openDraftRooms = async (tx: Transaction, { id: processId, assemblyId, title }: Process, at: Instant): Promise<void> => {
  if ((await tx.room.count({ where: { processId, name: { in: namesOf(processId) } } })) > 0) return reopenDraftRooms(tx, processId)
  const { number } = await tx.assembly.findUniqueOrThrow({ where: { id: assemblyId }, select: { number: true } })
  const empty: ResolutionText = {
    title: '', openingLine: '',
    paragraphs: [{ id: newId(), kind: 'preambular', opener: 0, text: '', subs: [] }, { id: newId(), kind: 'operative', opener: 0, text: '', subs: [] }],
  }
  // an emergency item begins with what was handed in with the request, in its language
  const request = await tx.emergencyRequest.findUnique({ where: { processId }, select: { lang: true, text: true, memorandum: true } })
  const whole = request ? request.text as unknown as ResolutionText : empty
  const prose: Prose = request ? request.memorandum as unknown as Prose : { blocks: [{ id: newId(), kind: 'prose', text: '' }] }
  for (const lang of LANGS) {
    const isWritten = !request || request.lang === lang
    const { paragraphs } = isWritten ? whole : withoutWords(whole)
    await createRoom(tx, { name: roomName({ kind: 'draft', processId, lang }), processId, text: { title: title[lang], openingLine: openingLine(number, lang), paragraphs }, at })
    await createRoom(tx, { name: roomName({ kind: 'memorandum', processId, lang }), processId, text: isWritten ? prose : { blocks: prose.blocks.map((block) => ({ ...block, text: '' })) }, at })
  }
}

/** Handed in: no word enters what the co-Rapporteurs wrote; its translation goes on in other hands (`access`). */
export const handOverDraftRooms = async (tx: Transaction, { id, sourceLang }: Process): Promise<void> => {
  for (const name of namesIn(id, sourceLang)) await closeRoom(tx, name)
}
/** Circulated: no word enters the draft any more, and each paragraph is known to be true to its source as both are published. */
export const issueDraftRooms = async (tx: Transaction, { id, sourceLang }: Process): Promise<void> => {
  await freezeDraftRooms(tx, id)
  for (const name of namesIn(id, otherLang(sourceLang))) await observeTranslation(tx, name)
}
/** From here on no word enters the draft. */
export const freezeDraftRooms = async (tx: Transaction, processId: string): Promise<void> => {
  for (const name of namesOf(processId)) await closeRoom(tx, name)
}
/** The co-Rapporteurs write again (returned, or to be revised). */
export const reopenDraftRooms = async (tx: Transaction, processId: string): Promise<void> => {
  for (const name of namesOf(processId)) await reopenRoom(tx, name)
}

/** A text that is deferred goes on as it was decided so far, and another Assembly speaks in it (process.md, "Stages of one resolution"). */
export const carryIntoDraft = async (tx: Transaction, processId: string, at: Instant): Promise<void> => {
  const { sittingText, assembly, versions, sourceLang } = await tx.process.findUniqueOrThrow({
    where: { id: processId }, select: { sittingText: true, sourceLang: true, assembly: { select: { number: true } }, versions: { orderBy: { ordinal: 'desc' }, take: 1, select: { texts: true } } },
  })
  const texts = (sittingText ?? versions[0]?.texts ?? {}) as Wording<ResolutionText>
  for (const lang of LANGS) {
    const text = texts[lang]
    if (text) await rewriteRoom(tx, { name: roomName({ kind: 'draft', processId, lang }), text: { ...text, openingLine: openingLine(assembly.number, lang) }, at })
  }
  for (const lang of LANGS) if (lang !== sourceLang) await observeTranslation(tx, roomName({ kind: 'draft', processId, lang }))
  await reopenDraftRooms(tx, processId)
}

type DraftReading = { texts: Wording<ResolutionText>; memorandum: Wording<Prose>; seen: Record<string, number>; translations: Translating['translations'] }

/** The draft as stored; its rooms are held until the end of the transaction, so that what is handed in or frozen is what was read. */
export const readDraft = async (tx: Transaction, { id: processId, sourceLang }: Process): Promise<DraftReading> => {
  const known = (kind: 'draft' | 'memorandum') => translationsIn(tx, roomName({ kind, processId, lang: otherLang(sourceLang) }))
  const reading: DraftReading = { texts: {}, memorandum: {}, seen: {}, translations: { draft: await known('draft'), memorandum: await known('memorandum') } }
  await tx.$queryRaw`select name from rooms where process_id = ${processId} for update`
  for (const lang of LANGS) {
    const draft = roomName({ kind: 'draft', processId, lang })
    const memorandum = roomName({ kind: 'memorandum', processId, lang })
    const text = await readResolution(tx, draft)
    const prose = await readProse(tx, memorandum)
    if (text) { reading.texts[lang] = text.text; reading.seen[draft] = text.seq }
    if (prose) { reading.memorandum[lang] = prose.text; reading.seen[memorandum] = prose.seq }
  }
  return reading
}

/** The rooms of a sitting begin with the circulated version, again when a revised draft is examined; decisions are shown in them, nobody edits them. */
export const openSittingRooms = async (tx: Transaction, processId: string, texts: Wording<ResolutionText>, at: Instant): Promise<void> => {
  for (const lang of LANGS) {
    const name = roomName({ kind: 'sitting', processId, lang })
    const text = texts[lang]
    if (!text) continue
    if ((await tx.room.count({ where: { name } })) === 0) await createRoom(tx, { name, processId, text, at })
    else await rewriteRoom(tx, { name, text, at })
  }
}

/** A sponsor's private copy of the version, made when its people first open it. */
export const openWorkspaceRoom = async (tx: Transaction, { name, processId, text }: { name: string; processId: string; text: ResolutionText }): Promise<void> => {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${name}))`
  if ((await tx.room.count({ where: { name } })) === 0) await createRoom(tx, { name, processId, text })
}
