import { useState } from 'react'
import type { Named } from '#server/query/names.ts'
import { deciding as m } from '../i18n/deciding.ts'
import { useM } from '../i18n/use.tsx'
import { counted, outcome, type Outcome, type Votes, type VotingRule } from './outcome.ts'

const CHOICES = ['for', 'against', 'abstain'] as const
type Choice = (typeof CHOICES)[number]
const read = (value: string): number => (/^\d+$/.test(value.trim()) ? Number(value) : 0)

type CountsProps = {
  rule: VotingRule & { readonly verified: boolean }
  /** Members for a roll call; none: only counts */
  members?: readonly Named[]
  /** told what the counts come to */
  onOutcome?: (result: Outcome | null) => void
  required?: boolean
  /** what the counts come to, in words; an amendment is accepted or rejected unless said otherwise */
  words?: (result: Outcome) => string
}

/** Votes for, against and abstaining, with what they come to; or a roll call, from which they follow. */
export const Counts = ({ rule, members = [], onOutcome, required = false, words }: CountsProps) => {
  const s = useM(m)
  const [typed, setTyped] = useState<Readonly<Record<Choice, string>>>({ for: '', against: '', abstain: '' })
  const [roll, setRoll] = useState<Readonly<Record<string, string>>>({})
  const called = Object.values(roll).filter((choice) => choice !== '')
  const votes: Votes = called.length ? counted(called) : { for: read(typed.for), against: read(typed.against), abstain: read(typed.abstain) }
  const result = outcome(votes, rule)
  const tell = (next: Votes): void => { onOutcome?.(outcome(next, rule)) }
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-3">
        {CHOICES.map((choice) => (
          <label key={choice} className="count-field">
            <span>{s[choice]}</span>
            <input
              className="control" type="text" inputMode="numeric" pattern="[0-9]*" name={`counts.${choice}`} autoComplete="off"
              required={required && choice !== 'abstain' && called.length === 0} readOnly={called.length > 0}
              value={called.length ? String(votes[choice]) : typed[choice]}
              onChange={(event) => {
                const next = { ...typed, [choice]: event.currentTarget.value }
                setTyped(next)
                tell({ for: read(next.for), against: read(next.against), abstain: read(next.abstain) })
              }}
            />
          </label>
        ))}
      </div>
      <p role="status" className={result ? (result.carried ? 'font-semibold text-ins' : 'font-semibold text-del') : 'small'}>{result ? (words ?? s.arithmetic)(result) : words ? '' : s.noVotes}</p>
      {!rule.verified && <p className="small">{s.unverified}</p>}
      {members.length > 0 && (
        <details>
          <summary className="w-fit text-accent">{s.rollCall}{called.length > 0 && ` · ${s.rollCallCalled({ n: called.length })}`}</summary>
          <p className="small mt-1 mb-2">{s.rollCallHint}</p>
          <div className="roll-call" role="group" aria-label={s.rollCall}>
            {members.map(({ id, name }) => (
              <fieldset key={id} className="roll-line">
                <legend>{name}</legend>
                {(['', ...CHOICES] as const).map((choice) => (
                  <label key={choice} title={choice ? s[choice] : s.notCalled}>
                    <input
                      type="radio" name={`counts.rollCall.${id}`} value={choice} checked={(roll[id] ?? '') === choice}
                      onChange={() => {
                        const next = { ...roll, [id]: choice }
                        setRoll(next)
                        tell(counted(Object.values(next)))
                      }}
                    />
                    <span>{choice ? s[choice] : '–'}</span>
                    {!choice && <span className="sr-only">{s.notCalled}</span>}
                  </label>
                ))}
              </fieldset>
            ))}
          </div>
        </details>
      )}
    </div>
  )
}
