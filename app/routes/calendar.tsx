import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { calendar as m } from '../i18n/calendar.ts'
import { useM } from '../i18n/use.tsx'
import { langOfPage, titled } from '../lib/title.ts'
import { calendarLines } from '../process/deadlines.ts'
import { Deadlines } from '../process/Deadlines.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page, PageTitle, Section } from '../ui/Page.tsx'

export const loader = async ({ context: { api, now, lang } }: LoaderFunctionArgs) => calendarLines(await api.register.calendar(), now, lang)

export const meta: MetaFunction<typeof loader> = ({ matches }) => titled(m.title[langOfPage(matches)])

export default function Calendar() {
  const s = useM(m)
  const { ahead, passed } = useLoaderData<typeof loader>()
  return (
    <Page>
      <div className="max-w-4xl">
        <PageTitle title={s.title} below={s.below} />
        <Section title={s.ahead}>
          {ahead.length > 0 ? <Deadlines lines={ahead} /> : <Empty title={s.none}><p>{s.noneText}</p></Empty>}
        </Section>
        {passed.length > 0 && (
          <Section title={s.passed}>
            <Deadlines lines={passed} />
          </Section>
        )}
      </div>
    </Page>
  )
}
