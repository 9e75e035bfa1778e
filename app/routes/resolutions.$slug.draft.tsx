import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { draft as m } from '../i18n/draft.ts'
import { useM } from '../i18n/use.tsx'
import { loaded } from '../lib/loaded.server.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { ClosedDoor } from '../text/drafting/ClosedDoor.tsx'
import { Drafting } from '../text/drafting/Drafting.tsx'
import { NotOpen } from '../text/drafting/NotOpen.tsx'
import { draftAction, draftReading } from '../text/drafting/reading.server.ts'

export { unanswered as clientAction } from '../lib/unanswered.ts'

export const loader = ({ request, params, context }: LoaderFunctionArgs) => loaded(request, draftReading(request, params['slug'] ?? '', context))
export const action = (args: ActionFunctionArgs) => draftAction(args)
export const meta: MetaFunction<typeof loader> = ({ matches }) => titled(m.title[langOfPage(matches)])

/** The draft resolution, written together. */
export default function DraftPage() {
  const s = useM(m)
  const reading = useLoaderData<typeof loader>()
  return reading.draft.opened ? <Drafting key="draft" form="draft" {...reading} /> : <NotOpen title={s.notOpen} />
}

export const ErrorBoundary = ClosedDoor
