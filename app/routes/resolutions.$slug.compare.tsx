import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { history as m } from '../i18n/history.ts'
import { refusalSentence } from '../i18n/refusals.ts'
import { textOf } from '../lib/form.server.ts'
import { loaded, refusalOf } from '../lib/loaded.server.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { textAskedIn } from '../text/history/asked.server.ts'
import { ComparePage } from '../text/history/ComparePage.tsx'

export const loader = async (args: LoaderFunctionArgs) => {
  const { request, context: { api } } = args
  const asked = await textAskedIn(args)
  const search = new URL(request.url).searchParams
  return { comparison: await loaded(request, api.history.compare({ ...asked, from: search.get('from'), to: search.get('to') ?? 'now' })) }
}

/** Brings back a paragraph, or the whole, as it was at the earlier moment. */
export const action = async (args: ActionFunctionArgs) => {
  const { request, context: { api, lang } } = args
  const form = await request.formData()
  const from = textOf(form, 'from')
  try {
    await api.history.restore({ ...await textAskedIn(args), from, paragraphId: textOf(form, 'paragraphId') || null })
  } catch (error) {
    const refusal = refusalOf(error)
    if (!refusal) throw error
    return data({ refused: refusalSentence(refusal, lang) }, 422)
  }
  const url = new URL(request.url)
  for (const [name, value] of [['from', from], ['to', 'now'], ['done', 'restored']] as const) url.searchParams.set(name, value)
  return redirect(url.pathname + url.search)
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => titled(m.compare[langOfPage(matches)])

/** Two moments of a text, word by word. */
export default function Compare() {
  const answer = useActionData<typeof action>()
  const [search] = useSearchParams()
  return <ComparePage {...useLoaderData<typeof loader>()} refused={answer?.refused ?? null} restored={search.get('done') === 'restored'} />
}
