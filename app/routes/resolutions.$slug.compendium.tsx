import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData, useLocation } from '@remix-run/react'
import { DISPOSITIONS } from '#domain/amendment/disposition.ts'
import { CompendiumEntry } from '../amendment/CompendiumEntry.tsx'
import { compendium as m } from '../i18n/amendments.ts'
import { dispositions } from '../i18n/dispositions.ts'
import { dateTime } from '../i18n/format.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import { commandAction } from '../lib/command.server.ts'
import { loaded } from '../lib/loaded.server.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { useProcess } from '../process/useProcess.ts'
import { buttonClass } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Field } from '../ui/fields.tsx'
import { MarkLegend } from '../ui/Marked.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page, PageTitle } from '../ui/Page.tsx'
import '../styles/amendments.css'

export const meta: MetaFunction<typeof loader> = ({ matches }) => titled(m.title[langOfPage(matches)])

const UNDECIDED = 'undecided'

export const loader = async ({ request, params, context: { api, now } }: LoaderFunctionArgs) => {
  const all = await loaded(request, api.amendments.compendium({ slug: params['slug'] ?? '' }))
  const asked = new URL(request.url).searchParams
  const filter = { place: asked.get('place') ?? '', sponsor: asked.get('sponsor') ?? '', state: asked.get('state') ?? '' }
  const fits = (id: string): boolean => {
    const row = all.rows[id]
    return row !== undefined && (!filter.sponsor || row.sponsorId === filter.sponsor || row.coSponsors.includes(filter.sponsor)) && (!filter.state || (row.decision?.disposition ?? UNDECIDED) === filter.state)
  }
  const targets = all.targets.filter(({ at }) => !filter.place || at === filter.place)
    .map((target) => ({ ...target, entries: target.entries.filter(({ id }) => fits(id)) })).filter(({ entries }) => entries.length)
  return { ...all, targets, filter, now, total: Object.keys(all.rows).length, shown: targets.reduce((n, { entries }) => n + entries.length, 0) }
}

export const action = (args: ActionFunctionArgs) => commandAction(args, ['PublishCompendium', 'DecideAmendment'])

export default function Compendium() {
  const data = useLoaderData<typeof loader>()
  const s = useM(m)
  const { published, code, ownOnly, header, targets, rows, total, shown, versionId, translated } = data
  const { process: { stage }, rights } = useProcess()
  const mayRule = rights.desk && (stage === 'amendments' || stage === 'compendium' || stage === 'committee-debate')
  return (
    <Page>
      <PageTitle above={published ?? code} title={s.title} below={s.count({ n: total })} />
      {ownOnly ? <Notice kind="note">{s.ownOnly}</Notice> : !published && <Notice kind="note">{s.notPublished}</Notice>}
      {!translated && <Notice kind="note">{s.untranslated}</Notice>}
      {rights.secretariat && stage === 'amendments' && <Publish />}
      {total > 0 && <Filter />}
      {total > 0 && !ownOnly && <p className="reading mb-6">{header}</p>}
      {shown > 0 ? <MarkLegend /> : <Empty title={total ? s.noneFiltered : s.none} />}
      {targets.map(({ heading, at, entries }) => (
        <section key={`${at} ${heading}`} className="mb-8 mt-6">
          <h2 className="border-b border-rule pb-1.5">{heading || s.titleTarget}</h2>
          {entries.map((entry) => {
            const row = rows[entry.id]
            return row && <CompendiumEntry key={entry.id} entry={entry} row={row} rows={rows} versionId={versionId} mayRule={mayRule} />
          })}
        </section>
      ))}
    </Page>
  )
}

const Publish = () => {
  const s = useM(m)
  const lang = useLang()
  const { id, windows, code } = useProcess().process
  const { now } = useLoaderData<typeof loader>()
  const closes = windows.amendments?.closes
  return (
    <CommandForm
      command="PublishCompendium" fixed={{ processId: id }} button={s.publish} done={s.published} className="no-print mb-7 max-w-md"
      whyNot={closes && now < closes ? s.whyNotPublish({ at: dateTime(closes, lang) }) : null}
    >
      <Field name="code" label={s.code} defaultValue={code ? `${code}-am` : ''} />
    </CommandForm>
  )
}

/** A plain form: what is shown is an address, which can be sent. */
const Filter = () => {
  const s = useM(m)
  const d = useM(dispositions)
  const { places, sponsors, filter } = useLoaderData<typeof loader>()
  const { pathname } = useLocation()
  const choices = (name: keyof typeof filter, label: string, options: readonly { id: string; words: string }[]) => (
    <label className="field">
      <span>{label}</span>
      <select name={name} className="control" defaultValue={filter[name]}>
        <option value="">{s.any}</option>
        {options.map(({ id, words }) => <option key={id} value={id}>{words}</option>)}
      </select>
    </label>
  )
  return (
    <Form method="get" className="compendium-filter no-print" role="search" aria-label={s.filter}>
      {choices('place', s.place, [{ id: 'title', words: s.titleTarget }, ...places])}
      {choices('sponsor', s.sponsor, sponsors.map(({ id, name }) => ({ id, words: name })))}
      {choices('state', s.state, [{ id: UNDECIDED, words: s.undecided }, ...DISPOSITIONS.filter((each) => each !== 'withdrawn').map((each) => ({ id: each, words: d[each] }))])}
      <button className={buttonClass('plain')}>{s.show}</button>
      {(filter.place || filter.sponsor || filter.state) && <Link to={pathname}>{s.clear}</Link>}
    </Form>
  )
}
