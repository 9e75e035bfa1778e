import { commandRouter } from './commands.ts'
import { liveRouter } from './live.ts'
import { processRouter } from './process.ts'
import { createCallerFactory, router } from './trpc.ts'

/** Table of contents. Queries are added here, one procedure a file. */
export const appRouter = router({
  command: commandRouter,
  live: liveRouter,
  process: processRouter,
})
export type AppRouter = typeof appRouter

/** The API called in process, by pages. */
export const makeCaller = createCallerFactory(appRouter)
export type Caller = ReturnType<typeof makeCaller>
