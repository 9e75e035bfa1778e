import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import pg from 'pg'
import { openEmbedded, openPostgres, type Database } from '#server/db/database.ts'

const postgres = async (server: string): Promise<Database> => {
  const name = `chapeau_bench_${randomBytes(6).toString('hex')}`
  const administer = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: server })
    await client.connect()
    await client.query(sql).finally(() => client.end())
  }
  await administer(`CREATE DATABASE ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const database = openPostgres(url.href)
  return { ...database, close: async () => { await database.close(); await administer(`DROP DATABASE ${name} WITH (FORCE)`) } }
}
const embedded = async (): Promise<Database> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'chapeau-bench-'))
  const database = await openEmbedded({ folder })
  return { ...database, close: async () => { await database.close(); await rm(folder, { recursive: true, force: true }) } }
}

/** Measures on the embedded database and, where `TEST_DATABASE_URL` names a server, on PostgreSQL; one row of a table each. */
export const onEachDatabase = async (measure: (name: string, database: Database) => Promise<string[]>): Promise<string[][]> => {
  const server = process.env['TEST_DATABASE_URL']
  const rows: string[][] = []
  for (const [name, open] of [['embedded', embedded], ...(server ? [['PostgreSQL', () => postgres(server)] as const] : [])] as const) {
    const database = await open()
    try { rows.push(await measure(name, database)) } finally { await database.close() }
  }
  if (!server) rows.push(['PostgreSQL: left out, TEST_DATABASE_URL names no server'])
  return rows
}
