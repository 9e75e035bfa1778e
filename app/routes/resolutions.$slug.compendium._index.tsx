import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { memo } from 'react'
import { GROUPS } from '#domain/membership/members.ts'
import { sourceOf } from '#domain/submissions/sources.ts'
import { actsOf } from '../amendment/bulk.ts'
import { bulkAction } from '../amendment/bulk.server.ts'
import { CompendiumEntry } from '../amendment/CompendiumEntry.tsx'
import { Considering } from '../amendment/Considering.tsx'
import { FILTERS, isChosen, placeInAddress, type Filtered } from '../amendment/filtered.ts'
import { useSelecting } from '../amendment/useSelecting.ts'
import { compendium as m } from '../i18n/compendium.ts'
import { numbered } from '../i18n/numbered.ts'
import { useM } from '../i18n/use.tsx'
import { commandAction } from '../lib/command.server.ts'
import { later } from '../lib/later.tsx'
import { useLive } from '../lib/live.ts'
import { loaded } from '../lib/loaded.server.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { useProcess } from '../process/useProcess.ts'
import { Empty } from '../ui/Empty.tsx'
import { MarkLegend } from '../ui/Marked.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page, PartTitle } from '../ui/Page.tsx'
import '../styles/amendments.css'

export { unanswered as clientAction } from '../lib/unanswered.ts'

const Asked = later(() => import('../amendment/Asked.tsx').then((part) => ({ default: part.Asked })))
const BulkForm = later(() => import('../amendment/BulkForm.tsx').then((part) => ({ default: part.BulkForm })))
const Filter = later(() => import('../amendment/Filter.tsx'))
const PublishCompendium = later(() => import('../amendment/PublishCompendium.tsx'))
const Waiting = later(() => import('../amendment/Waiting.tsx').then((part) => ({ default: part.Waiting })))

export const meta: MetaFunction<typeof loader> = ({ matches }) => titled(m.title[langOfPage(matches)])

/** When amendments are known to all, and not all decided. */
const SUB_AMENDED: readonly string[] = ['compendium', 'committee-debate', 'examination']

export const loader = async ({ request, params, context: { api, now } }: LoaderFunctionArgs) => {
  const all = await loaded(request, api.amendments.compendium({ slug: params['slug'] ?? '' }))
  const wanted = new URL(request.url).searchParams
  const filter = Object.fromEntries(FILTERS.map((name) => [name, wanted.get(name) ?? ''])) as Filtered
  const fits = (id: string): boolean => {
    const row = all.rows[id]
    return row !== undefined && isChosen(row, filter)
  }
  const targets = all.targets.filter(({ at }) => !filter.place || placeInAddress(at) === filter.place)
    .map((target) => ({ ...target, entries: target.entries.filter(({ id }) => fits(id)) })).filter(({ entries }) => entries.length)
  const groups = GROUPS.filter((one) => Object.values(all.rows).some((row) => row.groups.includes(one)))
  return { ...all, targets, filter, groups, now, total: Object.keys(all.rows).length, shown: targets.reduce((n, { entries }) => n + entries.length, 0) }
}

export const action = async (args: ActionFunctionArgs) => {
  const form = await args.request.clone().formData()
  return await bulkAction(args, form)
    ?? commandAction(args, ['PublishCompendium', 'AnswerRecommendation', 'AgreeToMerge', 'AnswerSynthesis', 'AnswerRevision'])
}

export default function Compendium() {
  const data = useLoaderData<typeof loader>()
  const s = useM(m)
  const w = useM(numbered)
  const { published, code, ownOnly, header, targets, rows, total, shown, versionId, translated, asked, waiting, now, places, sponsors, groups, filter } = data
  const { process, rights } = useProcess()
  const { list, count, onClick, onKeyDown, clear } = useSelecting(targets)
  useLive(rights.signedIn ? process.id : null)
  const maySubAmend = published !== null && SUB_AMENDED.includes(process.stage) && rights.sponsors.some((id) => sourceOf(id) === 'member' && !id.startsWith('partner-'))
  const acts = actsOf(rights, process.stage)
  const syntheses = Object.values(rows).filter(({ sponsorId, decision }) => sponsorId === 'corapporteurs' && !decision).map(({ id, number }) => ({ id, words: w.no({ n: number }) }))
  return (
    <Page>
      <PartTitle above={published ?? code} title={s.title} below={s.count({ n: total })} />
      <Considering />
      {ownOnly ? <Notice kind="note">{s.ownOnly}</Notice> : !published && <Notice kind="note">{s.notPublished}</Notice>}
      {!translated && <Notice kind="note">{s.untranslated}</Notice>}
      {rights.secretariat && process.stage === 'amendments' && <PublishCompendium now={now} />}
      {(asked.mergings.length > 0 || asked.syntheses.length > 0) && <Asked asked={asked} versionId={versionId} />}
      {waiting.length > 0 && <Waiting revised={waiting} versionId={versionId} />}
      {total > 0 && <Filter {...{ places, sponsors, groups, filter }} />}
      {total > 0 && !ownOnly && <p className="reading mb-6">{header}</p>}
      {shown > 0 ? <MarkLegend /> : <Empty title={total ? s.noneFiltered : s.none} />}
      {acts.length > 0 && shown > 0 && <BulkForm acts={acts} versionId={versionId} count={count} syntheses={syntheses} called={(id) => w.no({ n: rows[id]?.number ?? 0 })} onReset={clear} />}
      <div ref={list} onClick={onClick} onKeyDown={onKeyDown}>
        <Targets targets={targets} rows={rows} versionId={versionId} selectable={acts.length > 0} submitsFor={rights.submitsFor} subAmend={maySubAmend ? `/resolutions/${process.slug}/amendments` : null} />
      </div>
    </Page>
  )
}

type Shown = Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'targets' | 'rows' | 'versionId'> & { selectable: boolean; submitsFor: readonly string[]; subAmend: string | null }

/** Up to 600 amendments: drawn once, not again with every tick of a box. */
const Targets = memo(({ targets, rows, versionId, selectable, submitsFor, subAmend }: Shown) => {
  const s = useM(m)
  const text = `/resolutions/${useProcess().process.slug}`
  return targets.map(({ heading, at, entries }) => (
    <section key={`${at} ${heading}`} className="target">
      <h2>{heading || s.titleTarget} {at !== '' && <Link to={at === 'title' ? text : `${text}#${at}`} discover="none" className="small no-print" aria-label={`${s.inText}: ${heading || s.titleTarget}`}>{s.inText}</Link>}</h2>
      {entries.map((entry) => {
        const row = rows[entry.id]
        const by = rows[row?.decision?.subsumedBy ?? row?.decision?.fellBy ?? '']?.number ?? null
        return row && <CompendiumEntry key={entry.id} {...{ entry, row, by, selectable, versionId, subAmend }} mayAnswer={submitsFor.includes(row.sponsorId)} />
      })}
    </section>
  ))
})
Targets.displayName = 'Targets'
