import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData, useSearchParams, type ShouldRevalidateFunctionArgs } from '@remix-run/react'
import type { AnyEvent } from '#server/store/store.ts'
import { desk as m } from '../i18n/desk.ts'
import { refusalSentence } from '../i18n/refusals.ts'
import { commandAction } from '../lib/command.server.ts'
import { textOf } from '../lib/form.server.ts'
import { useLive } from '../lib/live.ts'
import { loaded } from '../lib/loaded.server.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { lookAt, lookingIn } from '../sitting/deskPlace.ts'
import { DeskPage } from '../sitting/DeskPage.tsx'
import { SPEAKING } from '../sitting/speaking.server.ts'
import { withVote } from '../sitting/voting.server.ts'

export { unanswered as clientAction } from '../lib/unanswered.ts'

export const loader = async ({ request, params, context: { api, lang } }: LoaderFunctionArgs) => {
  const slug = params['slug'] ?? ''
  const { place, am } = lookingIn(new URL(request.url).searchParams)
  const desk = await loaded(request, api.sitting.desk({ slug, place, am }))
  return { desk, slug, noSitting: desk.noSitting && refusalSentence(desk.noSitting, lang) }
}

/** Opening a question on an amendment in sight needs nothing new from the server. */
export const shouldRevalidate = ({ currentUrl, nextUrl, formMethod, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean => {
  const [from, to] = [lookingIn(currentUrl.searchParams), lookingIn(nextUrl.searchParams)]
  if (!formMethod && currentUrl.pathname === nextUrl.pathname && currentUrl.search !== nextUrl.search && from.place === to.place && from.place !== undefined) return false
  return defaultShouldRevalidate
}

/** What the desk comes back to, so that the next is one key away. */
const RETURNS: ReadonlySet<string> = new Set(['AmendmentSubmitted', 'DecisionReopened', 'SubAmendmentDecided', 'SubAmendmentReopened'] satisfies readonly AnyEvent['type'][])

/** What is before the committee is put by a form of its own; everything else is a command. After a decision the desk follows the committee. */
export const action = async ({ request, params, context }: ActionFunctionArgs) => {
  const slug = params['slug'] ?? ''
  const form = await request.formData()
  const put = form.get('put')
  if (typeof put === 'string') {
    const question = (['introduce', 'objection', 'vote'] as const).find((one) => one === form.get('question')) ?? null
    await loaded(request, context.api.sitting.put({ slug, amendmentId: put, question, subAmendmentId: textOf(form, 'sub') || null }))
    return data(null)
  }
  const { rule } = await loaded(request, context.api.sitting.desk({ slug }))
  const answer = await commandAction(
    { request: await withVote(request, form, rule), context },
    ['OpenExamination', 'OpenSitting', 'CloseSitting', 'DecideAmendment', 'DecideTogether', 'ReopenDecision', 'DecideSubAmendment', 'ReopenSubAmendment', 'ConfirmDecisions', 'AppointDraftingCommittee', 'EnterAmendment', 'OpenBallot', 'CloseBallot', ...SPEAKING],
  )
  if (!answer.data.ok) return answer
  const to = `/resolutions/${slug}/desk`
  const entered = answer.data.receipt.events.find((event) => RETURNS.has(event.type))
  if (entered && answer.data.command !== 'DecideAmendment' && 'amendmentId' in entered) return redirect(`${to}${lookAt({ am: String(entered.amendmentId) })}`)
  return answer.data.command === 'DecideAmendment' ? redirect(to) : answer
}

export const meta: MetaFunction<typeof loader> = ({ data: loadedData, matches }) => {
  const lang = langOfPage(matches)
  return titled(loadedData ? `${m.page[lang]} · ${loadedData.desk.code}` : m.page[lang])
}

export default function DeskRoute() {
  const { desk, slug, noSitting } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  useLive(desk.processId)
  return <DeskPage desk={desk} slug={slug} noSitting={noSitting} looking={lookingIn(search)} />
}
