import { Link } from '@remix-run/react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Floor } from '#server/query/floor.ts'
import type { Live, Now } from '#server/query/following.ts'
import type { LiveVotes } from '#server/query/openVotes.ts'
import type { LiveFloor } from '#server/query/speaking.ts'
import { dispositions, dispositionTone } from '../i18n/dispositions.ts'
import { floor as m } from '../i18n/floor.ts'
import { list, time } from '../i18n/format.ts'
import { clashing, putting, sittingBodies } from '../i18n/putting.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { later } from '../lib/later.tsx'
import { Chip } from '../ui/Chip.tsx'
import type { VoteOf } from '../voting/Vote.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Change } from './Change.tsx'
import { Fate } from './Fate.tsx'
import { LiveText } from './LiveText.tsx'
import { fatesOf, standingText } from './live.ts'

/** What is read comes first; the forms follow, and work meanwhile without their script. */
const FloorVotes = later(async () => ({ default: (await import('../voting/FloorVotes.tsx')).FloorVotes }))
const FloorSpeakers = later(() => import('./FloorSpeakers.tsx'))
const SubAmend = later(async () => ({ default: (await import('./SubAmend.tsx')).SubAmend }))

const BEFORE_EXAMINATION = ['circulated', 'amendments', 'compendium', 'committee-debate']
const isAccepted = (disposition: string | undefined): boolean => disposition === 'accepted' || disposition === 'accepted-as-modified'

type Props = { live: Live; votes: LiveVotes; speakers: LiveFloor; ahead: number | null; speaks: Floor['speaks']; casts: Readonly<Record<string, readonly VoteOf[]>>; own: Floor['own']; isLive: boolean | null; slug: string }

/** What everyone in the sitting follows: what is before the committee, who speaks, what comes next, one's own amendments, the text. */
export const FloorPage = ({ live, votes, speakers, ahead, speaks, casts, own: loaded, isLive: isConnected, slug }: Props) => {
  const s = useM(m)
  const p = useM(putting)
  const k = useM(clashing)
  const bodies = useM(sittingBodies)
  const lang = useLang()
  const { before, open, next, last, stage, shownIn, title, decided, total } = live.now
  const text = useMemo(() => standingText(live), [live])
  const own = fatesOf(loaded, live)
  const isLive = stage === 'examination' && open !== null
  const shown = isLive ? before : null
  const head = shown ? `${shown.question === 'vote' ? `${p.vote}${lang === 'fr' ? '\u00A0: ' : ': '}` : ''}${s.amendment({ n: shown.nth, who: shown.amendment.sponsor })}`
    : isLive ? p.nothing : stage === 'examination' ? p.notOpen : BEFORE_EXAMINATION.includes(stage) ? p.notYet : p.over
  const below = shown && open
    ? [shown.place.long || p.title, ...shown.sub ? [`${shown.sub.heading}, ${shown.sub.member}`] : [], ...open.body === 'drafting-committee' ? [bodies[open.body]] : []].join(' · ')
    : open ? `${s.opened({ n: open.number })} · ${bodies[open.body]}` : title
  return (
    <>
      <header className="now floor-head">
        <div>
          <h1>{head}</h1>
          <div>{below}</div>
        </div>
      </header>
      <Told words={[head, below, shown?.question ? p[shown.question] : '', last ? s.result({ n: last.number, who: last.sponsor, how: '' }) : ''].join('. ')} />
      <div className="floor">
        {isConnected === false && <Notice kind="warning" className="mb-4">{s.notConnected}</Notice>}
        {votes.now.open.length > 0 && <FloorVotes votes={votes} casts={casts} speaks={speaks} slug={slug} />}
        {shown ? (
          <>
            {shown.question && <p className="mb-2 font-semibold text-accent">{p[shown.question]}</p>}
            <Change amendment={shown.sub ?? shown.amendment} />
            {!shown.sub && shown.touches.length > 0 && <p className="mb-2"><Chip tone="amber">{k.touches({ numbers: shown.touches.map(({ number: n }) => n) })}</Chip></p>}
            <SubAmend amendment={shown.amendment} wording={shown.wording} versionId={live.now.versionId} speaks={speaks} slug={slug} />
            {!shown.sub && shown.falls.length > 0 && <p className="small">{p.alsoFalls({ who: list(shown.falls.map(({ sponsor }) => sponsor), lang), n: shown.falls.length })}</p>}
          </>
        ) : <Notice>{isLive || !BEFORE_EXAMINATION.concat('examination').includes(stage) ? s.closedHint : s.notOpenHint}</Notice>}
        {last && isLive && (
          <section>
            <h2 className="label">{s.last}</h2>
            <p className="mt-1 flex flex-wrap items-center gap-x-2.5"><Outcome last={last} /></p>
          </section>
        )}
        {speakers.now.list && <FloorSpeakers live={speakers} ahead={ahead} processId={live.now.processId} speaks={speaks} />}
        {next.length > 0 && isLive && (
          <section>
            <h2 className="label">{s.next}</h2>
            <ol className="lines mt-1">
              {next.map(({ id, number, sponsor, place, fallsIfAccepted }) => (
                <li key={id}>{place.long || p.title}, {sponsor} <span className="small">{p.no({ n: number })}</span>{fallsIfAccepted && <Chip tone="amber">{s.fallsIf}</Chip>}</li>
              ))}
            </ol>
          </section>
        )}
        {own.length > 0 && (
          <section>
            <h2 className="label">{s.own({ count: own.length })}</h2>
            <ul className="lines mt-1">
              {own.map(({ id, number, short, fate }) => <li key={id}><b>{p.no({ n: number })}</b> {short || p.title} {fate ? <Fate fate={fate} /> : <span className="small">{s.waits}</span>}</li>)}
            </ul>
          </section>
        )}
        <section>
          <LiveText text={text} lang={shownIn} isLive={isConnected} />
        </section>
      </div>
      <div className="foot">
        <span>{own.length > 0 ? s.ownSum({ all: own.length, accepted: own.filter(({ fate }) => isAccepted(fate?.disposition)).length }) : s.progress({ decided, total })}</span>
        <span className="ml-auto flex gap-4">
          <Link to={`/resolutions/${slug}/projector`} className="max-sm:hidden">{s.projector}</Link>
          {live.now.sittings > 0 && <Link to={`/resolutions/${slug}/minutes`}>{s.toMinutes}</Link>}
          <Link to={`/resolutions/${slug}`}>{s.toText}</Link>
        </span>
      </div>
    </>
  )
}

const Outcome = ({ last }: { last: NonNullable<Now['last']> }) => {
  const p = useM(putting)
  const words = useM(dispositions)
  const lang = useLang()
  return (
    <>
      <b>{p.no({ n: last.number })}, {last.sponsor}</b> <span className="small">{last.short || p.title}</span>
      <Chip tone={dispositionTone[last.disposition]}>{words[last.disposition]}</Chip>
      {last.counts && <span className="small num" aria-label={p.countsHeard(last.counts)}>{p.counts(last.counts)}</span>}
      <span className="small">{p.recorded({ at: time(last.at, lang) })}</span>
    </>
  )
}

/** Says what changed, when a listener pauses; nothing when the page opens. */
const Told = ({ words }: { words: string }) => {
  const [told, setTold] = useState('')
  const was = useRef(words)
  useEffect(() => {
    if (was.current !== words) setTold(words)
    was.current = words
  }, [words])
  return <div role="status" className="sr-only">{told}</div>
}
