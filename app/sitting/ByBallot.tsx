import { Link } from '@remix-run/react'
import { useEffect, useRef, type ReactNode } from 'react'
import type { VoteOn } from '#server/query/votesOn.ts'
import { deskVote } from '../i18n/deskVote.ts'
import { voting } from '../i18n/votes.ts'
import { useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { Check } from '../ui/fields.tsx'

type Props = {
  processId: string
  /** the amendment or sub-amendment put, and the same as fields of the command */
  id: string
  put: Readonly<Record<string, string>>
  ballot: VoteOn | null
  words: { open: string; accepts: string; rejects: string }
  /** records the decision */
  form: (disposition: 'accepted' | 'rejected', button: string, children: ReactNode, more: Record<string, string>) => ReactNode
  /** what follows from accepting */
  consequences?: ReactNode
  leave: ReactNode
}

/** The electronic vote on an amendment or a sub-amendment: opened, followed, closed, and its result recorded as the decision. Nothing is typed. */
export const ByBallot = ({ processId, id, put, ballot, words, form, consequences = null, leave }: Props) => {
  const b = useM(deskVote)
  const v = useM(voting)
  const phase = !ballot ? 'before' : ballot.tally ? 'closed' : 'open'
  const step = useRef<HTMLDivElement>(null)
  const was = useRef(phase)
  // from opening to decision the next step is one key away: the button that was pressed is gone
  useEffect(() => {
    if (was.current !== phase && (document.activeElement === document.body || step.current?.contains(document.activeElement))) step.current?.querySelector('button')?.focus()
    was.current = phase
  }, [phase])
  return (
    <div ref={step} className="grid gap-3">
      {!ballot && (
        <>
          <p className="small">{b.hint} <Link to="../votes" relative="path">{v.presence}</Link></p>
          <CommandForm
            command="OpenBallot" name={`open-vote-${id}`} fixed={{ processId, ...put, kind: 'committee' }} button={words.open} aside={leave}
          >
            <Check name="secret" label={v.makeSecret} hint={v.secretHint} />
          </CommandForm>
        </>
      )}
      {ballot && <p role="status" className="num font-semibold">{ballot.tally ? v.arithmetic(ballot.tally) : [v.voted(ballot), ballot.secret ? v.secret : ''].filter(Boolean).join(' · ')}</p>}
      {ballot && !ballot.tally && <CommandForm command="CloseBallot" name={`close-${ballot.id}`} fixed={{ ballotId: ballot.id }} button={b.close} aside={leave} />}
      {ballot?.tally && (
        <>
          <p className="num small">{v.counts(ballot.tally)} · <Link to="../votes" relative="path">{b.roll}</Link></p>
          {ballot.tally.carried ? form('accepted', words.accepts, consequences, { ballotId: ballot.id }) : form('rejected', words.rejects, null, { ballotId: ballot.id })}
        </>
      )}
    </div>
  )
}

/** Accepted with other words: the vote that carried it can be what the decision rests on. */
export const ByItsBallot = ({ ballot: { id, tally } }: { ballot: VoteOn }) => {
  const b = useM(deskVote)
  const v = useM(voting)
  return tally && <Check name="ballotId" value={id} label={b.byThis} hint={v.arithmetic(tally)} defaultChecked />
}
