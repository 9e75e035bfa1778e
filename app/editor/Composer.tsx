import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { CommentAudience } from '#domain/permission/comments.ts'
import { editor } from '../i18n/editor.ts'
import { useM } from '../i18n/use.tsx'
import type { CommentWrites, Words } from './Comments.tsx'
import { useMentions } from './useMentions.tsx'
import type { TextAnchor } from './types.ts'

type ComposerProps = {
  label: string
  send: string
  /** the words of a new comment; null: an answer */
  anchor: TextAnchor | null
  /** of an answer: its thread's */
  audience?: CommentAudience
  writes: CommentWrites
  onSend: (words: Words) => void
  onCancel: () => void
}

/** Where a comment or an answer is written: whom it is said to, whom it names, and a wording if there is one. */
export default function Composer({ label, send, anchor, audience: given, writes, onSend, onCancel }: ComposerProps) {
  const s = useM(editor)
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [audience, setAudience] = useState<CommentAudience>(given ?? (writes.audiences.includes('desk') ? 'desk' : writes.audiences[0] ?? 'invited'))
  const [place, setPlace] = useState(anchor)
  const [proposal, setProposal] = useState<string | null>(null)
  const mentions = useMentions({ field, text, setText, audience, people: writes.people })
  useLayoutEffect(() => { field.current?.focus({ preventScroll: true }) }, [])

  const words = text.trim()
  const isEmpty = words === '' && (proposal === null || proposal.trim() === place?.quote)
  const say = (): void => {
    if (!isEmpty) onSend({ text: words, mentions: mentions.named(words), audience, proposal: proposal?.trim() ?? null, anchor: place })
  }
  const onKey = (event: KeyboardEvent): void => {
    if (mentions.onKey(event)) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      onCancel()
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) say()
  }

  return (
    <form onKeyDown={onKey} onSubmit={(event) => { event.preventDefault(); say() }}>
      {place?.from === null && writes.places.length > 0 && (
        <label className="block small">
          {s.onParagraph}
          <select
            className="control" value={place.paragraphId ?? ''}
            onChange={(event) => {
              const chosen = writes.places.find((one) => one.id === event.target.value)
              if (chosen) setPlace({ ...place, paragraphId: chosen.id, quote: chosen.words })
            }}
          >
            {writes.places.map((one) => <option key={one.id} value={one.id}>{one.label}</option>)}
          </select>
        </label>
      )}
      <label htmlFor={id} className="sr-only">{label}</label>
      <textarea
        ref={field} id={id} className="control" rows={3} value={text} aria-describedby={`${id}-hint`} {...mentions.field}
        onChange={(event) => { setText(event.target.value) }} onSelect={mentions.onCaret}
      />
      <span id={`${id}-hint`} className="sr-only">{s.mentionHint}</span>
      {mentions.list}
      {anchor !== null && (proposal === null
        ? <button type="button" className="btn quiet" onClick={() => { setProposal(place?.quote ?? '') }}>{s.propose}</button>
        : (
            <label className="block small">
              {s.proposedWording}
              <textarea className="control proposal-field" rows={4} value={proposal} onChange={(event) => { setProposal(event.target.value) }} />
            </label>
          ))}
      {given === undefined && writes.audiences.length > 1 && (
        <label className="block small">
          {s.readers}
          <select className="control" value={audience} onChange={(event) => { setAudience(event.target.value as CommentAudience) }}>
            {writes.audiences.map((one) => <option key={one} value={one}>{s.audience({ audience: one })}</option>)}
          </select>
        </label>
      )}
      <div className="card-does">
        <button className="btn primary" disabled={isEmpty}>{send}</button>
        <button type="button" className="btn quiet" onClick={onCancel}>{s.cancel}</button>
      </div>
    </form>
  )
}
