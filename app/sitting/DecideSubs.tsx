import type { Desk } from '#server/query/desk.ts'
import type { SubAmendment } from '#server/query/subAmendments.ts'
import { SubAmendments } from '../amendment/SubAmendments.tsx'
import { decidingSubs as m, subAmendments } from '../i18n/subAmendments.ts'
import { useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { Counts } from './Counts.tsx'

type Props = { subs: readonly SubAmendment[]; desk: Desk; isSelected: boolean }

/** The sub-amendments to what the desk looks at: put first, each decided, or reopened while its amendment is not decided. */
const DecideSubs = ({ subs, desk, isSelected }: Props) => {
  const s = useM(m)
  const { subs: title } = useM(subAmendments)
  return (
    <section aria-label={title} className="mb-2">
      <p className="small"><b>{title}.</b> {s.first}</p>
      <SubAmendments subs={subs} beside={(sub) => isSelected && desk.open && <Decide sub={sub} desk={desk} />} />
    </section>
  )
}
export default DecideSubs

const Decide = ({ sub: { id, ordinal: n, decision, fate }, desk }: { sub: SubAmendment; desk: Desk }) => {
  const s = useM(m)
  const fixed = { versionId: desk.versionId, subAmendmentId: id }
  if (decision) return <CommandForm command="ReopenSubAmendment" name={`reopen-${id}`} fixed={fixed} button={s.undo({ n })} kind="quiet" />
  if (fate.is !== 'pending') return null
  const decide = (disposition: 'accepted' | 'rejected', button: string) => (
    <CommandForm command="DecideSubAmendment" name={`${disposition}-${id}`} fixed={{ ...fixed, disposition }} button={button} kind="plain" />
  )
  return (
    <>
      <div className="mt-1 flex flex-wrap gap-2">{decide('accepted', s.accept({ n }))}{decide('rejected', s.reject({ n }))}</div>
      <details className="mt-1">
        <summary className="w-fit text-accent">{s.byVote}</summary>
        <CommandForm command="DecideSubAmendment" name={`vote-${id}`} fixed={{ ...fixed, disposition: 'by-vote' }} button={s.record} kind="plain" className="mt-2"><Counts rule={desk.rule} required /></CommandForm>
      </details>
    </>
  )
}
