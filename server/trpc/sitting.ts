import { z } from 'zod'
import { ID } from '#domain/ids.ts'
import { isDesk } from '#domain/permission/policy.ts'
import { acceptedWordings } from '../query/acceptedWordings.ts'
import { desk } from '../query/desk.ts'
import { QUESTIONS } from '../query/examination.ts'
import { floor } from '../query/floor.ts'
import { minutes } from '../query/minutes.ts'
import { processAt } from '../query/processAt.ts'
import { putBefore } from '../store/before.ts'
import { orThrow, RefusedError } from './errors.ts'
import { bySlug } from './process.ts'
import { openProcedure, router } from './trpc.ts'

const looking = bySlug.extend({ place: z.string().max(100).optional(), am: z.string().max(64).optional() })
const put = bySlug.extend({ amendmentId: z.string().regex(ID), question: z.enum(QUESTIONS).nullable(), subAmendmentId: z.string().regex(ID).nullable().default(null) })

/** The sitting: at the desk, on the floor, what is before the committee, and the record it writes of itself. */
export const sittingRouter = router({
  desk: openProcedure.input(looking).query(async ({ ctx: { prisma, actor, now, lang }, input: { slug, ...at } }) => orThrow(await desk(prisma, actor, slug, now, lang, at))),
  floor: openProcedure.input(bySlug).query(async ({ ctx: { prisma, actor, lang }, input: { slug } }) => orThrow(await floor(prisma, actor, slug, lang))),
  /** `version`: by its code, the one whose sittings are told; without, that which sat last */
  minutes: openProcedure.input(bySlug.extend({ version: z.string().max(100).optional() }))
    .query(async ({ ctx: { prisma, actor, lang }, input: { slug, version } }) => orThrow(await minutes(prisma, actor, slug, lang, version))),
  /** accepted wordings that exist in one language only */
  wordings: openProcedure.input(bySlug).query(async ({ ctx: { prisma, actor, lang }, input: { slug } }) => orThrow(await acceptedWordings(prisma, actor, slug, lang))),
  /** Not a decision: only what all screens show, so it is no command and leaves no event. */
  put: openProcedure.input(put).mutation(async ({ ctx: { prisma, actor, announcements }, input: { slug, ...before } }) => {
    const { id, subject } = orThrow(await processAt(prisma, actor, slug))
    if (!isDesk(actor, subject)) throw new RefusedError(actor ? { code: 'not-allowed', needs: 'president' } : { code: 'not-signed-in' })
    orThrow(await putBefore(prisma, id, before))
    announcements.announce({ processId: id, kind: 'before', version: 0 })
  }),
})
