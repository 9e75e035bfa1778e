import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Pool, PoolClient } from 'pg'
import { CannotStart } from '#server/start/cannotStart.ts'

export const MIGRATIONS = path.join(import.meta.dirname, '../../prisma/migrations')

export type Migration = { readonly name: string; readonly sql: string; readonly checksum: string }

/** The migration folders, oldest first, with the checksum that Prisma keeps of each. */
export const readMigrations = async (folder = MIGRATIONS): Promise<readonly Migration[]> => {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort()
  return Promise.all(names.map(async (name) => {
    const sql = await readFile(path.join(folder, name, 'migration.sql'), 'utf8')
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  }))
}

/** The key of Prisma Migrate's own lock, so that `prisma migrate deploy` and this runner wait for each other. */
const LOCK = 72707369

/** Prisma's own bookkeeping, column for column, so that either can continue what the other began. */
const BOOKKEEPING = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
    logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0
  )`

type Applied = { migration_name: string; checksum: string; finished_at: Date | null }

/** One transaction under the lock. The lock is the transaction's, not the session's: the embedded database is one session for all. */
const locked = async <T>(client: PoolClient, work: () => Promise<T>): Promise<T> => {
  await client.query('BEGIN')
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK])
    const result = await work()
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

const applied = async (client: PoolClient): Promise<ReadonlyMap<string, Applied>> => {
  const { rows } = await client.query<Applied>('SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL')
  return new Map(rows.map((row) => [row.migration_name, row]))
}

const refuseUnlessContinuation = (migrations: readonly Migration[], done: ReadonlyMap<string, Applied>): void => {
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const row of done.values()) {
    const name = row.migration_name
    const migration = known.get(name)
    if (!migration) throw new CannotStart(`The database is ahead of this version of Chapeau: it holds the migration ${name}. Start the version that wrote it, or restore a backup.`)
    if (!row.finished_at) throw new CannotStart(`The migration ${name} failed earlier and left the database half changed. Repair it and settle it with "prisma migrate resolve".`)
    if (row.checksum !== migration.checksum) throw new CannotStart(`The migration ${name} was edited after it was applied to this database. Restore the file; changes go into a new migration.`)
  }
}

/**
 * Brings the database to the newest migration, one transaction each, and answers the names applied. Safe to run on many
 * servers at once. Refuses a database that is ahead, half migrated, or made by a migration edited since. `upTo`: those names and no others,
 * for rows that were written then.
 */
export const migrate = async (pool: Pool, folder = MIGRATIONS, upTo?: readonly string[]): Promise<readonly string[]> => {
  const migrations = await readMigrations(folder)
  const client = await pool.connect()
  try {
    await locked(client, async () => {
      await client.query(BOOKKEEPING)
      refuseUnlessContinuation(migrations, await applied(client))
    })
    const names: string[] = []
    for (const { name, sql, checksum } of migrations.filter((migration) => upTo?.includes(migration.name) ?? true)) {
      await locked(client, async () => {
        if ((await applied(client)).has(name)) return
        await client.query(sql)
        await client.query(
          'INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), 1)',
          [randomUUID(), checksum, name],
        )
        names.push(name)
      })
    }
    return names
  } finally {
    client.release()
  }
}

/** The migrations that this database still lacks: `/readyz` answers with it. */
export const pendingMigrations = async (pool: Pool): Promise<readonly string[]> => {
  const client = await pool.connect()
  try {
    const done = await applied(client)
    return (await readMigrations()).map((migration) => migration.name).filter((name) => !done.has(name))
  } finally {
    client.release()
  }
}
