import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { desk as m } from '../i18n/secretariat.ts'
import { assembly } from '../i18n/format.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { commandAction } from '../lib/command.server.ts'
import { loaded } from '../lib/loaded.server.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { withBody } from '../process/admitting.server.ts'
import { Admit, Bodies } from '../process/People.tsx'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page, Section } from '../ui/Page.tsx'

export { unanswered as clientAction } from '../lib/unanswered.ts'

export const loader = ({ request, context: { api } }: LoaderFunctionArgs) => {
  const { searchParams } = new URL(request.url)
  return loaded(request, api.register.people({ assemblyId: searchParams.get('assembly') ?? undefined, body: searchParams.get('body') ?? undefined }))
}

export const action = async (args: ActionFunctionArgs) => commandAction({ request: await withBody(args), context: args.context }, ['AdmitPerson', 'ReleasePerson'])

export const meta: MetaFunction<typeof loader> = ({ matches }) => titled(m.people[langOfPage(matches)])

export default function PeoplePage() {
  const s = useM(m)
  const lang = useLang()
  const all = useLoaderData<typeof loader>()
  const { assemblies, assemblyId, bodies } = all
  return (
    <Page>
      <Form className="mb-7 flex flex-wrap items-end gap-3" preventScrollReset>
        <div className="field">
          <label htmlFor="assembly">{s.assemblies}</label>
          <select id="assembly" key={assemblyId} name="assembly" className="control" defaultValue={assemblyId}>
            {assemblies.map(({ id, number, city }) => (
              <option key={id} value={id}>
                {assembly(number, lang)}, {city[lang]}
              </option>
            ))}
            <option value="standing">{s.standing}</option>
          </select>
        </div>
        <Button>{s.show}</Button>
      </Form>
      <div className="grid items-start gap-x-14 gap-y-8 md:grid-cols-[1fr_24rem]">
        <Section title={s.admitted}>
          {bodies.length === 0 ? <Empty title={s.nobody} /> : <Bodies all={all} />}
        </Section>
        <Section title={s.admitPerson}>
          <Admit key={assemblyId} all={all} />
        </Section>
      </div>
    </Page>
  )
}
