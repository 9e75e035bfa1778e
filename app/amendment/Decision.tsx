import type { AmendmentRow } from '#server/query/amendments.ts'
import { decidingBodies, decisionModes, dispositions, dispositionTone } from '../i18n/dispositions.ts'
import { grounds as groundWords } from '../i18n/grounds.ts'
import { numbered } from '../i18n/numbered.ts'
import { useM } from '../i18n/use.tsx'
import { Chip } from '../ui/Chip.tsx'

const VOTED = ['accepted', 'accepted-as-modified', 'rejected']

/** What became of an amendment: the disposition, the body, how it decided, and why. `by`: the number by which it fell or was taken up, on the same page. */
export const Decision = ({ decision, by }: { decision: AmendmentRow['decision']; by: number | null }) => {
  const w = useM(numbered)
  const d = useM(dispositions)
  const modes = useM(decisionModes)
  const bodies = useM(decidingBodies)
  const grounds = useM(groundWords)
  if (!decision) return null
  const { disposition, mode, body, counts, ground, reason } = decision
  const why = disposition === 'inadmissible' ? [ground && ground !== 'other' ? grounds[ground] : '', reason].filter(Boolean).join('; ') : ''
  return (
    <>
      <Chip tone={dispositionTone[disposition]}>{d[disposition]}</Chip>{' '}
      <span className="small num">
        {bodies[body]}{VOTED.includes(disposition) && `, ${modes[mode]}`}{counts && ` ${counts.for}–${counts.against}–${counts.abstain}`}
        {by !== null && <> (<a href={`#no-${by}`}>{w.no({ n: by })}</a>)</>}{why && ` (${why})`}
      </span>
    </>
  )
}
