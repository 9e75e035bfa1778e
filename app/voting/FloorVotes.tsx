import type { Named } from '#server/query/names.ts'
import type { LiveVotes } from '#server/query/openVotes.ts'
import { questions, voting as m } from '../i18n/votes.ts'
import { useM } from '../i18n/use.tsx'
import { Vote } from './Vote.tsx'

/** What is put to the vote now, with the buttons of those who vote. A vote that opens is announced, and stands first on the page. */
export const FloorVotes = ({ votes: { now: { open } }, speaks, slug }: { votes: LiveVotes; speaks: readonly Named[]; slug: string }) => {
  const s = useM(m)
  const asked = useM(questions)
  return open.map(({ id, about, words, amendment, secret, voted, weights, perDelegate }) => {
    const own = speaks.filter((member) => member.id in weights)
    const eligible = Object.keys(weights).length
    return (
      <section key={id} className="ballot" aria-labelledby={`vote-${id}`}>
        <h2 className="label" role="status">{s.open}</h2>
        <h3 id={`vote-${id}`}>{words ?? (amendment ? s.amendment({ n: amendment.number, who: amendment.sponsor }) : asked[about])}</h3>
        <p className="num small">{[s.voted({ voted, eligible }), secret ? s.secret : ''].filter(Boolean).join(' · ')}</p>
        {own.map(({ id: memberId, name }) => {
          const weight = weights[memberId] ?? 0
          return <Vote key={memberId} ballotId={id} secret={secret} action={`/resolutions/${slug}/sitting`} own={{ memberId, member: name, refusal: null, weight, perDelegate: Math.min(weight, perDelegate), paper: null, castByMember: 0 }} />
        })}
      </section>
    )
  })
}
