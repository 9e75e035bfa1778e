import process from 'node:process'
import { defineConfig } from 'prisma/config'

// Only the Prisma CLI reads this file; the server opens its database in server/db/.
const url = process.env['DATABASE_URL']

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations', seed: 'node prisma/seed.ts' },
  ...(url ? { datasource: { url } } : {}),
})
