import type { ReactNode } from 'react'
import type { SubAmendment } from '#server/query/subAmendments.ts'
import { putting } from '../i18n/putting.ts'
import { decisionModes, dispositions } from '../i18n/dispositions.ts'
import { subAmendments as m } from '../i18n/subAmendments.ts'
import { useM } from '../i18n/use.tsx'
import { Chip, type Tone } from '../ui/Chip.tsx'
import { Printed } from './Printed.tsx'
import '../styles/subAmendments.css'

const TONE: Readonly<Record<SubAmendment['fate']['is'], Tone>> = { pending: 'plain', accepted: 'ok', rejected: 'no', withdrawn: 'plain', fallen: 'fallen' }

type Props = { subs: readonly SubAmendment[]; /** what may be done with one, or said of it */ beside?: (sub: SubAmendment) => ReactNode }

/** The sub-amendments to one amendment, in voting order, each on the text with the amendment. */
export const SubAmendments = ({ subs, beside }: Props) => (
  <ul className="subs">
    {subs.map((sub) => (
      <li key={sub.id}>
        <header><b>{sub.heading}</b> <SubFate sub={sub} /></header>
        <Printed instruction={sub.instruction} lines={sub.lines} lang={sub.linesIn} />
        <p className="sponsor">({sub.member})</p>
        <Reason sub={sub} />
        {beside?.(sub)}
      </li>
    ))}
  </ul>
)

const Reason = ({ sub: { reason, lang } }: { sub: SubAmendment }) => {
  const s = useM(m)
  return reason ? <p className="small" lang={lang}><b>{s.reason}</b> {reason}</p> : null
}

const SubFate = ({ sub: { fate, decision } }: { sub: SubAmendment }) => {
  const s = useM(m)
  const p = useM(putting)
  const d = useM(dispositions)
  const modes = useM(decisionModes)
  return (
    <>
      <Chip tone={TONE[fate.is]}>{fate.is === 'pending' ? s.pending : fate.is === 'fallen' ? s.fellWith(fate) : d[fate.is]}</Chip>
      {decision && fate.is === decision.disposition && <span className="small">{modes[decision.mode]}{decision.counts && <> <span className="num" aria-label={p.countsHeard(decision.counts)}>{p.counts(decision.counts)}</span></>}</span>}
    </>
  )
}
