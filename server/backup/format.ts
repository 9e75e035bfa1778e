import { createHash } from 'node:crypto'
import { z } from 'zod'

/**
 * A backup is a gzipped file of JSON lines: a header; for each table a line that names it, and its rows, each value as PostgreSQL prints
 * it; at the end the number of rows of each table and the SHA-256 of every line before. It depends on no version of PostgreSQL and can
 * be read with `zcat`.
 */
export const FORMAT = 1

const tableLine = z.object({ table: z.string(), columns: z.array(z.string()).min(1) })
export type TableLine = z.infer<typeof tableLine>
export type Row = readonly (string | null)[]

const header = z.object({ chapeau: z.literal(FORMAT), at: z.string(), migrations: z.array(z.string()).min(1) })
export type Header = z.infer<typeof header>

const trailer = z.object({ rows: z.record(z.string(), z.int().nonnegative()), sha256: z.string() })
export type Trailer = z.infer<typeof trailer>

const row = z.array(z.string().nullable())

export type Line = { readonly is: 'header'; readonly header: Header } | { readonly is: 'table'; readonly table: TableLine } | { readonly is: 'row'; readonly row: Row } | { readonly is: 'trailer'; readonly trailer: Trailer }

/** A line of a backup, or null if it is none. */
export const lineOf = (text: string): Line | null => {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return null
  }
  const asRow = row.safeParse(json)
  if (asRow.success) return { is: 'row', row: asRow.data }
  const asTable = tableLine.safeParse(json)
  if (asTable.success) return { is: 'table', table: asTable.data }
  const asHeader = header.safeParse(json)
  if (asHeader.success) return { is: 'header', header: asHeader.data }
  const asTrailer = trailer.safeParse(json)
  return asTrailer.success ? { is: 'trailer', trailer: asTrailer.data } : null
}

/** The hash over lines, as they come. */
export const hashOfLines = () => {
  const hash = createHash('sha256')
  return { add: (line: string): void => { hash.update(line).update('\n') }, digest: (): string => hash.digest('hex') }
}
