import * as Y from 'yjs'
import { prosemirrorToYXmlFragment } from 'y-prosemirror'
import { readText } from '#collab/readText.ts'
import { writeText } from '#collab/writeText.ts'
import type { Instant } from '#domain/instant.ts'
import { fromLive, fromLiveProse, toLive, toLiveProse } from '#domain/resolution/canonical.ts'
import { REASONS_ROOT, TEXT_ROOT, type LiveDoc } from '#domain/resolution/schema.ts'
import type { Prose, ResolutionText } from '#domain/resolution/text.ts'
import type { Transaction } from '#server/db/transaction.ts'

export type RoomText = ResolutionText | Prose

/** A room at one place of its log. */
export type RoomReading<T> = { readonly seq: number; readonly epoch: number; readonly open: boolean; readonly text: T }

/** The first entry of the log is the server's, under a client id of its own, so that no two clients ever seed the same room. */
export const createRoom = async (tx: Transaction, { name, processId, text, at }: { name: string; processId: string | null; text: RoomText; at?: Instant }): Promise<void> => {
  const doc = new Y.Doc()
  prosemirrorToYXmlFragment(toLiveDoc(text), doc.getXmlFragment(TEXT_ROOT))
  const data = Buffer.from(Y.encodeStateAsUpdate(doc))
  await tx.room.create({ data: { name, processId, lastSeq: 1 } })
  await tx.roomUpdate.create({ data: { room: name, seq: 1, userId: null, clientId: doc.clientID, cause: 'seed', data, ...(at ? { at } : {}) } })
  await tx.clientBinding.create({ data: { room: name, clientId: doc.clientID, userId: null } })
  doc.destroy()
}

/**
 * Makes a room read as `text` in the transaction of the event that says so: an entry of the server's like any other, by which every word that stays keeps its
 * author. Those who have the room open read on after the commit (`Rooms.accessChanged`).
 */
export const rewriteRoom = async (tx: Transaction, { name, text, at }: { name: string; text: RoomText; at: Instant }): Promise<void> => {
  // nobody appends meanwhile
  await tx.$queryRaw`select name from rooms where name = ${name} for update`
  const room = await tx.room.findUniqueOrThrow({ where: { name } })
  const doc = await docAt(tx, name, room.lastSeq)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => { updates.push(update) })
  doc.transact(() => { writeText(doc.getXmlFragment(TEXT_ROOT), toLiveDoc(text)) })
  const { clientID: clientId } = doc
  doc.destroy()
  if (updates.length === 0) return
  const seq = room.lastSeq + 1
  await tx.roomUpdate.create({ data: { room: name, seq, userId: null, clientId, cause: 'projection', data: Buffer.from(Y.mergeUpdates(updates)), at } })
  await tx.clientBinding.create({ data: { room: name, clientId, userId: null } })
  await tx.room.update({ where: { name }, data: { lastSeq: seq, serverSeq: seq } })
}

/** The same paragraphs with no words: how the text of the other language begins. */
export const withoutWords = (text: ResolutionText): ResolutionText => ({
  title: '',
  openingLine: '',
  paragraphs: text.paragraphs.map((paragraph) => ({ ...paragraph, opener: 0, text: '', subs: paragraph.subs.map(withoutSubWords) })),
})
const withoutSubWords = (sub: ResolutionText['paragraphs'][number]['subs'][number]): typeof sub => ({ ...sub, text: '', subs: sub.subs.map(withoutSubWords) })

/**
 * From here on no word gets into the log, not even one that is on its way: the raised epoch is checked by every append. Call it
 * before `readResolution`, in the same transaction, and `Rooms.accessChanged` after the commit. Null: no such room.
 */
export const closeRoom = (tx: Transaction, name: string): Promise<{ seq: number; epoch: number } | null> => turn(tx, name, false)

/** Lets the editors in again (a returned draft). */
export const reopenRoom = (tx: Transaction, name: string): Promise<{ seq: number; epoch: number } | null> => turn(tx, name, true)

const turn = async (tx: Transaction, name: string, open: boolean): Promise<{ seq: number; epoch: number } | null> => {
  const [room] = await tx.room.updateManyAndReturn({ where: { name }, data: { open, epoch: { increment: 1 } } })
  return room === undefined ? null : { seq: room.lastSeq, epoch: room.epoch }
}

type Place = { readonly name: string; readonly seq: number; readonly epoch: number; readonly open: boolean }

/** How far a room's log has come. Null: no such room. */
export const placeOf = async (tx: Transaction, name: string): Promise<Place | null> => {
  const room = await tx.room.findUnique({ where: { name }, select: { lastSeq: true, epoch: true, open: true } })
  return room && { name, seq: room.lastSeq, epoch: room.epoch, open: room.open }
}

/** The canonical text of a draft, workspace or sitting room after `upTo` (default: all) of its log. Null: no such room. */
export const readResolution = (tx: Transaction, name: string, upTo?: number): Promise<RoomReading<ResolutionText> | null> => read(tx, name, upTo, resolutionOf)

/** The same of a memorandum. */
export const readProse = (tx: Transaction, name: string, upTo?: number): Promise<RoomReading<Prose> | null> => read(tx, name, upTo, proseOf)

/** The words of one block of a live text; `id` null: the title and the opening line. Null: no such block. */
export const wordsOfBlock = (text: LiveDoc, id: string | null): string | null => {
  const blocks = text.children.filter((block) => (block.attrs['id'] ?? null) === id)
  return blocks.length > 0 ? blocks.map((block) => block.textContent).join('\n') : null
}

/** The live text of any room after `upTo` of its log, as a paragraph is restored from it. */
export const readLiveText = (tx: Transaction, name: string, upTo?: number): Promise<RoomReading<LiveDoc> | null> => read(tx, name, upTo, liveOf)

/** A workspace's text, and the reasons written beside it, by the key of the amendment they belong to. */
type WorkspaceText = { readonly text: ResolutionText; readonly reasons: Readonly<Record<string, string>> }
export const readWorkspace = (tx: Transaction, name: string): Promise<RoomReading<WorkspaceText> | null> => read(tx, name, undefined, workspaceOf)

/** The same at a known place of its log. */
export const readWorkspaceAt = (tx: Transaction, place: Place): Promise<RoomReading<WorkspaceText>> => readAt(tx, place, workspaceOf)

const liveOf = (doc: Y.Doc): LiveDoc => readText(doc.getXmlFragment(TEXT_ROOT))
const resolutionOf = (doc: Y.Doc): ResolutionText => fromLive(liveOf(doc))
const workspaceOf = (doc: Y.Doc): WorkspaceText => ({
  text: resolutionOf(doc),
  reasons: Object.fromEntries([...doc.getMap<unknown>(REASONS_ROOT)].flatMap(([key, reason]) => (typeof reason === 'string' ? [[key, reason.trim()]] : []))),
})
const proseOf = (doc: Y.Doc): Prose => fromLiveProse(liveOf(doc))

/** The live document after `end` of its log. */
const docAt = async (tx: Transaction, name: string, end: number): Promise<Y.Doc> => {
  const [snapshot = null] = await tx.$queryRaw<{ seq: number; data: Uint8Array }[]>`
    select seq, data from room_snapshots where room = ${name} and seq <= ${end}
    union all (select seq, data from room_pasts where room = ${name} and seq <= ${end} order by seq desc limit 1)
    order by seq desc limit 1`
  const log = await tx.roomUpdate.findMany({ where: { room: name, seq: { gt: snapshot?.seq ?? 0, lte: end } }, orderBy: { seq: 'asc' }, select: { data: true } })
  const doc = new Y.Doc()
  doc.transact(() => {
    if (snapshot !== null) Y.applyUpdate(doc, snapshot.data)
    for (const { data } of log) Y.applyUpdate(doc, data)
  })
  return doc
}

const read = async <T>(tx: Transaction, name: string, upTo: number | undefined, canonical: (doc: Y.Doc) => T): Promise<RoomReading<T> | null> => {
  const place = await placeOf(tx, name)
  return place && readAt(tx, { ...place, seq: Math.min(upTo ?? place.seq, place.seq) }, canonical)
}

const readAt = async <T>(tx: Transaction, { name, seq: end, epoch, open }: Place, canonical: (doc: Y.Doc) => T): Promise<RoomReading<T>> => {
  const doc = await docAt(tx, name, end)
  const text = canonical(doc)
  doc.destroy()
  return { seq: end, epoch, open, text }
}

export const toLiveDoc = (text: RoomText): LiveDoc => ('paragraphs' in text ? toLive(text) : toLiveProse(text))
