import type { ReactNode } from 'react'

export type Column<Row> = {
  readonly key: string
  readonly head: string
  readonly cell: (row: Row) => ReactNode
  /** figures stand right and align */
  readonly figure?: boolean
  /** the cell that names the row */
  readonly names?: boolean
}

/** A table with a caption for those who hear it; on a phone each row becomes a small card. */
export const Table = <Row,>({ caption, columns, rows, rowKey, showCaption = false }: {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  showCaption?: boolean
}) => (
  <div className="table-scroll">
    <table className="table stack">
      <caption className={showCaption ? '' : 'sr-only'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((c) => (
            <th key={c.key} scope="col" className={c.figure ? 'figure' : ''}>
              {c.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((c) =>
              c.names ? (
                <th key={c.key} scope="row">
                  {c.cell(row)}
                </th>
              ) : (
                <td key={c.key} data-label={c.head} className={c.figure ? 'figure' : ''}>
                  {c.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
