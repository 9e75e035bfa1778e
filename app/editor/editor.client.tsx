import './editor.css'
import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react'
import type { EditorView } from 'prosemirror-view'
import { MOST_PASTED } from '#domain/resolution/clipboard.ts'
import { editor } from '../i18n/editor.ts'
import { useM } from '../i18n/use.tsx'
import { Notice } from '../ui/Notice.tsx'
import { companionsOf, paragraphOfCursor } from './carets.ts'
import { openRoom, type LiveRoom } from './connection.ts'
import { openCopies, type KeptCopy } from './deviceCopy.ts'
import { keepWords } from './keeping.ts'
import { Toolbar } from './Toolbar.tsx'
import type { EditorProps, Highlight } from './types.ts'
import { handleOf, selectionOf, setHighlights, setSigns, shapeOf, showText, textOf, type Shape } from './view.ts'

/** How often the canonical text is told while it changes. */
const TELL_EVERY = 300
const NOTHING: readonly Highlight[] = []
const NO_SIGNS: NonNullable<EditorProps['signs']> = {}
const KeptWords = lazy(() => import('./KeptWords.tsx'))

export default function LiveEditor(props: EditorProps) {
  const { room, form, mode, structure = 'own', lang, className = '', highlights = NOTHING, signs = NO_SIGNS } = props
  const s = useM(editor)
  const root = useRef<HTMLDivElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  const shown = useRef<EditorView | null>(null)
  const [view, setView] = useState<EditorView | null>(null)
  const [shape, setShape] = useState<Shape | null>(null)
  const [mayWrite, setMayWrite] = useState(false)
  const [live, setLive] = useState<LiveRoom | null>(null)
  const [asides, setAsides] = useState<readonly KeptCopy[]>([])
  /** a copy of the room that is of no more use is put away for a fresh one */
  const [turn, setTurn] = useState(0)
  const { userId } = props.user
  /** characters of a paste that was refused, until the text changes */
  const [tooLong, setTooLong] = useState<number | null>(null)
  const hint = useId()

  useEffect(() => { latest.current = props })

  useEffect(() => {
    const readAsides = (): void => { void live.keeping?.asides().then(setAsides) }
    const live: LiveRoom = openRoom(room, {
      owner: userId,
      keep: (doc, tell) => keepWords(doc, openCopies(userId, room), tell),
      onLooked: (isSpoilt) => {
        if (isSpoilt) setTurn((before) => before + 1)
        else readAsides()
      },
      onCrowd: (crowd) => { latest.current.onCrowd?.(crowd) },
    })
    setLive(live)
    const { awareness } = live.provider
    let undo: (() => void) | null = null
    let telling: ReturnType<typeof setTimeout> | null = null
    let told = 0

    const tellText = (): void => {
      telling = null
      told = performance.now()
      if (shown.current !== null) latest.current.onDoc?.(textOf(shown.current.state, form))
    }
    const tellCompanions = (): void => { latest.current.onCompanions?.(companionsOf(awareness, latest.current.user.userId, paragraphOfCursor(live.doc))) }

    const offState = live.onState((state) => {
      setMayWrite(live.mayWrite)
      // ProseMirror asks again whether it may be edited.
      shown.current?.setProps({})
      latest.current.onState?.(state)
    })
    awareness.on('change', tellCompanions)
    live.whenSynced(() => {
      if (place.current === null || root.current === null) return
      let doc: unknown = null
      let selection = ''
      const text = showText(place.current, {
        live,
        props: latest.current,
        words: {
          label: form === 'prose' ? s.memorandum : s.textOf,
          remark: s.oddOpener,
          describedBy: hint,
          placeholders: { title: s.emptyTitle, paragraph: structure === 'mirrored' ? s.awaitingTranslation : s.emptyParagraph },
        },
        onHighlight: (id) => { latest.current.onHighlight?.(id) },
        onComment: (anchor) => { latest.current.onComment?.(anchor) },
        onTooLong: setTooLong,
        onState: (state) => {
          const next = shapeOf(state)
          setShape((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
          if (state.doc !== doc) {
            doc = state.doc
            setTooLong(null)
            // at once after a pause, so that nobody waits for a first letter
            telling ??= setTimeout(tellText, told + (latest.current.tellEvery ?? TELL_EVERY) - performance.now())
          }
          const where = `${state.selection.from} ${state.selection.to}`
          if (where === selection) return
          selection = where
          // Yjs learns of a change of one's own after ProseMirror: only then can places in it be named.
          queueMicrotask(() => { if (shown.current !== null) latest.current.onSelection?.(selectionOf(shown.current.state)) })
        },
      })
      shown.current = text.view
      undo = text.destroy
      setView(text.view)
      setMayWrite(live.mayWrite)
      tellText()
      tellCompanions()
      setHighlights(text.view, latest.current.highlights ?? NOTHING)
      latest.current.onReady?.(handleOf(text.view, live, root.current, form))
    })
    return () => {
      offState()
      awareness.off('change', tellCompanions)
      if (telling !== null) clearTimeout(telling)
      if (shown.current !== null) latest.current.onReady?.(null)
      shown.current = null
      setView(null)
      undo?.()
      live.destroy()
    }
  }, [room, form, mode, structure, lang, s, hint, userId, turn])

  useEffect(() => {
    if (view !== null && !view.isDestroyed) setHighlights(view, highlights)
  }, [view, highlights])

  useEffect(() => {
    if (view !== null && !view.isDestroyed) setSigns(view, signs)
  }, [view, signs])

  return (
    <div ref={root} className={`editor ${className}`} aria-busy={view === null}>
      {mode === 'edit' && view !== null && shape !== null && mayWrite && (
        <Toolbar view={view} shape={shape} form={form} structure={structure} onComment={props.onComment} />
      )}
      {mode === 'edit' && <p id={hint} className="sr-only">{s.instructions}</p>}
      {asides.length > 0 && live !== null && (
        <Suspense>
          <KeptWords copies={asides} live={live} lang={lang} onChange={setAsides} onPropose={props.onPropose} />
        </Suspense>
      )}
      {tooLong !== null && <Notice kind="refusal">{s.pasteTooLong({ units: tooLong, most: MOST_PASTED })}</Notice>}
      {view === null && <p className="paper small">{s.loading}</p>}
      <div ref={place} />
    </div>
  )
}
