import { Link } from '@remix-run/react'
import type { Adoption, AdoptionStep } from '#server/query/adoption.ts'
import type { Named } from '#server/query/names.ts'
import { adopting as m } from '../i18n/adopting.ts'
import { assembly as assemblyName } from '../i18n/format.ts'
import { putting } from '../i18n/putting.ts'
import { adoptionModes } from '../i18n/stages.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { Choice, Field, Select, TextArea } from '../ui/fields.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Counts } from './Counts.tsx'
import type { VotingRule } from './outcome.ts'

const MODES = ['unanimously', 'consensus', 'without-a-vote', 'vote'] as const
const AHEAD = 8

type Rule = VotingRule & { readonly verified: boolean }
export type AdoptionFormStep = 'committee' | 'report' | 'assembly' | 'publish' | 'transmit' | 'follow-up'
type Props = { step: AdoptionFormStep; adoption: Adoption; slug: string; whyNot: Readonly<Record<AdoptionStep, string | null>> }

/** The form of one step of the adoption, for those who record it. */
export default function AdoptionForm({ step, adoption, slug, whyNot }: Props) {
  const s = useM(m)
  const { processId, version, rules, members, called, code } = adoption
  const rule = (majority: typeof rules.committee): Rule => ({ majority, abstentionsAreCast: rules.abstentionsAreCast, verified: rules.verified })
  switch (step) {
    case 'committee': return (
      <>
        <Undecided adoption={adoption} slug={slug} />
        <Adopt command="AdoptInCommittee" adoption={adoption} rule={rule(rules.committee)} members={called} button={s.adoptCommittee} label={s.how} whyNot={whyNot.AdoptInCommittee} />
        <Defer adoption={adoption} whyNot={whyNot.DeferToAssembly} />
      </>
    )
    case 'report': return (
      <CommandForm command="ReportToAssembly" fixed={{ processId }} expectedVersion={version} button={s.report} whyNot={whyNot.ReportToAssembly} className="mt-5">
        <Select name="memberId" label={s.reporter} optional options={members.map(({ id, name }) => ({ value: id, words: name }))} />
      </CommandForm>
    )
    case 'assembly': return (
      <>
        {adoption.steps.AdoptInAssembly?.code === 'translations-missing' && <Notice kind="warning" className="mb-4">{whyNot.AdoptInAssembly} <Link to={`/resolutions/${slug}/translations`}>{s.toTranslations}</Link></Notice>}
        <Adopt command="AdoptInAssembly" adoption={adoption} rule={rule(rules.assembly)} button={s.adoptAssembly} label={s.howAssembly} hint={s.weighted} whyNot={whyNot.AdoptInAssembly} />
        <Reject adoption={adoption} rule={rule(rules.assembly)} />
      </>
    )
    case 'publish': return (
      <CommandForm command="PublishResolution" fixed={{ processId }} expectedVersion={version} button={s.publish} aside={s.publishHint} whyNot={whyNot.PublishResolution}>
        <Field name="code" label={s.code} hint={s.codeHint} defaultValue={code} autoComplete="off" />
      </CommandForm>
    )
    case 'transmit': return <CommandForm command="Transmit" fixed={{ processId }} expectedVersion={version} button={s.transmit} whyNot={whyNot.Transmit} aside={s.transmitHint} className="mt-4" />
    case 'follow-up': return <CommandForm command="OpenFollowUp" fixed={{ processId }} expectedVersion={version} button={s.followUp} whyNot={whyNot.OpenFollowUp} aside={s.followUpHint} className="mt-4" />
    default: return step satisfies never
  }
}

/** What has to be decided first, each with the way to it. */
const Undecided = ({ adoption: { undecided }, slug }: { adoption: Adoption; slug: string }) => {
  const s = useM(m)
  const p = useM(putting)
  if (undecided.length === 0) return null
  return (
    <Notice kind="warning" className="mb-4">
      {s.missing({ n: undecided.length })}
      <ul className="mt-1 list-disc pl-5">
        {undecided.slice(0, AHEAD).map(({ id, number, sponsor, short }) => (
          <li key={id}><Link to={`/resolutions/${slug}/desk?am=${id}`}>{p.no({ n: number })}, {sponsor}</Link> <span className="small">{short || p.title}</span></li>
        ))}
        {undecided.length > AHEAD && <li>{s.more({ n: undecided.length - AHEAD })}</li>}
      </ul>
    </Notice>
  )
}

/** How a body adopts: four modes, and the counts where it votes. */
const Adopt = ({ command, adoption: { processId, version }, rule, members, button, label, hint, whyNot }: {
  command: 'AdoptInCommittee' | 'AdoptInAssembly'; adoption: Adoption; rule: Rule; members?: readonly Named[]; button: string; label: string; hint?: string; whyNot: string | null
}) => {
  const s = useM(m)
  const modes = useM(adoptionModes)
  return (
    <CommandForm command={command} fixed={{ processId }} expectedVersion={version} button={button} whyNot={whyNot} className="adopt">
      {!whyNot && (
        <>
          <Choice name="mode" label={label} defaultValue="consensus" options={MODES.map((value) => ({ value, words: modes[value], hint: s.modeHints({ mode: value }) }))} />
          <div className="if-vote">
            {hint && <p className="small mb-2">{hint}</p>}
            <Counts rule={rule} words={s.arithmetic} {...(members ? { members } : {})} />
          </div>
        </>
      )}
    </CommandForm>
  )
}

/** The Assembly refuses the text: only by counts that do not carry it. */
const Reject = ({ adoption: { processId, version }, rule }: { adoption: Adoption; rule: Rule }) => {
  const s = useM(m)
  return (
    <details className="mt-6">
      <summary className="w-fit text-accent">{s.reject}</summary>
      <CommandForm command="RejectInAssembly" fixed={{ processId }} expectedVersion={version} button={s.rejectButton} kind="grave" className="mt-3">
        <Counts rule={rule} required words={s.arithmetic} />
      </CommandForm>
    </details>
  )
}

const Defer = ({ adoption: { processId, version, assemblies }, whyNot }: { adoption: Adoption; whyNot: string | null }) => {
  const s = useM(m)
  const lang = useLang()
  return (
    <details className="mt-6">
      <summary className="w-fit text-accent">{s.defer}</summary>
      <p className="small mt-1 mb-3">{s.deferHint}</p>
      {assemblies.length === 0 ? <Notice>{s.deferNone}</Notice> : (
        <CommandForm command="DeferToAssembly" fixed={{ processId }} expectedVersion={version} button={s.deferButton} kind="grave" whyNot={whyNot}>
          <Select name="assemblyId" label={s.deferTo} options={assemblies.map(({ id, number, city }) => ({ value: id, words: `${assemblyName(number, lang)}, ${city[lang]}` }))} />
          <TextArea name="reason" label={s.deferReason} rows={2} />
        </CommandForm>
      )}
    </details>
  )
}
