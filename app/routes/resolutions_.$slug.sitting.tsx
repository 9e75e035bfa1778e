import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, type ShouldRevalidateFunctionArgs } from '@remix-run/react'
import { floor as m } from '../i18n/floor.ts'
import { commandAction } from '../lib/command.server.ts'
import { useFollowed } from '../lib/live.ts'
import { loaded } from '../lib/loaded.server.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { FloorPage } from '../sitting/FloorPage.tsx'
import { SPEAKING } from '../sitting/speaking.server.ts'
import { told, withChoice } from '../voting/casting.server.ts'

export { unanswered as clientAction } from '../lib/unanswered.ts'

export const loader = async ({ request, params, context: { api, lang } }: LoaderFunctionArgs) => {
  const slug = params['slug'] ?? ''
  const { casts, ...floor } = await loaded(request, api.sitting.floor({ slug }))
  return { floor, slug, casts: Object.fromEntries(Object.entries(casts).map(([id, own]) => [id, own.map((one) => told(one, lang))])) }
}

/** A hall of voters does not load the page at every vote: the answer tells it, and the count is told to all. */
export const shouldRevalidate = ({ formData, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean => !formData?.has('choice') && defaultShouldRevalidate

/** One asks for the floor from one's seat, and votes. */
export const action = async ({ request, context }: ActionFunctionArgs) => commandAction({ request: await withChoice(request), context }, [...SPEAKING, 'CastVote'])

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const lang = langOfPage(matches)
  return titled(data ? `${m.page[lang]} · ${data.floor.live.now.code}` : m.page[lang])
}

export default function FloorRoute() {
  const { floor, slug, casts } = useLoaderData<typeof loader>()
  const { state, isLive } = useFollowed('sitting', floor.live)
  const speakers = useFollowed('floor', floor.floor)
  const votes = useFollowed('votes', floor.votes)
  return <FloorPage votes={votes.state} live={state} speakers={speakers.state} ahead={speakers.ahead} speaks={floor.speaks} casts={casts} own={floor.own} isLive={isLive} slug={slug} />
}
