import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { migrate, MIGRATIONS, pendingMigrations, readMigrations } from '#server/db/migrate.ts'
import { onEachDatabase } from '#tests/support/database.ts'

onEachDatabase('migrations', (db) => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'chapeau-migrations-'))
    await cp(MIGRATIONS, folder, { recursive: true })
  })
  afterEach(() => rm(folder, { recursive: true }))
  const add = async (name: string, sql: string) => {
    await mkdir(path.join(folder, name))
    await writeFile(path.join(folder, name, 'migration.sql'), sql)
  }
  const tables = async (like: string) => {
    const { rows } = await db().pool.query<{ tablename: string }>('SELECT tablename FROM pg_tables WHERE tablename LIKE $1', [like])
    return rows.map((row) => row.tablename)
  }

  it('are applied once', async () => {
    expect(await migrate(db().pool)).toEqual([])
    expect(await pendingMigrations(db().pool)).toEqual([])
  })

  it('are each applied whole, by one of many servers that start at once', async () => {
    await add('20990101000000_one', 'CREATE TABLE made_once (id int); INSERT INTO made_once VALUES (1);')
    const applied = await Promise.all(Array.from({ length: 4 }, () => migrate(db().pool, folder)))
    expect(applied.flat()).toEqual(['20990101000000_one'])
    expect(await tables('made_once')).toEqual(['made_once'])
  })

  it('of a newer version are a reason not to start', async () => {
    await expect(migrate(db().pool)).rejects.toThrow('The database is ahead of this version of Chapeau: it holds the migration 20990101000000_one.')
    await db().pool.query(`DROP TABLE made_once; DELETE FROM _prisma_migrations WHERE migration_name = '20990101000000_one'`)
  })

  it('leave nothing behind when one fails', async () => {
    await add('20990101000000_two', 'CREATE TABLE half_made (id int); SELECT 1 / 0;')
    await expect(migrate(db().pool, folder)).rejects.toThrow('division by zero')
    expect(await tables('half_made')).toEqual([])
    expect(await migrate(db().pool)).toEqual([])
  })

  it('edited after they were applied are a reason not to start', async () => {
    const [first] = await readMigrations()
    await writeFile(path.join(folder, first?.name ?? '', 'migration.sql'), `${first?.sql ?? ''}-- a comment\n`)
    await expect(migrate(db().pool, folder)).rejects.toThrow(`The migration ${first?.name ?? ''} was edited after it was applied to this database.`)
  })

  it('that failed under another tool are a reason not to start', async () => {
    await db().pool.query(`INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', 'x', (SELECT min(migration_name) FROM _prisma_migrations))`)
    await expect(migrate(db().pool)).rejects.toThrow('failed earlier and left the database half changed')
    await db().pool.query(`UPDATE _prisma_migrations SET rolled_back_at = now() WHERE id = 'x'`)
    expect(await migrate(db().pool)).toEqual([])
  })
})
