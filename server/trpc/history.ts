import { z } from 'zod'
import { ID } from '#domain/ids.ts'
import { lang } from '#domain/languages.ts'
import type { Result } from '#domain/result.ts'
import { authorsOf } from '../query/historyAuthors.ts'
import { comparisonOf } from '../query/historyCompare.ts'
import { historyOf } from '../query/history.ts'
import type { LiveRooms } from '../rooms/openRooms.ts'
import { nameMoment, restore } from '../store/history.ts'
import { orThrow } from './errors.ts'
import { bySlug } from './process.ts'
import { openProcedure, router } from './trpc.ts'

const asked = bySlug.extend({ form: z.enum(['draft', 'memorandum']), lang })
const moment = z.string().max(210)

/** What is not read yet is read on while whoever asks waits, and asks again. */
const answered = <T>(result: Result<T>, { readPast }: Pick<LiveRooms, 'readPast'>): T => {
  if (!result.ok && result.refusal.code === 'history-being-read') readPast(result.refusal.room)
  return orThrow(result)
}

/** How a draft came about, and who wrote its words. */
export const historyRouter = router({
  timeline: openProcedure.input(asked).query(async ({ ctx: { prisma, actor, lang: reads, rooms }, input }) => answered(await historyOf(prisma, actor, input, reads), rooms)),
  compare: openProcedure.input(asked.extend({ from: moment.nullable(), to: moment })).query(async ({ ctx: { prisma, actor }, input }) => orThrow(await comparisonOf(prisma, actor, input))),
  authors: openProcedure.input(asked.extend({ at: moment })).query(async ({ ctx: { prisma, actor, lang: reads, rooms }, input }) => answered(await authorsOf(prisma, actor, input, reads), rooms)),
  name: openProcedure.input(asked.extend({ id: z.string().regex(ID), name: z.string().max(120) })).mutation(async ({ ctx: { prisma, actor, now }, input }) =>
    orThrow(await nameMoment(prisma, actor, now, input))),
  restore: openProcedure.input(asked.extend({ from: moment, paragraphId: z.string().max(64).nullable() })).mutation(async ({ ctx: { prisma, actor, rooms }, input }) =>
    orThrow(await restore(prisma, rooms, actor, input))),
})
