import type { Node } from 'prosemirror-model'
import * as Y from 'yjs'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { readLiveText } from './lifecycle.ts'

/**
 * The paragraphs of these ids as they stood when the server last took them out of a text that follows another, read from its log. What was
 * never there, stands there, or was deleted by a person is not among them.
 */
export const departedFrom = async (prisma: PrismaClient, room: string, ids: readonly string[]): Promise<ReadonlyMap<string, Node>> => {
  // An id stands as it is written in the update that made its paragraph: new paragraphs, the ordinary case, are told from old ones by this alone.
  const [{ since } = { since: null }] = await prisma.$queryRaw<{ since: number | null }[]>`
    select min(seq) as since from room_updates
    where room = ${room} and user_id is null and exists (select from unnest(${ids}::text[]) as id where position(convert_to(id, 'UTF8') in data) > 0)`
  if (since === null) return new Map()
  const log = await prisma.roomUpdate.findMany({ where: { room, userId: null, seq: { gte: since } }, orderBy: { seq: 'asc' }, select: { seq: true, data: true } })
  const found = new Map<string, Node>()
  for (const [seq, left] of Map.groupBy(departures(log, new Set(ids)), ([, seq]) => seq)) {
    const before = await readLiveText(prisma, room, seq - 1)
    for (const [id] of left) before?.text.forEach((block) => { if (block.attrs['id'] === id) found.set(id, block) })
  }
  return found
}

type Entry = { readonly seq: number; readonly data: Uint8Array }

/** By id: the entry that took its paragraph out, where that paragraph is the last one of this id. */
const departures = (log: readonly Entry[], ids: ReadonlySet<string>): ReadonlyMap<string, number> => {
  const standing = new Map<string, Y.ID>()
  const left = new Map<string, number>()
  for (const { seq, data } of log) {
    const { structs, ds } = Y.decodeUpdate(data)
    for (const [id, { client, clock }] of standing) {
      if (!ds.clients.get(client)?.some((gone) => gone.clock <= clock && clock < gone.clock + gone.len)) continue
      standing.delete(id)
      left.set(id, seq)
    }
    for (const struct of structs) {
      if (!(struct instanceof Y.Item) || struct.parentSub !== 'id' || !(struct.parent instanceof Y.ID)) continue
      const id = (struct.content.getContent() as unknown[])[0]
      if (typeof id !== 'string' || !ids.has(id)) continue
      standing.set(id, struct.parent)
      left.delete(id)
    }
  }
  return left
}
