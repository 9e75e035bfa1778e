import { Link, useActionData, useNavigate, useNavigation } from '@remix-run/react'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { Desk } from '#server/query/desk.ts'
import { desk as m } from '../i18n/desk.ts'
import { time } from '../i18n/format.ts'
import { putting, sittingBodies } from '../i18n/putting.ts'
import { useLang, useM } from '../i18n/use.tsx'
import type { CommandResult } from '../lib/commandResult.ts'
import { later } from '../lib/later.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Decide, DeskAmendment } from './DeskAmendment.tsx'
import { isDecided, lookAt, stillOpen, type Looking } from './deskPlace.ts'
import { Places } from './Places.tsx'
import { useDeskKeys } from './useDeskKeys.ts'

const AsItStands = later(() => import('./AsItStands.tsx'))
const DeskAside = later(() => import('./DeskAside.tsx'))
const DeskFoot = later(() => import('./DeskFoot.tsx'))
const DraftingCommittee = later(() => import('./DraftingCommittee.tsx').then((part) => ({ default: part.DraftingCommittee })))
const OpenSitting = later(() => import('./OpenSitting.tsx'))
const OralAmendment = later(() => import('./OralAmendment.tsx').then((part) => ({ default: part.OralAmendment })))
const Reported = later(() => import('./DraftingCommittee.tsx').then((part) => ({ default: part.Reported })))
const Together = later(() => import('./Together.tsx').then((part) => ({ default: part.Together })))
/** Loaded when somebody asks for them. */
const DeskKeys = lazy(async () => ({ default: (await import('./DeskKeys.tsx')).DeskKeys }))

type Props = { desk: Desk; /** as the address has it */ looking: Looking; slug: string; noSitting: string | null }

/** The desk: paragraphs with progress, the current one with its amendments in voting order, the record and the projector. */
export const DeskPage = ({ desk, looking: asked, slug, noSitting }: Props) => {
  const s = useM(m)
  const [help, setHelp] = useState(false)
  const undecided = desk.amendments.find((one) => !isDecided(one))
  const selected = desk.amendments.find(({ id }) => id === asked.am) ?? desk.amendments.find(({ id }) => id === desk.before?.id) ?? undecided ?? desk.amendments[0]
  const looking = stillOpen(asked, selected, desk)
  const { list, onKeyDown, on, turn } = useDeskKeys({ desk, selected: selected?.id, looking, onHelp: () => { setHelp(true) } })
  // the other desk was first: its decision is shown, and the form that asked is gone
  const answered = useActionData<CommandResult>()
  const isRefused = answered && 'refusal' in answered
  // whatever was sent beside the question took its answer's way on: the address says no longer that it is open, once nothing is on its way, nor a refusal to be read
  const navigate = useNavigate()
  const isAtRest = useNavigation().state === 'idle' && !isRefused
  const closed = isAtRest && asked.act && !looking.act ? lookAt({ ...looking, am: selected?.id }) : null
  useEffect(() => { if (closed) navigate(closed, { replace: true, preventScrollReset: true }) }, [closed, navigate])
  const late = isRefused && answered.refusal.code === 'already-decided' ? answered.sentence : null
  return (
    <div className="desk">
      <Status desk={desk} slug={slug} />
      {/* the letters of the desk are keys of this group, of nothing else on the page; what they ask is fetched before the first is pressed */}
      <div className="columns" onKeyDown={onKeyDown} onFocus={() => { void Decide.load() }}>
        <Places desk={desk} current={desk.place.key} />
        <section className="centre" aria-label={s.amendments}>
          {late && <Notice kind="refusal" className="mb-4">{late}</Notice>}
          {!desk.open && (noSitting && !desk.mayOpenExamination ? <Notice className="mb-6">{noSitting}</Notice> : <OpenSitting desk={desk} />)}
          {desk.reported.length > 0 && <Reported desk={desk} />}
          <AsItStands desk={desk} />
          <div ref={list} tabIndex={0} className="ams" role="group" aria-label={s.amendments}>
            {desk.amendments.length === 0 ? <p className="small py-3">{s.noAmendments}</p> : (
              <ol>
                {desk.amendments.map((amendment, i) => (
                  <DeskAmendment key={amendment.id} amendment={amendment} nth={i + 1} looking={amendment.id === selected?.id ? { ...looking, am: amendment.id } : null} desk={desk} />
                ))}
              </ol>
            )}
          </div>
          {desk.open && <OralAmendment key={desk.place.key} desk={desk} />}
          {desk.open && <Together key={`${desk.place.key} ${String(desk.version)}`} desk={desk} />}
          {desk.stage === 'examination' && <DraftingCommittee desk={desk} />}
        </section>
        <aside className="right">
          <DeskAside desk={desk} slug={slug} />
          <h3 className="mt-5">{s.keys}</h3>
          <label className="tick"><input type="checkbox" checked={on} onChange={(event) => { turn(event.currentTarget.checked) }} /> {s.keysOn}</label>
          <button type="button" className="btn quiet" onClick={() => { setHelp(true) }}>{s.keysHelp} <kbd>?</kbd></button>
        </aside>
      </div>
      <DeskFoot desk={desk} slug={slug} />
      {help && <Suspense><DeskKeys open onClose={() => { setHelp(false) }} /></Suspense>}
    </div>
  )
}

/** One large line: what is before the committee. */
const Status = ({ desk, slug }: { desk: Desk; slug: string }) => {
  const s = useM(m)
  const p = useM(putting)
  const bodies = useM(sittingBodies)
  const lang = useLang()
  const { before, open, places, stage, decided, total, placesToGo, title } = desk
  const place = places.find(({ key }) => key === before?.place)
  const words = stage === 'examination'
    ? !open ? p.notOpen : before ? `${place?.long || p.title}${lang === 'fr' ? '\u00A0:' : ':'} ${p.amendmentOf({ n: before.nth, of: before.of, who: before.sponsor })}` : p.nothing
    : desk.noSitting && ['compendium', 'committee-debate', 'amendments', 'circulated'].includes(stage) ? p.notYet : p.over
  return (
    <header className="now">
      <h1 aria-live="polite">{words}</h1>
      <span>{before?.question && open ? p[before.question] : open ? s.sitting({ n: open.number, body: bodies[open.body], at: time(open.openedAt, lang) }) : title[lang]}</span>
      {!before && stage === 'examination' && <Link to={`/resolutions/${slug}/adoption`}>{s.toAdoption}</Link>}
      <span className="num ml-auto">{s.progress({ decided, total, togo: placesToGo })}</span>
    </header>
  )
}
