import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { Announcement } from '#server/announce.ts'

/** Many screens hear one announcement: each asks again at a moment of its own within this time, in milliseconds. */
const SPREAD = 400

/**
 * Follows what happens to one resolution while the page is open; by default the page loads its data again. The connection is opened
 * after the page is there, one for the tab, and taken up again by itself. `spread`: for screens that hundreds look at, a longer time.
 */
export const useLive = (processId: string | null, onAnnouncement?: (announcement: Announcement) => void, { spread = SPREAD }: { spread?: number } = {}): void => {
  const { revalidate } = useRevalidator()
  const act = useRef({ revalidate, onAnnouncement, spread })
  useEffect(() => { act.current = { revalidate, onAnnouncement, spread } })
  useEffect(() => {
    if (processId === null) return
    let waiting: ReturnType<typeof setTimeout> | null = null
    let stop: (() => void) | null = null
    let gone = false
    const hear = (announcement: Announcement): void => {
      if (act.current.onAnnouncement) {
        act.current.onAnnouncement(announcement)
        return
      }
      waiting ??= setTimeout(() => {
        waiting = null
        act.current.revalidate()
      }, Math.random() * act.current.spread)
    }
    void import('./liveConnection.client.ts').then(({ follow }) => {
      if (!gone) stop = follow(processId, hear)
    })
    return () => {
      gone = true
      if (waiting !== null) clearTimeout(waiting)
      stop?.()
    }
  }, [processId])
}
