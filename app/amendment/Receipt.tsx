import type { AmendmentRow } from '#server/query/amendments.ts'
import { dispositions, dispositionTone } from '../i18n/dispositions.ts'
import { clock, date } from '../i18n/format.ts'
import { joint } from '../i18n/joint.ts'
import { receipts as m } from '../i18n/receipts.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { later } from '../lib/later.tsx'
import { Chip } from '../ui/Chip.tsx'

const Withdraw = later(() => import('./Withdraw.tsx'))

const PLACE = { en: 'Geneva', fr: 'Genève' } as const

type Row = AmendmentRow & { readonly sponsors: string }
type ReceiptProps = {
  amendment: Row
  /** whose receipt it is: the first sponsor's, or that of a Member that joined */
  hat: string
  versionId: string
  /** the number of the amendment that it replaces */
  replaces?: number | undefined
  mayWithdraw: boolean
}

/** What a sponsor can hold against us: number, instant by the server's clock, full text, and the hash over all of it. */
export const Receipt = ({ amendment, hat, versionId, replaces, mayWithdraw }: ReceiptProps) => {
  const s = useM(m)
  const d = useM(dispositions)
  const j = useM(joint)
  const lang = useLang()
  const exactly = (at: string): string => `${date(at, lang)}, ${clock(at, lang)} (${PLACE[lang]})`
  const { number, fullText, reason, hash, receivedAt, submittedAt, enteredAs, withdrawnAt, decision, coSponsors, sponsors } = amendment
  const fate = withdrawnAt ? 'withdrawn' : decision?.disposition
  return (
    <article id={`no-${number}`} className="border-t border-rule py-4">
      <header className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 className="num normal-case tracking-normal text-ink">{s.no({ n: number })}</h3>
        <span className="small num">{s.receivedAt({ at: exactly(receivedAt) })}</span>
        {enteredAs && <Chip tone="plain">{s.enteredAt({ at: exactly(submittedAt) })}</Chip>}
        {replaces !== undefined && <Chip tone="plain">{s.replaced({ n: replaces })}</Chip>}
        {fate && <Chip tone={dispositionTone[fate]}>{withdrawnAt ? s.withdrawn({ at: exactly(withdrawnAt) }) : d[fate]}</Chip>}
      </header>
      {coSponsors.length > 0 && <p className="mt-1">{j.sponsors({ names: sponsors })}</p>}
      <p className="reading mt-2 whitespace-pre-line" lang={amendment.lang}>{fullText}</p>
      {reason && <p className="mt-2 text-ink-2" lang={amendment.lang}>{reason}</p>}
      <p className="small mt-2 break-all"><abbr title="SHA-256" className="no-underline">{s.hash}</abbr> <code>{hash}</code></p>
      {mayWithdraw && !fate && <Withdraw amendment={amendment} hat={hat} versionId={versionId} />}
    </article>
  )
}

/** The receipts of one sponsor, the newest first. */
export const Receipts = ({ submitted, hat, versionId, mayWithdraw }: { submitted: readonly Row[]; hat: string; versionId: string; mayWithdraw: boolean }) => {
  const s = useM(m)
  if (!submitted.length) return <p className="text-ink-2">{s.noReceipts}</p>
  return submitted.toReversed().map((amendment) => (
    <Receipt
      key={amendment.id} amendment={amendment} hat={hat} versionId={versionId} mayWithdraw={mayWithdraw}
      replaces={submitted.find(({ id }) => id === amendment.replaces)?.number}
    />
  ))
}
