import { Link } from '@remix-run/react'
import { useEffect, useRef, type ReactNode } from 'react'
import type { Disposition } from '#domain/amendment/disposition.ts'
import type { Desk, DeskAmendment } from '#server/query/desk.ts'
import type { VoteOn } from '#server/query/votesOn.ts'
import { deciding as m } from '../i18n/deciding.ts'
import { deskVote } from '../i18n/deskVote.ts'
import { voting } from '../i18n/votes.ts'
import { useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { Check } from '../ui/fields.tsx'
import { Consequences } from './Consequences.tsx'

type Props = {
  amendment: DeskAmendment
  desk: Desk
  /** records the decision */
  form: (disposition: Disposition, button: string, children: ReactNode, more: Record<string, string>) => ReactNode
  leave: ReactNode
}

/** The electronic vote on one amendment: opened, followed, closed, and its result recorded as the decision. Nothing is typed. */
export const ByBallot = ({ amendment, desk, form, leave }: Props) => {
  const s = useM(m)
  const b = useM(deskVote)
  const v = useM(voting)
  const { id, number: n, ballot } = amendment
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
            command="OpenBallot" name={`open-vote-${id}`} fixed={{ processId: desk.processId, 'question.about': 'amendment', 'question.amendmentId': id, kind: 'committee' }}
            button={b.open({ n })} aside={leave}
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
          {form(
            ballot.tally.carried ? 'accepted' : 'rejected', ballot.tally.carried ? s.voteAccepts({ n }) : s.voteRejects({ n }),
            ballot.tally.carried ? <Consequences amendment={amendment} isAsked /> : null, { ballotId: ballot.id },
          )}
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
