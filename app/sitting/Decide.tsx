import { useFetcher } from '@remix-run/react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Disposition } from '#domain/amendment/disposition.ts'
import type { Desk, DeskAmendment } from '#server/query/desk.ts'
import type { Question } from '#server/query/examination.ts'
import { deciding as m } from '../i18n/deciding.ts'
import { desk as deskWords } from '../i18n/desk.ts'
import { grounds } from '../i18n/grounds.ts'
import { putting } from '../i18n/putting.ts'
import { decidingSubs } from '../i18n/subAmendments.ts'
import { useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { Field, Select, TextArea } from '../ui/fields.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Consequences } from './Consequences.tsx'
import { ByBallot, ByItsBallot } from './ByBallot.tsx'
import { Counts } from './Counts.tsx'
import { lookAt, type Act } from './deskPlace.ts'
import type { Outcome } from './outcome.ts'

type Props = { amendment: DeskAmendment; desk: Desk; act: Act }

/** What the committee is asked is shown on every screen while the desk asks it. */
const useQuestion = (amendmentId: string, question: Question | null): void => {
  const { submit } = useFetcher()
  // a fetcher's `submit` may change with each page load; the question is asked once, when the panel opens
  const latest = useRef(submit)
  useEffect(() => { latest.current = submit }, [submit])
  useEffect(() => {
    if (question === null) return
    const ask = (what: string): void => { latest.current({ put: amendmentId, question: what }, { method: 'post' }) }
    ask(question)
    return () => { ask('') }
  }, [amendmentId, question])
}

/** One question about one amendment: what follows, what has to be typed, and the button that records it. */
export default function Decide({ amendment, desk, act }: Props) {
  const s = useM(m)
  const acts = useM(deskWords)
  const { id, number: n, sponsor: who } = amendment
  useQuestion(id, act === 'accept' ? 'objection' : act === 'vote' || act === 'ballot' ? 'vote' : null)
  const form = (disposition: Disposition | 'by-vote', button: string, children?: ReactNode, more: Record<string, string> = {}) => (
    <CommandForm
      command="DecideAmendment" name={`${act}-${id}`} button={button}
      fixed={{ versionId: desk.versionId, amendmentId: id, disposition, ...more }} listed={{ falls: amendment.falls.length > 0 ? amendment.falls.map((one) => one.id) : ['none'] }} aside={<Leave id={id} place={desk.place.key} />}
    >
      {children}
    </CommandForm>
  )
  switch (act) {
    case 'accept': return (
      <Panel title={s.askAccept}>
        {form('accepted', s.acceptButton({ n }), (
          <>
            <Consequences amendment={amendment} isAsked />
            <Field name="objections" label={s.objections} hint={s.objectionsHint} type="number" min={0} defaultValue={0} />
          </>
        ))}
      </Panel>
    )
    case 'modify': return (
      <Panel title={s.askModify}>
        {amendment.wording === null ? <Notice kind="warning">{s.notModifiable}</Notice> : form('accepted-as-modified', s.modifyButton({ n }), (
          <>
            <Wording amendment={amendment} />
            {amendment.ballot?.tally?.carried && <ByItsBallot ballot={amendment.ballot} />}
            <details>
              <summary className="w-fit text-accent">{s.byVote}</summary>
              <div className="mt-3"><Counts rule={desk.rule} members={desk.members} /></div>
            </details>
          </>
        ))}
      </Panel>
    )
    case 'vote': return <ByVote form={form} {...{ amendment, desk }} />
    case 'ballot': return <Panel title={acts.ballot}><ByBallot form={form} leave={<Leave id={id} place={desk.place.key} />} {...{ amendment, desk }} /></Panel>
    case 'reject': return <Panel title={s.askReject}>{form('rejected', s.rejectButton({ n }), <Why optional />)}</Panel>
    case 'withdraw': return <Panel title={s.askWithdraw({ who })}>{form('withdrawn', s.withdrawButton({ n }), undefined, { body: 'sponsor' })}</Panel>
    case 'defer': return <Panel title={s.askDefer}>{form('deferred', s.deferButton({ n }), <Why optional />)}</Panel>
    case 'subsume': return (
      <Panel title={s.askSubsume}>
        {form('subsumed', s.subsumeButton({ n }), <By desk={desk} but={id} />)}
      </Panel>
    )
    case 'inadmissible': return <Panel title={s.askInadmissible}>{form('inadmissible', s.inadmissibleButton({ n }), <Why reasons />)}</Panel>
    case 'fall': return <Panel title={s.askFall}>{form('fallen', s.fallButton({ n }), <Why />)}</Panel>
    case 'undo': return (
      <Panel title={s.askUndo}>
        <p className="small mb-3">{s.undoHint}</p>
        <CommandForm
          command="ReopenDecision" name={`undo-${id}`} kind="grave" button={s.undoButton({ n })}
          fixed={{ versionId: desk.versionId, amendmentId: id }} aside={<Leave id={id} place={desk.place.key} />}
        />
      </Panel>
    )
    default: return act satisfies never
  }
}

/** The panel takes the focus when it opens, so that a decision is: a letter, then Enter. */
const Panel = ({ title, children }: { title: string; children: ReactNode }) => {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => { panel.current?.querySelector<HTMLElement>(':is(textarea, select, input:not([type=hidden]), button)')?.focus() }, [])
  return (
    <section ref={panel} className="decide" aria-label={title}>
      <h4>{title}</h4>
      {children}
    </section>
  )
}

const Leave = ({ id, place }: { id: string; place: string }) => {
  const s = useM(m)
  return <ButtonLink kind="quiet" to={lookAt({ place, am: id })} preventScrollReset replace>{s.cancel}</ButtonLink>
}

/** The words as they are to read: typed, or those of a sub-amendment that is taken with the amendment. */
const Wording = ({ amendment: { wording, lang, subAmendments } }: { amendment: DeskAmendment }) => {
  const s = useM(m)
  const u = useM(decidingSubs)
  const [taken, setTaken] = useState('')
  const open = subAmendments.filter(({ fate }) => fate.is === 'pending')
  return (
    <>
      {open.length > 0 && (
        <fieldset className="choices">
          <legend className="label">{s.subs}</legend>
          {[...open.map(({ id, ordinal: n, member: who }) => ({ id, words: u.take({ n, who }) })), { id: '', words: u.other }].map(({ id, words }) => (
            <label key={id} className="tick"><input type="radio" name="subAmendmentId" value={id} checked={taken === id} onChange={() => { setTaken(id) }} /> {words}</label>
          ))}
        </fieldset>
      )}
      {taken === '' && <TextArea name="wording" label={s.wording} hint={s.wordingHint({ lang: lang === 'fr' ? s.french : s.english })} reading rows={4} defaultValue={wording ?? ''} />}
    </>
  )
}

const Why = ({ optional = false, reasons = false }: { optional?: boolean; reasons?: boolean }) => {
  const s = useM(m)
  const r = useM(grounds)
  return (
    <>
      <Field name="reason" label={s.why} optional={optional} autoComplete="off" {...(reasons ? { list: 'inadmissible-reasons' } : {})} />
      {reasons && <datalist id="inadmissible-reasons">{Object.entries(r).map(([key, words]) => key !== 'other' && <option key={key} value={words} />)}</datalist>}
    </>
  )
}

const By = ({ desk, but }: { desk: Desk; but: string }) => {
  const s = useM(m)
  const p = useM(putting)
  return <Select name="subsumedBy" label={s.subsumedBy} options={desk.others.filter(({ id }) => id !== but).map(({ id, number, sponsor }) => ({ value: id, words: `${p.no({ n: number })}, ${sponsor}` }))} />
}

type ByVoteForm = (disposition: 'by-vote', button: string, children?: ReactNode) => ReactNode
/** Accepted or rejected follows from the counts, with the arithmetic in sight. */
const ByVote = ({ form, amendment, desk }: { form: ByVoteForm; amendment: DeskAmendment; desk: Desk }) => {
  const s = useM(m)
  const [result, setResult] = useState<Outcome | null>(null)
  const { number: n } = amendment
  const button = !result ? s.voteButton : result.carried ? s.voteAccepts({ n }) : s.voteRejects({ n })
  return (
    <Panel title={s.askVote}>
      {form('by-vote', button, (
        <>
          <Counts rule={desk.rule} members={desk.members} onOutcome={setResult} required />
          <Consequences amendment={amendment} isAsked />
        </>
      ))}
    </Panel>
  )
}
