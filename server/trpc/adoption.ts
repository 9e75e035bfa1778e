import { adoption } from '../query/adoption.ts'
import { orThrow } from './errors.ts'
import { bySlug } from './process.ts'
import { openProcedure, router } from './trpc.ts'

/** Adoption in committee and by the Assembly, and the reservations. */
export const adoptionRouter = router({
  page: openProcedure.input(bySlug).query(async ({ ctx: { prisma, actor, now, lang }, input: { slug } }) => orThrow(await adoption(prisma, actor, slug, now, lang))),
})
