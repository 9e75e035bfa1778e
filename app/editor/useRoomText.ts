import { useEffect, useState } from 'react'
import { readText } from '#collab/readText.ts'
import { fromLive } from '#domain/resolution/canonical.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { openRoom } from './connection.ts'
import type { LiveState } from './types.ts'

/** Screens follow at most this often, in milliseconds. */
const TELL_EVERY = 100

/**
 * Follows a room without an editor (the floor, observers, the projector): its canonical text, null until it is there. The
 * connection is taken up again by itself. `room` null: not now.
 */
export const useRoomText = (room: string | null): { text: ResolutionText | null; state: LiveState } => {
  const [text, setText] = useState<ResolutionText | null>(null)
  const [state, setState] = useState<LiveState>({ kind: 'connecting' })
  useEffect(() => {
    setText(null)
    setState({ kind: 'connecting' })
    if (room === null) return
    const live = openRoom(room)
    let telling: ReturnType<typeof setTimeout> | null = null
    const tell = (): void => {
      telling = null
      setText(fromLive(readText(live.text)))
    }
    const onUpdate = (): void => { telling ??= setTimeout(tell, TELL_EVERY) }
    const offState = live.onState(setState)
    live.whenSynced(() => {
      tell()
      live.doc.on('update', onUpdate)
    })
    return () => {
      offState()
      if (telling !== null) clearTimeout(telling)
      live.destroy()
    }
  }, [room])
  return { text, state }
}
