import { useState, type ReactNode } from 'react'
import type { Desk } from '#server/query/desk.ts'
import { deciding as m } from '../i18n/deciding.ts'
import { useM } from '../i18n/use.tsx'
import { Counts } from './Counts.tsx'
import type { Outcome } from './outcome.ts'
import { Panel } from './Panel.tsx'

type Props = {
  desk: Desk
  /** the button, once the counts are there */
  words: { accepts: string; rejects: string }
  /** records the decision */
  form: (disposition: 'by-vote', button: string, children: ReactNode) => ReactNode
  /** what follows from accepting */
  children?: ReactNode
}

/** Accepted or rejected follows from the counts of a show of hands or a roll call, with the arithmetic in sight. */
export const ByVote = ({ desk, words, form, children }: Props) => {
  const s = useM(m)
  const [result, setResult] = useState<Outcome | null>(null)
  return (
    <Panel title={s.askVote}>
      {form('by-vote', !result ? s.voteButton : result.carried ? words.accepts : words.rejects, <><Counts rule={desk.rule} members={desk.called} onOutcome={setResult} required />{children}</>)}
    </Panel>
  )
}
