import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData, useSearchParams } from '@remix-run/react'
import type { ConflictKind } from '#domain/amendment/conflict.ts'
import { Considering } from '../amendment/Considering.tsx'
import { ConflictPicture } from '../amendment/ConflictPicture.tsx'
import { placeName, SIGN } from '../amendment/conflictSigns.ts'
import { numbered } from '../i18n/numbered.ts'
import { conflictKinds, conflictMap as m } from '../i18n/conflicts.ts'
import { useM } from '../i18n/use.tsx'
import { loaded } from '../lib/loaded.server.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { useProcess } from '../process/useProcess.ts'
import { buttonClass } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Page, PartTitle } from '../ui/Page.tsx'
import { Table } from '../ui/Table.tsx'
import '../styles/amendments.css'

export const meta: MetaFunction<typeof loader> = ({ matches }) => titled(m.title[langOfPage(matches)])

/** As many pairs as a page can be read with; the CSV holds all. */
const MOST = 500

export const loader = async ({ request, params, context: { api } }: LoaderFunctionArgs) => {
  const wanted = new URL(request.url).searchParams
  const by = wanted.get('by') === 'amendment' ? 'amendment' as const : 'member' as const
  const isList = wanted.get('as') === 'list'
  const { pairs, ...map } = await loaded(request, api.amendments.map({ slug: params['slug'] ?? '', by }))
  const kind = wanted.get('kind')
  const listed = pairs.filter((pair) => !kind || pair.kind === kind)
  return { ...map, ...(isList ? { rows: [], columns: [], cells: [] } : {}), by, isList, kind, met: pairs.length, found: listed.length, pairs: isList ? listed.slice(0, MOST) : [] }
}

export default function ConflictMap() {
  const { code, published, total, by, isList, met, rows, columns, cells } = useLoaderData<typeof loader>()
  const s = useM(m)
  const k = useM(conflictKinds)
  const [search] = useSearchParams()
  const { slug } = useProcess().process
  const view = (change: Readonly<Record<string, string>>) => `?${new URLSearchParams({ ...Object.fromEntries(search), ...change }).toString()}`
  return (
    <Page>
      <PartTitle above={published ?? code} title={s.title} below={s.below({ pairs: met, total })} />
      <Considering />
      <nav className="considering no-print" aria-label={s.shown}>
        <Link to={view({ as: 'picture' })} aria-current={isList ? undefined : 'page'}>{s.picture}</Link>
        <Link to={view({ as: 'list' })} aria-current={isList ? 'page' : undefined}>{s.list}</Link>
        {!isList && <Link to={view({ by: by === 'member' ? 'amendment' : 'member' })}>{by === 'member' ? s.byAmendment : s.byMember}</Link>}
      </nav>
      {isList ? <Pairs /> : (
        <>
          <ul className="conflict-legend" aria-label={s.legend}>
            {(Object.keys(k) as ConflictKind[]).map((kind) => <li key={kind}><span className={`cell ${kind}`} aria-hidden="true">{SIGN[kind]}</span> {k[kind]}</li>)}
          </ul>
          {total > 0 ? <ConflictPicture rows={rows} columns={columns} cells={cells} to={`/resolutions/${slug}/compendium`} /> : <Empty title={s.none} />}
        </>
      )}
    </Page>
  )
}

const Pairs = () => {
  const { pairs, found, kind } = useLoaderData<typeof loader>()
  const s = useM(m)
  const k = useM(conflictKinds)
  const w = useM(numbered)
  const { slug } = useProcess().process
  const link = (n: number, who: string) => <><Link to={`/resolutions/${slug}/compendium#no-${n}`}>{w.no({ n })}</Link> {who}</>
  return (
    <>
      <Form method="get" className="compendium-filter no-print">
        <input type="hidden" name="as" value="list" />
        <label className="field">
          <span>{s.relation}</span>
          <select name="kind" className="control" defaultValue={kind ?? ''}>
            <option value="">{s.all}</option>
            {(Object.keys(k) as ConflictKind[]).map((one) => <option key={one} value={one}>{k[one]}</option>)}
          </select>
        </label>
        <button className={buttonClass('plain')}>{s.list}</button>
      </Form>
      <p className="mb-3 no-print"><a href={`/resolutions/${slug}/compendium/map.csv`} download>{s.csv}</a></p>
      {pairs.length < found && <p className="small mb-3">{s.limited({ shown: pairs.length, of: found })}</p>}
      {found === 0 ? <Empty title={s.none} /> : (
        <Table
          caption={s.title} rows={pairs} rowKey={({ a, b }) => `${a}-${b}`}
          columns={[
            { key: 'at', head: s.paragraph, cell: (pair) => placeName(pair, s), names: true },
            { key: 'a', head: s.first, cell: ({ a, sponsors }) => link(a, sponsors[0]) },
            { key: 'b', head: s.second, cell: ({ b, sponsors }) => link(b, sponsors[1]) },
            { key: 'kind', head: s.relation, cell: ({ kind: one }) => <><span className={`cell ${one}`} aria-hidden="true">{SIGN[one]}</span> {k[one]}</> },
          ]}
        />
      )}
    </>
  )
}
