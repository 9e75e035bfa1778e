import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { LiveFloor, Waiting } from '#server/query/speaking.ts'
import { list as listed } from '../i18n/format.ts'
import { speakers as m, speakersOrders, topics, turns } from '../i18n/speakers.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { Chip } from '../ui/Chip.tsx'
import { minutes, useSeconds } from './useSeconds.ts'

/** How many of those who wait are shown before "and so many more". */
const SHOWN = 6
/** From here on the countdown warns. In seconds. */
const SOON = 30

type Props = {
  live: LiveFloor
  /** how far the server's clock is before this machine's; null: not known yet */
  ahead: number | null
  /** for whom the reader asks: said when it is their turn */
  own?: readonly string[]
  /** what stands beside each who waits: the desk's buttons */
  beside?: (waiting: Waiting, nth: number) => ReactNode
  all?: boolean
}

/** Who has the floor with what is left of the turn, and who comes next: the same for everyone in the room. */
export const Speakers = ({ live: { now: { list, speaking, interrupted, queue, awaitingLeave }, tables: { waiting } }, ahead, own = [], beside, all = false }: Props) => {
  const s = useM(m)
  const kinds = useM(turns)
  const about = useM(topics)
  const orders = useM(speakersOrders)
  if (!list) return <p className="small">{s.none}</p>
  const next = queue.flatMap((id) => waiting[id] ?? [])
  const shown = all ? next : next.slice(0, SHOWN)
  return (
    <div className="speakers">
      <p className="small">{s.listFor({ what: list.number === null ? about[list.about] : s.onNo({ n: list.number }), how: orders[list.order] })}</p>
      {speaking ? (
        <div className="speaking">
          <div>
            <span className="label">{s.speaks}</span>
            <b>{speaking.speaker}</b> {speaking.turn !== 'speech' && <Chip>{kinds[speaking.turn]}</Chip>}
          </div>
          <Countdown speaking={speaking} ahead={ahead} />
        </div>
      ) : <p>{s.nobody}</p>}
      {interrupted && <p className="small">{s.goesOn({ who: interrupted.speaker })}</p>}
      {next.length > 0 ? (
        <>
          <h4 className="label">{s.next}</h4>
          <ol className="queue">
            {shown.map((one, i) => (
              <li key={one.id} className={own.includes(one.speakerId) ? 'own' : undefined}>
                <span className="num small" aria-hidden="true">{i + 1}</span>
                <span>{one.speaker} {one.turn !== 'speech' && <Chip>{kinds[one.turn]}</Chip>}{one.leave === 'given' && <span className="small"> {s.byLeave}</span>}</span>
                {beside?.(one, i)}
              </li>
            ))}
          </ol>
          {next.length > shown.length && <p className="small">{s.more({ n: next.length - shown.length })}</p>}
        </>
      ) : <p className="small">{s.nobodyWaits}</p>}
      {awaitingLeave.length > 0 && (
        <ul className="queue">
          {awaitingLeave.flatMap((id) => waiting[id] ?? []).map((one) => (
            <li key={one.id}><span /><span>{one.speaker} <span className="small">{s.needsLeave}</span></span>{beside?.(one, -1)}</li>
          ))}
        </ul>
      )}
      {list.closed && <p className="small">{s.closed}</p>}
      <Told speaking={speaking} first={next[0]} own={own} />
    </div>
  )
}

export const Countdown = ({ speaking, ahead }: { speaking: NonNullable<LiveFloor['now']['speaking']>; ahead: number | null }) => {
  const s = useM(m)
  const left = useSeconds(speaking, ahead)
  if (left === null) return <span className="countdown num">{minutes(speaking.seconds)}</span>
  const tone = left < 0 ? 'over' : left <= SOON ? 'soon' : ''
  return <span className={`countdown num ${tone}`} role="timer">{left < 0 ? s.over({ time: minutes(-left) }) : s.left({ time: minutes(left) })}</span>
}

/** Says who was given the floor, and to the reader that their turn comes; nothing when the page opens. */
const Told = ({ speaking, first, own }: { speaking: LiveFloor['now']['speaking']; first: Waiting | undefined; own: readonly string[] }) => {
  const s = useM(m)
  const lang = useLang()
  const isOwn = (one: { speakerId: string } | null | undefined): boolean => one !== null && one !== undefined && own.includes(one.speakerId)
  const words = listed([
    ...speaking ? [isOwn(speaking) ? s.toldYou : s.toldSpeaks({ who: speaking.speaker })] : [],
    ...isOwn(first) ? [s.toldYouNext] : [],
  ], lang)
  const [told, setTold] = useState('')
  const was = useRef(words)
  useEffect(() => {
    if (was.current !== words) setTold(words)
    was.current = words
  }, [words])
  return <div role="status" className="sr-only">{told}</div>
}
