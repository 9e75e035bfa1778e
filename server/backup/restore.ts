import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import type { Pool, PoolClient } from 'pg'
import { migrate, MIGRATIONS, readMigrations } from '#server/db/migrate.ts'
import { follows } from '#server/rebuild.ts'
import { CannotStart } from '#server/start/cannotStart.ts'
import { hashOfLines, lineOf, type Header, type Line, type Row, type Trailer } from './format.ts'
import { OMITTED, tablesOf, type TableShape } from './tables.ts'

const AT_ONCE = 500

export type Restored = { readonly at: string; readonly rows: Trailer['rows']; readonly events: number; readonly aggregates: number }

const damaged = (file: string, why: string): CannotStart => new CannotStart(`${file} is not a whole backup of Chapeau: ${why}. Nothing was restored; take another backup.`)

/** The lines of a backup with the hash of all before the last; what is no gzip or breaks off says so. */
async function* linesIn(file: string): AsyncGenerator<{ line: Line; hashBefore: () => string }> {
  const source = createReadStream(file)
  const unzipped = source.pipe(createGunzip())
  source.on('error', (error) => unzipped.destroy(error))
  const hash = hashOfLines()
  try {
    for await (const text of createInterface({ input: unzipped, crlfDelay: Infinity })) {
      const line = lineOf(text)
      if (line === null) throw damaged(file, 'a line cannot be read')
      yield { line, hashBefore: hash.digest }
      hash.add(text)
    }
  } catch (error) {
    if (error instanceof CannotStart) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR' ? new CannotStart(`${file} cannot be read (${code}).`) : damaged(file, 'it breaks off or is no gzip file')
  }
}

const readHeader = async (file: string): Promise<Header> => {
  for await (const { line } of linesIn(file)) {
    if (line.is !== 'header') break
    const known = new Set((await readMigrations()).map(({ name }) => name))
    const ahead = line.header.migrations.find((name) => !known.has(name))
    if (ahead !== undefined) throw new CannotStart(`${file} was written by a newer version of Chapeau (it holds the migration ${ahead}). Restore it with that version.`)
    return line.header
  }
  throw damaged(file, 'it has no beginning')
}

/** What is there already: an instance that somebody has used is never written over. */
const refuseUnlessEmpty = async (client: PoolClient): Promise<void> => {
  const { rows: [found] } = await client.query<{ events: string; people: string }>('select (select count(*) from events)::text as events, (select count(*) from users)::text as people')
  if (found && (found.events !== '0' || found.people !== '0')) {
    throw new CannotStart(`There is an instance already (${found.people} accounts, ${found.events} events). Restore into an empty one: name another DATA_DIR or DATABASE_URL.`)
  }
}

const refuseUnlessOf = async (client: PoolClient, migrations: readonly string[], file: string): Promise<void> => {
  const { rows } = await client.query<{ name: string }>('select migration_name as name from _prisma_migrations where finished_at is not null')
  if (rows.some(({ name }) => !migrations.includes(name))) {
    throw new CannotStart(`${file} was written by an older version of Chapeau. Restore it with no server running, into a new DATA_DIR or an empty database; it is brought to this version then.`)
  }
}

const insert = async (client: PoolClient, table: TableShape, columns: readonly string[], rows: readonly Row[]): Promise<void> => {
  if (rows.length === 0) return
  const types = columns.map((name) => {
    const column = table.columns.find((one) => one.name === name)
    if (!column) throw new Error(`no column ${name} in ${table.name}`)
    return column.type
  })
  const quoted = columns.map((name) => client.escapeIdentifier(name))
  await client.query(
    `insert into ${client.escapeIdentifier(table.name)} (${quoted.join(', ')}) select ${columns.map((_, i) => `c${i}::${types[i] ?? 'text'}`).join(', ')}
     from unnest(${columns.map((_, i) => `$${i + 1}::text[]`).join(', ')}) as given(${columns.map((_, i) => `c${i}`).join(', ')})`,
    columns.map((_, i) => rows.map((row) => row[i] ?? null)),
  )
}

const count = async (client: PoolClient, promised: Trailer['rows'], file: string): Promise<void> => {
  for (const [table, rows] of Object.entries(promised)) {
    const { rows: [counted] } = await client.query<{ n: string }>(`select count(*)::text as n from ${client.escapeIdentifier(table)}`)
    if (counted?.n !== String(rows)) throw damaged(file, `${table} has ${counted?.n ?? 'no'} rows and not ${rows}`)
  }
}

/** Puts the rows in as they come; then the fingerprint of the file and the number of rows of each table have to be those that it ends with. */
const fill = async (client: PoolClient, file: string): Promise<Trailer['rows']> => {
  const tables = new Map((await tablesOf(client)).map((table) => [table.name, table]))
  // what a first start has written of itself, such as the set-up link, gives way
  await client.query('delete from settings')
  let open: { table: TableShape; columns: readonly string[]; rows: Row[] } | null = null
  const flush = async (): Promise<void> => {
    if (open) await insert(client, open.table, open.columns, open.rows.splice(0))
  }
  for await (const { line, hashBefore } of linesIn(file)) {
    switch (line.is) {
      case 'header': break
      case 'table': {
        await flush()
        const table = tables.get(line.table.table)
        if (!table || OMITTED.has(table.name)) throw damaged(file, `it has a table ${line.table.table}`)
        open = { table, columns: line.table.columns, rows: [] }
        break
      }
      case 'row':
        if (open?.columns.length !== line.row.length) throw damaged(file, 'a row does not fit its table')
        open.rows.push(line.row)
        if (open.rows.length >= AT_ONCE) await flush()
        break
      case 'trailer':
        await flush()
        if (hashBefore() !== line.trailer.sha256) throw damaged(file, 'its fingerprint does not fit its lines')
        await count(client, line.trailer.rows, file)
        return line.trailer.rows
      default: line satisfies never
    }
  }
  throw damaged(file, 'its end is missing')
}

type LogRow = Parameters<typeof follows>[0]
/** Checks every link of the log and that each fold stands at the end of its chain. */
const verifyChains = async (client: PoolClient, file: string): Promise<{ events: number; aggregates: number }> => {
  const heads = new Map<string, { version: number; head: string }>()
  let events = 0
  await client.query(`declare log no scroll cursor for select kind, aggregate_id as "aggregateId", version, type, data, at, actor_id as "actorId", prev_hash as "prevHash", hash from events order by seq`)
  for (;;) {
    const { rows } = await client.query<LogRow>(`fetch ${AT_ONCE} from log`)
    for (const row of rows) {
      const key = `${row.kind} ${row.aggregateId}`
      if (!follows(row, heads.get(key) ?? { version: 0, head: '' })) throw damaged(file, `the chain of ${key} breaks at ${row.version}`)
      heads.set(key, { version: row.version, head: row.hash })
      events++
    }
    if (rows.length < AT_ONCE) break
  }
  const { rows: folds } = await client.query<{ key: string; version: number; head: string }>(`select kind || ' ' || id as key, version, head from aggregates`)
  for (const { key, version, head } of folds) {
    const end = heads.get(key)
    if (end?.version !== version || end.head !== head) throw damaged(file, `${key} does not stand at the end of its log`)
  }
  return { events, aggregates: folds.length }
}

/** What numbers itself goes on after the last number that was restored. */
const countOn = async (client: PoolClient): Promise<void> => {
  for (const { name, columns } of await tablesOf(client)) {
    for (const column of columns.filter(({ counts }) => counts)) {
      const id = client.escapeIdentifier(column.name)
      await client.query(`select setval(pg_get_serial_sequence($1, $2), greatest((select max(${id}) from ${client.escapeIdentifier(name)}), 1))`, [client.escapeIdentifier(name), column.name])
    }
  }
}

const put = async (pool: Pool, file: string): Promise<Restored> => {
  const { at, migrations } = await readHeader(file)
  // rows of an older version go into the tables of that version, and are brought forward with them
  await migrate(pool, MIGRATIONS, migrations)
  const client = await pool.connect()
  try {
    await client.query('begin')
    await refuseUnlessEmpty(client)
    await refuseUnlessOf(client, migrations, file)
    const rows = await fill(client, file)
    const verified = await verifyChains(client, file)
    await countOn(client)
    await client.query('commit')
    return { at, rows, ...verified }
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

/**
 * Puts a backup into an empty instance, in one transaction: all of it, or nothing. Before it is kept, the hash of the file, the number of
 * rows of each table and the chain of every aggregate are checked. A backup of an older version is brought to this one.
 */
export const restoreBackup = async (pool: Pool, file: string): Promise<Restored> => {
  const restored = await put(pool, file)
  await migrate(pool)
  return restored
}
