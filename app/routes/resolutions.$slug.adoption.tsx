import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { AdoptionStep } from '#server/query/adoption.ts'
import { adoption as m } from '../i18n/adoption.ts'
import { putting } from '../i18n/desk.ts'
import { assembly as assemblyName, date } from '../i18n/format.ts'
import { refusalSentence } from '../i18n/refusals.ts'
import { statusLine } from '../i18n/text.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { commandAction } from '../lib/command.server.ts'
import { CommandForm } from '../lib/command.tsx'
import { useLive } from '../lib/live.ts'
import { loaded } from '../lib/loaded.server.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { useProcess } from '../process/useProcess.ts'
import { Adopt, AdoptedLine, Defer, Reject } from '../sitting/AdoptionForms.tsx'
import { Reservations, StateReservation } from '../sitting/Reservations.tsx'
import { withVote } from '../sitting/voting.server.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { Field, Select } from '../ui/fields.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page, Section } from '../ui/Page.tsx'

const STEPS = ['AdoptInCommittee', 'DeferToAssembly', 'ReportToAssembly', 'AdoptInAssembly', 'RejectInAssembly', 'PublishResolution', 'Transmit', 'OpenFollowUp'] as const

export const loader = async ({ request, params, context: { api, lang } }: LoaderFunctionArgs) => {
  const adoption = await loaded(request, api.adoption.page({ slug: params['slug'] ?? '' }))
  const whyNot = Object.fromEntries(STEPS.map((step) => {
    const refusal = adoption.steps[step]
    return [step, refusal && refusalSentence(refusal, lang)]
  })) as Record<AdoptionStep, string | null>
  const noReserving = adoption.reserving?.refusal ? refusalSentence(adoption.reserving.refusal, lang) : null
  return { adoption, whyNot, noReserving }
}

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const form = await request.formData()
  const counted = await withVote(request, form, { majority: 'simple', abstentionsAreCast: false })
  return commandAction({ request: counted, context }, [...STEPS, 'RecordReservation', 'WithdrawReservation'])
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => titled(m.title[langOfPage(matches)])

/** Before its stage: why nothing is here yet. */
const Waits = ({ children }: { children: ReactNode }) => <p className="text-ink-2">{children}</p>
const AHEAD = 8

export default function AdoptionPage() {
  const s = useM(m)
  const p = useM(putting)
  const lang = useLang()
  const { adoption, whyNot, noReserving } = useLoaderData<typeof loader>()
  const { process } = useProcess()
  const { processId, stage, version, undecided, reservations, reserving, rules, members, code } = adoption
  useLive(process.rights.signedIn ? processId : null)
  const of = (where: 'committee-adopted' | 'assembly-adopted' | 'rejected') => adoption.adopted.find((one) => one.where === where)
  const [committee, assembly, rejected] = [of('committee-adopted'), of('assembly-adopted'), of('rejected')]
  const { desk, secretariat } = process.rights
  const rule = (majority: typeof rules.committee) => ({ majority, abstentionsAreCast: rules.abstentionsAreCast, verified: rules.verified })
  const step = (command: AdoptionStep, at: typeof stage, button: string, aside?: string) => stage === at && secretariat && (
    <CommandForm command={command} fixed={{ processId }} expectedVersion={version} button={button} whyNot={whyNot[command]} aside={aside} className="mt-4" />
  )
  return (
    <Page>
      <div className="max-w-3xl">
        {process.kind === 'ordinary' && (
          <Section title={s.committee}>
            {committee ? <AdoptedLine adopted={committee} /> : desk && stage === 'examination' ? (
              <>
                {undecided.length > 0 && (
                  <Notice kind="warning" className="mb-4">
                    {s.missing({ n: undecided.length })}
                    <ul className="mt-1 list-disc pl-5">
                      {undecided.slice(0, AHEAD).map(({ id, number, sponsor, short }) => (
                        <li key={id}><Link to={`/resolutions/${process.slug}/desk?am=${id}`}>{p.no({ n: number })}, {sponsor}</Link> <span className="small">{short || p.title}</span></li>
                      ))}
                      {undecided.length > AHEAD && <li>{s.more({ n: undecided.length - AHEAD })}</li>}
                    </ul>
                  </Notice>
                )}
                <Adopt
                  command="AdoptInCommittee" adoption={adoption} rule={rule(rules.committee)} members={members} button={s.adoptCommittee} label={s.how}
                  whyNot={whyNot.AdoptInCommittee}
                />
                <Defer adoption={adoption} nameOf={({ number, city }) => `${assemblyName(number, lang)}, ${city[lang]}`} />
              </>
            ) : <Waits>{s.waitsCommittee}</Waits>}
            {(stage === 'committee-adopted') && secretariat && (
              <CommandForm command="ReportToAssembly" fixed={{ processId }} expectedVersion={version} button={s.report} whyNot={whyNot.ReportToAssembly} className="mt-5">
                <Select name="memberId" label={s.reporter} optional options={members.map(({ id, name }) => ({ value: id, words: name }))} />
              </CommandForm>
            )}
          </Section>
        )}
        <Section title={`${assemblyName(process.assembly.number, lang)}, ${process.assembly.city[lang]}`}>
          {assembly ? <AdoptedLine adopted={assembly} /> : rejected ? <AdoptedLine adopted={rejected} /> : stage === 'report' && secretariat ? (
            <>
              <Adopt
                command="AdoptInAssembly" adoption={adoption} rule={rule(rules.assembly)} button={s.adoptAssembly} label={s.howAssembly} hint={s.weighted} whyNot={whyNot.AdoptInAssembly}
              />
              <Reject adoption={adoption} rule={rule(rules.assembly)} />
            </>
          ) : <Waits>{stage === 'report' ? s.reported : committee ? s.waitsReport : s.waitsAssembly}</Waits>}
        </Section>
        <Section title={s.reservations}>
          <Reservations reservations={reservations} processId={processId} />
          {reserving && ['committee-adopted', 'report', 'assembly-adopted'].includes(stage) && (
            <StateReservation processId={processId} reserving={reserving} paragraphs={adoption.paragraphs} whyNot={noReserving} />
          )}
        </Section>
        <Section title={s.publication}>
          {assembly ? (
            <>
              <p className="small">{s.statusLine}</p>
              <p className="reading mb-4 italic">
                {statusLine({
                  mode: assembly.mode, counts: assembly.counts, asterisk: reservations.length > 0, assembly: process.assembly.number, city: process.assembly.city[lang], date: date(assembly.at, lang),
                }, lang)}
              </p>
              {process.resolutionCode ? (
                <p className="flex flex-wrap items-baseline gap-x-5">
                  <b>{s.published({ code: process.resolutionCode })}</b>
                  <Link to={`/resolutions/${process.slug}`}>{s.readIt}</Link>
                </p>
              ) : stage === 'assembly-adopted' && secretariat ? (
                <CommandForm command="PublishResolution" fixed={{ processId }} expectedVersion={version} button={s.publish} aside={s.publishHint} whyNot={whyNot.PublishResolution}>
                  <Field name="code" label={s.code} hint={s.codeHint} defaultValue={code} autoComplete="off" />
                </CommandForm>
              ) : <ButtonLink to={`/resolutions/${process.slug}`}>{s.readIt}</ButtonLink>}
              {stage === 'transmitted' && <p className="mt-2">{s.transmitted}</p>}
              {stage === 'follow-up' && <p className="mt-2">{s.followUpOpen}</p>}
              {step('Transmit', 'reservations', s.transmit, s.transmitHint)}
              {step('OpenFollowUp', 'transmitted', s.followUp, s.followUpHint)}
            </>
          ) : <Waits>{s.waitsPublication}</Waits>}
        </Section>
      </div>
    </Page>
  )
}
