import { z } from 'zod'
import { ID } from '#domain/ids.ts'
import { router, signedInProcedure } from './trpc.ts'

/** Announcements for live screens, over `/api/live`. */
export const liveRouter = router({
  process: signedInProcedure.input(z.object({ processId: z.string().regex(ID) })).subscription(async function* ({ ctx, input, signal }) {
    yield* ctx.announcements.of(input.processId, signal ?? new AbortController().signal)
  }),
})
