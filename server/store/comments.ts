import type { Instant } from '#domain/instant.ts'
import { commentsFor, mayAddress, maySettle, mayTakeOver, readsComment, type CommentAudience, type CommentFacts } from '#domain/permission/comments.ts'
import type { Actor } from '#domain/permission/roles.ts'
import { parseRoom, type RoomName } from '#domain/permission/rooms.ts'
import type { Process } from '#domain/process/state.ts'
import type { LiveDoc } from '#domain/resolution/schema.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import { type Prisma, type PrismaClient } from '#prisma/generated/client.ts'
import { tellMentioned } from '../notify/mention.ts'
import { peopleWhoRead } from '../query/commentPeople.ts'
import type { CommentAnchor } from '../query/comments.ts'
import { readLiveText, wordsOfBlock } from '../rooms/lifecycle.ts'
import { cameTrue, forgetPast } from '../rooms/past.ts'
import { invitedTo } from './invitations.ts'
import { stateOf } from './store.ts'

/** Comments are rows beside the log (model.md): their author, their words and what was settled, never what was decided. */
export type NewComment = {
  /** made with the form: the same one twice is one comment */
  readonly id: string
  readonly text: string
  /** user ids; only those who may read it are told */
  readonly mentions?: readonly string[] | undefined
} & (
  | { readonly room: string; readonly anchor: CommentAnchor; readonly audience?: CommentAudience | undefined; readonly proposal?: string | null | undefined }
  | { readonly parentId: string }
)

type Commented = { readonly processId: string }
type Place = { readonly room: RoomName & { processId: string }; readonly process: Process; readonly invited: readonly string[] }
type Thread = CommentFacts & { readonly room: string; readonly anchor: CommentAnchor; readonly proposal: string | null; readonly parentId: string | null }

const placeOf = async (prisma: PrismaClient, name: string): Promise<Result<Place>> => {
  const room = parseRoom(name)
  if (!room || room.kind === 'workspace') return refuse({ code: 'unknown-room', room: name })
  const process = await stateOf<Process>(prisma, 'process', room.processId)
  const exists = process !== null && (await prisma.room.count({ where: { name } })) > 0
  return exists ? ok({ room, process, invited: await invitedTo(prisma, process.id) }) : refuse({ code: 'unknown-room', room: name })
}

const select = {
  id: true, room: true, anchor: true, parentId: true, authorId: true, audience: true, at: true, proposal: true, takenAt: true,
} satisfies Prisma.CommentSelect

/** The comment at the head of a thread, for those who may read it; nobody else learns that there is one. */
const headOf = async (prisma: PrismaClient, actor: Actor | null, id: string): Promise<Result<Place & { comment: Prisma.CommentGetPayload<{ select: typeof select }> }>> => {
  const unknown = refuse({ code: 'unknown', what: 'comment', id })
  const found = await prisma.comment.findUnique({ where: { id }, select })
  const comment = found?.parentId ? await prisma.comment.findUnique({ where: { id: found.parentId }, select }) : found
  if (!comment) return unknown
  const place = await placeOf(prisma, comment.room)
  if (!place.ok) return place
  if (!actor) return refuse({ code: 'not-signed-in' })
  const facts = { audience: comment.audience as CommentAudience, authorId: comment.authorId, at: comment.at.toISOString() }
  return readsComment(actor, facts, place.value.process, place.value.invited) ? ok({ ...place.value, comment }) : unknown
}

/** Where the new words stand, and to whom they are said; a reply has all of it from its thread. */
const placed = async (prisma: PrismaClient, actor: Actor | null, said: NewComment): Promise<Result<Place & { thread: Omit<Thread, 'authorId' | 'at'> }>> => {
  if (!('parentId' in said)) {
    const place = await placeOf(prisma, said.room)
    return place.ok ? ok({ ...place.value, thread: { room: said.room, anchor: said.anchor, audience: said.audience ?? 'desk', proposal: said.proposal ?? null, parentId: null } }) : place
  }
  const head = await headOf(prisma, actor, said.parentId)
  if (!head.ok) return head
  const { comment: { id, room, anchor, audience } } = head.value
  return ok({ ...head.value, thread: { room, anchor: anchor as CommentAnchor, audience: audience as CommentAudience, proposal: null, parentId: id } })
}

export const addComment = async (prisma: PrismaClient, actor: Actor | null, now: Instant, said: NewComment, baseUrl = ''): Promise<Result<Commented>> => {
  const found = await placed(prisma, actor, said)
  if (!found.ok) return found
  const { room, process, invited, thread } = found.value
  const refusal = mayAddress(actor, thread.audience, room, process, invited)
  // Who was asked may answer, also where they could not begin.
  const mayAnswer = refusal?.code === 'not-allowed' && thread.parentId !== null && mayAddress(actor, 'invited', room, process, invited) === null
  if (!actor || (refusal && !mayAnswer)) return refuse(refusal ?? { code: 'not-signed-in' })
  const text = said.text.trim()
  if (!text && thread.proposal === null) return refuse({ code: 'text-empty', field: 'text' })
  const readers = said.mentions?.length ? await peopleWhoRead(prisma, process, thread.audience, invited) : []
  const mentions = readers.map(({ userId }) => userId).filter((id) => said.mentions?.includes(id))
  await prisma.$transaction(async (tx) => {
    const { anchor, ...row } = thread
    const { count } = await tx.comment.createMany({
      skipDuplicates: true,
      data: [{
        ...row, id: said.id, anchor: anchor as Prisma.InputJsonObject, paragraphId: anchor.paragraphId, authorId: actor.userId, memberId: commentsFor(actor, process),
        text, at: now, mentions,
      }],
    })
    if (count === 1) await tellMentioned(tx, { baseUrl, process, room, by: actor, mentions, commentId: said.id })
  })
  return ok({ processId: room.processId })
}

/** Settles a comment, or takes it up again; doing it twice is doing it once. */
export const settleComment = async (prisma: PrismaClient, actor: Actor | null, now: Instant, { id, settled }: { id: string; settled: boolean }): Promise<Result<Commented>> => {
  const head = await headOf(prisma, actor, id)
  if (!head.ok) return head
  const { room, process, invited, comment } = head.value
  if (comment.id !== id) return refuse({ code: 'unknown', what: 'comment', id })
  const refusal = maySettle(actor, comment.authorId, room, process, invited)
  if (refusal || !actor) return refuse(refusal ?? { code: 'not-signed-in' })
  await prisma.comment.updateMany({
    where: { id, resolvedAt: settled ? null : { not: null } },
    data: settled ? { resolvedAt: now, resolvedBy: actor.userId } : { resolvedAt: null, resolvedBy: null },
  })
  return ok({ processId: room.processId })
}

/**
 * Records that a proposed wording was taken over, once its words stand in the paragraph, and with which entry they came: the log shows who
 * put them there, this row who wrote them. The comment is settled by it.
 */
export const takeOverProposal = async (prisma: PrismaClient, actor: Actor | null, now: Instant, id: string): Promise<Result<Commented>> => {
  const head = await headOf(prisma, actor, id)
  if (!head.ok) return head
  const { room, process, comment } = head.value
  const refusal = mayTakeOver(actor, room, process)
  if (refusal || !actor) return refuse(refusal ?? { code: 'not-signed-in' })
  if (comment.id !== id || comment.proposal === null) return refuse({ code: 'unknown', what: 'proposal', id })
  if (comment.takenAt) return refuse({ code: 'already-done', what: 'proposal' })
  const anchor = comment.anchor as CommentAnchor
  const { proposal } = comment
  const stands = (text: LiveDoc): boolean => wordsOfBlock(text, anchor.paragraphId)?.includes(proposal) ?? false
  const reading = await readLiveText(prisma, comment.room)
  if (!reading || !stands(reading.text)) return refuse({ code: 'draft-moved-on', room: comment.room })
  // Who proposes what already stands has written nothing.
  const takenSeq = anchor.quote.includes(proposal) ? null : await cameTrue(prisma, comment.room, stands)
  await prisma.comment.updateMany({
    where: { id, takenAt: null },
    data: { takenBy: actor.userId, takenAt: now, takenSeq, resolvedBy: actor.userId, resolvedAt: now },
  })
  if (takenSeq !== null) await forgetPast(prisma, comment.room, takenSeq)
  return ok({ processId: room.processId })
}
