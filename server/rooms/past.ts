import type { Node } from 'prosemirror-model'
import * as Y from 'yjs'
import { readBlock } from '#collab/readText.ts'
import { advance, UNWRITTEN, type Authorship } from '#domain/provenance/authorship.ts'
import { blocksOf } from '#domain/provenance/blocks.ts'
import { handOfEntry } from '#domain/provenance/hands.ts'
import { withEdit, type Session } from '#domain/provenance/sessions.ts'
import { parseRoom } from '#domain/permission/rooms.ts'
import { fromLive, fromLiveProse } from '#domain/resolution/canonical.ts'
import { schema, TEXT_ROOT, type LiveDoc } from '#domain/resolution/schema.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'
import type { RoomText } from './lifecycle.ts'

/** What the log of a room tells up to one place: the text, who wrote its words, and when they were at work. */
export type Story = { readonly text: RoomText; readonly authorship: Authorship; readonly sessions: readonly Session[] }
export type Past = Story & { readonly seq: number }

/** Raise it when the same log would be read differently: what was kept before is then made anew. */
const FORMAT = 1
/** A state is kept for good every so many entries … */
const KEPT_EVERY = 4_000
/** … and one near the end, so that a reader goes on from there. */
const NEAR = 100
/** Between two pages of the log others get their turn. */
const PAGE = 250

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

const canonicalOf = (room: string): ((doc: LiveDoc) => RoomText) => (parseRoom(room)?.kind === 'memorandum' ? fromLiveProse : fromLive)

const keep = async (prisma: PrismaClient, room: string, walk: Walk, { seq, ...story }: Past): Promise<void> => {
  const row = { format: FORMAT, data: Buffer.from(Y.encodeStateAsUpdate(walk.doc)), story: story as unknown as Prisma.InputJsonValue }
  await prisma.roomPast.upsert({ where: { room_seq: { room, seq } }, create: { room, seq, ...row }, update: row })
  // The one that was near the end is no more.
  await prisma.$executeRaw`delete from room_pasts where room = ${room} and ((seq < ${seq} and seq % ${KEPT_EVERY} <> 0) or format <> ${FORMAT})`
}

/**
 * The past of a room up to `upTo` (default: all) of its log, read forward once from the nearest state that is kept. The log is the
 * truth and is only read; what is kept here can be thrown away. Null: no such room.
 */
export const pastOf = async (prisma: PrismaClient, room: string, upTo?: number): Promise<Past | null> => {
  const standing = await prisma.room.findUnique({ where: { name: room }, select: { lastSeq: true } })
  if (!standing) return null
  const end = Math.min(upTo ?? standing.lastSeq, standing.lastSeq)
  const kept = await prisma.roomPast.findFirst({
    where: { room, format: FORMAT, seq: { lte: end } }, orderBy: { seq: 'desc' }, select: { seq: true, story: true },
  })
  const canonical = canonicalOf(room)
  const start: Past = kept ? { seq: kept.seq, ...kept.story as unknown as Story } : { seq: 0, text: canonical(schema.topNodeType.create()), authorship: UNWRITTEN, sessions: [] }
  if (start.seq === end) return start

  const state = kept && await prisma.roomPast.findUnique({ where: { room_seq: { room, seq: kept.seq } }, select: { data: true } })
  const walk = new Walk(state?.data ?? null)
  let past = start
  try {
    while (past.seq < end) {
      const rows = await prisma.roomUpdate.findMany({
        where: { room, seq: { gt: past.seq, lte: end } }, orderBy: { seq: 'asc' }, take: PAGE - (past.seq % PAGE),
        select: { seq: true, userId: true, cause: true, at: true, data: true },
      })
      if (rows.length === 0) break
      for (const row of rows) {
        Y.applyUpdate(walk.doc, row.data)
        past = onwards(past, canonical(walk.live()), row)
      }
      const isLast = past.seq === standing.lastSeq && past.seq - start.seq >= NEAR
      if (past.seq % KEPT_EVERY === 0 || isLast) await keep(prisma, room, walk, past)
    }
  } finally {
    walk.doc.destroy()
  }
  return past
}

type Entry = { readonly seq: number; readonly userId: string | null; readonly cause: string | null; readonly at: Date }

const onwards = ({ authorship: before, sessions }: Past, text: RoomText, { seq, at, ...entry }: Entry): Past => {
  const by = handOfEntry(entry)
  const { authorship, wordsIn, wordsOut } = advance(before, blocksOf(text), by)
  return { seq, text, authorship, sessions: withEdit(sessions, { seq, at: at.toISOString(), by, wordsIn, wordsOut }) }
}
