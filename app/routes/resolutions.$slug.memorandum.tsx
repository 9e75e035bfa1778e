import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { text as m } from '../i18n/text.ts'
import { later } from '../lib/later.tsx'
import { loaded } from '../lib/loaded.server.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { isBesideTheDraft } from '../process/tabs.ts'
import { useProcess } from '../process/useProcess.ts'
import { ClosedDoor } from '../text/drafting/ClosedDoor.tsx'
import { draftAction, draftReading } from '../text/drafting/reading.server.ts'
import { shownIn } from '../text/Languages.tsx'
import { MemorandumPage } from '../text/MemorandumPage.tsx'
import { waitingForMemorandum } from '../text/standing.ts'
import '../editor/beside.css'

export { unanswered as clientAction } from '../lib/unanswered.ts'

const NoTextPage = later(() => import('../text/NoTextPage.tsx').then((part) => ({ default: part.NoTextPage })))
const Drafting = later(() => import('../text/drafting/Drafting.tsx').then((file) => ({ default: file.Drafting })))

/** Those who write it find the live text while it is being drafted; everyone else, what was circulated. */
export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const slug = params['slug'] ?? ''
  if (isBesideTheDraft(await loaded(request, context.api.process.summary({ slug })))) return { kind: 'live' as const, live: await loaded(request, draftReading(request, slug, context)) }
  const reading = await context.api.version.memorandum({ slug })
  return reading
    ? { kind: 'circulated' as const, reading, show: shownIn(request, context.lang) }
    : { kind: 'none' as const, waiting: waitingForMemorandum(context.lang) }
}
export const action = (args: ActionFunctionArgs) => draftAction(args)
export const meta: MetaFunction<typeof loader> = ({ matches }) => titled(m.memorandum[langOfPage(matches)])

export default function Memorandum() {
  const shown = useLoaderData<typeof loader>()
  const { process } = useProcess()
  switch (shown.kind) {
    case 'live': return <Drafting key="memorandum" form="memorandum" {...shown.live} />
    case 'circulated': return <MemorandumPage process={process} reading={shown.reading} show={shown.show} />
    case 'none': return <NoTextPage {...shown.waiting} />
    default: return shown satisfies never
  }
}

export const ErrorBoundary = ClosedDoor
