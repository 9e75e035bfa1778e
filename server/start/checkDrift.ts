import process from 'node:process'
import { drift } from '#server/db/authoring.ts'

// npm run db:check
const sql = await drift()
if (sql !== '') {
  console.error(`The migrations do not reach prisma/schema.prisma; write the missing one with "npm run db:new -- name":\n\n${sql}`)
  process.exit(1)
}
console.log('The migrations agree with prisma/schema.prisma.')
