import { Link } from '@remix-run/react'
import type { DecisionEntry, Minutes, MinutesEntry } from '#server/query/minutes.ts'
import { dispositions, dispositionTone } from '../i18n/dispositions.ts'
import { clock, date, dateTime, list } from '../i18n/format.ts'
import { minutes as m } from '../i18n/minutes.ts'
import { sittingBodies } from '../i18n/putting.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { later } from '../lib/later.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Marked, MarkLegend } from '../ui/Marked.tsx'
import { Page, PageTitle, Section } from '../ui/Page.tsx'
import { called, decidedHow, headOf, newDay } from './minutesWords.ts'

const VoteLine = later(() => import('./VoteLine.tsx'))
const Balance = later(() => import('./Balance.tsx'))

const KIND = { kept: 'same', inserted: 'ins', deleted: 'del' } as const

/** Who spoke, what was decided, in which words: in the order in which it happened. */
export const MinutesPage = ({ minutes: { title, code, examined, draftingCommittee, balance, parts }, slug }: { minutes: Minutes; slug: string }) => {
  const s = useM(m)
  const bodies = useM(sittingBodies)
  const lang = useLang()
  const at = (file: string, of: string): string => `/resolutions/${slug}/minutes${file}?version=${encodeURIComponent(of)}`
  return (
    <Page>
      <PageTitle
        above={code} title={`${s.page}${lang === 'fr' ? '\u00a0' : ''}: ${title}`} below={s.below}
        actions={<span className="no-print flex gap-4"><a href={at('.md', code)}>{s.markdown}</a><a href={at('.csv', code)}>{s.csv}</a></span>}
      />
      {examined.length > 1 && (
        <nav aria-label={s.of} className="no-print mb-6">
          <p className="small">{s.of}</p>
          <ul className="flex flex-wrap gap-x-6">
            {examined.map(({ code: of, openedAt }) => (
              <li key={of}>
                <Link to={at('', of)} aria-current={of === code ? 'page' : undefined} className={of === code ? 'font-semibold text-ink no-underline' : ''}>{of}</Link> <span className="small">{s.from({ date: date(openedAt, lang) })}</span>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {draftingCommittee.length > 0 && <p className="mb-6">{s.members} {list(draftingCommittee, lang)}.</p>}
      {parts.length === 0 && <Empty title={s.none} />}
      {parts.length > 0 && <div className="mb-4"><MarkLegend /></div>}
      {parts.map(({ sitting, entries }) => (
        <Section key={sitting?.number ?? 0} title={sitting ? s.sitting({ n: sitting.number, body: bodies[sitting.body] }) : s.before}>
          {sitting && <p className="small mb-2">{s.opened({ at: dateTime(sitting.openedAt, lang) })} {sitting.closedAt ? s.closed({ at: dateTime(sitting.closedAt, lang) }) : s.stillOpen}</p>}
          {entries.length === 0 ? <p className="small">{s.nothing}</p> : (
            <ol className="minutes">
              {entries.map((entry, i) => (
                <li key={`${entry.at} ${String(i)}`}>
                  <time dateTime={entry.at} className="num small">{[newDay({ sitting, entries }, i, lang), clock(entry.at, lang)].join(' ')}</time>
                  <div><Entry entry={entry} /></div>
                </li>
              ))}
            </ol>
          )}
        </Section>
      ))}
      {balance && <div className="max-w-md"><Balance balance={balance} /></div>}
    </Page>
  )
}

const Entry = ({ entry }: { entry: MinutesEntry }) => {
  const lang = useLang()
  const head = headOf(entry, lang)
  switch (entry.kind) {
    case 'decided': return <Decision entry={entry} head={head} />
    case 'sub-amendment': return <><p>{head}</p><p className="reading whitespace-pre-line">{entry.wording}</p></>
    case 'vote': return <><p>{head}</p><VoteLine vote={entry} /><RollCall lines={called(entry, lang)} /></>
    case 'explained':
    case 'spoke': return <><p>{head}</p>{entry.summary && <p lang={entry.summaryIn ?? undefined} className="max-w-[62ch] text-pretty">{entry.summary}</p>}</>
    case 'adopted': return <><p><b>{head}</b></p><RollCall lines={called(entry, lang)} /></>
    case 'reserved': return <><p>{head}</p>{entry.text && <p className="reading">{entry.text}</p>}</>
    case 'sub-decided': return <><p>{head}</p>{entry.reason && <p className="small">{entry.reason}</p>}<RollCall lines={called(entry, lang)} /></>
    case 'reopened':
    case 'sub-reopened':
    case 'sub-withdrawn':
    case 'withdrawn':
    case 'taken-back':
    case 'deferred':
    case 'confirmed': return <p>{head}</p>
    default: return entry satisfies never
  }
}

const RollCall = ({ lines }: { lines: readonly string[] }) => {
  const s = useM(m)
  return lines.length > 0 && (
    <details>
      <summary className="small w-fit text-accent">{s.rollCall}</summary>
      {lines.map((line) => <p key={line} className="small">{line}</p>)}
    </details>
  )
}

const Decision = ({ entry, head }: { entry: DecisionEntry; head: string }) => {
  const d = useM(dispositions)
  const lang = useLang()
  const roll = called(entry, lang)
  const [, ...how] = decidedHow(entry, lang).split(', ')
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2.5"><b>{head}</b><Chip tone={entry.reopenedAt ? 'plain' : dispositionTone[entry.disposition]}>{d[entry.disposition]}</Chip> <span className="small">{how.join(', ')}</span></p>
      {entry.reason && <p className="small">{entry.reason}</p>}
      <div className="change" lang={entry.printedIn}>
        <p className="small">{entry.instruction}</p>
        {entry.lines.map(({ id, number, runs, punctuation, depth }) => (
          <p key={id} className={depth ? 'ml-8' : undefined}>
            {number && <span className="num">{number} </span>}
            <Marked runs={[...runs.map(({ is, text, italic }) => ({ kind: KIND[is], text, opener: italic })), { kind: 'same' as const, text: punctuation }]} />
          </p>
        ))}
      </div>
      <RollCall lines={roll} />
    </>
  )
}
