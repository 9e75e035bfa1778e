import type { CompendiumEntry as Entry } from '#domain/amendment/compendium.ts'
import type { CompendiumRow } from '#server/query/compendium.ts'
import { compendium as m, workspace } from '../i18n/amendments.ts'
import { decidingBodies, decisionModes, dispositions, dispositionTone } from '../i18n/dispositions.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Field } from '../ui/fields.tsx'
import { Printed } from './Printed.tsx'

type Props = { entry: Entry; row: CompendiumRow; rows: Readonly<Record<string, CompendiumRow>>; versionId: string; mayRule: boolean }

/** One amendment of the compendium: instruction, the paragraph reprinted with its changes, the sponsor in brackets, and what became of it. */
export const CompendiumEntry = ({ entry, row, rows, versionId, mayRule }: Props) => {
  const s = useM(m)
  const w = useM(workspace)
  const lang = useLang()
  return (
    <article id={`no-${row.number}`} className="border-b border-rule py-4">
      <header className="mb-1 flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <a className="num font-semibold text-ink-2 no-underline" href={`#no-${row.number}`}>{w.no({ n: row.number })}</a>
        <Decision row={row} rows={rows} />
        {row.onBehalf && <span className="small">{s.onBehalf}</span>}
      </header>
      {entry.awaiting && <p className="small">{s.awaiting({ lang: row.lang })}</p>}
      {entry.awaiting && row.original ? <Printed {...row.original} lang={row.lang} /> : <Printed instruction={entry.instruction} lines={entry.lines} lang={lang} />}
      <p className="mt-2">({row.sponsor})</p>
      {row.reason && <p className="small mt-1" lang={row.lang}><b>{s.reason}</b> {row.reason}</p>}
      {mayRule && !row.decision && (
        <details className="no-print mt-2">
          <summary className="small">{s.rule}</summary>
          <CommandForm
            command="DecideAmendment" name={`rule-${row.id}`} kind="grave" button={s.rule} done={s.ruled} className="mt-2 max-w-lg"
            fixed={{ versionId, amendmentId: row.id, disposition: 'inadmissible', body: 'president' }}
          >
            <Field name="reason" label={s.ruleReason} />
          </CommandForm>
        </details>
      )}
    </article>
  )
}

const Decision = ({ row: { decision }, rows }: Pick<Props, 'row' | 'rows'>) => {
  const w = useM(workspace)
  const d = useM(dispositions)
  const modes = useM(decisionModes)
  const bodies = useM(decidingBodies)
  if (!decision) return null
  const { disposition, mode, body, counts, subsumedBy, fellBy, reason } = decision
  const cause = rows[subsumedBy ?? fellBy ?? '']
  const isVoted = disposition === 'accepted' || disposition === 'accepted-as-modified' || disposition === 'rejected'
  return (
    <>
      <Chip tone={dispositionTone[disposition]}>{d[disposition]}</Chip>
      <span className="small num">
        {bodies[body]}{isVoted && `, ${modes[mode]}`}{counts && ` ${counts.for}–${counts.against}–${counts.abstain}`}
        {cause && ` (${w.no({ n: cause.number })})`}{disposition === 'inadmissible' && reason && ` (${reason})`}
      </span>
    </>
  )
}
