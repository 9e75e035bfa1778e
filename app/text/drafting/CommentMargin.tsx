import { useFetcher } from '@remix-run/react'
import { lazy, Suspense, useCallback, useState } from 'react'
import type { CommentAudience } from '#domain/permission/comments.ts'
import type { Comment, Said } from '#server/query/comments.ts'
import type { Draft } from '#server/query/draft.ts'
import { Comments, type CommentPlace, type CommentRow, type CommentSaid, type CommentWrites, type Words } from '../../editor/Comments.tsx'
import type { EditorHandle, TextAnchor } from '../../editor/types.ts'
import { comments as m } from '../../i18n/comments.ts'
import { shortDate, time } from '../../i18n/format.ts'
import { useLang, useM } from '../../i18n/use.tsx'
import { useProcess } from '../../process/useProcess.ts'
import { Notice } from '../../ui/Notice.tsx'
import type { CommentAnswer } from '../../routes/resolutions_.$slug.comments.ts'
import { newCommentId, wordsFields } from './commentForm.ts'

const Invited = lazy(() => import('./Invited.tsx'))

type CommentMarginProps = {
  draft: Draft
  room: string
  /** in the text of this room */
  mayWrite: boolean
  handle: EditorHandle | null
  revision: unknown
  active: string | null
  onActive: (id: string | null) => void
  /** words chosen for a new comment */
  begun: TextAnchor | null
  onBegin: (anchor: TextAnchor) => void
  onEnd: () => void
  /** paragraphs that can be commented on as a whole, and the one that holds the caret */
  places: readonly CommentPlace[]
  current: string | null
}

/** The comments of one room, beside the words they are on. */
export const CommentMargin = ({ draft, room, mayWrite, handle, revision, active, onActive, begun, onBegin, onEnd, places, current }: CommentMarginProps) => {
  const s = useM(m)
  const lang = useLang()
  const { process: { slug, rights } } = useProcess()
  const fetcher = useFetcher<CommentAnswer>()
  const [showsSettled, setShowsSettled] = useState(false)
  const [invites, setInvites] = useState(false)
  const own = draft.comments.filter((comment) => comment.room === room)
  const settled = own.filter((comment) => comment.settled)
  const action = `/resolutions/${slug}/comments`

  const by = ({ author: { memberId, name } }: Said): string => (memberId ? draft.members[memberId] ?? memberId.toUpperCase() : name ?? s.formerly)
  const at = (instant: string): string => `${shortDate(instant, lang)}, ${time(instant, lang)}`
  const said = (one: Said): CommentSaid => ({ id: one.id, by: by(one), at: at(one.at), text: one.text, mentions: one.mentions })
  const row = (comment: Comment): CommentRow => ({
    ...said(comment),
    anchor: comment.anchor,
    audience: comment.audience,
    resolved: comment.settled !== null,
    settled: comment.settled && s.settledBy({ who: comment.settled.by ?? s.formerly, at: at(comment.settled.at) }),
    proposal: comment.proposal,
    taken: comment.taken && s.takenBy({ author: by(comment), who: comment.taken.by ?? s.formerly, at: at(comment.taken.at) }),
    replies: comment.replies.map(said),
    mayResolve: draft.mayComment && (rights.coRapporteur || rights.secretariat || comment.author.userId === draft.user.userId),
    mayTakeOver: mayWrite && comment.proposal !== null && comment.taken === null && comment.settled === null,
  })
  const send = (fields: Readonly<Record<string, string>>): void => { fetcher.submit(fields, { method: 'post', action }) }
  const people = useCallback(async (audience: CommentAudience) => {
    const answer = await fetch(`${action}?people=${audience}`)
    return answer.ok ? await answer.json() as Awaited<ReturnType<CommentWrites['people']>> : []
  }, [action])
  const writes: CommentWrites | null = !draft.mayComment ? null : {
    audiences: draft.audiences, places, people,
    onSend: (words: Words) => {
      if (words.anchor) send({ do: 'add', id: newCommentId(), room, ...wordsFields(words, words.anchor) })
      onEnd()
    },
    onCancel: onEnd,
    onReply: (parentId, { text, mentions }) => { send({ do: 'reply', id: newCommentId(), parentId, text, mentions: mentions.join(' ') }) },
    onResolve: (id, resolved) => {
      onActive(null)
      // The card goes, and what had the focus with it.
      handle?.focus()
      send({ do: resolved ? 'settle' : 'reopen', id })
    },
    onTakeOver: ({ id, anchor, proposal }) => {
      onActive(null)
      if (handle?.replace(anchor, proposal ?? '')) void handle.whenSaved().then(() => { send({ do: 'take-over', id }) })
    },
  }
  const first = places.find(({ id }) => id === current) ?? places[0]

  return (
    <>
      {fetcher.data?.refused && <Notice kind="refusal">{fetcher.data.refused}</Notice>}
      {own.length === settled.length && !begun && <p className="small margin-hint">{draft.mayComment ? s.none : draft.stage === 'drafting' ? s.noneReading : s.record}</p>}
      {writes && !begun && (
        <div className="card-does margin-hint">
          {first && <button type="button" className="btn quiet" onClick={() => { onBegin({ from: null, to: null, paragraphId: first.id, quote: first.words }) }}>{s.onParagraph}</button>}
          {draft.mayInvite && <button type="button" className="btn quiet" onClick={() => { setInvites(true) }}>{s.invited({ count: draft.invited?.length ?? 0 })}</button>}
        </div>
      )}
      {invites && <Suspense><Invited processId={draft.processId} invited={draft.invited ?? []} action={action} onClose={() => { setInvites(false) }} /></Suspense>}
      {handle && <Comments comments={own.map(row)} handle={handle} revision={revision} active={active} onActive={onActive} draft={begun} writes={writes} />}
      {settled.length > 0 && (
        <details className="settled" open={showsSettled} onToggle={(event) => { setShowsSettled(event.currentTarget.open) }}>
          <summary className="small">{s.settled({ count: settled.length })}</summary>
          <ul className="grid gap-2">
            {settled.map((comment) => (
              <li key={comment.id} className="small">
                <b>{by(comment)}</b> {comment.text || comment.proposal}
                <span className="block">{row(comment).taken ?? row(comment).settled}</span>
                <button type="button" className="btn quiet" onClick={() => { onActive(comment.id) }}>{s.show}</button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
