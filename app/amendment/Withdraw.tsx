import type { AmendmentRow } from '#server/query/amendments.ts'
import { joint } from '../i18n/joint.ts'
import { receipts as m } from '../i18n/receipts.ts'
import { useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'

/** Taking an amendment back: the first sponsor withdraws it for all, a Member that joined leaves it. Neither can be undone, so each takes a second press. */
export default function Withdraw({ amendment: { id, number, sponsorId, coSponsors }, hat, versionId }: { amendment: AmendmentRow; hat: string; versionId: string }) {
  const s = useM(m)
  const j = useM(joint)
  const fixed = { versionId, sponsorId, amendmentId: id }
  return (
    <details className="no-print mt-3">
      <summary className="small w-fit">{hat === sponsorId ? s.withdraw({ n: number }) : j.leave({ n: number })}</summary>
      <p className="small my-2 max-w-2xl">{hat === sponsorId ? s.withdrawHint : j.leaveHint} {hat === sponsorId && coSponsors.length > 0 && j.withdrawsForAll}</p>
      {hat === sponsorId
        ? <CommandForm command="WithdrawAmendment" name={`withdraw-${id}`} fixed={fixed} kind="grave" button={s.withdrawButton} label={s.withdrawNo({ n: number })} done={s.withdrawDone} />
        : <CommandForm command="LeaveAmendment" name={`leave-${id}`} fixed={{ ...fixed, memberId: hat }} kind="grave" button={j.leaveButton} label={j.leaveNo({ n: number })} done={j.left} />}
    </details>
  )
}
