import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '#server/db/database.ts'
import { migrate } from '#server/db/migrate.ts'
import { CannotStart } from '#server/start/cannotStart.ts'
import { freshDatabase } from '#tests/support/database.ts'

describe('the embedded database on its data folder', () => {
  let dataDir: string
  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'chapeau-data-'))
  })
  afterAll(() => rm(dataDir, { recursive: true }))
  const open = () => openDatabase({ databaseUrl: null, dataDir })

  it('keeps what was written for the next start', async () => {
    const first = await open()
    await migrate(first.pool)
    await first.prisma.setting.create({ data: { key: 'kept', value: { yes: true } } })
    await first.close()
    const second = await open()
    expect(await migrate(second.pool)).toEqual([])
    expect((await second.prisma.setting.findUniqueOrThrow({ where: { key: 'kept' } })).value).toEqual({ yes: true })
    await second.close()
  })

  it('belongs to one server at a time', async () => {
    const first = await open()
    await expect(open()).rejects.toThrow(new CannotStart(
      `The data folder ${dataDir} is in use by another Chapeau server. Stop that one, or give this one another folder with DATA_DIR.`))
    await first.close()
    await (await open()).close()
  })

  it('is taken over at once from a server that was killed, with all it had acknowledged', async () => {
    const other = spawn(process.execPath, ['--input-type=module', '--eval', `
      import { openDatabase } from '#server/db/database.ts'
      const { prisma } = await openDatabase({ databaseUrl: null, dataDir: ${JSON.stringify(dataDir)} })
      await prisma.setting.create({ data: { key: 'last words', value: 1 } })
      process.stdout.write('acknowledged')
      setInterval(() => undefined, 1000)
    `], { cwd: path.join(import.meta.dirname, '../..'), stdio: ['ignore', 'pipe', 'inherit'] })
    await once(other.stdout, 'data')
    await expect(open()).rejects.toThrow('is in use by another Chapeau server')
    const exit = once(other, 'exit')
    other.kill('SIGKILL')
    await exit
    const database = await open()
    expect(await database.prisma.setting.count({ where: { key: 'last words' } })).toBe(1)
    await database.close()
  })
})

describe('the one session of the embedded database', () => {
  let db: Database
  beforeAll(async () => {
    db = await freshDatabase()
  })
  afterAll(() => db.close())

  it('hears the next client after one left amid an error', async () => {
    for (let i = 0; i < 30; i++) {
      await expect(db.pool.query('SELECT $1::int', ['not a number'])).rejects.toThrow('invalid input syntax')
      expect((await db.pool.query('SELECT $1::int AS n', [i])).rows).toEqual([{ n: i }])
    }
  })

  it('takes back what a client left in an open transaction', async () => {
    const client = await db.pool.connect()
    await client.query('BEGIN')
    await client.query(`INSERT INTO settings VALUES ('abandoned', '1')`)
    client.release(true)
    expect((await db.pool.query('SELECT * FROM settings')).rows).toEqual([])
  })

  it('carries rows larger than a frame of any network', async () => {
    const data = new Uint8Array(3_000_000).map((_, i) => i % 251)
    await db.prisma.inputFile.create({ data: { id: 'f', processId: 'pr_1', authorId: 'nl', name: 'input.pdf', mediaType: 'application/pdf', size: data.length, hash: '', data } })
    const file = await db.prisma.inputFile.findUniqueOrThrow({ where: { id: 'f' } })
    expect(Buffer.compare(file.data, data)).toBe(0)
  })

  it('reads and writes instants in UTC, whatever the zone of the machine', async () => {
    expect((await db.pool.query('SHOW TimeZone')).rows).toEqual([{ TimeZone: 'UTC' }])
  })
})
