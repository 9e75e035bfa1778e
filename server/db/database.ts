import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '#prisma/generated/client.ts'
import { startEmbedded } from './embedded.ts'
import { lockFolder } from './folderLock.ts'

/** `prisma` for rows, `pool` for what Prisma cannot say (migrations, bulk inserts); both use the same connections. */
export type Database = {
  readonly prisma: PrismaClient
  readonly pool: pg.Pool
  readonly url: string
  readonly embedded: boolean
  readonly close: () => Promise<void>
}

export type DatabaseConfig = { readonly databaseUrl: string | null; readonly dataDir: string }

/**
 * Connects to a PostgreSQL. Every session speaks UTC, because the adapter reads instants as if it did. The embedded database is one
 * session: one connection, for which everybody queues.
 */
export const connect = (url: string, { embedded }: { embedded: boolean }): Omit<Database, 'close'> & { readonly disconnect: () => Promise<void> } => {
  const pool = new pg.Pool({ connectionString: url, options: '-c TimeZone=UTC', max: embedded ? 1 : 10 })
  // A connection lost while idle is replaced at the next query, which reports the outage; without a listener it would end the process.
  pool.on('error', () => undefined)
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool),
    // Under a rush the embedded database serves transactions one after the other: wait longer for a turn than Prisma's 2 s.
    transactionOptions: { maxWait: 15_000, timeout: 10_000 },
  })
  return {
    prisma, pool, url, embedded,
    disconnect: async () => {
      await prisma.$disconnect()
      await pool.end()
    },
  }
}

/** Opens PostgreSQL by its address, or else the embedded database in `DATA_DIR/db`, which only one process may hold. */
export const openDatabase = async ({ databaseUrl, dataDir }: DatabaseConfig): Promise<Database> => {
  if (databaseUrl !== null) {
    const { disconnect, ...database } = connect(databaseUrl, { embedded: false })
    return { ...database, close: disconnect }
  }
  const unlock = await lockFolder(dataDir)
  const embedded = await startEmbedded(path.join(dataDir, 'db'))
  const { disconnect, ...database } = connect(embedded.url, { embedded: true })
  return {
    ...database,
    close: async () => {
      await disconnect()
      await embedded.close()
      unlock()
    },
  }
}
