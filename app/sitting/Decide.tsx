import { useState, type ReactNode } from 'react'
import type { Disposition } from '#domain/amendment/disposition.ts'
import type { Desk, DeskAmendment } from '#server/query/desk.ts'
import { deciding as m } from '../i18n/deciding.ts'
import { desk as deskWords } from '../i18n/desk.ts'
import { deskVote } from '../i18n/deskVote.ts'
import { putting } from '../i18n/putting.ts'
import { decidingSubs } from '../i18n/subAmendments.ts'
import { useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { Select, TextArea } from '../ui/fields.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Consequences } from './Consequences.tsx'
import { ByBallot, ByItsBallot } from './ByBallot.tsx'
import { ByVote } from './ByVote.tsx'
import { Counts } from './Counts.tsx'
import type { Act } from './deskPlace.ts'
import { Leave, Objections, Panel, Why } from './Panel.tsx'
import { useQuestion } from './useQuestion.ts'

type Props = { amendment: DeskAmendment; desk: Desk; act: Act }

/** One question about one amendment: what follows, what has to be typed, and the button that records it. */
export default function Decide({ amendment, desk, act }: Props) {
  const s = useM(m)
  const acts = useM(deskWords)
  const b = useM(deskVote)
  const { id, number: n, sponsor: who } = amendment
  useQuestion(act, id)
  const leave = <Leave to={{ place: desk.place.key, am: id }} />
  const words = { open: b.open({ n }), accepts: s.voteAccepts({ n }), rejects: s.voteRejects({ n }) }
  const form = (disposition: Disposition | 'by-vote', button: string, children?: ReactNode, more: Record<string, string> = {}) => (
    <CommandForm
      command="DecideAmendment" name={`${act}-${id}`} button={button}
      fixed={{ versionId: desk.versionId, amendmentId: id, disposition, ...more }} listed={{ falls: amendment.falls.length > 0 ? amendment.falls.map((one) => one.id) : ['none'] }} aside={leave}
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
            <Objections />
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
              <div className="mt-3"><Counts rule={desk.rule} members={desk.called} /></div>
            </details>
          </>
        ))}
      </Panel>
    )
    case 'vote': return <ByVote {...{ desk, words, form }}><Consequences amendment={amendment} isAsked /></ByVote>
    case 'ballot': return (
      <Panel title={acts.ballot}>
        <ByBallot
          processId={desk.processId} put={{ 'question.about': 'amendment', 'question.amendmentId': id }} ballot={amendment.ballot}
          consequences={<Consequences amendment={amendment} isAsked />} {...{ id, words, form, leave }}
        />
      </Panel>
    )
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
          fixed={{ versionId: desk.versionId, amendmentId: id }} aside={leave}
        />
      </Panel>
    )
    default: return act satisfies never
  }
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

const By = ({ desk, but }: { desk: Desk; but: string }) => {
  const s = useM(m)
  const p = useM(putting)
  return <Select name="subsumedBy" label={s.subsumedBy} options={desk.others.filter(({ id }) => id !== but).map(({ id, number, sponsor }) => ({ value: id, words: `${p.no({ n: number })}, ${sponsor}` }))} />
}
