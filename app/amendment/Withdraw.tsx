import type { AmendmentRow } from '#server/query/amendments.ts'
import { joint } from '../i18n/joint.ts'
import { receipts as m } from '../i18n/receipts.ts'
import { useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'

/** Taking an amendment back: the first sponsor withdraws it for all, a Member that joined leaves it. */
export default function Withdraw({ amendment: { id, number, sponsorId, coSponsors }, hat, versionId }: { amendment: AmendmentRow; hat: string; versionId: string }) {
  const s = useM(m)
  const j = useM(joint)
  return hat === sponsorId ? (
    <CommandForm
      command="WithdrawAmendment" name={`withdraw-${id}`} fixed={{ versionId, sponsorId, amendmentId: id }} kind="plain" button={s.withdraw({ n: number })}
      done={s.withdrawDone} aside={coSponsors.length > 0 && j.withdrawsForAll} className="no-print mt-3"
    />
  ) : (
    <CommandForm
      command="LeaveAmendment" name={`leave-${id}`} fixed={{ versionId, sponsorId, amendmentId: id, memberId: hat }} kind="plain" button={j.leave({ n: number })}
      done={j.left} className="no-print mt-3"
    />
  )
}
