import type { ReactNode } from 'react'
import type { SubDisposition } from '#domain/sitting/state.ts'
import type { Desk, DeskSub } from '#server/query/desk.ts'
import { deciding as m } from '../i18n/deciding.ts'
import { desk as deskWords } from '../i18n/desk.ts'
import { decidingSubs } from '../i18n/subAmendments.ts'
import { useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { ByBallot } from './ByBallot.tsx'
import { ByVote } from './ByVote.tsx'
import type { Act } from './deskPlace.ts'
import { Leave, Objections, Panel, Why } from './Panel.tsx'
import { useQuestion } from './useQuestion.ts'

/** One question about one sub-amendment. */
export default function DecideSub({ sub: { id, amendmentId, ordinal: n, ballot }, desk, act }: { sub: DeskSub; desk: Desk; act: Act }) {
  const s = useM(m)
  const acts = useM(deskWords)
  const w = useM(decidingSubs)
  useQuestion(act, amendmentId, id)
  const fixed = { versionId: desk.versionId, subAmendmentId: id }
  const leave = <Leave to={{ place: desk.place.key, am: amendmentId, sub: id }} />
  const form = (disposition: SubDisposition | 'by-vote', button: string, children?: ReactNode, more: Record<string, string> = {}) => (
    <CommandForm command="DecideSubAmendment" name={`${act}-${id}`} button={button} fixed={{ ...fixed, disposition, ...more }} aside={leave}>{children}</CommandForm>
  )
  const words = { open: w.open({ n }), accepts: w.accepted({ n }), rejects: w.rejected({ n }) }
  switch (act) {
    case 'accept': return <Panel title={s.askAccept}>{form('accepted', w.accept({ n }), <Objections />)}</Panel>
    case 'vote': return <ByVote {...{ desk, words, form }} />
    case 'ballot': return (
      <Panel title={acts.ballot}>
        <ByBallot processId={desk.processId} put={{ 'question.about': 'sub-amendment', 'question.subAmendmentId': id }} {...{ id, ballot, words, form, leave }} />
      </Panel>
    )
    case 'reject': return <Panel title={s.askReject}>{form('rejected', w.reject({ n }), <Why optional />)}</Panel>
    case 'undo': return (
      <Panel title={s.askUndo}>
        <p className="small mb-3">{s.undoHint}</p>
        <CommandForm command="ReopenSubAmendment" name={`undo-${id}`} kind="grave" button={w.undo({ n })} fixed={fixed} aside={leave} />
      </Panel>
    )
    default: return null
  }
}
