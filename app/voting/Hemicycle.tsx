import { leaning } from '#domain/voting/byGroup.ts'
import { votesOn } from '#domain/voting/tally.ts'
import { GROUPS } from '#domain/membership/members.ts'
import type { RollLine } from '#server/query/votes.ts'
import { cast as castWords, voting as m } from '../i18n/votes.ts'
import { useM } from '../i18n/use.tsx'
import { hemicycle } from './hemicycle.ts'

type Look = 'for' | 'against' | 'abstain' | 'split' | 'none'
const lookOf = ({ votes }: RollLine): Look => leaning(votes) ?? (votesOn(votes) > 0 ? 'split' : 'none')
const LOOKS = ['for', 'against', 'abstain', 'split', 'none'] as const

/** One Member: its shape tells its vote, and its colour again. */
const Seat = ({ look, x, y, r }: { look: Look; x: number; y: number; r: number }) => {
  switch (look) {
    case 'against': return <rect className="seat against" x={x - r * 0.8} y={y - r * 0.8} width={r * 1.6} height={r * 1.6} transform={`rotate(45 ${x} ${y})`} />
    case 'none': return <circle className="seat none" cx={x} cy={y} r={r * 0.35} />
    case 'for':
    case 'abstain': return <circle className={`seat ${look}`} cx={x} cy={y} r={r * (look === 'for' ? 0.95 : 0.8)} />
    case 'split': return <path className="seat split" d={`M${x} ${y - r} A${r} ${r} 0 0 1 ${x} ${y + r} Z M${x - r * 0.2} ${y - r} A${r} ${r} 0 0 0 ${x - r * 0.2} ${y + r}`} />
    default: return look satisfies never
  }
}

/** The hall by geopolitical group, each Member as it voted. The tables beside it say the same in words. */
export const Hemicycle = ({ roll }: { roll: readonly RollLine[] }) => {
  const s = useM(m)
  const words = useM(castWords)
  const seated = [...roll].sort((a, b) => rank(a) - rank(b) || LOOKS.indexOf(lookOf(a)) - LOOKS.indexOf(lookOf(b)))
  const { places, gap } = hemicycle(seated.length)
  const r = Math.min(gap * 0.4, 0.09)
  const count = (look: Look): number => roll.filter((line) => lookOf(line) === look).length
  const used = LOOKS.filter((look) => count(look) > 0)
  return (
    <figure className="hemicycle">
      <svg viewBox="-1.1 -1.1 2.2 1.2" role="img" aria-label={s.picture({ for: count('for'), against: count('against'), abstain: count('abstain'), none: count('none') + count('split') })}>
        {seated.map((line, index) => {
          const place = places[index]
          return place && <g key={line.memberId}><title>{`${line.member}: ${words[lookOf(line)]}`}</title><Seat look={lookOf(line)} {...place} r={r} /></g>
        })}
      </svg>
      <figcaption aria-hidden="true">
        {used.map((look) => (
          <span key={look}><svg viewBox="-1 -1 2 2" width="14" height="14"><Seat look={look} x={0} y={0} r={0.9} /></svg>{words[look]} <b className="num">{count(look)}</b></span>
        ))}
      </figcaption>
    </figure>
  )
}
const rank = ({ group }: RollLine): number => (group === null ? GROUPS.length : GROUPS.indexOf(group))
