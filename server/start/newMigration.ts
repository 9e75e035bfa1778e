import process from 'node:process'
import { writeMigration } from '#server/db/authoring.ts'
import { CannotStart, run } from './cannotStart.ts'

// npm run db:new -- name
await run(async () => {
  const name = process.argv[2]
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) throw new CannotStart('Name the migration in lower-case words joined by _: npm run db:new -- add_reservations')
  const migration = await writeMigration(name, new Date())
  console.log(migration === null ? 'The migrations agree with prisma/schema.prisma; nothing to write.' : `Wrote prisma/migrations/${migration}/migration.sql`)
})
