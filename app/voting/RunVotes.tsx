import type { VotesPage } from '#server/query/votes.ts'
import { voting as m } from '../i18n/votes.ts'
import { useM } from '../i18n/use.tsx'
import { Section } from '../ui/Page.tsx'
import { OpenVote, Presence } from './Running.tsx'

type Props = { page: Omit<VotesPage, 'ballots'>; desk: NonNullable<VotesPage['desk']>; emergency: boolean }

/** For those who run the votes: who is present, and the opening of a vote. */
export default function RunVotes({ page, desk, emergency }: Props) {
  const s = useM(m)
  return (
    <div>
      <Section title={s.openVote}><OpenVote page={page} emergency={emergency} /></Section>
      <Section title={s.presence}>
        <p className="small">{s.presenceHint}</p>
        <Presence processId={page.processId} body="committee" list={desk.lists.committee} />
        <Presence processId={page.processId} body="assembly" list={desk.lists.assembly} />
      </Section>
    </div>
  )
}
