import { z } from 'zod'
import { LANGS } from '#domain/languages.ts'
import { compendiumOf } from '../query/compendium.ts'
import { amendmentsPage } from '../query/workspace.ts'
import { orThrow } from './errors.ts'
import { bySlug } from './process.ts'
import { openProcedure, router } from './trpc.ts'

/** Amendments: a sponsor's own page, and the compendium of all. */
export const amendmentsRouter = router({
  page: openProcedure.input(bySlug.extend({ as: z.string().max(64).optional(), in: z.enum(LANGS).optional() })).query(async ({ ctx, input }) =>
    orThrow(await amendmentsPage(ctx.prisma, ctx.actor, input.slug, ctx.now, ctx.lang, { as: input.as, lang: input.in }))),
  compendium: openProcedure.input(bySlug).query(async ({ ctx: { prisma, actor, lang }, input: { slug } }) => orThrow(await compendiumOf(prisma, actor, slug, lang))),
})
