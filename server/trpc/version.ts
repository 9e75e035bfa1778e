import { z } from 'zod'
import type { Sought } from '#domain/refusals.ts'
import type { Result } from '#domain/result.ts'
import { ok, refuse } from '#domain/result.ts'
import { publicText } from '../query/publicText.ts'
import { publicMemorandum, versionAt } from '../query/version.ts'
import { orThrow } from './errors.ts'
import { bySlug } from './process.ts'
import { openProcedure, router } from './trpc.ts'

const orUnknown = <T>(found: T | null, what: Sought, id: string): Result<T> => (found ? ok(found) : refuse({ code: 'unknown', what, id }))

/** Texts that are public: circulated versions, their memoranda, adopted resolutions. */
export const versionRouter = router({
  publicText: openProcedure.input(bySlug).query(async ({ ctx: { prisma, actor }, input: { slug } }) =>
    orThrow(orUnknown(await publicText(prisma, actor, slug), 'process', slug))),
  at: openProcedure.input(bySlug.extend({ address: z.string().max(200) })).query(async ({ ctx: { prisma }, input: { slug, address } }) =>
    orThrow(orUnknown(await versionAt(prisma, slug, address), 'version', address))),
  memorandum: openProcedure.input(bySlug).query(({ ctx: { prisma }, input: { slug } }) => publicMemorandum(prisma, slug)),
})
