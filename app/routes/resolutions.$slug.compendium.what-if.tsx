import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData, useLocation } from '@remix-run/react'
import { Considering } from '../amendment/Considering.tsx'
import { list } from '../i18n/format.ts'
import { numbered } from '../i18n/numbered.ts'
import { conflictKinds, conflictMap } from '../i18n/conflicts.ts'
import { text as t } from '../i18n/text.ts'
import { whatIf as m } from '../i18n/whatIf.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { loaded } from '../lib/loaded.server.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { buttonClass } from '../ui/Button.tsx'
import { Marked, MarkLegend, runsOf } from '../ui/Marked.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page, PartTitle } from '../ui/Page.tsx'
import { OpeningLine } from '../ui/Paper.tsx'
import type { WhatIf as Supposed } from '#server/query/whatIf.ts'
import '../styles/amendments.css'

export const meta: MetaFunction<typeof loader> = ({ matches }) => titled(m.title[langOfPage(matches)])

/** `?on=3&on=7` by the boxes, `?on=3,7` in a link, `?on=all`, `?on=` for none; without it, what is accepted so far. */
const chosenIn = (search: URLSearchParams): number[] | 'all' | null => {
  const values = search.getAll('on')
  if (values.length === 0) return null
  return values.includes('all') ? 'all' : values.flatMap((value) => value.split(',')).filter((value) => /^\d{1,6}$/.test(value)).map(Number)
}

export const loader = async ({ request, params, context: { api } }: LoaderFunctionArgs) => {
  const slug = params['slug'] ?? ''
  const chosen = chosenIn(new URL(request.url).searchParams)
  const ask = (on: number[] | null) => loaded(request, api.amendments.whatIf({ slug, on }))
  if (chosen !== 'all') return ask(chosen)
  const { choices } = await ask([])
  return ask(choices.flatMap(({ amendments }) => amendments.map(({ number }) => number)))
}

export default function WhatIf() {
  const { code, published, title, openingLine, shownIn, lines, conflicts, on } = useLoaderData<typeof loader>()
  const s = useM(m)
  const { awaiting } = useM(t)
  const lang = useLang()
  const { pathname } = useLocation()
  const w = useM(numbered)
  return (
    <Page>
      <PartTitle above={published ?? code} title={s.title} below={s.below} />
      <Considering />
      <div className="what-if">
        <Choices />
        <div>
          <p className="mb-3 flex flex-wrap items-baseline gap-4"><b>{s.on({ n: on })}</b> <Link to={pathname}>{s.accepted}</Link> <Link to="?on=all">{s.all}</Link> <Link to="?on=">{s.noneOn}</Link></p>
          {conflicts.length > 0
            ? <Notice kind="warning">{s.conflicts({ n: conflicts.length })}. {s.notPublishable}</Notice>
            : <Notice kind="note">{s.noConflict}</Notice>}
          <div className="my-4"><MarkLegend /></div>
          <article className="paper" lang={shownIn}>
            <h2 className="paper-title"><Marked runs={runsOf(title.spans)} /></h2>
            {title.awaits && <p className="small">{awaiting}</p>}
            <Clash at="title" />
            <OpeningLine>{openingLine},</OpeningLine>
            <Clash at="" />
            {lines.map((line) => (
              <div key={line.id} id={line.id} className={line.depth ? 'sub' : 'para'}>
                <span className="n">{line.number}</span>
                <div>
                  <p>
                    {line.spans ? <Marked runs={runsOf(line.spans, line.opener.length)} /> : <><em className="opener">{line.opener}</em>{line.body}</>}{line.punctuation}
                    {line.numbers.length > 0 && <span className="small num"> [{list(line.numbers.map((n) => w.no({ n })), lang)}]</span>}
                  </p>
                  {line.awaits && <p className="small">{awaiting}</p>}
                  <Clash at={line.id} />
                </div>
              </div>
            ))}
            <Elsewhere />
          </article>
        </div>
      </div>
    </Page>
  )
}

const ClashNotice = ({ clash: { kind, numbers, words } }: { clash: Supposed['conflicts'][number] }) => {
  const s = useM(m)
  const k = useM(conflictKinds)
  const w = useM(numbered)
  const lang = useLang()
  return <Notice kind="warning">{words && s.at({ words })}{list(numbers.map((n) => w.no({ n })), lang)} {kind === 'does-not-fit' ? s.doesNotFit : k[kind]}</Notice>
}
const Clash = ({ at }: { at: string }) => {
  const { conflicts } = useLoaderData<typeof loader>()
  return conflicts.filter((one) => one.at === at).map((one) => <ClashNotice key={one.numbers.join()} clash={one} />)
}
/** Conflicts at a place that is no longer in the text. */
const Elsewhere = () => {
  const { conflicts, lines } = useLoaderData<typeof loader>()
  const s = useM(conflictMap)
  const shown = new Set(['title', '', ...lines.map(({ id }) => id)])
  const rest = conflicts.filter(({ at }) => !shown.has(at))
  return rest.length ? <section aria-label={s.title}>{rest.map((one) => <ClashNotice key={`${one.at} ${one.numbers.join()}`} clash={one} />)}</section> : null
}

const Choices = () => {
  const { choices } = useLoaderData<typeof loader>()
  const s = useM(m)
  const c = useM(conflictMap)
  const w = useM(numbered)
  return (
    <Form method="get" className="choices-of no-print" preventScrollReset aria-label={s.choose}>
      <input type="hidden" name="on" value="" />
      <button className={buttonClass('primary')}>{s.show}</button>
      {choices.map(({ heading, at, amendments }) => (
        <fieldset key={`${at} ${heading}`}>
          <legend>{heading || c.title_}</legend>
          {amendments.map(({ id, number, sponsor, isOn, isAccepted }) => (
            <label key={`${id} ${isOn}`} className="tick">
              <input type="checkbox" name="on" value={number} defaultChecked={isOn} />
              <span>{w.no({ n: number })} <span className="small">{sponsor}{isAccepted && ` · ${s.wasAccepted}`}</span></span>
            </label>
          ))}
        </fieldset>
      ))}
    </Form>
  )
}
