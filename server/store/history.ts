import { readText } from '#collab/readText.ts'
import type { Rooms } from '#collab/rooms.ts'
import { writeText } from '#collab/writeText.ts'
import type { Instant } from '#domain/instant.ts'
import { LANGS, type Lang } from '#domain/languages.ts'
import { mayRestore } from '#domain/permission/history.ts'
import type { Actor } from '#domain/permission/roles.ts'
import { roomName } from '#domain/permission/rooms.ts'
import { paragraphRestored, wholeRestored } from '#domain/provenance/restore.ts'
import type { Refusal } from '#domain/refusals.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { textAsked, type Asked, type Text } from '../query/history.ts'
import { momentAt } from '../query/historyCompare.ts'
import { readLiveText, toLiveDoc } from '../rooms/lifecycle.ts'

/** Gives the text as it stands in both languages a name. The same form twice is one name. */
export const nameMoment = async (prisma: PrismaClient, actor: Actor | null, now: Instant, { id, name, ...asked }: Asked & { id: string; name: string }): Promise<Result<null>> => {
  const found = await textAsked(prisma, actor, asked)
  if (!found.ok) return found
  if (!actor) return refuse({ code: 'not-signed-in' })
  if (!name.trim()) return refuse({ code: 'text-empty', field: 'name' })
  const { process: { id: processId }, form } = found.value
  const places: Partial<Record<Lang, number>> = {}
  for (const lang of LANGS) {
    const room = await prisma.room.findUnique({ where: { name: roomName({ kind: form, processId, lang }) }, select: { lastSeq: true } })
    if (room) places[lang] = room.lastSeq
  }
  await prisma.namedMoment.createMany({ skipDuplicates: true, data: [{ id, processId, form, name: name.trim(), userId: actor.userId, at: now, places }] })
  return ok(null)
}

export type Restoration = Asked & { readonly from: string; /** null: the whole text */ readonly paragraphId: string | null }

/**
 * Brings back a paragraph, or the whole text, as it was at a moment: as one more edit, ascribed to the person who restores. Nothing is
 * taken from the log, and what gives way can be restored the same way. Refused while the text is closed.
 */
export const restore = async (prisma: PrismaClient, rooms: Pick<Rooms, 'edit'>, actor: Actor | null, { from, paragraphId, ...asked }: Restoration): Promise<Result<null>> => {
  const found = await textAsked(prisma, actor, asked)
  if (!found.ok) return found
  const text = found.value
  const refusal = mayRestore(actor, text.room, text.process)
  if (refusal || !actor) return refuse(refusal ?? { code: 'not-signed-in' })
  const then = await liveAt(prisma, text, from)
  if (!then.ok) return then
  const missing: Refusal[] = []
  const done = await rooms.edit(text.name, 'restore', ({ text: live }) => {
    const now = readText(live)
    const target = paragraphId === null ? wholeRestored(now, then.value, text.structure) : paragraphRestored(now, then.value, paragraphId, text.structure)
    if (target) writeText(live, target)
    else missing.push({ code: 'unknown', what: 'paragraph', id: paragraphId ?? '' })
  }, actor.userId)
  if (!done) return refuse({ code: 'text-frozen' })
  const [refused] = missing
  return refused ? refuse(refused) : ok(null)
}

const liveAt = async (prisma: PrismaClient, text: Text, address: string) => {
  const moment = await momentAt(prisma, text, address)
  if (!moment.ok) return moment
  const { is, seq, text: canonical } = moment.value
  const live = is === 'version' ? null : await readLiveText(prisma, text.name, seq ?? undefined)
  return ok(live ? live.text : toLiveDoc(canonical))
}
