import type { LiveVotes } from '#server/query/openVotes.ts'
import { questions } from '../i18n/questions.ts'
import { voting as m } from '../i18n/votes.ts'
import { useM } from '../i18n/use.tsx'

/** The vote opened last, for the whole hall: how many have voted while it is open, and its arithmetic once it is closed. Never how anybody votes. */
export default function OnWall({ votes: { open, last } }: { votes: LiveVotes['now'] }) {
  const s = useM(m)
  const asked = useM(questions)
  const vote = open.at(-1) ?? last
  if (!vote) return null
  const question = vote.words ?? (vote.matter ? s.matter(vote.matter) : asked[vote.about])
  return (
    <>
      <span>{question}</span>
      <b className="num">{'tally' in vote ? s.arithmetic(vote.tally) : s.voted(vote)}</b>
    </>
  )
}
