import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { search as m } from '../i18n/search.ts'
import { useM } from '../i18n/use.tsx'
import { langOfPage, titled } from '../lib/title.ts'
import { Results } from '../search/Results.tsx'
import { Button } from '../ui/Button.tsx'
import { Page, PageTitle } from '../ui/Page.tsx'

export const loader = async ({ request, context: { api } }: LoaderFunctionArgs) => {
  const query = new URL(request.url).searchParams.get('q')?.trim().slice(0, 200) ?? ''
  return { query, found: query ? await api.process.search({ query }) : [] }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => titled(m.title[langOfPage(matches)])

/** The search as a page of its own: it works without a script, and its address can be sent. */
export default function SearchPage() {
  const s = useM(m)
  const { query, found } = useLoaderData<typeof loader>()
  return (
    <Page narrow>
      <PageTitle title={s.title} below={s.hint} />
      <Form key={query} className="mb-6 flex flex-wrap items-end gap-3" role="search">
        <div className="field max-w-none grow">
          <label htmlFor="query">{s.label}</label>
          <input id="query" type="search" name="q" defaultValue={query} maxLength={200} className="control" />
        </div>
        <Button>{s.find}</Button>
      </Form>
      {query && <Results query={query} found={found} />}
    </Page>
  )
}
