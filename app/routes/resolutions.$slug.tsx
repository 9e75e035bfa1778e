import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { assembly } from '../i18n/format.ts'
import { process as m } from '../i18n/process.ts'
import { committees } from '../i18n/roles.ts'
import { compass } from '../lib/compass.ts'
import { loaded } from '../lib/loaded.server.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { Header } from '../process/Header.tsx'
import { primaryAction } from '../process/primaryAction.ts'
import { tabsOf } from '../process/tabs.ts'

/** Around every page of one text. Pages below read it by `useProcess()`. */
export const loader = async ({ request, params, context: { api, lang, now } }: LoaderFunctionArgs) => {
  const process = await loaded(request, api.process.summary({ slug: params['slug'] ?? '' }))
  return {
    process,
    above: `${assembly(process.assembly.number, lang)} · ${process.kind === 'emergency' ? m.emergency[lang] : committees[process.committee][lang]}`,
    rights: process.rights,
    now,
    steps: compass(process, now, lang),
    action: primaryAction(process, now, lang),
    tabs: tabsOf(process, lang),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => (data ? titled(data.process.title[langOfPage(matches)]) : [])

export default function Resolution() {
  const { process, above, steps, action, tabs } = useLoaderData<typeof loader>()
  return (
    <>
      <Header process={process} above={above} steps={steps} action={action} tabs={tabs} />
      <Outlet />
    </>
  )
}
