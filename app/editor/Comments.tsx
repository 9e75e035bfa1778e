import './beside.css'
import { useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { editor } from '../i18n/editor.ts'
import { useM } from '../i18n/use.tsx'
import type { EditorHandle, TextAnchor } from './types.ts'

export type CommentRow = {
  readonly id: string
  readonly anchor: TextAnchor
  /** the Member's printed name, or the office */
  readonly by: string
  /** as printed */
  readonly at: string
  readonly text: string
  readonly resolved: boolean
  readonly replies: readonly { readonly id: string; readonly by: string; readonly at: string; readonly text: string }[]
  readonly mayResolve: boolean
}

type CommentsProps = {
  comments: readonly CommentRow[]
  handle: EditorHandle | null
  /** changes whenever the text does, so that the cards find their places again */
  revision: unknown
  active: string | null
  onActive: (id: string | null) => void
  /** words chosen for a new comment */
  draft: TextAnchor | null
  onSend?: (anchor: TextAnchor, text: string) => void
  onCancel?: () => void
  onReply?: (id: string, text: string) => void
  onResolve?: (id: string, resolved: boolean) => void
}

/** Comments beside the words they are about; on a narrow screen below the text, in its order. */
export const Comments = ({ comments, handle, revision, active, onActive, draft, onSend, onCancel, onReply, onResolve }: CommentsProps) => {
  const s = useM(editor)
  const isGone = (anchor: TextAnchor): boolean => handle !== null && anchor.quote !== '' && handle.topOf({ anchor }) === null
  const cards = [
    ...(draft === null || onSend === undefined ? [] : [{
      id: 'draft',
      anchor: draft,
      card: (
        <section className="card" aria-label={s.yourComment}>
          <Quote words={draft.quote} />
          <Answer label={s.yourComment} send={s.send} focus onSend={(text) => { onSend(draft, text) }} onCancel={onCancel} />
        </section>
      ),
    }]),
    ...comments.filter(({ resolved, id }) => !resolved || id === active).map((comment) => ({
      id: comment.id,
      anchor: comment.anchor,
      card: (
        <Card key={comment.id} comment={comment} isActive={active === comment.id} isGone={isGone(comment.anchor)} onActive={onActive} onReply={onReply} onResolve={onResolve} />
      ),
    })),
  ]
  return (
    <aside aria-label={s.comments}>
      <Margin cards={cards} handle={handle} revision={revision} active={draft === null ? active : 'draft'} />
    </aside>
  )
}

type CardProps = {
  comment: CommentRow
  isActive: boolean
  isGone: boolean
  onActive: CommentsProps['onActive']
  onReply: CommentsProps['onReply']
  onResolve: CommentsProps['onResolve']
}

const Card = ({ comment, isActive, isGone, onActive, onReply, onResolve }: CardProps) => {
  const s = useM(editor)
  const [replies, setReplies] = useState(false)
  return (
    <section className={isActive ? 'card is-active' : 'card'} aria-label={`${comment.by}, ${comment.at}`} onFocus={(event) => { if (event.target.matches(':focus-visible')) onActive(comment.id) }} onClick={() => { onActive(comment.id) }}>
      <header><b>{comment.by}</b><span className="small num">{comment.resolved ? s.resolved : comment.at}</span></header>
      {(isActive || isGone) && <Quote words={comment.anchor.quote} />}
      {isGone && <p className="small">{s.wordsGone}</p>}
      <p>{comment.text}</p>
      {comment.replies.map((reply) => (
        <div key={reply.id} className="reply">
          <header><b>{reply.by}</b><span className="small num">{reply.at}</span></header>
          <p>{reply.text}</p>
        </div>
      ))}
      {replies && onReply
        ? <Answer label={s.yourReply} send={s.reply} focus onSend={(text) => { onReply(comment.id, text); setReplies(false) }} onCancel={() => { setReplies(false) }} />
        : (
            <div className="card-does">
              {onReply && <button type="button" className="btn quiet" onClick={() => { setReplies(true) }}>{s.reply}</button>}
              {onResolve && comment.mayResolve && (
                <button type="button" className="btn quiet" onClick={() => { onResolve(comment.id, !comment.resolved) }}>{comment.resolved ? s.reopen : s.resolve}</button>
              )}
            </div>
          )}
    </section>
  )
}

const Quote = ({ words }: { words: string }) => {
  const s = useM(editor)
  return words === '' ? null : <blockquote className="quote"><span className="sr-only">{s.onTheseWords}: </span>{words.length > 120 ? `${words.slice(0, 117)}…` : words}</blockquote>
}

type AnswerProps = { label: string; send: string; focus?: boolean; onSend: (text: string) => void; onCancel?: (() => void) | undefined }

const Answer = ({ label, send, focus = false, onSend, onCancel }: AnswerProps) => {
  const s = useM(editor)
  const id = useId()
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => { if (focus) field.current?.focus({ preventScroll: true }) }, [focus])
  const words = text.trim()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (words !== '') onSend(words)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel?.()
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && words !== '') onSend(words)
      }}
    >
      <label htmlFor={id} className="sr-only">{label}</label>
      <textarea ref={field} id={id} className="control" rows={3} value={text} onChange={(event) => { setText(event.target.value) }} />
      <div className="card-does">
        <button className="btn primary" disabled={words === ''}>{send}</button>
        {onCancel && <button type="button" className="btn quiet" onClick={onCancel}>{s.cancel}</button>}
      </div>
    </form>
  )
}

type MarginCard = { readonly id: string; readonly anchor: TextAnchor; readonly card: ReactNode }
type MarginProps = { cards: readonly MarginCard[]; handle: EditorHandle | null; revision: unknown; active: string | null }

const GAP = 12

/** Sets cards beside their words; where they would overlap the later ones give way, and the active one has its place. */
export const Margin = ({ cards, handle, revision, active }: MarginProps) => {
  const column = useRef<HTMLDivElement>(null)
  const order = [...cards].sort((a, b) => (handle?.topOf({ anchor: a.anchor }) ?? Infinity) - (handle?.topOf({ anchor: b.anchor }) ?? Infinity))
  useLayoutEffect(() => {
    const arrange = (): void => {
      const elements = [...(column.current?.children ?? [])].filter((child) => child instanceof HTMLElement)
      const wanted = order.map(({ anchor }) => handle?.topOf({ anchor }) ?? null)
      const tops: number[] = []
      elements.forEach((_element, index) => {
        const before = index === 0 ? 0 : (tops[index - 1] ?? 0) + (elements[index - 1]?.offsetHeight ?? 0) + GAP
        tops.push(Math.max(before, wanted[index] ?? before))
      })
      const held = order.findIndex(({ id }) => id === active)
      for (let index = held; index >= 0 && held !== -1; index--) {
        const limit = index === held ? wanted[held] ?? tops[held] ?? 0 : (tops[index + 1] ?? 0) - (elements[index]?.offsetHeight ?? 0) - GAP
        tops[index] = Math.min(tops[index] ?? 0, limit)
      }
      elements.forEach((element, index) => { element.style.setProperty('--top', `${Math.round(tops[index] ?? 0)}px`) })
      const last = elements.at(-1)
      column.current?.style.setProperty('min-height', `${Math.round((tops.at(-1) ?? 0) + (last?.offsetHeight ?? 0))}px`)
    }
    arrange()
    const observer = new ResizeObserver(arrange)
    for (const child of column.current?.children ?? []) observer.observe(child)
    return () => { observer.disconnect() }
  }, [order, handle, revision, active])
  return <div ref={column} className="margin-cards">{order.map(({ id, card }) => <div key={id}>{card}</div>)}</div>
}
