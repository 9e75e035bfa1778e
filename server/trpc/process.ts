import { z } from 'zod'
import { processSummaries, processSummary } from '../query/processSummary.ts'
import { orThrow } from './errors.ts'
import { openProcedure, router } from './trpc.ts'
import { ok, refuse } from '#domain/result.ts'

/** A resolution's public address: what a link says, so anything may come. */
export const bySlug = z.object({ slug: z.string().max(200) })

/** Texts and where they stand: public, each reader seeing what is theirs to see. */
export const processRouter = router({
  summary: openProcedure.input(bySlug).query(async ({ ctx: { prisma, actor, now }, input: { slug } }) => {
    const found = await processSummary(prisma, actor, slug, now)
    return orThrow(found ? ok(found) : refuse({ code: 'unknown', what: 'process', id: slug }))
  }),
  all: openProcedure.query(({ ctx: { prisma, actor, now } }) => processSummaries(prisma, actor, now)),
})
