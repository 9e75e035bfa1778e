import { z } from 'zod'
import { ID } from '#domain/ids.ts'
import { COMMENT_AUDIENCES, mayInvite } from '#domain/permission/comments.ts'
import { draftBeside, peopleToInvite, peopleWhoRead } from '../query/commentPeople.ts'
import { remarksOn } from '../query/remarks.ts'
import { addComment, settleComment, takeOverProposal } from '../store/comments.ts'
import { inviteToComment } from '../store/invitations.ts'
import { reviewTranslation } from '../store/translations.ts'
import { orThrow } from './errors.ts'
import { openProcedure, router, type Context } from './trpc.ts'

const id = z.string().regex(ID)
/** A Yjs relative position is a few numbers and a name. */
const position = z.record(z.string(), z.unknown()).refine((value) => JSON.stringify(value).length < 1000).nullable()
const anchor = z.object({ from: position, to: position, paragraphId: id.nullable(), quote: z.string().max(5000) })
const text = z.string().max(4000)
const mentions = z.array(id).max(20).optional()

const announced = ({ announcements }: Pick<Context, 'announcements'>, { processId }: { processId: string }): void => {
  announcements.announce({ processId, kind: 'comments', version: 0 })
}

/** What is said beside a draft. Rows, not events: they are announced like events, so that the others see them at once. */
export const commentsRouter = router({
  add: openProcedure
    .input(z.object({ id, text, mentions, room: z.string().max(200), anchor, audience: z.enum(COMMENT_AUDIENCES).optional(), proposal: z.string().max(5000).nullish() }))
    .mutation(async ({ ctx, input }) => { announced(ctx, orThrow(await addComment(ctx.prisma, ctx.actor, ctx.now, input, ctx.baseUrl))) }),
  reply: openProcedure.input(z.object({ id, text, mentions, parentId: id })).mutation(async ({ ctx, input }) => {
    announced(ctx, orThrow(await addComment(ctx.prisma, ctx.actor, ctx.now, input, ctx.baseUrl)))
  }),
  settle: openProcedure.input(z.object({ id, settled: z.boolean() })).mutation(async ({ ctx, input }) => {
    announced(ctx, orThrow(await settleComment(ctx.prisma, ctx.actor, ctx.now, input)))
  }),
  takeOver: openProcedure.input(z.object({ id })).mutation(async ({ ctx, input }) => {
    announced(ctx, orThrow(await takeOverProposal(ctx.prisma, ctx.actor, ctx.now, input.id)))
  }),
  invite: openProcedure.input(z.object({ processId: id, userId: id, invited: z.boolean() })).mutation(async ({ ctx, input }) => {
    announced(ctx, orThrow(await inviteToComment(ctx.prisma, ctx.actor, ctx.now, input, ctx.baseUrl)))
    ctx.accessChanged(input)
  }),
  /** What came out with the circulated text, for those whom it is meant for. */
  remarks: openProcedure.input(z.object({ slug: z.string() })).query(({ ctx, input }) => remarksOn(ctx.prisma, ctx.actor, input.slug, ctx.lang)),
  /** Somebody has compared a paragraph with its translation. */
  review: openProcedure
    .input(z.object({ room: z.string().max(200), paragraphId: z.string().max(64), source: z.string().max(20_000), words: z.string().max(20_000) }))
    .mutation(async ({ ctx, input }) => { announced(ctx, orThrow(await reviewTranslation(ctx.prisma, ctx.actor, ctx.now, input))) }),
  /** Who can be named in a comment said to this audience. */
  people: openProcedure.input(z.object({ slug: z.string(), audience: z.enum(COMMENT_AUDIENCES) })).query(async ({ ctx, input }) => {
    const { process, invited } = orThrow(await draftBeside(ctx.prisma, ctx.actor, input.slug))
    return peopleWhoRead(ctx.prisma, process, input.audience, invited)
  }),
  /** Whom one may invite, by a part of their name. */
  candidates: openProcedure.input(z.object({ slug: z.string(), name: z.string().min(2).max(80) })).query(async ({ ctx, input }) => {
    const { process, invited } = orThrow(await draftBeside(ctx.prisma, ctx.actor, input.slug))
    const refusal = mayInvite(ctx.actor, process)
    return refusal ? [] : peopleToInvite(ctx.prisma, process, invited, input.name)
  }),
})
