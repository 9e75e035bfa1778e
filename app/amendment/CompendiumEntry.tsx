import type { CompendiumEntry as Entry } from '#domain/amendment/compendium.ts'
import type { CompendiumRow } from '#server/query/compendium.ts'
import { compendium as m } from '../i18n/compendium.ts'
import { entered } from '../i18n/entered.ts'
import { list } from '../i18n/format.ts'
import { numbered } from '../i18n/numbered.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { later } from '../lib/later.tsx'
import { Chip } from '../ui/Chip.tsx'
import { BULK } from './bulk.ts'
import { Decision } from './Decision.tsx'
import { Printed } from './Printed.tsx'

const AnswerRecommendation = later(() => import('./Waiting.tsx').then((part) => ({ default: part.AnswerRecommendation })))
const Remarks = later(() => import('./Remarks.tsx'))
const UnderAmendment = later(() => import('./UnderAmendment.tsx'))

type Props = { entry: Entry; row: CompendiumRow; by: number | null; selectable: boolean; versionId: string; mayAnswer: boolean; /** where sub-amendments are proposed; null: not by this reader, or not now */ subAmend: string | null }

/** One amendment of the compendium: instruction, the paragraph reprinted with its changes, the sponsors in brackets, and what was said and decided of it. */
export const CompendiumEntry = ({ entry, row, by, selectable, versionId, mayAnswer, subAmend }: Props) => {
  const s = useM(m)
  const w = useM(numbered)
  const e = useM(entered)
  const lang = useLang()
  const no = w.no({ n: row.number })
  return (
    <article id={`no-${row.number}`} className="entry">
      <header>
        {selectable && (
          <input type="checkbox" className="no-print" name="amendmentIds" value={row.id} form={BULK} aria-label={s.select({ n: row.number })} disabled={row.decision !== null && row.decision.disposition !== 'deferred'} />
        )}
        <a className="num" href={`#no-${row.number}`}>{no}</a>
        <Decision decision={row.decision} by={by} />
        {row.enteredAs && <span className="small">{e[row.enteredAs]}</span>}
        <Relations row={row} />
      </header>
      {entry.awaiting && <p className="small">{s.awaiting({ lang: row.lang })}</p>}
      {entry.awaiting && row.original ? <Printed {...row.original} lang={row.lang} /> : <Printed instruction={entry.instruction} lines={entry.lines} lang={lang} />}
      <p className="sponsor">({row.sponsor})</p>
      {row.reason && <p className="small" lang={row.lang}><b>{s.reason}</b> {row.reason}</p>}
      {(row.ruling ?? row.recommendation) && <Remarks row={row} />}
      {(row.subAmendments.length > 0 || subAmend) && <UnderAmendment row={row} subAmend={subAmend} />}
      {mayAnswer && row.recommendation && !row.decision && <AnswerRecommendation versionId={versionId} sponsorId={row.sponsorId} amendmentId={row.id} />}
    </article>
  )
}

/** What this many numbers are worth reading; the map shows all. */
const FEW = 6

const Relations = ({ row: { identical, clashing } }: { row: CompendiumRow }) => {
  const r = useM(m)
  const w = useM(numbered)
  const lang = useLang()
  const named = (numbers: readonly number[]): string => list(
    [...numbers.slice(0, FEW).map((n) => w.no({ n })), ...(numbers.length > FEW ? [r.andMore({ n: numbers.length - FEW })] : [])], lang)
  return (
    <>
      {identical.length > 0 && <Chip tone="plain">{r.same({ numbers: named(identical) })}</Chip>}
      {clashing.length > 0 && <Chip tone="amber">{r.clashes({ numbers: named(clashing) })}</Chip>}
    </>
  )
}
