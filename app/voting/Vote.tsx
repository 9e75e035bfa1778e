import { Form, useNavigation } from '@remix-run/react'
import { useEffect, useState } from 'react'
import type { OwnVote } from '#server/query/votes.ts'
import type { AnyEvent } from '#server/store/store.ts'
import { cast as castWords, choices, voting as m } from '../i18n/votes.ts'
import { useM } from '../i18n/use.tsx'
import { CommandForm, useCommandId, useCommandResult } from '../lib/command.tsx'
import { HIDDEN } from '../lib/commandResult.ts'
import { Field } from '../ui/fields.tsx'
import { Notice } from '../ui/Notice.tsx'

/** The refusal is the sentence that the reader sees: the table of them stays on the server. */
export type VoteOf = Omit<OwnVote, 'refusal'> & { readonly refusal: string | null }

const CHOICES = ['for', 'against', 'abstain'] as const

/** The vote of one Member, for the person who casts it. */
export const Vote = ({ ballotId, own, secret, action }: { ballotId: string; own: VoteOf; secret: boolean; action?: string }) => {
  const s = useM(m)
  return (
    <section className="vote" aria-label={s.votesFor({ member: own.member })}>
      <h3>{s.votesFor({ member: own.member })}</h3>
      {own.refusal !== null ? <p className="small">{own.refusal}</p>
        : own.weight > 1 ? <Share ballotId={ballotId} own={own} secret={secret} {...(action ? { action } : {})} />
          : <Choose ballotId={ballotId} own={own} secret={secret} {...(action ? { action } : {})} />}
    </section>
  )
}

type Casting = { ballotId: string; own: VoteOf; secret: boolean; action?: string }

/** One vote: three buttons, each named by its choice; the one that stands is pressed in. */
const Choose = ({ ballotId, own: { memberId, paper, castByMember }, secret, action }: Casting) => {
  const s = useM(m)
  const words = useM(choices)
  const how = useM(castWords)
  const name = `cast-${ballotId}-${memberId}`
  const commandId = useCommandId()
  const result = useCommandResult(name)
  const sending = useNavigation().formData?.get(HIDDEN.form) === name
  // the page does not load again for a vote: what was cast from here is told by the answer, and kept when another form is answered
  const [event, setEvent] = useState<AnyEvent>()
  useEffect(() => { if (result?.ok) setEvent(result.receipt.events[0]) }, [result])
  const cast = event && 'votes' in event && typeof event.votes === 'object' ? event.votes as NonNullable<OwnVote['paper']> : paper
  const standing = cast && CHOICES.find((choice) => cast[choice] > 0)
  return (
    <Form method="post" preventScrollReset {...(action ? { action } : {})} className="grid gap-2">
      <input type="hidden" name={HIDDEN.command} value="CastVote" />
      <input type="hidden" name={HIDDEN.commandId} value={commandId} />
      <input type="hidden" name={HIDDEN.form} value={name} />
      <input type="hidden" name="ballotId" value={ballotId} />
      <input type="hidden" name="memberId" value={memberId} />
      <div className="vote-buttons">
        {CHOICES.map((choice) => (
          <button key={choice} type="submit" name="choice" value={choice} className={`vote-button ${choice}`} aria-pressed={standing === choice} aria-busy={sending || undefined}>{words[choice]}</button>
        ))}
      </div>
      <p role="status" className="small">{standing ? s.yours({ choice: how[standing] }) : secret && (castByMember > 0 || event) ? s.castSecretly : ''}</p>
      {result && !result.ok && <Notice kind="refusal">{result.sentence}</Notice>}
    </Form>
  )
}

/** A delegate's share of a weighted vote, which may itself be divided. */
const Share = ({ ballotId, own: { memberId, weight, perDelegate, castByMember, paper }, secret, action }: Casting) => {
  const s = useM(m)
  const words = useM(choices)
  return (
    <>
      <p className="small">{s.weight({ weight, perDelegate, cast: castByMember })}</p>
      <CommandForm command="CastVote" name={`cast-${ballotId}-${memberId}`} fixed={{ ballotId, memberId }} button={s.castButton} done={secret ? s.castSecretly : s.yours({ choice: s.counts(paper ?? { for: 0, against: 0, abstain: 0 }) })} {...(action ? { action } : {})}>
        <div className="flex flex-wrap gap-3">
          {CHOICES.map((choice) => <Field key={choice} name={`votes.${choice}`} label={words[choice]} type="number" min={0} max={perDelegate} inputMode="numeric" defaultValue={paper?.[choice] ?? 0} />)}
        </div>
      </CommandForm>
    </>
  )
}
