import { setImmediate as turn } from 'node:timers/promises'
import type { Node } from 'prosemirror-model'
import * as Y from 'yjs'
import { readBlock } from '#collab/readText.ts'
import { advance, UNWRITTEN, type Authorship, type Proposed } from '#domain/provenance/authorship.ts'
import { blocksOf, TITLE } from '#domain/provenance/blocks.ts'
import { handOfEntry, personHand } from '#domain/provenance/hands.ts'
import { sessionOf, withEdit, type Session } from '#domain/provenance/sessions.ts'
import { parseRoom } from '#domain/permission/rooms.ts'
import { fromLive, fromLiveProse } from '#domain/resolution/canonical.ts'
import { cleaned } from '#domain/resolution/clean.ts'
import { schema, TEXT_ROOT, type LiveDoc } from '#domain/resolution/schema.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'
import type { RoomText } from './lifecycle.ts'

/** What the log of a room tells up to one place: the text, who wrote its words, and when they were at work. */
export type Story = { readonly text: RoomText; readonly authorship: Authorship; readonly sessions: readonly Session[] }
export type Past = Story & { readonly seq: number }

/** Raise it when the same log would be read differently: what was kept before is then made anew. */
const FORMAT = 4
/** A state is kept for good every so many entries … */
const KEPT_EVERY = 4_000
/** … and one near the end, so that a reader goes on from there. */
const NEAR = 100
/** Between two pages of the log, and after so many milliseconds, others get their turn. */
const PAGE = 250
const AT_ONCE = 8

/** A live text that goes forward through its log. Only blocks that changed are read again. */
class Walk {
  readonly doc = new Y.Doc()
  readonly #text = this.doc.getXmlFragment(TEXT_ROOT)
  readonly #read = new WeakMap<object, Node>()

  constructor(state: Uint8Array | null) {
    if (state) Y.applyUpdate(this.doc, state)
    this.#text.observeDeep((events) => {
      for (const { target } of events) {
        let type: unknown = target
        while (type instanceof Y.AbstractType && type.parent !== null && type.parent !== this.#text) type = type.parent
        if (type instanceof Y.XmlElement) this.#read.delete(type)
      }
    })
  }

  live(): LiveDoc {
    const blocks = this.#text.toArray().filter((child) => child instanceof Y.XmlElement)
    return schema.topNodeType.create(null, blocks.map((element) => {
      const known = this.#read.get(element)
      const block = known ?? readBlock(element)
      if (!known) this.#read.set(element, block)
      return block
    }))
  }
}

type Entry = { readonly seq: number; readonly userId: string | null; readonly cause: string | null; readonly at: Date }

/** Takes a text forward through its log, entry by entry; `page`: after each page, before others get their turn. */
const walkOn = async (
  prisma: PrismaClient, room: string, walk: Walk, { after, end }: { after: number; end: number },
  entry: (entry: Entry) => void, page: (seq: number) => Promise<void> = () => Promise.resolve(),
): Promise<void> => {
  let since = performance.now()
  for (let seq = after; seq < end;) {
    const rows = await prisma.roomUpdate.findMany({
      where: { room, seq: { gt: seq, lte: end } }, orderBy: { seq: 'asc' }, take: PAGE - (seq % PAGE),
      select: { seq: true, userId: true, cause: true, at: true, data: true },
    })
    if (rows.length === 0) return
    for (const row of rows) {
      Y.applyUpdate(walk.doc, row.data)
      entry(row)
      seq = row.seq
      if (performance.now() - since < AT_ONCE) continue
      await turn()
      since = performance.now()
    }
    await page(seq)
  }
}

const canonicalOf = (room: string): ((doc: LiveDoc) => RoomText) => (parseRoom(room)?.kind === 'memorandum' ? fromLiveProse : fromLive)

/** Of each entry the wordings that were taken over with it. */
type Taken = ReadonlyMap<number, readonly Proposed[]>

const takenIn = async (prisma: PrismaClient, room: string): Promise<Taken> => {
  const rows = await prisma.comment.findMany({ where: { room, takenSeq: { not: null } }, select: { takenSeq: true, proposal: true, paragraphId: true, authorId: true } })
  return Map.groupBy(rows.map(({ takenSeq, proposal, paragraphId, authorId }) =>
    ({ seq: takenSeq, id: paragraphId ?? TITLE, text: cleaned(proposal ?? '', 'line').text, by: personHand(authorId) })), ({ seq }) => seq ?? 0)
}
const keep = async (prisma: PrismaClient, room: string, walk: Walk, { seq, ...story }: Past, taken: Taken): Promise<void> => {
  // A wording was taken over meanwhile: what was read does not credit it.
  if ((await takenIn(prisma, room)).size !== taken.size) return
  const row = { format: FORMAT, data: Buffer.from(Y.encodeStateAsUpdate(walk.doc)), story: story as unknown as Prisma.InputJsonValue }
  await prisma.roomPast.upsert({ where: { room_seq: { room, seq } }, create: { room, seq, ...row }, update: row })
  // The one that was near the end is no more.
  await prisma.$executeRaw`delete from room_pasts where room = ${room} and ((seq < ${seq} and seq % ${KEPT_EVERY} <> 0) or format <> ${FORMAT})`
}

/** From where to where the log has to be read. */
type Way = { readonly from: number; readonly end: number; readonly last: number }

const wayTo = async (prisma: PrismaClient, room: string, upTo: number | undefined): Promise<Way | null> => {
  const standing = await prisma.room.findUnique({ where: { name: room }, select: { lastSeq: true } })
  if (!standing) return null
  const end = Math.min(upTo ?? standing.lastSeq, standing.lastSeq)
  const kept = await prisma.roomPast.findFirst({ where: { room, format: FORMAT, seq: { lte: end } }, orderBy: { seq: 'desc' }, select: { seq: true } })
  return { from: kept?.seq ?? 0, end, last: standing.lastSeq }
}

/**
 * The past of a room up to `upTo` (default: all) of its log, read forward once from the nearest state that is kept. The log is the
 * truth and is only read; what is kept here can be thrown away. Null: no such room. Stops with the reason of `signal`.
 */
export const pastOf = async (prisma: PrismaClient, room: string, upTo?: number, signal?: AbortSignal): Promise<Past | null> => {
  const way = await wayTo(prisma, room, upTo)
  return way && along(prisma, room, way, signal)
}

/** How far a past is read: `read` of `of` entries. */
export type Reading = { readonly read: number; readonly of: number }

/** The same for who waits for it; where so much is to be read that they would wait for long, how far it is instead. */
export const pastAtHand = async (prisma: PrismaClient, room: string, upTo?: number): Promise<Past | Reading | null> => {
  const way = await wayTo(prisma, room, upTo)
  return way && (way.end - way.from > KEPT_EVERY ? { read: way.from, of: way.end } : along(prisma, room, way))
}

const along = async (prisma: PrismaClient, room: string, { from, end, last }: Way, signal?: AbortSignal): Promise<Past> => {
  const canonical = canonicalOf(room)
  const kept = from > 0 ? await prisma.roomPast.findUnique({ where: { room_seq: { room, seq: from } }, select: { data: from < end, story: true } }) : null
  const start: Past = kept ? { seq: from, ...kept.story as unknown as Story } : { seq: 0, text: canonical(schema.topNodeType.create()), authorship: UNWRITTEN, sessions: [] }
  if (start.seq === end) return start

  const taken = await takenIn(prisma, room)
  const walk = new Walk(kept?.data ?? null)
  let past = start
  try {
    await walkOn(prisma, room, walk, { after: start.seq, end }, (entry) => {
      past = onwards(past, canonical(walk.live()), entry, taken.get(entry.seq))
    }, async (seq) => {
      const isLast = seq === last && seq - start.seq >= NEAR
      if (seq % KEPT_EVERY === 0 || isLast) await keep(prisma, room, walk, past, taken)
      signal?.throwIfAborted()
    })
  } finally {
    walk.doc.destroy()
  }
  return past
}

const onwards = ({ authorship: before, sessions }: Past, text: RoomText, { seq, at, ...entry }: Entry, proposed?: readonly Proposed[]): Past => {
  const edit = { seq, at: at.toISOString(), by: handOfEntry(entry) }
  const { authorship, ...words } = advance(before, blocksOf(text), { by: edit.by, since: sessionOf(sessions, edit) }, proposed)
  return { seq, text, authorship, sessions: withEdit(sessions, { ...edit, ...words }) }
}

/** So far back it is looked for when words came. */
const LATELY = 500

/** The entry with which what `holds` says of the text came true for the last time; null: not in what was written lately. */
export const cameTrue = async (prisma: PrismaClient, room: string, holds: (text: LiveDoc) => boolean): Promise<number | null> => {
  const standing = await prisma.room.findUnique({ where: { name: room }, select: { lastSeq: true } })
  if (!standing) return null
  const kept = await prisma.roomPast.findFirst({ where: { room, seq: { lte: standing.lastSeq - LATELY } }, orderBy: { seq: 'desc' }, select: { seq: true, data: true } })
  const walk = new Walk(kept?.data ?? null)
  let [held, came]: [boolean, number | null] = [holds(walk.live()), null]
  await walkOn(prisma, room, walk, { after: kept?.seq ?? 0, end: standing.lastSeq }, ({ seq }) => {
    const holding = holds(walk.live())
    if (holding && !held) came = seq
    held = holding
  })
  walk.doc.destroy()
  return came
}

/** What was read after `seq` is read otherwise from now on. */
export const forgetPast = async (prisma: PrismaClient, room: string, seq: number): Promise<void> => {
  await prisma.roomPast.deleteMany({ where: { room, seq: { gte: seq } } })
}
