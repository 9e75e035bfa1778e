import { Link } from '@remix-run/react'
import type { Desk } from '#server/query/desk.ts'
import { deskAside as m } from '../i18n/deskAside.ts'
import { dispositions } from '../i18n/dispositions.ts'
import { clock } from '../i18n/format.ts'
import { putting } from '../i18n/putting.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { ButtonLink } from '../ui/Button.tsx'

/** What was recorded last, and the ways on from the desk. */
export default function DeskFoot({ desk, slug }: { desk: Desk; slug: string }) {
  const s = useM(m)
  const p = useM(putting)
  const d = useM(dispositions)
  const lang = useLang()
  const last = desk.record.find(({ fell }) => !fell)
  return (
    <div className="foot">
      <span role="status" className="flex flex-wrap items-baseline gap-x-5">
        {last && <span className="text-ins">● {p.recorded({ at: clock(last.at, lang) })}</span>}
        {last && <span className="small">{s.last({ n: last.number, how: last.reopened ? s.reopened : d[last.disposition] })}</span>}
      </span>
      <span className="ml-auto flex flex-wrap items-center gap-x-4 gap-y-1">
        <Link to={`/resolutions/${slug}/minutes`}>{s.toMinutes}</Link>
        <Link to={`/resolutions/${slug}`}>{s.toText}</Link>
        <ButtonLink kind="quiet" to={`/resolutions/${slug}/projector`} target="_blank">{s.projector}</ButtonLink>
        {desk.open && <CommandForm command="CloseSitting" fixed={{ versionId: desk.versionId }} expectedVersion={desk.version} button={s.closeSitting} kind="plain" />}
      </span>
    </div>
  )
}
