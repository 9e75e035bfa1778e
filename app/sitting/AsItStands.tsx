import type { Desk } from '#server/query/desk.ts'
import { desk as m } from '../i18n/desk.ts'
import { putting } from '../i18n/putting.ts'
import { useM } from '../i18n/use.tsx'
import { MarkLegend } from '../ui/Marked.tsx'
import { Words } from '../ui/Paper.tsx'

/** The place that the desk looks at, with what was decided in it. */
export default function AsItStands({ desk: { place, lines, shownIn, standingTitle } }: { desk: Desk }) {
  const s = useM(m)
  const p = useM(putting)
  const what = place.long || p.title
  return (
    <div className="stands">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 className="label">{place.isAddition ? what : s.asItStands({ what })}</h2>
        <MarkLegend />
      </div>
      <div className="reading" lang={shownIn}>
        {place.isAddition ? <p className="text-ink-2">{s.newPlace}</p> : place.part === 'title' ? <p>{standingTitle}</p>
          : lines.map((line) => <div key={line.id} className={line.depth ? 'ml-8' : undefined}><Words text={line.opener + line.body} opener={line.opener.length} end={line.punctuation} /></div>)}
      </div>
    </div>
  )
}
