import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { AdoptionStep } from '#server/query/adoption.ts'
import { adoption as m } from '../i18n/adoption.ts'
import { assembly as assemblyName, date } from '../i18n/format.ts'
import { refusalSentence } from '../i18n/refusals.ts'
import { statusLine } from '../i18n/printed.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { commandAction } from '../lib/command.server.ts'
import { later } from '../lib/later.tsx'
import { useLive } from '../lib/live.ts'
import { loaded } from '../lib/loaded.server.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { useProcess } from '../process/useProcess.ts'
import type { AdoptionFormStep } from '../sitting/AdoptionForm.tsx'
import { AdoptedLine } from '../sitting/AdoptedLine.tsx'
import { Reservations } from '../sitting/Reservations.tsx'
import { withVote } from '../sitting/voting.server.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { Page, Section } from '../ui/Page.tsx'

export { unanswered as clientAction } from '../lib/unanswered.ts'

const AdoptionForm = later(() => import('../sitting/AdoptionForm.tsx'))
const StateReservation = later(() => import('../sitting/StateReservation.tsx'))

const ExplainVote = later(() => import('../sitting/ExplainVote.tsx'))

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
  return commandAction({ request: counted, context }, [...STEPS, 'RecordReservation', 'WithdrawReservation', 'ExplainVote'])
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => titled(m.title[langOfPage(matches)])

/** Before its stage: why nothing is here yet. */
const Waits = ({ children }: { children: ReactNode }) => <p className="text-ink-2">{children}</p>

export default function AdoptionPage() {
  const s = useM(m)
  const lang = useLang()
  const { adoption, whyNot, noReserving } = useLoaderData<typeof loader>()
  const { process } = useProcess()
  const { processId, stage, reservations, reserving, explanations, explaining } = adoption
  useLive(process.rights.signedIn ? processId : null)
  const of = (where: 'committee-adopted' | 'assembly-adopted' | 'rejected') => adoption.adopted.find((one) => one.where === where)
  const [committee, assembly, rejected] = [of('committee-adopted'), of('assembly-adopted'), of('rejected')]
  const { desk, secretariat, assemblyPresident } = process.rights
  const form = (which: AdoptionFormStep) => <AdoptionForm step={which} adoption={adoption} slug={process.slug} whyNot={whyNot} />
  return (
    <Page>
      <div className="max-w-3xl">
        {process.kind === 'ordinary' && (
          <Section title={s.committee}>
            {committee ? <AdoptedLine adopted={committee} /> : desk && stage === 'examination' ? form('committee') : <Waits>{s.waitsCommittee}</Waits>}
            {stage === 'committee-adopted' && secretariat && form('report')}
          </Section>
        )}
        {process.kind === 'emergency' && stage === 'examination' && secretariat && <Section title={s.toAssembly}>{form('report')}</Section>}
        <Section title={`${assemblyName(process.assembly.number, lang)}, ${process.assembly.city[lang]}`}>
          {assembly ? <AdoptedLine adopted={assembly} /> : rejected ? <AdoptedLine adopted={rejected} /> : stage === 'report' && (secretariat || assemblyPresident) ? form('assembly') : <Waits>{stage === 'report' ? s.reported : committee ? s.waitsReport : s.waitsAssembly}</Waits>}
          {secretariat && ['examination', 'committee-adopted', 'report'].includes(stage) && <p className="small mt-3"><Link to={`/resolutions/${process.slug}/translations`}>{s.translations}</Link></p>}
        </Section>
        {(explanations.length > 0 || explaining.length > 0) && (
          <Section title={s.explanations}>
            {explanations.length === 0 ? <p className="text-ink-2">{s.noExplanations}</p> : (
              <ul>
                {explanations.map(({ id, member, of: what, text, lang: own, at }) => (
                  <li key={id} className="border-b border-rule py-3">
                    <p><b>{member}</b> <span className="small">{s.explainedOf({ of: what })}, {date(at, lang)}</span></p>
                    <p className="reading mt-1" lang={own}>{text}</p>
                  </li>
                ))}
              </ul>
            )}
            {explaining.length > 0 && <ExplainVote processId={processId} members={explaining} />}
          </Section>
        )}
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
              ) : stage === 'assembly-adopted' && secretariat ? form('publish') : <ButtonLink to={`/resolutions/${process.slug}`}>{s.readIt}</ButtonLink>}
              {stage === 'transmitted' && <p className="mt-2">{s.transmitted}</p>}
              {stage === 'follow-up' && <p className="mt-2">{s.followUpOpen}</p>}
              {stage === 'reservations' && secretariat && form('transmit')}
              {stage === 'transmitted' && secretariat && form('follow-up')}
            </>
          ) : <Waits>{s.waitsPublication}</Waits>}
        </Section>
      </div>
    </Page>
  )
}
