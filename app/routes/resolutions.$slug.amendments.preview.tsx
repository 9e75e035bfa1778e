import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData, useParams } from '@remix-run/react'
import { isLang } from '#domain/languages.ts'
import { Printed } from '../amendment/Printed.tsx'
import { joint as m } from '../i18n/joint.ts'
import { useM } from '../i18n/use.tsx'
import { loaded } from '../lib/loaded.server.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { Empty } from '../ui/Empty.tsx'
import { Page, PartTitle } from '../ui/Page.tsx'

export const meta: MetaFunction<typeof loader> = ({ matches }) => titled(m.preview[langOfPage(matches)])

export const loader = async ({ request, params, context: { api } }: LoaderFunctionArgs) => {
  const asked = new URL(request.url).searchParams
  const language = asked.get('in')
  return loaded(request, api.amendments.preview({ slug: params['slug'] ?? '', as: asked.get('as') ?? undefined, in: language && isLang(language) ? language : undefined }))
}

/** The drafts of one sponsor as the compendium would print them. */
export default function Preview() {
  const { code, sponsor, lang, title, targets, below } = useLoaderData<typeof loader>()
  const { slug } = useParams()
  const s = useM(m)
  return (
    <Page narrow>
      <PartTitle
        title={s.preview} above={code} below={<span lang={lang}>{title}</span>}
        actions={<Link className="no-print" to={`/resolutions/${slug ?? ''}/amendments?as=${sponsor.id}&in=${lang}`}>{s.backToCopy}</Link>}
      />
      <p className="no-print mb-6 max-w-3xl text-ink-2">{s.previewHint}</p>
      {targets.length === 0 && <Empty title={s.nothingToPreview} />}
      {targets.map(({ heading, entries }) => (
        <section key={heading || 'title'} lang={lang} className="mb-8">
          {heading && <h2>{heading}</h2>}
          {entries.map(({ id, instruction, lines }) => (
            <article key={id} className="border-b border-rule py-4">
              <Printed instruction={instruction} lines={lines} lang={lang} />
              <p className="mt-2">({below[id]?.sponsors})</p>
              {below[id]?.reason && <p className="small mt-1">{below[id].reason}</p>}
            </article>
          ))}
        </section>
      ))}
    </Page>
  )
}
