import { votes } from '../query/votes.ts'
import { orThrow } from './errors.ts'
import { bySlug } from './process.ts'
import { openProcedure, router } from './trpc.ts'

/** The electronic votes on one text. */
export const votesRouter = router({
  page: openProcedure.input(bySlug).query(async ({ ctx: { prisma, actor, now, lang }, input: { slug } }) => orThrow(await votes(prisma, actor, slug, now, lang))),
})
