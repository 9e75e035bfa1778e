import type { PoolClient } from 'pg'

/** Live sign-ins are left out: a backup lets nobody in. Everybody signs in again after a restore. */
export const OMITTED: ReadonlySet<string> = new Set(['sessions', 'verifications'])

export type TableShape = {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: string; readonly counts: boolean }[]
  /** rows that others of the same table refer to come first */
  readonly order: string
}

type Column = { table: string; name: string; type: string; counts: boolean }
type Reference = { child: string; parent: string }

/** The tables of the instance as the database has them, each after those that its rows refer to. */
export const tablesOf = async (client: PoolClient): Promise<readonly TableShape[]> => {
  const { rows: columns } = await client.query<Column>(`
    select t.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
      pg_get_serial_sequence(quote_ident(t.relname), a.attname) is not null as counts
    from pg_class t join pg_namespace n on n.oid = t.relnamespace join pg_attribute a on a.attrelid = t.oid
    where n.nspname = current_schema() and t.relkind = 'r' and t.relname <> '_prisma_migrations' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    order by t.relname, a.attnum`)
  const { rows: references } = await client.query<Reference>(`
    select c.relname as child, p.relname as parent from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_class p on p.oid = f.confrelid
    join pg_namespace n on n.oid = c.relnamespace where f.contype = 'f' and n.nspname = current_schema()`)
  const names = [...new Set(columns.map(({ table }) => table))]
  const placed: string[] = []
  while (placed.length < names.length) {
    const next = names.filter((name) => !placed.includes(name) && references.every(({ child, parent }) => child !== name || parent === name || placed.includes(parent)))
    if (next.length === 0) throw new Error('tables refer to each other in a circle')
    placed.push(...next)
  }
  const own = new Set(references.filter(({ child, parent }) => child === parent).map(({ child }) => child))
  return placed.map((name) => ({
    name,
    columns: columns.filter(({ table }) => table === name).map(({ name: column, type, counts }) => ({ name: column, type, counts })),
    // of such a table, rows that refer to none come first; replies have no replies
    order: own.has(name) ? 'order by parent_id nulls first' : '',
  }))
}
