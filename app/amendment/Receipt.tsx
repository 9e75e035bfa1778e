import type { AmendmentRow } from '#server/query/amendments.ts'
import { workspace as m } from '../i18n/amendments.ts'
import { dispositions, dispositionTone } from '../i18n/dispositions.ts'
import { clock, date } from '../i18n/format.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { Chip } from '../ui/Chip.tsx'

const PLACE = { en: 'Geneva', fr: 'Genève' } as const

type ReceiptProps = {
  amendment: AmendmentRow
  versionId: string
  /** the number of the amendment that it replaces */
  replaces?: number | undefined
  mayWithdraw: boolean
}

/** What a sponsor can hold against us: number, instant by the server's clock, full text, and the hash over all of it. */
export const Receipt = ({ amendment, versionId, replaces, mayWithdraw }: ReceiptProps) => {
  const s = useM(m)
  const d = useM(dispositions)
  const lang = useLang()
  const exactly = (at: string): string => `${date(at, lang)}, ${clock(at, lang)} (${PLACE[lang]})`
  const { id, number, sponsorId, fullText, reason, hash, receivedAt, submittedAt, onBehalf, withdrawnAt, decision } = amendment
  const fate = withdrawnAt ? 'withdrawn' : decision?.disposition
  return (
    <article id={`no-${number}`} className="border-t border-rule py-4">
      <header className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 className="num normal-case tracking-normal text-ink">{s.no({ n: number })}</h3>
        <span className="small num">{s.receivedAt({ at: exactly(receivedAt) })}</span>
        {onBehalf && <Chip tone="plain">{s.enteredAt({ at: exactly(submittedAt) })}</Chip>}
        {replaces !== undefined && <Chip tone="plain">{s.replaced({ n: replaces })}</Chip>}
        {fate && <Chip tone={dispositionTone[fate]}>{withdrawnAt ? s.withdrawn({ at: exactly(withdrawnAt) }) : d[fate]}</Chip>}
      </header>
      <p className="reading mt-2 whitespace-pre-line" lang={amendment.lang}>{fullText}</p>
      {reason && <p className="mt-2 text-ink-2" lang={amendment.lang}>{reason}</p>}
      <p className="small mt-2 break-all"><abbr title="SHA-256" className="no-underline">{s.hash}</abbr> <code>{hash}</code></p>
      {mayWithdraw && !fate && (
        <CommandForm
          command="WithdrawAmendment" name={`withdraw-${id}`} fixed={{ versionId, sponsorId, amendmentId: id }} kind="plain" button={s.withdraw({ n: number })}
          done={s.withdrawDone} className="no-print mt-3"
        />
      )}
    </article>
  )
}

/** The receipts of one sponsor, the newest first. */
export const Receipts = ({ submitted, versionId, mayWithdraw }: { submitted: readonly AmendmentRow[]; versionId: string; mayWithdraw: boolean }) => {
  const s = useM(m)
  if (!submitted.length) return <p className="text-ink-2">{s.noReceipts}</p>
  return submitted.toReversed().map((amendment) => (
    <Receipt
      key={amendment.id} amendment={amendment} versionId={versionId} mayWithdraw={mayWithdraw}
      replaces={submitted.find(({ id }) => id === amendment.replaces)?.number}
    />
  ))
}
