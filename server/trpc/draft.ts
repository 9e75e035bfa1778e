import { draftOf } from '../query/draft.ts'
import { orThrow } from './errors.ts'
import { bySlug } from './process.ts'
import { openProcedure, router } from './trpc.ts'

/** The text before it is circulated. */
export const draftRouter = router({
  page: openProcedure.input(bySlug).query(async ({ ctx: { prisma, actor, lang }, input: { slug } }) =>
    orThrow(await draftOf(prisma, actor, slug, lang))),
})
