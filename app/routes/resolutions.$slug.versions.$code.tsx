import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { loaded } from '../lib/loaded.server.ts'
import { titled } from '../lib/title.ts'
import { useProcess } from '../process/useProcess.ts'
import { shownIn } from '../text/Languages.tsx'
import { sheetsOf } from '../text/sheets.ts'
import { standingOfPage } from '../text/standing.ts'
import { VersionPage } from '../text/VersionPage.tsx'

export const loader = async ({ request, params, context: { api, lang, now } }: LoaderFunctionArgs) => {
  const slug = params['slug'] ?? ''
  const process = await loaded(request, api.process.summary({ slug }))
  const { version: { texts, ...version }, authors, memorandum } = await loaded(request, api.version.at({ slug, address: params['code'] ?? '' }))
  const show = shownIn(request, lang)
  const remarks = await api.comments.remarks({ slug })
  return { remarks, version, authors, memorandum, show, sheets: sheetsOf(texts, process.sourceLang, show, 'draft'), standing: standingOfPage({ process, now, lang }, version.ordinal) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? titled(data.version.code) : [])

/** A circulated version at its own address, for ever. */
export default function Version() {
  const { process } = useProcess()
  return <VersionPage process={process} {...useLoaderData<typeof loader>()} />
}
