import { createWriteStream } from 'node:fs'
import { link, rm, stat } from 'node:fs/promises'
import { once } from 'node:events'
import { pipeline } from 'node:stream/promises'
import { PassThrough } from 'node:stream'
import { createGzip } from 'node:zlib'
import type { Pool, PoolClient } from 'pg'
import { CannotStart } from '#server/start/cannotStart.ts'
import { FORMAT, hashOfLines, type Header, type Row, type TableLine, type Trailer } from './format.ts'
import { OMITTED, tablesOf } from './tables.ts'

const AT_ONCE = 500

export type Backup = { readonly rows: Trailer['rows']; readonly bytes: number }

/** Every line of a backup, as one transaction sees the instance: what changes meanwhile is in the next one. */
async function* linesOf(client: PoolClient, at: string): AsyncGenerator<string> {
  const { rows: applied } = await client.query<{ name: string }>('select migration_name as name from _prisma_migrations where finished_at is not null order by 1')
  yield JSON.stringify({ chapeau: FORMAT, at, migrations: applied.map(({ name }) => name) } satisfies Header)
  const counts: Record<string, number> = {}
  for (const { name, columns, order } of await tablesOf(client)) {
    if (OMITTED.has(name)) continue
    yield JSON.stringify({ table: name, columns: columns.map((column) => column.name) } satisfies TableLine)
    const list = columns.map((column) => `${client.escapeIdentifier(column.name)}::text`).join(', ')
    await client.query(`declare page no scroll cursor for select ${list} from ${client.escapeIdentifier(name)} ${order}`)
    counts[name] = 0
    for (;;) {
      const { rows } = await client.query<(string | null)[]>({ text: `fetch ${AT_ONCE} from page`, rowMode: 'array' })
      for (const row of rows) yield JSON.stringify(row satisfies Row)
      counts[name] += rows.length
      if (rows.length < AT_ONCE) break
    }
    await client.query('close page')
  }
  yield JSON.stringify(counts)
}

/**
 * Writes the whole instance into a new file, while the server goes on: all rows of one moment. The file appears when it is whole. On the
 * embedded database, which is one session, other changes wait until it is written.
 */
export const writeBackup = async (pool: Pool, file: string, at: string): Promise<Backup> => {
  if (await stat(file).then(() => true, () => false)) throw new CannotStart(`${file} exists already. Name a new file for each backup.`)
  const unfinished = `${file}.unfinished`
  const client = await pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const out = new PassThrough()
    const written = pipeline(out, createGzip(), createWriteStream(unfinished, { mode: 0o600 }))
    // an error of the disk is thrown where `written` is awaited
    written.catch(() => out.destroy())
    const hash = hashOfLines()
    let last = ''
    for await (const line of linesOf(client, at)) {
      if (last !== '') {
        hash.add(last)
        if (!out.write(`${last}\n`) && !out.destroyed) await Promise.race([once(out, 'drain'), written])
      }
      last = line
    }
    const rows = JSON.parse(last) as Trailer['rows']
    out.end(`${JSON.stringify({ rows, sha256: hash.digest() } satisfies Trailer)}\n`)
    await written
    await client.query('commit')
    // never over a file that appeared meanwhile
    await link(unfinished, file)
    return { rows, bytes: (await stat(file)).size }
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    if (error instanceof Error && 'code' in error && ['ENOENT', 'EACCES', 'ENOSPC', 'EROFS', 'EEXIST'].includes(String(error.code))) throw new CannotStart(`${file} cannot be written (${String(error.code)}).`)
    throw error
  } finally {
    await rm(unfinished, { force: true })
    client.release()
  }
}
