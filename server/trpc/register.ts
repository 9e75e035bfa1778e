import { z } from 'zod'
import { assemblies } from '../query/assemblies.ts'
import { calendar } from '../query/calendar.ts'
import { editions } from '../query/editions.ts'
import { emergency } from '../query/emergency.ts'
import { members } from '../query/members.ts'
import { people } from '../query/people.ts'
import { orThrow } from './errors.ts'
import { openProcedure, router } from './trpc.ts'

/** Those who take part, and when: the register of Members, Assemblies, deadlines; for the secretariat, people and rules. */
export const registerRouter = router({
  members: openProcedure.query(({ ctx: { prisma, lang } }) => members(prisma, lang)),
  assemblies: openProcedure.query(({ ctx: { prisma } }) => assemblies(prisma)),
  calendar: openProcedure.query(({ ctx: { prisma } }) => calendar(prisma)),
  people: openProcedure.input(z.object({ assemblyId: z.string().max(64).optional(), body: z.string().max(64).optional() }))
    .query(async ({ ctx: { prisma, actor, lang }, input: { assemblyId, body } }) => orThrow(await people(prisma, actor, assemblyId, body, lang))),
  emergency: openProcedure.input(z.object({ assemblyId: z.string().max(64).optional() }))
    .query(async ({ ctx: { prisma, actor, now, lang }, input: { assemblyId } }) => orThrow(await emergency(prisma, actor, assemblyId, now, lang))),
  editions: openProcedure.input(z.object({ editionId: z.string().max(64).optional() }))
    .query(async ({ ctx: { prisma, actor, lang }, input: { editionId } }) => orThrow(await editions(prisma, actor, editionId, lang))),
})
