import { z } from 'zod'
import { ID } from '#domain/ids.ts'
import { addComment, settleComment } from '../store/comments.ts'
import { orThrow } from './errors.ts'
import { openProcedure, router } from './trpc.ts'

const id = z.string().regex(ID)
/** A Yjs relative position is a few numbers and a name. */
const position = z.record(z.string(), z.unknown()).refine((value) => JSON.stringify(value).length < 1000)
export const commentAnchor = z.object({ from: position, to: position, paragraphId: id.nullable(), quote: z.string().max(5000) })
const text = z.string().max(4000)

/** What is said beside a draft. Rows, not events: they are announced like events, so that the others see them at once. */
export const commentsRouter = router({
  add: openProcedure.input(z.object({ id, text, room: z.string().max(200), anchor: commentAnchor })).mutation(async ({ ctx: { prisma, actor, now, announcements }, input }) => {
    const { processId } = orThrow(await addComment(prisma, actor, now, input))
    announcements.announce({ processId, kind: 'comments', version: 0 })
  }),
  reply: openProcedure.input(z.object({ id, text, parentId: id })).mutation(async ({ ctx: { prisma, actor, now, announcements }, input }) => {
    const { processId } = orThrow(await addComment(prisma, actor, now, input))
    announcements.announce({ processId, kind: 'comments', version: 0 })
  }),
  settle: openProcedure.input(z.object({ id, settled: z.boolean() })).mutation(async ({ ctx: { prisma, actor, now, announcements }, input }) => {
    const { processId } = orThrow(await settleComment(prisma, actor, now, input))
    announcements.announce({ processId, kind: 'comments', version: 0 })
  }),
})
