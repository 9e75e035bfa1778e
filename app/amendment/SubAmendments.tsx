import type { ReactNode } from 'react'
import type { SubAmendment } from '#server/query/subAmendments.ts'
import { putting } from '../i18n/putting.ts'
import { decidingBodies, decisionModes, dispositions } from '../i18n/dispositions.ts'
import { subAmendments as m } from '../i18n/subAmendments.ts'
import { useM } from '../i18n/use.tsx'
import { Chip, type Tone } from '../ui/Chip.tsx'
import { Printed } from './Printed.tsx'
import '../styles/subAmendments.css'

const TONE: Readonly<Record<SubAmendment['fate']['is'], Tone>> = { pending: 'plain', accepted: 'ok', rejected: 'no', withdrawn: 'plain', fallen: 'fallen' }

type Props<Sub extends SubAmendment> = { subs: readonly Sub[]; /** the one looked at */ current?: string | undefined; /** what may be done with one, or said of it */ beside?: (sub: Sub) => ReactNode }

/** The sub-amendments to one amendment, in voting order, each on the text with the amendment. */
export const SubAmendments = <Sub extends SubAmendment>({ subs, current, beside }: Props<Sub>) => (
  <ul className="subs">
    {subs.map((sub) => (
      <li key={sub.id} aria-current={sub.id === current || undefined}>
        <header><b>{sub.heading}</b> <SubFate sub={sub} /></header>
        <PrintedSub sub={sub} />
        {beside?.(sub)}
      </li>
    ))}
  </ul>
)

/** What it says, who proposes it, and why. */
export const PrintedSub = ({ sub: { instruction, lines, linesIn, member, reason, lang } }: { sub: SubAmendment }) => {
  const s = useM(m)
  return (
    <>
      <Printed instruction={instruction} lines={lines} lang={linesIn} />
      <p className="sponsor">({member})</p>
      {reason && <p className="small" lang={lang}><b>{s.reason}</b> {reason}</p>}
    </>
  )
}

/** What became of it: the disposition, the body, how it decided, and why. */
export const SubFate = ({ sub: { fate, decision } }: { sub: SubAmendment }) => {
  const s = useM(m)
  const p = useM(putting)
  const d = useM(dispositions)
  const modes = useM(decisionModes)
  const bodies = useM(decidingBodies)
  const how = decision && fate.is === decision.disposition ? decision : null
  return (
    <>
      <Chip tone={TONE[fate.is]}>{fate.is === 'pending' ? s.pending : fate.is === 'fallen' ? s.fellWith(fate) : d[fate.is]}</Chip>{' '}
      {how && (
        <span className="small">
          {bodies[how.body]}, {modes[how.mode]}{how.counts && <> <span className="num" aria-label={p.countsHeard(how.counts)}>{p.counts(how.counts)}</span></>}
          {how.objections > 0 && ` (${p.objected({ n: how.objections })})`}{how.reason && ` (${how.reason})`}
        </span>
      )}
    </>
  )
}
