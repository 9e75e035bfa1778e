import type { Named } from '#server/query/names.ts'
import type { LiveVotes } from '#server/query/openVotes.ts'
import { questions } from '../i18n/questions.ts'
import { voting as m } from '../i18n/votes.ts'
import { useM } from '../i18n/use.tsx'
import { Vote, type VoteOf } from './Vote.tsx'

type Props = { votes: LiveVotes; casts: Readonly<Record<string, readonly VoteOf[]>>; speaks: readonly Named[]; slug: string }

/** What is put to the vote now, with the buttons of those who vote. A vote that opens is announced, and stands first on the page. */
export const FloorVotes = ({ votes: { now: { open }, tables: { weights } }, casts, speaks, slug }: Props) => {
  const s = useM(m)
  const asked = useM(questions)
  return open.map(({ id, about, words, matter, secret, voted, eligible, perDelegate }) => {
    const votesOf = weights[id] ?? {}
    // one that opened after the page was loaded is known from what all are told: nobody has cast anything in it from here
    const own: readonly VoteOf[] = casts[id] ?? speaks.flatMap(({ id: memberId, name }) => {
      const weight = votesOf[memberId]
      return weight === undefined ? [] : [{ memberId, member: name, refusal: null, weight, perDelegate: Math.min(weight, perDelegate), paper: null, castByMember: 0 }]
    })
    return (
      <section key={id} className="ballot" aria-labelledby={`vote-${id}`}>
        <h2 className="label" role="status">{s.open}</h2>
        <h3 id={`vote-${id}`}>{words ?? (matter ? s.matter(matter) : asked[about])}</h3>
        <p className="num small">{[s.voted({ voted, eligible }), secret ? s.secret : ''].filter(Boolean).join(' · ')}</p>
        {own.map((one) => <Vote key={one.memberId} ballotId={id} secret={secret} action={`/resolutions/${slug}/sitting`} own={one} />)}
      </section>
    )
  })
}
