import process from 'node:process'
import { buildIfNeeded } from './build.ts'
import { run } from './cannotStart.ts'
import { loadEnvironment } from './environment.ts'

// npm start
await run(async () => {
  const env = loadEnvironment()
  await buildIfNeeded(() => { console.log('Building the pages, because they are new or have changed …') })
  // React serves a slower, talkative build unless told; the server itself goes by what the operator gave (`env`).
  const given: Readonly<Record<string, string | undefined>> = env
  Object.assign(process.env, { NODE_ENV: given['NODE_ENV'] ?? 'production' })
  const { main } = await import('#server/index.ts')
  await main({ env })
})
