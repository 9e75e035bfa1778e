import type { Floor } from '#server/query/floor.ts'
import type { LiveFloor } from '#server/query/speaking.ts'
import { speakers as m } from '../i18n/speakers.ts'
import { useM } from '../i18n/use.tsx'
import { AskForFloor } from './AskForFloor.tsx'
import { Speakers } from './Speakers.tsx'

type Props = { live: LiveFloor; ahead: number | null; processId: string; speaks: Floor['speaks'] }

/** Who speaks and who waits, and asking for the floor. */
export default function FloorSpeakers({ live, ahead, processId, speaks }: Props) {
  const s = useM(m)
  return (
    <section aria-label={s.title}>
      <h2 className="label">{s.title}</h2>
      <Speakers live={live} ahead={ahead} own={speaks.map(({ id }) => id)} />
      <div className="mt-3"><AskForFloor live={live} processId={processId} speaks={speaks} /></div>
    </section>
  )
}
