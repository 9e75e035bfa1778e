import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { Stage } from '#domain/process/stages.ts'
import type { Refusal } from '#domain/refusals.ts'
import { assembly } from '../i18n/format.ts'
import { refusalSentence } from '../i18n/refusals.ts'
import { drafters, steps as m, stepWords } from '../i18n/setup.ts'
import { stages, windows as windowNames } from '../i18n/stages.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { commandAction } from '../lib/command.server.ts'
import { CommandForm } from '../lib/command.tsx'
import { loaded } from '../lib/loaded.server.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { withRapporteurs } from '../process/appointing.server.ts'
import { Rapporteurs } from '../process/Rapporteurs.tsx'
import { stepLines } from '../process/stepLines.ts'
import { StepList } from '../process/StepList.tsx'
import { useProcess } from '../process/useProcess.ts'
import { Windows, type WindowLine } from '../process/Windows.tsx'
import { Select, TextArea } from '../ui/fields.tsx'
import { Page, Section } from '../ui/Page.tsx'
import type { BranchCommand } from '#server/query/steps.ts'

export { unanswered as clientAction } from '../lib/unanswered.ts'

export const loader = async ({ request, params, context: { api, lang } }: LoaderFunctionArgs) => {
  const slug = params['slug'] ?? ''
  const all = await loaded(request, api.process.steps({ slug }))
  const process = await loaded(request, api.process.summary({ slug }))
  // What is another office's to do is left out beside the steps; it stands empty.
  const sentence = (refusal: Refusal | null): string | null => refusal && (refusal.code === 'not-allowed' ? '' : refusalSentence(refusal, lang))
  return {
    lines: stepLines(process, all, lang),
    windows: all.windows.map(({ window, proposed, refusal }): WindowLine => ({ window, name: windowNames[window][lang], proposed, set: process.windows[window] ?? null, whyNot: sentence(refusal) })),
    branches: (Object.keys(all.branches) as BranchCommand[]).map((command) => (
      { command, ...stepWords(command, process.kind, lang), whyNot: sentence(all.branches[command]) })),
    rapporteurs: all.rapporteurs,
    noAppointing: sentence(all.rapporteurs.refusal),
    returnsTo: all.returnsTo && stages[all.returnsTo as Stage][lang],
    assemblies: all.assemblies,
    code: all.codes.compendium,
  }
}

export const action = async (args: ActionFunctionArgs) => commandAction({ request: await withRapporteurs(args), context: args.context }, [
  'ApproveSubject', 'PlaceItem', 'AppointRapporteurs', 'SetWindow', 'OpenDebate', 'CloseDebate', 'OpenInputs', 'OpenDrafting', 'OpenAmendments',
  'PublishCompendium', 'OpenCommitteeDebate', 'OpenExamination', 'Transmit', 'OpenFollowUp', 'ReviseDraft', 'DeferToAssembly', 'ReturnStep',
])

export const meta: MetaFunction<typeof loader> = ({ matches }) => titled(m.title[langOfPage(matches)])

/** A way off the path: what it does, and its reason. Shown only where it can be taken; returning a step always says why not. */
const Branch = ({ of: { command, name, hint, whyNot }, children }: { of: { command: BranchCommand; name: string; hint: string; whyNot: string | null }; children: ReactNode }) => {
  const s = useM(m)
  const { process: { id } } = useProcess()
  if (whyNot === '' || (whyNot && command !== 'ReturnStep')) return null
  return (
    <details className="border-b border-rule py-3">
      <summary>{name}</summary>
      <p className="small mt-1 mb-3">{hint}</p>
      <CommandForm command={command} fixed={{ processId: id }} button={name} kind="grave" whyNot={whyNot} done={s.returned}>
        {children}
        {!whyNot && <TextArea name="reason" label={s.reason} hint={s.reasonShown} rows={2} />}
      </CommandForm>
    </details>
  )
}

export default function Steps() {
  const s = useM(m)
  const lang = useLang()
  const { lines, windows, branches, rapporteurs, noAppointing, returnsTo, assemblies, code } = useLoaderData<typeof loader>()
  const { process: { id, kind, slug, rapporteurs: appointed } } = useProcess()
  const { heading } = useM(drafters[kind])
  return (
    <Page>
      <div className="grid items-start gap-x-14 md:grid-cols-[1fr_24rem]">
        <div>
          <Section title={s.title}>
            <p className="mb-5 max-w-prose text-ink-2">{s.below}</p>
            <StepList lines={lines} processId={id} slug={slug} code={code} />
          </Section>
        </div>
        <div>
          <Section title={heading} aside={s.rapporteursAside(rapporteurs)}>
            <Rapporteurs kind={kind} processId={id} appointed={appointed} of={rapporteurs} whyNot={noAppointing} />
          </Section>
          <Section title={s.windows} aside={s.windowsAside}>
            <Windows processId={id} lines={windows} />
          </Section>
          <Section title={s.branches}>
            {branches.map((branch) => (
              <Branch key={branch.command} of={branch}>
                {branch.command === 'DeferToAssembly' && (
                  <Select name="assemblyId" label={s.assembly} options={assemblies.map((a) => ({ value: a.id, words: `${assembly(a.number, lang)}, ${a.city[lang]}` }))} />
                )}
                {branch.command === 'ReturnStep' && returnsTo && <p className="small">{s.returnsTo({ stage: returnsTo })}</p>}
              </Branch>
            ))}
          </Section>
        </div>
      </div>
    </Page>
  )
}
