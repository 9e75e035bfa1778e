import { Link } from '@remix-run/react'
import { nextPlace, type Item } from '#domain/sitting/agenda.ts'
import type { Desk } from '#server/query/desk.ts'
import { agenda as m, agendaItems } from '../i18n/agenda.ts'
import { putting } from '../i18n/putting.ts'
import { useM } from '../i18n/use.tsx'
import { Chip } from '../ui/Chip.tsx'
import { lookAt } from './deskPlace.ts'

/** What the sitting goes through, what is taken up now, and where the amendments go on. */
export const Agenda = ({ desk: { agenda, before, places, reported }, slug }: { desk: Desk; slug: string }) => {
  const s = useM(m)
  const items = useM(agendaItems)
  const p = useM(putting)
  const next = nextPlace(places, before?.place ?? null)
  const deferred = places.find((place) => place.deferred > 0)
  const leadsTo: Readonly<Record<Item, string>> = {
    presence: `/resolutions/${slug}/votes`,
    amendments: lookAt({ am: before?.id, place: next?.key }),
    deferred: lookAt({ place: deferred?.key }),
    reported: lookAt({ am: reported[0]?.id }),
    whole: `/resolutions/${slug}/adoption`,
  }
  return (
    <ol className="agenda">
      {agenda.map(({ item, state, left }) => (
        <li key={item} aria-current={state === 'now' ? 'step' : undefined}>
          <Link to={leadsTo[item]} preventScrollReset>{items[item]}</Link>
          <span className="small">
            {[left > 0 && s.left({ n: left }), item === 'amendments' && state === 'now' && next && s.next({ place: next.short || p.title })].filter(Boolean).join(' · ')}
          </span>
          {state === 'done' ? <Chip tone="ok">{s.done}</Chip> : state === 'now' ? <Chip tone="plain">{s.now}</Chip> : null}
        </li>
      ))}
    </ol>
  )
}
