import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '#prisma/generated/client.ts'
import { CannotStart } from '#server/start/cannotStart.ts'
import { startEmbedded } from './embedded.ts'
import type { Source } from './embeddedWorker.ts'
import { lockFolder } from './folderLock.ts'

/** `prisma` for rows, `pool` for what Prisma cannot say (migrations, bulk inserts); both use the same connections. */
export type Database = {
  readonly prisma: PrismaClient
  readonly pool: pg.Pool
  readonly close: () => Promise<void>
}

export type DatabaseConfig = { readonly databaseUrl: string | null; readonly dataDir: string }

/** Every session speaks UTC, because the adapter reads instants as if it did. */
const UTC = '-c TimeZone=UTC'

const open = (config: pg.PoolConfig): Database => {
  const pool = new pg.Pool({ ...config, options: UTC })
  // A connection lost while idle is replaced at the next query, which reports the outage; without a listener it would end the process.
  pool.on('error', () => undefined)
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool),
    // Under a rush the embedded database serves transactions one after the other. Who waits long is slow; who is turned away is lost.
    transactionOptions: { maxWait: 60_000, timeout: 10_000 },
  })
  return {
    prisma,
    pool,
    close: async () => {
      await prisma.$disconnect()
      await pool.end()
    },
  }
}

export const openPostgres = (connectionString: string): Database => open({ connectionString, max: 10 })

/** The embedded database is one session: one connection, for which everybody queues. */
export const openEmbedded = async (source: Source): Promise<Database> => {
  const embedded = await startEmbedded(source)
  const database = open({ stream: embedded.connection, max: 1, idleTimeoutMillis: 0, user: 'postgres', database: 'postgres', ssl: false })
  return {
    ...database,
    close: async () => {
      await database.close()
      await embedded.close()
    },
  }
}

/** Opens PostgreSQL by its address, or else the embedded database in `DATA_DIR/db`, which only one process may hold. */
export const openDatabase = async ({ databaseUrl, dataDir }: DatabaseConfig): Promise<Database> => {
  if (databaseUrl !== null) return openPostgres(databaseUrl)
  const unlock = await lockFolder(dataDir)
  const folder = path.join(dataDir, 'db')
  const database = await openEmbedded({ folder }).catch((error: unknown) => {
    unlock()
    throw new CannotStart(`The embedded database in ${folder} cannot be opened (${String(error)}). Restore a backup into an empty data folder.`)
  })
  return {
    ...database,
    close: async () => {
      await database.close()
      unlock()
    },
  }
}
