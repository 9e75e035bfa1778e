import { Link } from '@remix-run/react'
import type { CalendarLine } from './deadlines.ts'

/** Deadlines as a list under their dates; each leads to its text. */
export const Deadlines = ({ lines }: { lines: readonly CalendarLine[] }) => (
  <ol className="border-t border-rule">
    {lines.map(({ at, when, left, words, note, of }) => (
      <li key={`${at} ${of?.slug ?? ''} ${words}`} className="grid gap-x-6 gap-y-0.5 border-b border-rule py-3 sm:grid-cols-[17rem_1fr]">
        <div>
          <time dateTime={at}>{when}</time>
          {left && <span className="small block">{left}</span>}
        </div>
        <div>
          <b>{words}</b>
          {of && (
            <span className="block">
              <Link to={`/resolutions/${of.slug}`}>{of.title}</Link> <span className="small" translate="no">{of.mark}</span>
            </span>
          )}
          {note && <span className="small block">{note}</span>}
        </div>
      </li>
    ))}
  </ol>
)
