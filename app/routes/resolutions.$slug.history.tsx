import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { history as m } from '../i18n/history.ts'
import { refusalSentence } from '../i18n/refusals.ts'
import { textOf } from '../lib/form.server.ts'
import { loaded, refusalOf } from '../lib/loaded.server.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { textAskedIn } from '../text/history/asked.server.ts'
import { orBeingRead } from '../text/history/beingRead.server.ts'
import { HistoryPage } from '../text/history/HistoryPage.tsx'
import { WaitingPage } from '../text/history/WaitingPage.tsx'

export const loader = async (args: LoaderFunctionArgs) => {
  const asked = await textAskedIn(args)
  return { history: await loaded(args.request, orBeingRead(args.context.api.history.timeline(asked))), nameId: args.context.seed }
}

/** Gives the text as it stands a name. */
export const action = async (args: ActionFunctionArgs) => {
  const { request, context: { api, lang } } = args
  const form = await request.formData()
  try {
    await api.history.name({ ...await textAskedIn(args), id: textOf(form, 'id'), name: textOf(form, 'name') })
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal) throw error
    return data({ refused: refusalSentence(refusal, lang) }, 422)
  }
  const url = new URL(request.url)
  url.searchParams.set('done', 'named')
  return redirect(url.pathname + url.search)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => titled(m.history[langOfPage(matches)])

/** How a draft or its memorandum came about. */
export default function History() {
  const answer = useActionData<typeof action>()
  const [search] = useSearchParams()
  const { history, nameId } = useLoaderData<typeof loader>()
  if ('beingRead' in history) return <WaitingPage {...history} />
  return <HistoryPage history={history} nameId={nameId} refused={answer?.refused ?? null} named={search.get('done') === 'named'} />
}
