import { run } from './cannotStart.ts'
import { loadEnvironment } from './environment.ts'

// npm run dev: pages with hot updates; the server itself is started again by hand.
await run(async () => {
  const env = loadEnvironment()
  const { main } = await import('#server/index.ts')
  await main({ development: true, env })
})
