import { Link } from '@remix-run/react'
import type { Desk } from '#server/query/desk.ts'
import { agenda } from '../i18n/agenda.ts'
import { deskAside as m } from '../i18n/deskAside.ts'
import { speakers } from '../i18n/speakers.ts'
import { useM } from '../i18n/use.tsx'
import { useFollowed } from '../lib/live.ts'
import { Agenda } from './Agenda.tsx'
import { DeskSpeakers } from './DeskSpeakers.tsx'
import { Record } from './Record.tsx'
import { Screen } from './Screen.tsx'

/** Beside the amendments: what the sitting goes through, who speaks, what the wall shows, what was decided. */
export default function DeskAside({ desk, slug }: { desk: Desk; slug: string }) {
  const s = useM(m)
  const sp = useM(speakers)
  const ag = useM(agenda)
  const { before, places, open, record } = desk
  const projected = desk.projected ?? desk.amendments.find(({ id }) => id === before?.id) ?? null
  const place = places.find(({ key }) => key === before?.place) ?? null
  return (
    <>
      <h3>{ag.title}</h3>
      <Agenda desk={desk} slug={slug} />
      <h3 className="mt-5">{sp.title}</h3>
      <DeskFloor desk={desk} />
      <h3 className="mt-5">{s.projector}</h3>
      <Link to={`/resolutions/${slug}/projector`} target="_blank" className="preview" aria-label={s.projector}>
        <Screen place={place} amendment={projected} question={before?.question ?? null} sub={projected?.subAmendments.find((sub) => sub.id === before?.sub) ?? null} isOpen={open !== null} falls={[]} last={null} />
      </Link>
      <h3>{s.record}</h3>
      <Record record={record} />
    </>
  )
}

const DeskFloor = ({ desk: { floor, processId, listed, before, stage } }: { desk: Desk }) => {
  const { state, ahead } = useFollowed('floor', floor)
  const about = stage === 'examination' ? ['draft', 'amendment'] as const : stage === 'committee-debate' ? ['draft'] as const : []
  return <DeskSpeakers live={state} ahead={ahead} processId={processId} about={about} amendmentId={before?.id} members={listed} />
}
