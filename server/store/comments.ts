import type { Instant } from '#domain/instant.ts'
import { commentsFor, mayComment, maySettle } from '#domain/permission/comments.ts'
import type { Actor } from '#domain/permission/roles.ts'
import { parseRoom, type RoomName } from '#domain/permission/rooms.ts'
import type { Process } from '#domain/process/state.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import { type Prisma, type PrismaClient } from '#prisma/generated/client.ts'
import type { CommentAnchor } from '../query/comments.ts'
import { stateOf } from './store.ts'

/** Comments are rows beside the log (model.md): their author, their words and what was settled, never what was decided. */
export type NewComment = {
  /** made with the form: the same one twice is one comment */
  readonly id: string
  readonly text: string
} & ({ readonly room: string; readonly anchor: CommentAnchor } | { readonly parentId: string })

type Commented = { readonly processId: string }
type Place = { readonly room: RoomName & { processId: string }; readonly process: Process }

const placeOf = async (prisma: PrismaClient, name: string): Promise<Result<Place>> => {
  const room = parseRoom(name)
  if (!room || room.kind === 'workspace') return refuse({ code: 'unknown-room', room: name })
  const process = await stateOf<Process>(prisma, 'process', room.processId)
  const exists = process !== null && (await prisma.room.count({ where: { name } })) > 0
  return exists ? ok({ room, process }) : refuse({ code: 'unknown-room', room: name })
}

/** A reply stands where the comment stands that it answers. */
const anchoredAt = async (prisma: PrismaClient, said: NewComment): Promise<Result<{ room: string; anchor: CommentAnchor; parentId: string | null }>> => {
  if (!('parentId' in said)) return ok({ room: said.room, anchor: said.anchor, parentId: null })
  const parent = await prisma.comment.findUnique({ where: { id: said.parentId }, select: { id: true, room: true, anchor: true, parentId: true } })
  return parent
    ? ok({ room: parent.room, anchor: parent.anchor as CommentAnchor, parentId: parent.parentId ?? parent.id })
    : refuse({ code: 'unknown', what: 'comment', id: said.parentId })
}

export const addComment = async (prisma: PrismaClient, actor: Actor | null, now: Instant, said: NewComment): Promise<Result<Commented>> => {
  const anchored = await anchoredAt(prisma, said)
  if (!anchored.ok) return anchored
  const { room: name, anchor, parentId } = anchored.value
  const place = await placeOf(prisma, name)
  if (!place.ok) return place
  const { room, process } = place.value
  const refusal = mayComment(actor, room, process)
  if (refusal || !actor) return refuse(refusal ?? { code: 'not-signed-in' })
  if (!said.text.trim()) return refuse({ code: 'text-empty', field: 'text' })
  const { paragraphId } = anchor
  await prisma.comment.createMany({
    skipDuplicates: true,
    data: [{
      id: said.id, room: name, anchor: anchor as Prisma.InputJsonObject, paragraphId, authorId: actor.userId, memberId: commentsFor(actor, process),
      text: said.text.trim(), at: now, parentId,
    }],
  })
  return ok({ processId: room.processId })
}

/** Settles a comment, or takes it up again; doing it twice is doing it once. */
export const settleComment = async (prisma: PrismaClient, actor: Actor | null, now: Instant, { id, settled }: { id: string; settled: boolean }): Promise<Result<Commented>> => {
  const comment = await prisma.comment.findUnique({ where: { id }, select: { room: true, authorId: true, parentId: true } })
  if (!comment || comment.parentId !== null) return refuse({ code: 'unknown', what: 'comment', id })
  const place = await placeOf(prisma, comment.room)
  if (!place.ok) return place
  const { room, process } = place.value
  const refusal = maySettle(actor, comment.authorId, room, process)
  if (refusal || !actor) return refuse(refusal ?? { code: 'not-signed-in' })
  await prisma.comment.updateMany({
    where: { id, resolvedAt: settled ? null : { not: null } },
    data: settled ? { resolvedAt: now, resolvedBy: actor.userId } : { resolvedAt: null, resolvedBy: null },
  })
  return ok({ processId: room.processId })
}
