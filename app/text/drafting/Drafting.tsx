import { Link, useRevalidator, useSearchParams } from '@remix-run/react'
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { otherLang, type Lang } from '#domain/languages.ts'
import type { Prose, ResolutionText } from '#domain/resolution/text.ts'
import { outstanding, wordsByBlock } from '#domain/resolution/translation.ts'
import type { Draft } from '#server/query/draft.ts'
import type { InputRow } from '#server/query/inputs.ts'
import { Outline } from '../../editor/Outline.tsx'
import { SaveState } from '../../editor/SaveState.tsx'
import type { Highlight, LiveText, TextAnchor } from '../../editor/types.ts'
import { comments as c } from '../../i18n/comments.ts'
import { draft as m } from '../../i18n/draft.ts'
import { history as hm } from '../../i18n/history.ts'
import { useLang, useM } from '../../i18n/use.tsx'
import { later } from '../../lib/later.tsx'
import { useLive } from '../../lib/live.ts'
import { useProcess } from '../../process/useProcess.ts'
import { historyLink } from '../history/historyLink.ts'
import { Languages } from '../Languages.tsx'
import { ProsePaper } from '../ProsePaper.tsx'
import type { Sheet, Show } from '../sheets.ts'
import { TextPaper } from '../TextPaper.tsx'
import { awaitingIn } from '../wording.ts'
import { AskForRevision } from './AskForRevision.tsx'
import { useAlignment } from './alignment.ts'
import { CommentMargin } from './CommentMargin.tsx'
import { HandIn } from './HandIn.tsx'
import { InputsPanel } from './InputsPanel.tsx'
import { LiveSheet } from './LiveSheet.tsx'
import { CirculateOrReturn } from './Secretariat.tsx'
import { Turn } from './Turn.tsx'
import { placesIn } from './places.ts'
import { useColumns } from './useColumns.ts'
import { usePropose } from './usePropose.ts'
import { useTranslations } from './useTranslations.ts'

const Findings = later(() => import('./Findings.tsx').then((part) => ({ default: part.Findings })))
const Translations = lazy(() => import('./Translations.tsx'))

type DraftingProps = {
  draft: Draft
  form: 'draft' | 'memorandum'
  show: Show
  /** the draft as it was when the page was made, by language */
  still: Readonly<Partial<Record<Lang, readonly Sheet[]>>>
  /** null: the margin has comments */
  inputs: readonly InputRow[] | null
}

/** After so long without another word, in milliseconds, the page learns how far the texts have come. */
const SETTLED = 800

const isResolution = (text: LiveText | Prose | ResolutionText | null | undefined): text is ResolutionText => !!text && 'paragraphs' in text
const LANGS_OF: Readonly<Record<Show, (source: Lang) => readonly Lang[]>> = { en: () => ['en'], fr: () => ['fr'], both: (source) => (source === 'en' ? ['en', 'fr'] : ['fr', 'en']) }

/** Where the co-Rapporteurs write the draft or its memorandum together, with the outline, the other language and the margin around it. */
export const Drafting = ({ draft, form, show, still, inputs }: DraftingProps) => {
  const s = useM(m)
  const h = useM(hm)
  const ui = useLang()
  const { process: { rights, slug } } = useProcess()
  const { rooms, sourceLang, access, texts, memorandum } = draft
  const langs = LANGS_OF[show](sourceLang)
  const { columns, focus, listeners } = useColumns(langs[0] ?? sourceLang)
  const lang = langs.includes(focus) ? focus : langs[0] ?? sourceLang
  const { handle, text, companions, current, selected } = columns[lang]
  const writes = (each: Lang): boolean => draft.because[each] === null
  const mode = writes(lang) ? 'edit' : 'read'
  const [active, setActive] = useState<string | null>(null)
  const [begun, setBegun] = useState<{ readonly lang: Lang; readonly anchor: TextAnchor } | null>(null)
  const [handsIn, setHandsIn] = useState(false)
  const [marginOpen, setMarginOpen] = useState(false)
  const revalidator = useRevalidator()
  useLive(draft.processId)
  const sheets = useRef<HTMLDivElement>(null)
  useAlignment(sheets, show === 'both', columns)
  useEffect(() => { if (draft.handedIn) setHandsIn(false) }, [draft.handedIn])

  const highlights = useMemo(() => {
    const of = (room: string): readonly Highlight[] => draft.comments.filter((comment) => comment.room === room && (!comment.settled || comment.id === active))
      .map(({ id, anchor, settled }) => ({ id, anchor, active: id === active, resolved: settled !== null }))
    return { en: of(rooms[form].en), fr: of(rooms[form].fr) }
  }, [draft.comments, rooms, form, active])

  const isDraft = form === 'draft'
  const outlined = isResolution(text) ? text : isDraft ? texts[lang] : undefined
  const live = { ...texts, ...(isResolution(columns.en.text) ? { en: columns.en.text } : {}), ...(isResolution(columns.fr.text) ? { fr: columns.fr.text } : {}) }
  const into = otherLang(sourceLang)
  const awaiting = isDraft ? awaitingIn(live, into, sourceLang) : 0
  const stored = isDraft ? texts : memorandum
  const now = { [sourceLang]: columns[sourceLang].text ?? stored[sourceLang], [into]: columns[into].text ?? stored[into] }
  const translated = useTranslations(draft, form, now)
  const sourceText = columns[sourceLang].text ?? stored[sourceLang]
  const circulates = draft.handedIn && rights.secretariat
  const translation = columns[into]
  // what is circulated is what was seen: of the words that are typed here, too
  useEffect(() => {
    if (!circulates || translation.state.kind !== 'saved') return
    const timer = setTimeout(revalidator.revalidate, SETTLED)
    return () => { clearTimeout(timer) }
  }, [circulates, translation.text, translation.state.kind, revalidator.revalidate])
  const nameOf = (memberId: string): string => draft.members[memberId] ?? memberId.toUpperCase()
  const comment = (anchor: TextAnchor): void => {
    setBegun({ lang, anchor })
    setMarginOpen(true)
  }
  // Who writes by keyboard goes on in the text.
  const endComment = (): void => {
    setBegun(null)
    handle?.focus()
  }
  const unsettled = draft.comments.filter(({ room, settled }) => room === rooms[form][lang] && !settled)
  const density = Object.fromEntries([...new Set(unsettled.flatMap(({ anchor }) => anchor.paragraphId ?? []))]
    .map((id) => [id, { amount: unsettled.filter(({ anchor }) => anchor.paragraphId === id).length }]))
  const places = placesIn(text ?? outlined ?? null, ui)
  const propose = usePropose(draft)
  const go = handle && ((paragraphId: string): void => {
    handle.scrollTo({ paragraphId })
    if (mode === 'edit') handle.focus(paragraphId)
  })

  // what is compared is what is on the screen, which is told of a little later
  const wordsOf = (id: string): { source: string; words: string } => {
    const [source = '', words = ''] = [sourceLang, into].map((each) => {
      const read = columns[each].handle?.text() ?? now[each]
      return read && wordsByBlock(read).get(id)
    })
    return { source, words }
  }
  const panel = handle && sourceText && (
    <Suspense>
      <Translations {...translated} wordsOf={wordsOf} room={rooms[form][into]} source={sourceText} mayReview={draft.mayReview} isSaving={langs.some((each) => columns[each].state.kind === 'saving')} current={current} onGo={go ?? undefined} />
    </Suspense>
  )

  return (
    <>
      <div className={`page reading-page drafting${show === 'both' ? ' wide' : ''}`}>
        <div className="reading-above">
          <Turn draft={draft} />
          {circulates && <CirculateOrReturn draft={draft} lacking={outstanding({ ...draft, [isDraft ? 'texts' : 'memorandum']: now }, sourceLang)} />}
          {draft.stage === 'circulated' && rights.secretariat && <AskForRevision processId={draft.processId} />}
          <div className="reading-choices">
            <Languages show={show} />
            {awaiting > 0 && <span className="chip amber">{s.awaitingCount({ count: awaiting })}</span>}
            {mode === 'edit' && lang !== sourceLang && <span className="small">{s.mirrored({ source: sourceLang })}</span>}
            <MarginChoice inputs={inputs !== null} />
          </div>
          {(show === 'both' || !isDraft) && panel}
          <noscript><p className="small">{s.needsScript}</p></noscript>
        </div>
        {isDraft && outlined && (
          <div className="reading-outline no-print">
            <h2 className="sr-only">{s.outline}</h2>
            <Outline text={outlined} current={current} companions={companions} density={density} {...(go ? { onGo: go } : {})} />
            <Findings text={outlined} lang={lang} onGo={go ?? undefined} />
            {show !== 'both' && panel}
          </div>
        )}
        <div className="reading-sheet" ref={sheets}>
          {langs.map((each) => (
            <section key={each} lang={each} data-column={each} aria-label={each === 'en' ? s.inEn : s.inFr}>
              <LiveSheet
                room={rooms[form][each]} form={isDraft ? 'resolution' : 'prose'} mode={writes(each) ? 'edit' : 'read'} structure={each === sourceLang ? 'own' : 'mirrored'}
                lang={each} user={draft.user} highlights={highlights[each]} signs={translated.signs} memberName={nameOf} onHighlight={setActive}
                still={isDraft ? <TextPaper sheets={still[each] ?? []} title /> : <ProsePaper texts={memorandum} source={sourceLang} show={each} />}
                {...listeners[each]}
                {...(draft.mayComment ? { onComment: comment, onPropose: propose(rooms[form][each]) } : {})}
              />
            </section>
          ))}
        </div>
        <aside className={marginOpen ? 'reading-margin no-print is-open' : 'reading-margin no-print'} aria-label={s.margin} onKeyDown={(event) => { if (event.key === 'Escape') setMarginOpen(false) }}>
          <button type="button" className="btn quiet margin-close" onClick={() => { setMarginOpen(false) }}>{s.closeMargin}</button>
          {inputs
            ? <InputsPanel inputs={inputs} />
            : (
                <CommentMargin
                  draft={draft} room={rooms[form][lang]} mayWrite={mode === 'edit'} handle={handle} revision={text} active={active} onActive={setActive}
                  begun={begun?.lang === lang ? begun.anchor : null} onBegin={comment} onEnd={endComment} places={places} current={current}
                />
              )}
        </aside>
      </div>
      <div className="foot no-print">
        <SaveState state={columns[lang].state} companions={companions} crowd={columns[lang].crowd} memberName={nameOf} because={draft.because[lang]} {...(handle ? { onTryAgain: () => { handle.knock() } } : {})} />
        <span className="grow" />
        <Link className="btn quiet" to={historyLink(slug, 'history', form, lang)}>{h.history}</Link>
        <Link className="btn quiet to-compare" to={historyLink(slug, 'compare', form, lang)}>{h.compare}</Link>
        <Link className="btn quiet to-authors" to={historyLink(slug, 'authors', form, lang)}>{h.authors}</Link>
        {mode === 'read' && draft.mayComment && selected && <CommentOn onStart={() => { comment(selected) }} />}
        <MarginCounts count={unsettled.length} inputs={inputs?.length ?? null} onOpen={() => { setMarginOpen(true) }} open={marginOpen} />
        {access === 'editor' && draft.stage === 'drafting' && (
          <button
            type="button" className="btn primary"
            onClick={() => {
              revalidator.revalidate()
              setHandsIn(true)
            }}
          >
            {s.handIn}
          </button>
        )}
      </div>
      {access === 'editor' && <HandIn draft={draft} open={handsIn} onClose={() => { setHandsIn(false) }} />}
    </>
  )
}

/** What the margin has: comments, or the inputs to write from. Links, so that either is an address. */
const MarginChoice = ({ inputs }: { inputs: boolean }) => {
  const s = useM(m)
  const w = useM(c)
  const [search] = useSearchParams()
  const to = (value: string | null): string => {
    const next = new URLSearchParams(search)
    if (value) next.set('beside', value)
    else next.delete('beside')
    return `?${next.toString()}`
  }
  return (
    <nav className="reading-langs margin-choice" aria-label={s.margin}>
      <Link to={to(null)} replace preventScrollReset aria-current={inputs ? undefined : 'true'}>{w.title}</Link>
      <Link to={to('inputs')} replace preventScrollReset aria-current={inputs ? 'true' : undefined}>{s.inputs}</Link>
    </nav>
  )
}

const CommentOn = ({ onStart }: { onStart: () => void }) => {
  const w = useM(c)
  // The words keep their selection.
  return <button type="button" className="btn" onMouseDown={(event) => { event.preventDefault() }} onClick={onStart}>{w.start}</button>
}

/** Where the margin has no room it is a count, and a tap opens it. */
const MarginCounts = ({ count, inputs, open, onOpen }: { count: number; inputs: number | null; open: boolean; onOpen: () => void }) => {
  const s = useM(m)
  const w = useM(c)
  return (
    <button type="button" className="btn margin-counts" aria-expanded={open} onClick={onOpen}>
      {inputs === null ? w.count({ count }) : `${s.inputs} ${inputs}`}
    </button>
  )
}
