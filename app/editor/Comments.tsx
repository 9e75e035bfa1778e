import './beside.css'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { CommentAudience } from '#domain/permission/comments.ts'
import { editor } from '../i18n/editor.ts'
import { useM } from '../i18n/use.tsx'
import { Margin } from './Margin.tsx'
import type { EditorHandle, TextAnchor } from './types.ts'

const load = () => import('./Composer.tsx')
const Composer = lazy(load)

export type CommentSaid = {
  readonly id: string
  /** the Member's printed name, or the office */
  readonly by: string
  /** as printed */
  readonly at: string
  readonly text: string
  /** names that stand in the text behind an @ */
  readonly mentions: readonly string[]
}
export type CommentRow = CommentSaid & {
  readonly anchor: TextAnchor
  readonly audience: CommentAudience
  readonly resolved: boolean
  /** who settled it, and when, as printed; null while it is open */
  readonly settled: string | null
  /** its author's wording for the words it stands on; null: none */
  readonly proposal: string | null
  /** who took the wording over, and when, as printed */
  readonly taken: string | null
  readonly replies: readonly CommentSaid[]
  readonly mayResolve: boolean
  readonly mayTakeOver: boolean
}

/** What somebody says: in a new comment or an answer. */
export type Words = { readonly text: string; readonly mentions: readonly string[]; readonly audience: CommentAudience; readonly proposal: string | null; readonly anchor: TextAnchor | null }
export type Person = { readonly userId: string; readonly name: string }
/** A paragraph that can be commented on as a whole. */
export type CommentPlace = { readonly id: string; readonly label: string; readonly words: string }

/** What this person may do beside the text. */
export type CommentWrites = {
  readonly audiences: readonly CommentAudience[]
  readonly places: readonly CommentPlace[]
  readonly people: (audience: CommentAudience) => Promise<readonly Person[]>
  readonly onSend: (words: Words) => void
  readonly onCancel: () => void
  readonly onReply: (id: string, words: Words) => void
  readonly onResolve: (id: string, resolved: boolean) => void
  readonly onTakeOver: (comment: CommentRow) => void
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
  writes: CommentWrites | null
}

/** Comments beside the words they are about; on a narrow screen below the text, in its order. */
export const Comments = ({ comments, handle, revision, active, onActive, draft, writes }: CommentsProps) => {
  const s = useM(editor)
  const mayComment = writes !== null
  // whoever asks for it types at once
  useEffect(() => { if (mayComment) void load() }, [mayComment])
  const isGone = (anchor: TextAnchor): boolean => handle !== null && anchor.quote !== '' && handle.topOf({ anchor }) === null
  const cards = [
    ...(draft === null || writes === null ? [] : [{
      id: 'draft',
      anchor: draft,
      card: (
        <section className="card" aria-label={s.yourComment}>
          <Quote words={draft.quote} />
          <Suspense>
            <Composer label={s.yourComment} send={s.send} anchor={draft} writes={writes} onSend={writes.onSend} onCancel={writes.onCancel} />
          </Suspense>
        </section>
      ),
    }]),
    ...comments.filter(({ resolved, id }) => !resolved || id === active).map((comment) => ({
      id: comment.id,
      anchor: comment.anchor,
      card: <Card key={comment.id} comment={comment} isActive={active === comment.id} isGone={isGone(comment.anchor)} onActive={onActive} writes={writes} />,
    })),
  ]
  return (
    <aside aria-label={s.comments}>
      <Margin cards={cards} handle={handle} revision={revision} active={draft === null ? active : 'draft'} />
    </aside>
  )
}

type CardProps = { comment: CommentRow; isActive: boolean; isGone: boolean; onActive: CommentsProps['onActive']; writes: CommentWrites | null }

const Card = ({ comment, isActive, isGone, onActive, writes }: CardProps) => {
  const s = useM(editor)
  const [replies, setReplies] = useState(false)
  const section = useRef<HTMLElement>(null)
  const endReply = (): void => {
    setReplies(false)
    section.current?.focus({ preventScroll: true })
  }
  const { id, by, at, anchor, audience, resolved, settled, proposal, taken } = comment
  return (
    <section
      ref={section} id={`comment-${id}`} className={isActive ? 'card is-active' : 'card'} aria-label={`${by}, ${at}`} tabIndex={-1}
      onFocus={(event) => { if (event.target.matches(':focus-visible')) onActive(id) }} onClick={() => { onActive(id) }}
    >
      <header><b>{by}</b><span className="small num">{at}</span></header>
      <p className="small audience">{s.audience({ audience })}</p>
      {(isActive || isGone) && proposal === null && <Quote words={anchor.quote} />}
      {isGone && <p className="small">{s.wordsGone}</p>}
      <Text {...comment} />
      {proposal !== null && (
        <p className="proposal">
          <span className="sr-only">{s.proposedWording}: </span>
          {anchor.quote !== '' && <del>{anchor.quote}</del>} <ins>{proposal}</ins>
        </p>
      )}
      {comment.replies.map((reply) => (
        <div key={reply.id} className="reply">
          <header><b>{reply.by}</b><span className="small num">{reply.at}</span></header>
          <Text {...reply} />
        </div>
      ))}
      {taken !== null ? <p className="small">{taken}</p> : settled !== null && <p className="small">{settled}</p>}
      {writes !== null && (replies
        ? (
            <Suspense>
              <Composer
                label={s.yourReply} send={s.reply} anchor={null} audience={audience} writes={writes}
                onSend={(words) => { writes.onReply(id, words); endReply() }} onCancel={endReply}
              />
            </Suspense>
          )
        : (
            // What these do is not a wish to read the card: one that is settled leaves the margin.
            <div className="card-does" onClick={(event) => { event.stopPropagation() }}>
              {comment.mayTakeOver && !isGone && (
                <button type="button" className="btn primary" onClick={() => { writes.onTakeOver(comment) }}>{s.takeOver}</button>
              )}
              <button type="button" className="btn quiet" onClick={() => { setReplies(true) }}>{s.reply}</button>
              {comment.mayResolve && (
                <button type="button" className="btn quiet" onClick={() => { writes.onResolve(id, !resolved) }}>{resolved ? s.reopen : s.resolve}</button>
              )}
            </div>
          ))}
    </section>
  )
}

/** What was said, with the people it names. */
const Text = ({ text, mentions }: Pick<CommentSaid, 'text' | 'mentions'>) => {
  if (text === '') return null
  const [name, ...others] = mentions
  if (name === undefined) return <p>{text}</p>
  return (
    <p>
      {text.split(new RegExp(`(@(?:${[name, ...others].map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')}))`)).map((part, i) => (i % 2 === 1 ? <b key={i}>{part}</b> : part))}
    </p>
  )
}

const Quote = ({ words }: { words: string }) => {
  const s = useM(editor)
  return words === '' ? null : <blockquote className="quote"><span className="sr-only">{s.onTheseWords}: </span>{words.length > 120 ? `${words.slice(0, 117)}…` : words}</blockquote>
}
