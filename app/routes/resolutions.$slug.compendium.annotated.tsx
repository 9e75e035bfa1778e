import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Considering } from '../amendment/Considering.tsx'
import { Decision } from '../amendment/Decision.tsx'
import { Printed } from '../amendment/Printed.tsx'
import { compendium } from '../i18n/compendium.ts'
import { numbered } from '../i18n/numbered.ts'
import { annotated as m } from '../i18n/annotated.ts'
import { useM } from '../i18n/use.tsx'
import { later } from '../lib/later.tsx'
import { useLive } from '../lib/live.ts'
import { loaded } from '../lib/loaded.server.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { useProcess } from '../process/useProcess.ts'
import { MarkLegend } from '../ui/Marked.tsx'
import { Page, PartTitle } from '../ui/Page.tsx'
import { Table } from '../ui/Table.tsx'
import '../styles/amendments.css'

const PrintedSub = later(() => import('../amendment/SubAmendments.tsx').then((part) => ({ default: part.PrintedSub })))
const SubFate = later(() => import('../amendment/SubAmendments.tsx').then((part) => ({ default: part.SubFate })))

export const meta: MetaFunction<typeof loader> = ({ matches }) => titled(m.title[langOfPage(matches)])

export const loader = async ({ request, params, context: { api } }: LoaderFunctionArgs) => loaded(request, api.amendments.annotated({ slug: params['slug'] ?? '' }))

type Line = ReturnType<typeof useLoaderData<typeof loader>>['rows'][number]

/** An amendment as proposed, and where the body gave it other words, as it entered the text. */
const Proposed = ({ line: { number, heading, entry, sponsor, modified, shownIn } }: { line: Line }) => {
  const s = useM(m)
  const c = useM(compendium)
  const w = useM(numbered)
  return (
    <div id={`no-${number}`}>
      <p><b>{heading || c.titleTarget}</b> · <span className="num">{w.no({ n: number })}</span></p>
      <Printed instruction={entry.instruction} lines={entry.lines} lang={shownIn} />
      {modified && <Printed instruction={s.asModified} lines={modified} lang={shownIn} />}
      <p className="sponsor">({sponsor})</p>
    </div>
  )
}

/** Three columns (process.md, Documents): new number, the amendment with its original number or the sub-amendment to it, decision and body. Live, and printed as it is. */
export default function Annotated() {
  const { published, code, rows, decided } = useLoaderData<typeof loader>()
  const s = useM(m)
  const c = useM(compendium)
  const { process, rights } = useProcess()
  useLive(rights.signedIn ? process.id : null)
  // a sub-amendment stands under its amendment, and where it was accepted enters the text with it
  const lines = rows.flatMap((row) => [row, ...row.subAmendments.map((sub) => ({ ...sub, newNumber: sub.fate.is === 'accepted' ? row.newNumber : null }))])
  return (
    <Page>
      <PartTitle above={`${published ?? code}-annotated`} title={s.title} below={s.below({ decided, total: rows.length })} />
      <Considering />
      <MarkLegend />
      <div className="annotated">
        <Table
          caption={s.title} rows={lines} rowKey={({ id }) => id}
          columns={[
            { key: 'new', head: s.newNumber, cell: ({ newNumber }) => <span className="num">{newNumber === '' ? c.titleTarget : newNumber ?? s.nowhere}</span>, names: true },
            { key: 'text', head: s.amendment, cell: (line) => ('number' in line ? <Proposed line={line} /> : <><p><b>{line.heading}</b></p><PrintedSub sub={line} /></>) },
            {
              key: 'decision', head: s.decision,
              cell: (line) => (!('number' in line) ? <SubFate sub={line} /> : line.decision ? <Decision decision={line.decision} by={line.by} /> : <span className="small">{s.undecided}</span>),
            },
          ]}
        />
      </div>
    </Page>
  )
}
