import { z } from 'zod'
import { memberRecord } from '../query/record.ts'
import { orThrow } from './errors.ts'
import { openProcedure, router } from './trpc.ts'

/** What each Member said, proposed, voted and reserved. */
export const recordRouter = router({
  member: openProcedure.input(z.object({ memberId: z.string().max(64) })).query(async ({ ctx: { prisma, actor, now, lang }, input: { memberId } }) =>
    orThrow(await memberRecord(prisma, actor, memberId, now, lang))),
})
