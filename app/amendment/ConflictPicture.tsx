import { Link } from '@remix-run/react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { AmendmentMap, MapCell } from '#server/query/amendmentMap.ts'
import { list } from '../i18n/format.ts'
import { numbered } from '../i18n/numbered.ts'
import { conflictKinds, conflictMap as m } from '../i18n/conflicts.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { placeName, SIGN } from './conflictSigns.ts'
import { placeInAddress } from './filtered.ts'

type Props = Pick<AmendmentMap, 'rows' | 'columns' | 'cells'> & { to: string }
type Ask = readonly [row: number, column: number]

/** The next cell in a direction: along the row, or the nearest of the rows above or below. */
const next = (cells: readonly MapCell[], from: MapCell, [down, right]: Ask): MapCell | undefined => {
  if (right !== 0) return cells.filter(({ row, column }) => row === from.row && Math.sign(column - from.column) === right).sort((a, b) => Math.abs(a.column - from.column) - Math.abs(b.column - from.column))[0]
  const beyond = cells.filter(({ row }) => Math.sign(row - from.row) === down)
  const row = down > 0 ? Math.min(...beyond.map((one) => one.row)) : Math.max(...beyond.map((one) => one.row))
  return beyond.filter((one) => one.row === row).sort((a, b) => Math.abs(a.column - from.column) - Math.abs(b.column - from.column))[0]
}
const ARROWS: Readonly<Record<string, Ask>> = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }

/**
 * Paragraphs against Members or amendments. Each cell is a link to what is proposed there and says in words what it meets; one tab stop,
 * arrow keys within, once the page has its script. Only what is proposed has a cell, so 600 amendments on 100 paragraphs stay light.
 */
export const ConflictPicture = ({ rows, columns, cells, to }: Props) => {
  const s = useM(m)
  const k = useM(conflictKinds)
  const w = useM(numbered)
  const lang = useLang()
  const grid = useRef<HTMLDivElement>(null)
  const [focus, setFocus] = useState<number | null>(null)
  useEffect(() => { setFocus((known) => known ?? 0) }, [])
  const no = (numbers: readonly number[]): string => list([...numbers.slice(0, 8).map((n) => w.no({ n })), ...(numbers.length > 8 ? ['…'] : [])], lang)
  const onKeyDown = (event: KeyboardEvent): void => {
    const ask = ARROWS[event.key]
    const from = cells[focus ?? 0]
    const found = ask && from && next(cells, from, ask)
    if (!found) return
    event.preventDefault()
    const index = cells.indexOf(found)
    setFocus(index)
    grid.current?.querySelector<HTMLElement>(`[data-cell="${index}"]`)?.focus()
  }
  return (
    <div className="conflict-scroll" role="group" aria-label={s.title}>
      <div ref={grid} className="conflict-grid" style={{ gridTemplateColumns: `5.5rem repeat(${columns.length}, 1.625rem)` }} onKeyDown={onKeyDown}>
        {columns.map(({ id, words, short }, i) => <span key={id} className="column" style={{ gridColumn: i + 2, gridRow: 1 }} title={words} aria-hidden="true">{short}</span>)}
        {rows.map((row, i) => (
          <span key={row.at} className="row" style={{ gridColumn: 1, gridRow: i + 2 }} aria-hidden="true">{placeName(row, s)} <span className="num small">{row.count || ''}</span></span>
        ))}
        {cells.map((cell, i) => {
          const { row, column, numbers, kind, others } = cell
          const who = columns[column]
          const how = kind ? `, ${k[kind]}${others.length ? `: ${no(others)}` : ''}` : `, ${s.alone}`
          const place = rows[row] ?? { at: '', words: '' }
          const label = s.cell({ at: placeName(place, s), who: who?.words ?? '', numbers: no(numbers), how })
          return (
            <Link
              key={`${row} ${column}`} data-cell={i} className={`cell ${kind ?? 'alone'}`} style={{ gridColumn: column + 2, gridRow: row + 2 }} aria-label={label} title={label}
              to={numbers.length === 1 ? `${to}#no-${numbers[0] ?? ''}` : `${to}?${new URLSearchParams({ place: placeInAddress(place.at), sponsor: who?.id ?? '' }).toString()}`}
              tabIndex={focus === null || focus === i ? 0 : -1} onFocus={() => { setFocus(i) }}
            >
              {kind ? SIGN[kind] : numbers.length > 1 ? numbers.length : '·'}
            </Link>
          )
        })}
      </div>
    </div>
  )
}
