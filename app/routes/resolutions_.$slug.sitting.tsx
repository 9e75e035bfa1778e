import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { floor as m } from '../i18n/floor.ts'
import { useLive } from '../lib/live.ts'
import { loaded } from '../lib/loaded.server.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { FloorPage } from '../sitting/FloorPage.tsx'

/** Hundreds follow at once: they ask again spread over this time, in milliseconds. */
const SPREAD = 1500

export const loader = async ({ request, params, context: { api } }: LoaderFunctionArgs) => {
  const slug = params['slug'] ?? ''
  return { floor: await loaded(request, api.sitting.floor({ slug })), slug }
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const lang = langOfPage(matches)
  return titled(data ? `${m.page[lang]} · ${data.floor.code}` : m.page[lang])
}

export default function FloorRoute() {
  const { floor, slug } = useLoaderData<typeof loader>()
  useLive(floor.processId, undefined, { spread: SPREAD })
  return <FloorPage floor={floor} slug={slug} />
}
