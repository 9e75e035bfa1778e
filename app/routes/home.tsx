import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { home as m } from '../i18n/home.ts'
import { useM } from '../i18n/use.tsx'
import { useRoot } from '../lib/me.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { Actions } from '../process/Actions.tsx'
import { actions } from '../process/actions.ts'
import { calendarLines } from '../process/deadlines.ts'
import { Deadlines } from '../process/Deadlines.tsx'
import { StandingList } from '../process/Standing.tsx'
import { standingRow } from '../process/standingRow.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page, PageTitle, Section } from '../ui/Page.tsx'

const NEXT = 6

export const loader = async ({ context: { api, actor, now, lang } }: LoaderFunctionArgs) => {
  if (!actor) throw redirect('/sign-in?to=/home')
  const processes = await api.process.all()
  const invitations = await api.amendments.invitations()
  const { ahead } = calendarLines(await api.register.calendar(), now, lang)
  return {
    hasOffice: actor.offices.length > 0,
    secretariat: actor.offices.some(({ role }) => role === 'secretariat'),
    ...actions(processes, invitations, now, lang),
    rows: processes.map((process) => standingRow(process, now, lang)),
    next: ahead.slice(0, NEXT),
  }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => titled(m.title[langOfPage(matches)])

export default function Home() {
  const s = useM(m)
  const me = useRoot()?.me
  const { hasOffice, secretariat, waits, reads, rows, next } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageTitle title={me?.name} />
      <div className="grid items-start gap-x-14 md:grid-cols-[1fr_24rem]">
        <Section title={s.waits} aside={waits.length > 0 ? s.waitsCount({ n: waits.length }) : undefined}>
          {waits.length > 0 ? <Actions lines={waits} /> : (
            <Empty title={hasOffice ? s.nothing : s.noOffice}>
              <p>{hasOffice ? s.nothingText : s.noOfficeText}</p>
            </Empty>
          )}
          {reads.length > 0 && (
            <>
              <h3 className="mt-7 mb-1">{s.read}</h3>
              <Actions lines={reads} />
            </>
          )}
        </Section>
        <Section title={s.next} aside={<Link to="/calendar">{s.all}</Link>}>
          {next.length > 0 ? <Deadlines lines={next} narrow /> : <p className="small">{s.noDeadlines}</p>}
        </Section>
      </div>
      <Section title={s.where}>
        {rows.length > 0 ? <StandingList rows={rows} /> : (
          <Empty title={s.none}>
            <p>{secretariat ? s.noneText : s.noneRead}</p>
            {secretariat && <ButtonLink kind="primary" to="/desk/assemblies">{s.begin}</ButtonLink>}
          </Empty>
        )}
      </Section>
    </Page>
  )
}
