import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { history as m } from '../i18n/history.ts'
import { loaded } from '../lib/loaded.server.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { AuthorsPage } from '../text/history/AuthorsPage.tsx'
import { textAskedIn } from '../text/history/asked.server.ts'
import { orBeingRead } from '../text/history/beingRead.server.ts'
import { WaitingPage } from '../text/history/WaitingPage.tsx'

export const loader = async (args: LoaderFunctionArgs) => {
  const asked = await textAskedIn(args)
  const at = new URL(args.request.url).searchParams.get('at') ?? 'now'
  const csv = `/resolutions/${asked.slug}/authors.csv?${new URLSearchParams({ of: asked.form, text: asked.lang, at }).toString()}`
  return { authors: await loaded(args.request, orBeingRead(args.context.api.history.authors({ ...asked, at }))), csv }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => titled(m.authors[langOfPage(matches)])

/** Who wrote which words of a draft or memorandum. */
export default function AuthorsOfText() {
  const { authors, csv } = useLoaderData<typeof loader>()
  return 'beingRead' in authors ? <WaitingPage {...authors} /> : <AuthorsPage authors={authors} csv={csv} />
}
