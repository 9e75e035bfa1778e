import { Link } from '@remix-run/react'
import type { CalendarLine } from './deadlines.ts'

/** Deadlines with their dates; each leads to its text. `narrow`: beside other things, the date stands above what it is of. */
export const Deadlines = ({ lines, narrow = false }: { lines: readonly CalendarLine[]; narrow?: boolean }) => (
  <ol>
    {lines.map(({ at, when, left, words, note, of }) => (
      <li key={`${at} ${of?.slug ?? ''} ${words}`} className={`grid gap-x-6 gap-y-0.5 border-b border-rule py-3 ${narrow ? '' : 'sm:grid-cols-[17rem_1fr]'}`}>
        <div>
          <time dateTime={at}>{when}</time>
          {left && <span className="small block">{left}</span>}
        </div>
        <div>
          <b>{words}</b>
          {of && (
            <span className="block">
              <Link to={`/resolutions/${of.slug}`}>{of.title}</Link> <span className="small whitespace-nowrap" translate="no">{of.mark}</span>
            </span>
          )}
          {note && <span className="small block">{note}</span>}
        </div>
      </li>
    ))}
  </ol>
)
