import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { minutes as m } from '../i18n/minutes.ts'
import { loaded } from '../lib/loaded.server.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { MinutesPage } from '../sitting/MinutesPage.tsx'

export const loader = async ({ request, params, context: { api } }: LoaderFunctionArgs) => {
  const slug = params['slug'] ?? ''
  return { minutes: await loaded(request, api.sitting.minutes({ slug, version: new URL(request.url).searchParams.get('version') ?? undefined })), slug }
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const lang = langOfPage(matches)
  return titled(data ? `${m.page[lang]} · ${data.minutes.code}` : m.page[lang])
}

export default function MinutesRoute() {
  const { minutes, slug } = useLoaderData<typeof loader>()
  return <MinutesPage minutes={minutes} slug={slug} />
}
