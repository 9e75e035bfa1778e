import { Link } from '@remix-run/react'
import { useState } from 'react'
import type { Desk } from '#server/query/desk.ts'
import type { ExaminedPlace } from '#server/query/examination.ts'
import { desk as m } from '../i18n/desk.ts'
import { putting } from '../i18n/putting.ts'
import { useM } from '../i18n/use.tsx'
import { Chip } from '../ui/Chip.tsx'
import { ClashSign } from '../ui/ClashSign.tsx'
import { lookAt } from './deskPlace.ts'

/** All places of the text with how far the committee has come. */
export const Places = ({ desk, current }: { desk: Desk; current: string }) => {
  const s = useM(m)
  const p = useM(putting)
  const [find, setFind] = useState('')
  const sought = find.trim().toLowerCase()
  const fits = ({ short, long, ids }: ExaminedPlace): boolean => sought === '' || `${short} ${long}`.toLowerCase().includes(sought)
    || desk.others.some(({ id, number, sponsor }) => ids.includes(id) && (String(number) === sought || (sought.length > 1 && sponsor.toLowerCase().includes(sought))))
  const part = (of: ExaminedPlace['part']) => desk.places.filter((place) => place.part === of && fits(place))
  const list = (places: readonly ExaminedPlace[]) => (
    <ol>
      {places.map((place) => (
        <li key={place.key}>
          <Link to={lookAt({ place: place.key })} preventScrollReset replace aria-current={place.key === current ? 'true' : undefined} className={desk.before?.place === place.key ? 'is-before' : undefined}>
            <span className="short">{place.short || p.title}</span>
            <Progress place={place} />
          </Link>
        </li>
      ))}
    </ol>
  )
  return (
    <nav className="places" aria-label={s.places}>
      <input type="search" className="control" id="find-place" aria-label={s.find} placeholder={s.find} value={find} onChange={(event) => { setFind(event.currentTarget.value) }} />
      {list(part('title'))}
      <h3>{s.preamble}</h3>
      {list(part('preambular'))}
      <h3>{s.operative}</h3>
      {list(part('operative'))}
    </nav>
  )
}

const Progress = ({ place: { ids, decided, deferred, clashing, isAddition } }: { place: ExaminedPlace }) => {
  const s = useM(m)
  const of = ids.length
  const isDone = decided === of
  const words = of === 0 ? s.none : decided > 0 ? s.decidedOf({ decided, of }) : isAddition && of > 1 ? s.rivals({ n: of }) : String(of)
  return (
    <>
      <span>{words}</span>
      {clashing > 0 ? <span className="num"><ClashSign size={13} /> <span aria-hidden="true">{clashing}</span><span className="sr-only">{s.clash({ n: clashing })}</span></span>
        : deferred > 0 ? <Chip tone="plain"><abbr title={s.deferredHeard}>{s.deferredMark}</abbr></Chip>
        : isDone ? <Chip tone="ok"><span aria-hidden="true">✓</span><span className="sr-only">{s.isDone}</span></Chip> : <span />}
    </>
  )
}
