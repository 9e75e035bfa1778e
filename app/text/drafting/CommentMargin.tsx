import { useFetcher } from '@remix-run/react'
import { useState } from 'react'
import type { Comment, Said } from '#server/query/comments.ts'
import type { Draft } from '#server/query/draft.ts'
import { Comments, type CommentRow } from '../../editor/Comments.tsx'
import type { EditorHandle, TextAnchor } from '../../editor/types.ts'
import { comments as m } from '../../i18n/comments.ts'
import { shortDate, time } from '../../i18n/format.ts'
import { useLang, useM } from '../../i18n/use.tsx'
import { useProcess } from '../../process/useProcess.ts'
import { Notice } from '../../ui/Notice.tsx'
import type { CommentAnswer } from '../../routes/resolutions_.$slug.comments.ts'

type CommentMarginProps = {
  draft: Draft
  room: string
  handle: EditorHandle | null
  revision: unknown
  active: string | null
  onActive: (id: string | null) => void
  /** words chosen for a new comment */
  begun: TextAnchor | null
  onEnd: () => void
}

/** Letters and digits, as the server makes them: made here so that a comment sent twice is one. */
const newCommentId = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => (byte % 36).toString(36)).join('')

/** The comments of one room, beside the words they are on. */
export const CommentMargin = ({ draft, room, handle, revision, active, onActive, begun, onEnd }: CommentMarginProps) => {
  const s = useM(m)
  const lang = useLang()
  const { process: { slug, rights } } = useProcess()
  const fetcher = useFetcher<CommentAnswer>()
  const [showsSettled, setShowsSettled] = useState(false)
  const own = draft.comments.filter((comment) => comment.room === room)
  const settled = own.filter((comment) => comment.settled)

  const by = ({ author: { memberId, name } }: Said): string => (memberId ? draft.members[memberId] ?? memberId.toUpperCase() : name ?? s.formerly)
  const at = (instant: string): string => `${shortDate(instant, lang)}, ${time(instant, lang)}`
  const row = (comment: Comment): CommentRow => ({
    id: comment.id,
    anchor: comment.anchor,
    by: by(comment),
    at: at(comment.at),
    text: comment.text,
    resolved: comment.settled !== null,
    replies: comment.replies.map((reply) => ({ id: reply.id, by: by(reply), at: at(reply.at), text: reply.text })),
    mayResolve: draft.mayComment && (rights.coRapporteur || rights.secretariat || comment.author.userId === draft.user.userId),
  })
  const send = (fields: Readonly<Record<string, string>>): void => { fetcher.submit(fields, { method: 'post', action: `/resolutions/${slug}/comments` }) }
  const writes = draft.mayComment ? {
    onSend: (anchor: TextAnchor, text: string) => {
      send({ do: 'add', id: newCommentId(), room, text, anchor: JSON.stringify(anchor) })
      onEnd()
    },
    onCancel: onEnd,
    onReply: (parentId: string, text: string) => { send({ do: 'reply', id: newCommentId(), parentId, text }) },
    onResolve: (id: string, resolved: boolean) => { send({ do: resolved ? 'settle' : 'reopen', id }) },
  } : {}

  return (
    <>
      {fetcher.data?.refused && <Notice kind="refusal">{fetcher.data.refused}</Notice>}
      {own.length === settled.length && !begun && <p className="small margin-hint">{draft.mayComment ? s.none : draft.stage === 'drafting' ? s.noneReading : s.record}</p>}
      {handle && <Comments comments={own.map(row)} handle={handle} revision={revision} active={active} onActive={onActive} draft={begun} {...writes} />}
      {settled.length > 0 && (
        <details className="settled" open={showsSettled} onToggle={(event) => { setShowsSettled(event.currentTarget.open) }}>
          <summary className="small">{s.settled({ count: settled.length })}</summary>
          <ul className="grid gap-2">
            {settled.map((comment) => (
              <li key={comment.id} className="small">
                <b>{by(comment)}</b> {comment.text}
                {comment.settled && <span className="block">{s.settledBy({ who: comment.settled.by ?? s.formerly, at: at(comment.settled.at) })}</span>}
                <button type="button" className="btn quiet" onClick={() => { onActive(comment.id) }}>{s.show}</button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
