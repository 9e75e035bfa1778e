import { Link } from '@remix-run/react'
import { assembly } from '../i18n/format.ts'
import { process as m } from '../i18n/process.ts'
import { useLang, useM } from '../i18n/use.tsx'
import type { Step } from '../lib/compass.ts'
import { Timeline } from '../ui/Timeline.tsx'

/** One text in a list of many. */
export type StandingRow = {
  readonly slug: string; readonly title: string; readonly code: string | null; readonly committee: string; readonly assembly: number; readonly emergency: boolean
  readonly steps: readonly Step[]
}

/** Where a text stands, as a row: its title, and the same compass as on its own pages. */
export const Standing = ({ row }: { row: StandingRow }) => {
  const s = useM(m)
  const lang = useLang()
  const { slug, title, code, committee, emergency, steps } = row
  return (
    <li className="standing border-b border-rule py-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h3 className="standing-title">
          <Link to={`/resolutions/${slug}`} prefetch="intent">
            {title}
          </Link>
        </h3>
        <span className="small">
          {emergency ? s.emergency : committee} · {assembly(row.assembly, lang)}
          {code && <b className="ml-3 text-ink" translate="no">{code}</b>}
        </span>
      </div>
      <Timeline steps={steps} label={title} />
    </li>
  )
}

export const StandingList = ({ rows }: { rows: readonly StandingRow[] }) => (
  <ul>
    {rows.map((row) => (
      <Standing key={row.slug} row={row} />
    ))}
  </ul>
)
