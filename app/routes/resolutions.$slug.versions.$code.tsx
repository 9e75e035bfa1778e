import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loaded } from '../lib/loaded.server.ts'
import { titled } from '../lib/title.ts'
import { useProcess } from '../process/useProcess.ts'
import { shownIn } from '../text/Languages.tsx'
import { VersionPage } from '../text/VersionPage.tsx'

export const loader = async ({ request, params, context: { api, lang } }: LoaderFunctionArgs) => ({
  ...await loaded(request, api.version.at({ slug: params['slug'] ?? '', address: params['code'] ?? '' })),
  show: shownIn(request, lang),
})

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? titled(data.version.code) : [])

/** A circulated version at its own address, for ever. */
export default function Version() {
  const { show, ...reading } = useLoaderData<typeof loader>()
  const { process, now } = useProcess()
  return <VersionPage process={process} {...reading} show={show} now={now} />
}
