import { adoptionRouter } from './adoption.ts'
import { amendmentsRouter } from './amendments.ts'
import { commandRouter } from './commands.ts'
import { commentsRouter } from './comments.ts'
import { draftRouter } from './draft.ts'
import { historyRouter } from './history.ts'
import { processRouter } from './process.ts'
import { recordRouter } from './record.ts'
import { registerRouter } from './register.ts'
import { sittingRouter } from './sitting.ts'
import { createCallerFactory, router } from './trpc.ts'
import { versionRouter } from './version.ts'
import { votesRouter } from './votes.ts'

/** Table of contents. Queries are added here, one procedure a file. */
export const appRouter = router({
  adoption: adoptionRouter,
  amendments: amendmentsRouter,
  command: commandRouter,
  comments: commentsRouter,
  draft: draftRouter,
  history: historyRouter,
  process: processRouter,
  record: recordRouter,
  register: registerRouter,
  sitting: sittingRouter,
  version: versionRouter,
  votes: votesRouter,
})

/** The API called in process, by pages. */
export const makeCaller = createCallerFactory(appRouter)
export type Caller = ReturnType<typeof makeCaller>
