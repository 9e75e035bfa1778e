import { useFetcher } from '@remix-run/react'
import { useEffect, useState } from 'react'
import type { Person } from '../../editor/Comments.tsx'
import { comments as m } from '../../i18n/comments.ts'
import { useM } from '../../i18n/use.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { CommentAnswer } from '../../routes/resolutions_.$slug.comments.ts'

type InvitedProps = { processId: string; invited: readonly Person[]; action: string; onClose: () => void }

/** Who may comment by invitation: the list, and people of the Assembly to add to it, found by a part of their name. */
export default function Invited({ processId, invited, action, onClose }: InvitedProps) {
  const s = useM(m)
  const fetcher = useFetcher<CommentAnswer>()
  const [name, setName] = useState('')
  const [found, setFound] = useState<readonly Person[] | null>(null)
  const wanted = name.trim()
  useEffect(() => {
    if (wanted.length < 2) {
      setFound(null)
      return undefined
    }
    const stop = new AbortController()
    const timer = setTimeout(() => {
      fetch(`${action}?name=${encodeURIComponent(wanted)}`, { signal: stop.signal })
        .then(async (answer) => { if (answer.ok) setFound(await answer.json() as Person[]) })
        // a newer question was asked
        .catch(() => undefined)
    }, 200)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [wanted, action, invited])
  const invite = (userId: string, does: boolean): void => { fetcher.submit({ do: does ? 'invite' : 'uninvite', id: userId, processId }, { method: 'post', action }) }

  return (
    <Dialog open onClose={onClose} title={s.invitedTitle}>
      <div className="grid gap-3">
        <p>{s.invitedText}</p>
        {fetcher.data?.refused && <Notice kind="refusal">{fetcher.data.refused}</Notice>}
        {invited.length === 0 ? <p className="small">{s.invitedNone}</p> : (
          <ul className="plain-list">
            {invited.map((person) => (
              <li key={person.userId}>
                {person.name} <button type="button" className="btn quiet" onClick={() => { invite(person.userId, false) }} aria-label={`${s.uninvite}: ${person.name}`}>{s.uninvite}</button>
              </li>
            ))}
          </ul>
        )}
        <label className="block">
          {s.inviteName}
          <input type="search" className="control" value={name} onChange={(event) => { setName(event.target.value) }} autoComplete="off" />
        </label>
        <p role="status" className="small">{found?.length === 0 ? s.inviteNobody : ''}</p>
        {found !== null && found.length > 0 && (
          <ul className="plain-list">
            {found.map((person) => (
              <li key={person.userId}>
                {person.name} <button type="button" className="btn" onClick={() => { invite(person.userId, true) }} aria-label={`${s.invite}: ${person.name}`}>{s.invite}</button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  )
}
