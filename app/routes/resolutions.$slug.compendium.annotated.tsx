import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Considering } from '../amendment/Considering.tsx'
import { Decision } from '../amendment/Decision.tsx'
import { Printed } from '../amendment/Printed.tsx'
import { compendium } from '../i18n/compendium.ts'
import { numbered } from '../i18n/numbered.ts'
import { annotated as m } from '../i18n/annotated.ts'
import { useM } from '../i18n/use.tsx'
import { useLive } from '../lib/live.ts'
import { loaded } from '../lib/loaded.server.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { useProcess } from '../process/useProcess.ts'
import { MarkLegend } from '../ui/Marked.tsx'
import { Page, PartTitle } from '../ui/Page.tsx'
import { Table } from '../ui/Table.tsx'
import '../styles/amendments.css'

export const meta: MetaFunction<typeof loader> = ({ matches }) => titled(m.title[langOfPage(matches)])

export const loader = async ({ request, params, context: { api } }: LoaderFunctionArgs) => loaded(request, api.amendments.annotated({ slug: params['slug'] ?? '' }))

/** Three columns (process.md, Documents): new number, the amendment with its original number, decision and body. Live, and printed as it is. */
export default function Annotated() {
  const { published, code, rows, decided } = useLoaderData<typeof loader>()
  const s = useM(m)
  const c = useM(compendium)
  const w = useM(numbered)
  const { process, rights } = useProcess()
  useLive(rights.signedIn ? process.id : null)
  return (
    <Page>
      <PartTitle above={`${published ?? code}-annotated`} title={s.title} below={s.below({ decided, total: rows.length })} />
      <Considering />
      <MarkLegend />
      <div className="annotated">
        <Table
          caption={s.title} rows={rows} rowKey={({ id }) => id}
          columns={[
            { key: 'new', head: s.newNumber, cell: ({ newNumber }) => <span className="num">{newNumber === '' ? c.titleTarget : newNumber ?? s.nowhere}</span>, names: true },
            {
              key: 'text', head: s.amendment, cell: ({ number, heading, entry, sponsor, modified, shownIn }) => (
                <div id={`no-${number}`}>
                  <p><b>{heading || c.titleTarget}</b> · <span className="num">{w.no({ n: number })}</span></p>
                  <Printed instruction={entry.instruction} lines={entry.lines} lang={shownIn} />
                  {modified && <Printed instruction={s.asModified} lines={modified} lang={shownIn} />}
                  <p className="sponsor">({sponsor})</p>
                </div>
              ),
            },
            { key: 'decision', head: s.decision, cell: ({ decision, by }) => (decision ? <Decision decision={decision} by={by} /> : <span className="small">{s.undecided}</span>) },
          ]}
        />
      </div>
    </Page>
  )
}
