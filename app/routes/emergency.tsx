import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import type { Refusal } from '#domain/refusals.ts'
import { emergency as m } from '../i18n/emergency.ts'
import { assembly } from '../i18n/format.ts'
import { refusalSentence } from '../i18n/refusals.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { commandAction } from '../lib/command.server.ts'
import { later } from '../lib/later.tsx'
import { loaded } from '../lib/loaded.server.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { EmergencyRequest, type PageView } from '../process/EmergencyRequest.tsx'
import { withVote } from '../sitting/voting.server.ts'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page, PageTitle, Section } from '../ui/Page.tsx'

export { unanswered as clientAction } from '../lib/unanswered.ts'

const AskForItem = later(() => import('../process/AskForItem.tsx'))

export const loader = async ({ request, context: { api, lang } }: LoaderFunctionArgs): Promise<PageView> => {
  const page = await loaded(request, api.register.emergency({ assemblyId: new URL(request.url).searchParams.get('assembly') ?? undefined }))
  const why = (refusal: Refusal | null): string | null => refusal && refusalSentence(refusal, lang)
  return {
    ...page,
    requests: page.requests.map(({ steps, ...one }) => ({
      ...one, steps: steps && { RecordAgendaVote: why(steps.RecordAgendaVote), PlaceItem: why(steps.PlaceItem), SetRequestAside: why(steps.SetRequestAside) },
    })),
  }
}

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const counted = await withVote(request, await request.formData(), { majority: 'two-thirds', abstentionsAreCast: false })
  return commandAction({ request: counted, context }, ['RequestItem', 'JoinRequest', 'LeaveRequest', 'BackRequest', 'RuleOnRequest', 'MergeRequest', 'RecordAgendaVote', 'PlaceItem', 'SetRequestAside'])
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => titled(m.title[langOfPage(matches)])

export default function EmergencyItems() {
  const s = useM(m)
  const lang = useLang()
  const page = useLoaderData<typeof loader>()
  const { assemblies, assemblyId, requests, asking } = page
  return (
    <Page>
      <PageTitle title={s.title} below={s.below} />
      <Form className="mb-7 flex flex-wrap items-end gap-3" preventScrollReset>
        <div className="field">
          <label htmlFor="assembly">{s.assembly}</label>
          <select id="assembly" key={assemblyId} name="assembly" className="control" defaultValue={assemblyId}>
            {assemblies.map(({ id, number, city }) => <option key={id} value={id}>{assembly(number, lang)}, {city[lang]}</option>)}
          </select>
        </div>
        <Button>{s.show}</Button>
      </Form>
      <div className={asking ? 'grid items-start gap-x-14 gap-y-8 md:grid-cols-[1fr_26rem]' : 'max-w-3xl'}>
        <Section title={s.requests}>
          {requests.length === 0 ? <Empty title={s.none} /> : requests.map((request) => <EmergencyRequest key={request.processId} request={request} page={page} />)}
        </Section>
        {asking && (
          <Section title={s.ask}><AskForItem asking={asking} assemblyId={assemblyId} /></Section>
        )}
      </div>
    </Page>
  )
}
