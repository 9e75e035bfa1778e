import { createHash, randomBytes } from 'node:crypto'
import { access, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe } from 'vitest'
import { type Database, openEmbedded, openPostgres } from '#server/db/database.ts'
import { migrate, readMigrations } from '#server/db/migrate.ts'
import { createDatabase } from './postgres.ts'

/** An empty migrated database as an archive, made once per set of migrations: opening a copy takes a fifth of making one. */
const emptyImage = async (): Promise<string> => {
  const migrations = await readMigrations()
  const key = createHash('sha256').update(migrations.map((migration) => migration.checksum).join()).digest('hex').slice(0, 16)
  const folder = path.join(import.meta.dirname, '../../node_modules/.cache/chapeau')
  const image = path.join(folder, `migrated-${key}.tar`)
  if (await access(image).then(() => true, () => false)) return image

  const scratch = await mkdtemp(path.join(tmpdir(), 'chapeau-image-'))
  const database = await openEmbedded({ folder: scratch })
  await migrate(database.pool)
  await database.close()
  const db = await PGlite.create(scratch)
  const archive = await db.dumpDataDir('none')
  await db.close()
  await rm(scratch, { recursive: true })
  await mkdir(folder, { recursive: true })
  // Written aside, then renamed: test files that need it at once never read half of it.
  const aside = `${image}.${randomBytes(4).toString('hex')}`
  await writeFile(aside, Buffer.from(await archive.arrayBuffer()))
  await rename(aside, image)
  return image
}

/** A fresh database with every migration applied: embedded, in memory. Close it. */
export const freshDatabase = async (): Promise<Database> => openEmbedded({ copyOf: await emptyImage() })

/** A fresh database on the PostgreSQL of TEST_DATABASE_URL, dropped when it is closed. */
const freshPostgres = async (server: string): Promise<Database> => {
  const { url, drop } = await createDatabase(server)
  const database = openPostgres(url)
  await migrate(database.pool)
  return {
    ...database,
    close: async () => {
      await database.close()
      await drop()
    },
  }
}

/**
 * Runs a suite on the embedded database and on PostgreSQL, each with a fresh database for the whole suite. Where no PostgreSQL was
 * named, its half is counted as skipped, with the reason in its name.
 */
export const onEachDatabase = (title: string, suite: (db: () => Database) => void): void => {
  describe(`${title}, on the embedded database`, half(freshDatabase, suite))
  onPostgres(`${title}, on PostgreSQL`, suite)
}

/** The same on PostgreSQL alone: what only many sessions can do. */
export const onPostgres = (title: string, suite: (db: () => Database) => void): void => {
  const server = process.env['TEST_DATABASE_URL']
  if (server) describe(title, half(() => freshPostgres(server), suite))
  else describe.skip(`${title} (skipped: TEST_DATABASE_URL names no server)`, half(freshDatabase, suite))
}

const half = (open: () => Promise<Database>, suite: (db: () => Database) => void) => () => {
  let db: Database | undefined
  beforeAll(async () => {
    db = await open()
  })
  afterAll(() => db?.close())
  suite(() => {
    if (!db) throw new Error('The database is open only inside tests and their hooks.')
    return db
  })
}
