import { z } from 'zod'
import { ID } from '#domain/ids.ts'
import { ok, refuse } from '#domain/result.ts'
import { debate } from '../query/debate.ts'
import { inputFile, inputs } from '../query/inputs.ts'
import { processSummaries, processSummary } from '../query/processSummary.ts'
import { search } from '../query/search.ts'
import { steps } from '../query/steps.ts'
import { dropInputFile, keepInputFile } from '../store/inputFile.ts'
import { orThrow } from './errors.ts'
import { openProcedure, router } from './trpc.ts'

/** A resolution's public address: what a link says, so anything may come. */
export const bySlug = z.object({ slug: z.string().max(200) })

const id = z.string().regex(ID)

/** Texts and where they stand: each reader sees what is theirs to see. */
export const processRouter = router({
  summary: openProcedure.input(bySlug).query(async ({ ctx: { prisma, actor, now }, input: { slug } }) => {
    const found = await processSummary(prisma, actor, slug, now)
    return orThrow(found ? ok(found) : refuse({ code: 'unknown', what: 'process', id: slug }))
  }),
  search: openProcedure.input(z.object({ query: z.string().max(200) })).query(({ ctx: { prisma, actor, now, lang }, input: { query } }) => search(prisma, actor, query, now, lang)),
  all: openProcedure.query(({ ctx: { prisma, actor, now } }) => processSummaries(prisma, actor, now)),
  debate: openProcedure.input(bySlug).query(async ({ ctx: { prisma, actor, lang }, input: { slug } }) => orThrow(await debate(prisma, actor, slug, lang))),
  inputs: openProcedure.input(bySlug).query(async ({ ctx: { prisma, actor, now, lang }, input: { slug } }) => orThrow(await inputs(prisma, actor, slug, now, lang))),
  inputFile: openProcedure.input(bySlug.extend({ fileId: z.string().max(64) })).query(async ({ ctx: { prisma, actor, now }, input: { slug, fileId } }) => (
    orThrow(await inputFile(prisma, actor, slug, fileId, now)))),
  /** In process only: bytes do not travel as JSON. */
  keepInputFile: openProcedure.input(z.object({ processId: id, authorId: id, name: z.string().min(1).max(255), bytes: z.instanceof(Uint8Array) }))
    .mutation(async ({ ctx: { prisma, actor }, input }) => orThrow(await keepInputFile(prisma, actor, input))),
  dropInputFile: openProcedure.input(z.object({ fileId: id })).mutation(({ ctx: { prisma, actor }, input: { fileId } }) => dropInputFile(prisma, actor, fileId)),
  steps: openProcedure.input(bySlug).query(async ({ ctx: { prisma, actor, now, lang }, input: { slug } }) => orThrow(await steps(prisma, actor, slug, now, lang))),
})
