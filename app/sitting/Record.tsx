import { Link } from '@remix-run/react'
import type { Desk } from '#server/query/desk.ts'
import { desk } from '../i18n/desk.ts'
import { deskAside as m } from '../i18n/deskAside.ts'
import { dispositions, dispositionTone } from '../i18n/dispositions.ts'
import { clock } from '../i18n/format.ts'
import { putting } from '../i18n/putting.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { Chip } from '../ui/Chip.tsx'
import { lookAt } from './deskPlace.ts'

/** The last decisions, the newest first, each with its way back. */
export const Record = ({ record }: Pick<Desk, 'record'>) => {
  const s = useM(m)
  const common = useM(desk)
  const p = useM(putting)
  const d = useM(dispositions)
  const lang = useLang()
  if (!record.length) return <p className="small">{s.recordNone}</p>
  return (
    <ol className="record">
      {record.map(({ decisionId, id, number, sponsor, short, disposition, counts, at, reopened, fell }) => (
        <li key={decisionId} className={reopened ? 'reopened' : undefined}>
          <span className="num small">{clock(at, lang)}</span>
          <span>
            <Link to={lookAt({ am: id })} preventScrollReset>{p.no({ n: number })}</Link> {sponsor} <span className="small">{short || p.title}</span>
            <span className="flex flex-wrap items-center gap-x-2">
              <Chip tone={reopened ? 'plain' : dispositionTone[disposition]}>{d[disposition]}</Chip>
              {counts && <span className="small num" aria-label={p.countsHeard(counts)}>{p.counts(counts)}</span>}
              {reopened ? <span className="small">{s.reopened}</span> : fell ? <span className="small">{s.withIt}</span>
                : <Link className="small" to={lookAt({ am: id, act: 'undo' })} preventScrollReset>{common.undo}</Link>}
            </span>
          </span>
        </li>
      ))}
    </ol>
  )
}
