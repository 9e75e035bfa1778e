import type { Desk, DeskSub } from '#server/query/desk.ts'
import { SubAmendments } from '../amendment/SubAmendments.tsx'
import { desk as deskWords } from '../i18n/desk.ts'
import { decidingSubs as m, subAmendments } from '../i18n/subAmendments.ts'
import { useM } from '../i18n/use.tsx'
import { later } from '../lib/later.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Acts } from './Acts.tsx'
import { actsOnSub, type Looking } from './deskPlace.ts'

const DecideSub = later(() => import('./DecideSub.tsx'))

type Props = { subs: readonly DeskSub[]; desk: Desk; looking: Looking }

/** The sub-amendments to the amendment that the desk looks at: put first, each decided, or reopened while its amendment is not decided. */
export default function DecideSubs({ subs, desk, looking: { sub: selected, act, am } }: Props) {
  const s = useM(m)
  const d = useM(deskWords)
  const { subs: title } = useM(subAmendments)
  return (
    <section aria-label={title} className="mb-2">
      <p className="small"><b>{title}.</b> {s.first}</p>
      <SubAmendments subs={subs} current={selected} beside={(sub) => (
        <>
          {sub.ballot && !sub.ballot.tally && <p><Chip tone="amber">{d.underVote}</Chip></p>}
          {am && desk.open && (act && sub.id === selected
            ? <DecideSub key={`${sub.id}-${act}`} {...{ sub, desk, act }} />
            : <div className="acts"><Acts acts={actsOnSub(sub)} on={{ place: desk.place.key, am, sub: sub.id }} about={sub.heading} byLetter={sub.id === selected} /></div>)}
        </>
      )} />
    </section>
  )
}
