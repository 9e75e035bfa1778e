import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { emergency as m } from '../i18n/emergency.ts'
import { assembly } from '../i18n/format.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { commandAction } from '../lib/command.server.ts'
import { CommandForm } from '../lib/command.tsx'
import { loaded } from '../lib/loaded.server.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { EmergencyRequest } from '../process/EmergencyRequest.tsx'
import { withVote } from '../sitting/voting.server.ts'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Field, Select, TextArea } from '../ui/fields.tsx'
import { Page, PageTitle, Section } from '../ui/Page.tsx'

export const loader = ({ request, context: { api } }: LoaderFunctionArgs) =>
  loaded(request, api.register.emergency({ assemblyId: new URL(request.url).searchParams.get('assembly') ?? undefined }))

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
  const [only] = asking?.members.length === 1 ? asking.members : []
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
          <Section title={s.ask}>
            <CommandForm command="RequestItem" fixed={{ assemblyId, editionId: asking.editionId, memberId: only?.id }} button={s.askButton} done={s.asked}>
              {!only && <Select name="memberId" label={s.askFor} options={asking.members.map(({ id, name }) => ({ value: id, words: name }))} />}
              <Field name="titleEn" label={s.titleEn} lang="en" />
              <Field name="titleFr" label={s.titleFr} lang="fr" />
              <Select name="lang" label={s.lang} defaultValue={lang} options={[{ value: 'en', words: s.english }, { value: 'fr', words: s.french }]} />
              <TextArea name="memorandum" label={s.memorandum} rows={5} reading />
              <TextArea name="draft" label={s.draft} hint={s.draftHint} rows={10} reading />
            </CommandForm>
          </Section>
        )}
      </div>
    </Page>
  )
}
