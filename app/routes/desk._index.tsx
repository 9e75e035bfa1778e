import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { desk as m } from '../i18n/secretariat.ts'
import { useM } from '../i18n/use.tsx'
import { loaded } from '../lib/loaded.server.ts'
import { Actions } from '../process/Actions.tsx'
import { actions } from '../process/actions.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page, Section } from '../ui/Page.tsx'

export const loader = async ({ request, context: { api, now, lang } }: LoaderFunctionArgs) => {
  const processes = await api.process.all()
  const { editions } = await loaded(request, api.register.editions({}))
  return {
    waits: actions(processes, [], now, lang).waits,
    any: processes.length > 0,
    unverified: editions.filter((edition) => edition.unverified > 0).map(({ id, title, unverified }) => ({ id, title, unverified })),
  }
}

export default function DeskOverview() {
  const s = useM(m)
  const { waits, any, unverified } = useLoaderData<typeof loader>()
  return (
    <Page>
      <div className="max-w-4xl">
        <Section title={s.waits}>
          {waits.length > 0 ? <Actions lines={waits} /> : any ? <Empty title={s.nothing} /> : <Start />}
        </Section>
        {unverified.length > 0 && (
          <Section title={s.rules}>
            <ul>
              {unverified.map(({ id, title, unverified: n }) => (
                <li key={id} className="border-b border-rule py-2.5">
                  <Link to={`/desk/rules?edition=${id}`}>{title}</Link>
                  <span className="small block">{s.unverified({ n })}</span>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
    </Page>
  )
}

/** An instance without a text yet: what to do, in its order. */
const Start = () => {
  const s = useM(m)
  return (
    <ol className="list-decimal pl-5">
      {([[s.start1, s.createAssembly, '/desk/assemblies#create'], [s.start2, s.admitPerson, '/desk/people'], [s.start3, s.propose, '/desk/assemblies#propose']] as const).map(([words, button, to]) => (
        <li key={to} className="mb-5 pl-1">
          <p className="mb-2 max-w-prose">{words}</p>
          <ButtonLink to={to}>{button}</ButtonLink>
        </li>
      ))}
    </ol>
  )
}
