import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { steps as m } from '../i18n/setup.ts'
import { useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Field } from '../ui/fields.tsx'
import type { StepCommand } from '#server/query/steps.ts'

/** One step as its page shows it: made by the loader, in words. */
export type StepLine = {
  readonly command: StepCommand
  /** its verb, and what it does */
  readonly name: string
  readonly hint: string
  readonly state: 'done' | 'next' | 'ahead'
  readonly doneOn: string | null
  readonly who: 'bySecretariat' | 'byDesk' | 'byRapporteur' | 'byDraftingCommittee'
  readonly when: string | null
  /** why it cannot be taken now */
  readonly whyNot: string | null
}

/** Steps taken on another page of the text, where what they decide upon can be seen. */
const ELSEWHERE: Readonly<Partial<Record<StepCommand, readonly ['onDraft' | 'onAdoption', string]>>> = {
  HandInDraft: ['onDraft', 'draft'], Circulate: ['onDraft', 'draft'],
  AdoptInCommittee: ['onAdoption', 'adoption'], ReportToAssembly: ['onAdoption', 'adoption'], AdoptInAssembly: ['onAdoption', 'adoption'], PublishResolution: ['onAdoption', 'adoption'],
}

const Control = ({ line: { command, name, state, whyNot }, processId, slug, code }: { line: StepLine; processId: string; slug: string; code: string }): ReactNode => {
  const s = useM(m)
  if (state === 'done') return null
  const elsewhere = ELSEWHERE[command]
  if (elsewhere) {
    return (
      <>
        {state === 'next' && <Link to={`/resolutions/${slug}/${elsewhere[1]}`}>{s[elsewhere[0]]}</Link>}
        {whyNot && <p className="small max-w-prose">{whyNot}</p>}
      </>
    )
  }
  if (state === 'ahead') return <p className="small max-w-prose">{whyNot}</p>
  return (
    <CommandForm command={command} fixed={{ processId }} button={name} whyNot={whyNot} done={s.taken}>
      {command === 'PublishCompendium' && <Field name="code" label={s.code} defaultValue={code} />}
    </CommandForm>
  )
}

const StepItem = ({ line, ...of }: { line: StepLine; processId: string; slug: string; code: string }) => {
  const s = useM(m)
  const { name, hint, state, doneOn, who, when } = line
  return (
    <li className={`step ${state}`} aria-current={state === 'next' ? 'step' : undefined}>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3>{name}</h3>
        {state === 'next' && <Chip tone="amber">{s.next}</Chip>}
        <span className="small">
          {[state === 'done' ? (doneOn ?? s.done) : null, s[who], when].filter(Boolean).join(' · ')}
        </span>
      </div>
      {state !== 'done' && <p className="mt-0.5 max-w-prose text-ink-2">{hint}</p>}
      <div className={state === 'done' ? '' : 'mt-2'}>
        <Control line={line} {...of} />
      </div>
    </li>
  )
}

/** The way of one text, step by step: what each does, who takes it and when, and why it cannot be taken now. */
export const StepList = ({ lines, ...of }: { lines: readonly StepLine[]; processId: string; slug: string; code: string }) => (
  <ol className="steplist">
    {lines.map((line) => (
      <StepItem key={line.command} line={line} {...of} />
    ))}
  </ol>
)
