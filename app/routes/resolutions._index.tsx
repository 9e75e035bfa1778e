import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ENDS } from '#domain/process/stages.ts'
import { folded } from '#domain/search.ts'
import type { ProcessSummary } from '#server/query/processSummary.ts'
import { home as m } from '../i18n/home.ts'
import { useM } from '../i18n/use.tsx'
import { langOfPage, titled } from '../lib/title.ts'
import { Finder } from '../process/Finder.tsx'
import { StandingList } from '../process/Standing.tsx'
import { standingRow } from '../process/standingRow.ts'
import { reached } from '../process/tabs.ts'
import { Empty } from '../ui/Empty.tsx'
import { Page, PageTitle } from '../ui/Page.tsx'

const isAdopted = (process: ProcessSummary): boolean => process.stage !== 'rejected' && reached(process, 'assembly-adopted')
const isEnded = ({ stage }: ProcessSummary): boolean => ENDS.some((end) => end === stage)
const SHOWN: Readonly<Record<string, (process: ProcessSummary) => boolean>> = { 'under-way': (p) => !isAdopted(p) && !isEnded(p), adopted: isAdopted }

export const loader = async ({ request, context: { api, actor, now, lang } }: LoaderFunctionArgs) => {
  const { searchParams } = new URL(request.url)
  const show = searchParams.get('show') ?? ''
  const words = searchParams.get('words')?.trim() ?? ''
  const all = await api.process.all()
  const some = all.filter((process) => (SHOWN[show]?.(process) ?? true) && [process.title.en, process.title.fr, process.code ?? ''].some((title) => folded(title).includes(folded(words))))
  return { signedIn: actor !== null, show, words, any: all.length > 0, rows: some.map((process) => standingRow(process, now, lang)) }
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => titled(m.resolutions[langOfPage(matches)])

export default function Resolutions() {
  const s = useM(m)
  const { signedIn, show, words, any, rows } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageTitle title={s.resolutions} below={s.resolutionsBelow} actions={signedIn ? <Link to="/emergency">{s.emergency}</Link> : undefined} />
      {any && (
        <Finder
          words={{ name: 'words', label: s.search, value: words }} found={s.found({ n: rows.length })}
          choice={{ name: 'show', label: s.filter, value: show, any: s.everything, options: [{ value: 'under-way', words: s.underWay }, { value: 'adopted', words: s.adopted }] }}
        />
      )}
      {rows.length > 0 ? <div className="border-t border-rule"><StandingList rows={rows} /></div> : any ? (
        <Empty title={s.notFound}>
          <Link to="/resolutions">{s.showAll}</Link>
        </Empty>
      ) : (
        <Empty title={s.none}>
          <p>{s.noneRead}</p>
        </Empty>
      )}
    </Page>
  )
}
