import type { Config } from '../config.ts'
import type { Database } from '../db/database.ts'
import type { Log } from '../log.ts'
import type { ServerBus } from './bus.ts'
import { postgresBus } from './postgresBus.ts'

export type OpenBus = { readonly bus: ServerBus | null; /** under which name PostgreSQL tells of our appends; null: the bus does */ readonly notifyAs: string | null }

/** How this process reaches the others on its database: by Redis if there is one, else by PostgreSQL. The embedded database has one process. */
export const openBus = async ({ databaseUrl, redisUrl }: Config, { pool }: Database, log: Log): Promise<OpenBus> => {
  if (databaseUrl === null) return { bus: null, notifyAs: null }
  // Loaded for those who use it alone.
  if (redisUrl !== null) return { bus: await (await import('./redisBus.ts')).redisBus(redisUrl, log), notifyAs: null }
  const bus = await postgresBus(pool, log)
  return { bus, notifyAs: bus.name }
}
