import { randomBytes } from 'node:crypto'
import pg from 'pg'

const administer = async (server: string, sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

/** An empty database on a PostgreSQL, by its address, for as long as it is used. */
export const freshDatabaseUrl = async <T>(server: string, use: (url: string) => Promise<T>): Promise<T> => {
  const { url, drop } = await createDatabase(server)
  return use(url).finally(drop)
}
/** An empty database on a PostgreSQL, to be dropped. */
export const createDatabase = async (server: string): Promise<{ url: string; drop: () => Promise<void> }> => {
  const name = `chapeau_test_${randomBytes(6).toString('hex')}`
  await administer(server, `CREATE DATABASE ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => administer(server, `DROP DATABASE ${name} WITH (FORCE)`) }
}
