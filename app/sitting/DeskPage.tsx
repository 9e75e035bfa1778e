import { Link, useActionData } from '@remix-run/react'
import { lazy, Suspense, useState } from 'react'
import type { Desk } from '#server/query/desk.ts'
import { desk as m } from '../i18n/desk.ts'
import { dispositions } from '../i18n/dispositions.ts'
import { clock, time } from '../i18n/format.ts'
import { minutes as minutesWords } from '../i18n/minutes.ts'
import { putting, sittingBodies } from '../i18n/putting.ts'
import { speakers } from '../i18n/speakers.ts'
import { useLang, useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'
import type { CommandResult } from '../lib/commandResult.ts'
import { useFollowed } from '../lib/live.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { Choice } from '../ui/fields.tsx'
import { MarkLegend } from '../ui/Marked.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Words } from '../ui/Paper.tsx'
import { DeskAmendment } from './DeskAmendment.tsx'
import { DeskSpeakers } from './DeskSpeakers.tsx'
import type { Looking } from './deskPlace.ts'
import { DraftingCommittee, Reported } from './DraftingCommittee.tsx'
import { OralAmendment } from './OralAmendment.tsx'
import { Places } from './Places.tsx'
import { Record } from './Record.tsx'
import { Screen } from './Screen.tsx'
import { Together } from './Together.tsx'
import { useDeskKeys } from './useDeskKeys.ts'

/** Loaded when somebody asks for them. */
const DeskKeys = lazy(async () => ({ default: (await import('./DeskKeys.tsx')).DeskKeys }))

type Props = { desk: Desk; looking: Looking; slug: string; noSitting: string | null }

/** The desk: paragraphs with progress, the current one with its amendments in voting order, the record and the projector. */
export const DeskPage = ({ desk, looking, slug, noSitting }: Props) => {
  const s = useM(m)
  const sp = useM(speakers)
  const [help, setHelp] = useState(false)
  const undecided = desk.amendments.find(({ fate }) => !fate || fate.disposition === 'deferred')
  const selected = desk.amendments.find(({ id }) => id === looking.am) ?? desk.amendments.find(({ id }) => id === desk.before?.id) ?? undecided ?? desk.amendments[0]
  const { list, onKeyDown, on, turn } = useDeskKeys({ desk, selected: selected?.id, act: looking.act, onHelp: () => { setHelp(true) } })
  const projected = desk.projected ?? desk.amendments.find(({ id }) => id === desk.before?.id) ?? null
  const place = desk.places.find(({ key }) => key === desk.before?.place)
  // the other desk was first: its decision is shown, and the form that asked is gone
  const answered = useActionData<CommandResult>()
  const late = answered && 'refusal' in answered && answered.refusal.code === 'already-decided' ? answered.sentence : null
  return (
    <div className="desk">
      <Status desk={desk} slug={slug} />
      {/* the letters of the desk are keys of this group, of nothing else on the page */}
      <div className="columns" onKeyDown={onKeyDown}>
        <Places desk={desk} current={desk.place.key} />
        <section className="centre" aria-label={s.amendments}>
          {late && <Notice kind="refusal" className="mb-4">{late}</Notice>}
          {!desk.open && <OpenSitting desk={desk} whyNot={noSitting} />}
          <Reported desk={desk} />
          <AsItStands desk={desk} />
          <div ref={list} tabIndex={0} className="ams" role="group" aria-label={s.amendments}>
            {desk.amendments.length === 0 ? <p className="small py-3">{s.noAmendments}</p> : (
              <ol>
                {desk.amendments.map((amendment, i) => (
                  <DeskAmendment key={amendment.id} amendment={amendment} nth={i + 1} isSelected={amendment.id === selected?.id} act={looking.act} desk={desk} />
                ))}
              </ol>
            )}
          </div>
          {desk.open && <OralAmendment key={desk.place.key} desk={desk} />}
          {desk.open && <Together key={`${desk.place.key} ${String(desk.version)}`} desk={desk} />}
          {desk.stage === 'examination' && <DraftingCommittee desk={desk} />}
        </section>
        <aside className="right">
          <h3>{sp.title}</h3>
          <DeskFloor desk={desk} />
          <h3 className="mt-5">{s.projector}</h3>
          <Link to={`/resolutions/${slug}/projector`} target="_blank" className="preview" aria-label={s.toProjector}>
            <Screen place={place ?? null} amendment={projected} question={desk.before?.question ?? null} isOpen={desk.open !== null} falls={[]} last={null} />
          </Link>
          <h3>{s.record}</h3>
          <Record record={desk.record} />
          <h3 className="mt-5">{s.keys}</h3>
          <label className="tick"><input type="checkbox" checked={on} onChange={(event) => { turn(event.currentTarget.checked) }} /> {s.keysOn}</label>
          <button type="button" className="btn quiet" onClick={() => { setHelp(true) }}>{s.keysHelp} <kbd>?</kbd></button>
        </aside>
      </div>
      <Foot desk={desk} slug={slug} />
      {help && <Suspense><DeskKeys open onClose={() => { setHelp(false) }} /></Suspense>}
    </div>
  )
}

const DeskFloor = ({ desk: { floor, processId, listed, before, stage } }: { desk: Desk }) => {
  const { state, ahead } = useFollowed('floor', floor)
  const about = stage === 'examination' ? ['draft', 'amendment'] as const : stage === 'committee-debate' ? ['draft'] as const : []
  return <DeskSpeakers live={state} ahead={ahead} processId={processId} about={about} amendmentId={before?.id} members={listed} />
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

const OpenSitting = ({ desk, whyNot }: { desk: Desk; whyNot: string | null }) => {
  const s = useM(m)
  const bodies = useM(sittingBodies)
  if (desk.mayOpenExamination) {
    return <CommandForm className="open-sitting" command="OpenExamination" fixed={{ processId: desk.processId }} button={s.openExamination} aside={s.openExaminationHint} />
  }
  if (whyNot) return <Notice className="mb-6">{whyNot}</Notice>
  return (
    <CommandForm className="open-sitting" command="OpenSitting" fixed={{ versionId: desk.versionId }} expectedVersion={desk.version} button={s.openSitting} aside={s.openHint}>
      <Choice name="body" label={s.body} defaultValue="plenary" options={(['plenary', 'drafting-committee'] as const).map((value) => ({ value, words: bodies[value] }))} />
    </CommandForm>
  )
}

const AsItStands = ({ desk: { place, lines, shownIn, standingTitle } }: { desk: Desk }) => {
  const s = useM(m)
  const p = useM(putting)
  const what = place.long || p.title
  return (
    <div className="stands">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 className="label">{place.isAddition ? what : s.asItStands({ what })}</h2>
        <MarkLegend />
      </div>
      <div className="reading" lang={shownIn}>
        {place.isAddition ? <p className="text-ink-2">{s.newPlace}</p> : place.part === 'title' ? <p>{standingTitle}</p>
          : lines.map((line) => <div key={line.id} className={line.depth ? 'ml-8' : undefined}><Words text={line.opener + line.body} opener={line.opener.length} end={line.punctuation} /></div>)}
      </div>
    </div>
  )
}

const Foot = ({ desk: { record, open, versionId, version }, slug }: { desk: Desk; slug: string }) => {
  const s = useM(m)
  const p = useM(putting)
  const d = useM(dispositions)
  const lang = useLang()
  const mi = useM(minutesWords)
  const last = record.find(({ fell }) => !fell)
  return (
    <div className="foot">
      <span role="status" className="flex flex-wrap items-baseline gap-x-5">
        {last && <span className="text-ins">● {p.recorded({ at: clock(last.at, lang) })}</span>}
        {last && <span className="small">{s.last({ n: last.number, how: last.reopened ? s.reopened : d[last.disposition] })}</span>}
      </span>
      <span className="ml-auto flex flex-wrap items-center gap-x-4 gap-y-1">
        <Link to={`/resolutions/${slug}/minutes`}>{mi.page}</Link>
        <Link to={`/resolutions/${slug}`}>{s.toText}</Link>
        <ButtonLink kind="quiet" to={`/resolutions/${slug}/projector`} target="_blank">{s.toProjector}</ButtonLink>
        {open && <CommandForm command="CloseSitting" fixed={{ versionId }} expectedVersion={version} button={s.closeSitting} kind="plain" />}
      </span>
    </div>
  )
}
