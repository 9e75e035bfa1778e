import type { Statement } from '#server/query/debate.ts'
import type { Named } from '#server/query/names.ts'
import type { LiveFloor } from '#server/query/speaking.ts'
import { speakers as m } from '../i18n/speakers.ts'
import { useM } from '../i18n/use.tsx'
import { useFollowed } from '../lib/live.ts'
import { Section } from '../ui/Page.tsx'
import { AskForFloor } from './AskForFloor.tsx'
import { DeskSpeakers } from './DeskSpeakers.tsx'
import { Speakers } from './Speakers.tsx'
import { minutes } from './useSeconds.ts'

type Props = {
  floor: LiveFloor
  processId: string
  speaks: readonly Named[]
  /** who can be put on the list; null: not at the desk */
  desk: readonly Named[] | null
  /** the statements that the page shows already */
  loaded: readonly Pick<Statement, 'id'>[]
}

/** The floor in the debate: who speaks, who waits, and what one can do about it. */
export const DebateFloor = ({ floor, processId, speaks, desk, loaded }: Props) => {
  const s = useM(m)
  const { state, ahead } = useFollowed('floor', floor)
  const since = Object.values(state.tables.spoken).filter(({ id }) => !loaded.some((one) => one.id === id))
  return (
    <Section title={s.title}>
      <div className="max-w-2xl grid gap-5">
        {desk ? <DeskSpeakers live={state} ahead={ahead} processId={processId} about={['debate']} members={desk} />
          : <Speakers live={state} ahead={ahead} own={speaks.map(({ id }) => id)} />}
        <AskForFloor live={state} processId={processId} speaks={speaks} />
        {since.length > 0 && <ul className="small">{since.map(({ id, speaker, seconds }) => <li key={id}>{s.spoke({ who: speaker, time: minutes(seconds) })}</li>)}</ul>}
      </div>
    </Section>
  )
}
