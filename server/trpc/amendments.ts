import { z } from 'zod'
import { LANGS } from '#domain/languages.ts'
import { amendmentMap } from '../query/amendmentMap.ts'
import { annotatedCompendium } from '../query/annotated.ts'
import { compendiumOf } from '../query/compendium.ts'
import { whatIf } from '../query/whatIf.ts'
import { waitingInvitations } from '../query/joint.ts'
import { previewOf } from '../query/preview.ts'
import { subAmendmentsPage } from '../query/subWorkspace.ts'
import { amendmentsPage } from '../query/workspace.ts'
import { orThrow } from './errors.ts'
import { bySlug } from './process.ts'
import { openProcedure, router } from './trpc.ts'

/** Amendments: a sponsor's own page, and the compendium of all. */
export const amendmentsRouter = router({
  page: openProcedure.input(bySlug.extend({ as: z.string().max(64).optional(), in: z.enum(LANGS).optional() })).query(async ({ ctx, input }) =>
    orThrow(await amendmentsPage(ctx.prisma, ctx.actor, input.slug, ctx.now, ctx.lang, { as: input.as, lang: input.in }))),
  preview: openProcedure.input(bySlug.extend({ as: z.string().max(64).optional(), in: z.enum(LANGS).optional() })).query(async ({ ctx, input }) =>
    orThrow(await previewOf(ctx.prisma, ctx.actor, input.slug, ctx.now, ctx.lang, { as: input.as, lang: input.in }))),
  subs: openProcedure.input(bySlug.extend({ number: z.number().int(), as: z.string().max(64).optional(), in: z.enum(LANGS).optional() })).query(async ({ ctx, input }) =>
    orThrow(await subAmendmentsPage(ctx.prisma, ctx.actor, input.slug, input.number, ctx.now, ctx.lang, { as: input.as, lang: input.in }))),
  /** what waits for the reader's Members: to be asked is to be told at home */
  invitations: openProcedure.query(async ({ ctx: { prisma, actor, now } }) => (actor ? waitingInvitations(prisma, actor, now) : [])),
  compendium: openProcedure.input(bySlug).query(async ({ ctx: { prisma, actor, lang }, input: { slug } }) => orThrow(await compendiumOf(prisma, actor, slug, lang))),
  annotated: openProcedure.input(bySlug).query(async ({ ctx: { prisma, actor, lang }, input: { slug } }) => orThrow(await annotatedCompendium(prisma, actor, slug, lang))),
  map: openProcedure.input(bySlug.extend({ by: z.enum(['member', 'amendment']) })).query(async ({ ctx: { prisma, actor, lang }, input: { slug, by } }) =>
    orThrow(await amendmentMap(prisma, actor, slug, lang, by))),
  /** `on`: printed numbers; null for those accepted so far */
  whatIf: openProcedure.input(bySlug.extend({ on: z.array(z.number().int()).max(2000).nullable() })).query(async ({ ctx: { prisma, actor, lang }, input: { slug, on } }) =>
    orThrow(await whatIf(prisma, actor, slug, lang, on))),
})
