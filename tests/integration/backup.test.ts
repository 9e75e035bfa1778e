import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeBackup } from '#server/backup/backup.ts'
import { restoreBackup } from '#server/backup/restore.ts'
import type { Database } from '#server/db/database.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { rebuild } from '#server/rebuild.ts'
import { approvedProcess, committee, giver, NOW, quietly } from '#tests/support/committee.ts'
import { freshDatabase, onEachDatabase } from '#tests/support/database.ts'

let folder = ''
beforeAll(async () => { folder = await mkdtemp(path.join(tmpdir(), 'chapeau-backup-')) })
afterAll(() => rm(folder, { recursive: true, force: true }))
const inFolder = (name: string): string => path.join(folder, name)

/** Every row of a table, in an order of its own. */
const rowsOf = async ({ pool }: Database, table: string): Promise<readonly unknown[]> =>
  (await pool.query<{ row: unknown }>(`select to_jsonb(t) as row from ${table} t order by to_jsonb(t)::text`)).rows

onEachDatabase('a backup', (db) => {
  it('holds the whole instance, and is restored on another database to the same rows and a log that goes on', async () => {
    const world = await committee(db().prisma)
    const processId = await approvedProcess(world)
    await world.taken(world.people.secretary, 'OpenDebate', { processId })
    const file = inFolder(`${Math.random().toString(36).slice(2)}.backup`)
    const { rows } = await writeBackup(db().pool, file, NOW)
    expect(rows['events']).toBeGreaterThan(8)

    const other = await freshDatabase()
    try {
      const restored = await restoreBackup(other.pool, file)
      expect(restored).toMatchObject({ at: NOW, rows, events: rows['events'], aggregates: rows['aggregates'] })
      for (const table of Object.keys(rows)) expect([table, await rowsOf(other, table)]).toEqual([table, await rowsOf(db(), table)])
      // the log is whole: it yields the rows, and a command goes on after its last number
      expect(await inTransaction(other.prisma, rebuild)).toMatchObject({ events: rows['events'], brokenAt: null })
      const before = await other.prisma.event.aggregate({ _max: { seq: true } })
      const closed = await giver(quietly(other.prisma))(world.people.president, 'CloseDebate', { processId })
      expect(closed.ok).toBe(true)
      const after = await other.prisma.event.aggregate({ _max: { seq: true } })
      expect(after._max.seq).toBeGreaterThan(before._max.seq ?? 0n)
      await expect(restoreBackup(other.pool, file)).rejects.toThrow(/There is an instance already \(\d+ accounts, \d+ events\)/)
    } finally {
      await other.close()
    }
  })

  it('never takes the place of a file', async () => {
    const file = inFolder('there.backup')
    await writeFile(file, 'something else')
    await expect(writeBackup(db().pool, file, NOW)).rejects.toThrow('exists already')
    expect(await readFile(file, 'utf8')).toBe('something else')
    await expect(writeBackup(db().pool, inFolder('no/such/folder'), NOW)).rejects.toThrow('cannot be written (ENOENT)')
    expect((await readdir(folder)).filter((name) => name.endsWith('.unfinished'))).toEqual([])
  })
})

describe('a damaged backup', () => {
  let lines: readonly string[] = []
  let target: Database
  beforeAll(async () => {
    const db = await freshDatabase()
    await approvedProcess(await committee(db.prisma))
    await writeBackup(db.pool, inFolder('whole.backup'), NOW)
    lines = gunzipSync(await readFile(inFolder('whole.backup'))).toString().trimEnd().split('\n')
    await db.close()
    target = await freshDatabase()
  })
  afterAll(() => target.close())

  const spoiled = async (name: string, changed: readonly string[]): Promise<string> => {
    await writeFile(inFolder(name), gzipSync(`${changed.join('\n')}\n`))
    return inFolder(name)
  }
  const refused = async (file: string, why: RegExp): Promise<void> => {
    await expect(restoreBackup(target.pool, file)).rejects.toThrow(why)
    // nothing of it stays
    expect(await target.prisma.event.count()).toBe(0)
    expect(await target.prisma.user.count()).toBe(0)
  }

  it('is refused where a word was changed, rows are missing, the end is cut off, or it is something else', async () => {
    await refused(await spoiled('word', lines.map((line) => line.replace('Children online', 'Children offline'))), /fingerprint/)
    await refused(await spoiled('short', lines.slice(0, -1)), /its end is missing/)
    await refused(await spoiled('torn', [...lines.slice(0, 5), '["half a']), /a line cannot be read/)
    await writeFile(inFolder('cut'), (await readFile(inFolder('whole.backup'))).subarray(0, 900))
    await refused(inFolder('cut'), /breaks off/)
    await writeFile(inFolder('text'), 'a letter')
    await refused(inFolder('text'), /no gzip/)
    await refused(inFolder('nowhere'), /cannot be read \(ENOENT\)/)
    await refused(await spoiled('newer', lines.map((line) => line.replace('"migrations":[', '"migrations":["29990101000000_later",'))), /newer version/)
  })
})
