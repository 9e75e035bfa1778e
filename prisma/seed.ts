import process from 'node:process'
import { readConfig } from '#server/config.ts'
import { openDatabase } from '#server/db/database.ts'
import { migrate } from '#server/db/migrate.ts'
import { run } from '#server/start/cannotStart.ts'
import { playDemo } from './demo/play.ts'

// npx prisma db seed, or by hand before a first start: the demonstration, into the database that the environment names.
await run(async () => {
  const database = await openDatabase(await readConfig(process.env, process.cwd()))
  try {
    await migrate(database.pool)
    const done = await playDemo(database)
    console.log(done === 'played' ? 'The demonstration is played in.' : 'The demonstration is there already.')
  } finally {
    await database.close()
  }
})
