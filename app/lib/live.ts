import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { stepTo, type Followed } from '#domain/sitting/followed.ts'
import type { Lang } from '#domain/languages.ts'
import type { What } from '#server/live/screens.ts'
import type { follow as followOn } from './liveConnection.client.ts'

/** A few screens hear one announcement: each asks again at a moment of its own within this time, in milliseconds. */
const SPREAD = 400

/** A page appears within so many milliseconds after it was asked for; the first one of a tab was asked for when the tab's clock began. */
const APPEARS_WITHIN = 10_000
let isFirst = true

type Connection = { readonly follow: typeof followOn }
/** The connection is opened after the page is there, one for the tab, and taken up again by itself. */
const connected = (follow: (connection: Connection) => { stop: () => void }): (() => void) => {
  let stop: (() => void) | null = null
  let gone = false
  void import('./liveConnection.client.ts').then((connection) => {
    if (!gone) ({ stop } = follow(connection))
  })
  return () => {
    gone = true
    stop?.()
  }
}

/** Loads the page again when something happens to one resolution: for the few who work on it. A crowd follows by `useFollowed`. */
export const useLive = (processId: string | null): void => {
  const { revalidate } = useRevalidator()
  const latest = useRef(revalidate)
  useEffect(() => { latest.current = revalidate })
  useEffect(() => {
    if (processId === null) return
    const asked = isFirst ? 0 : performance.now() - APPEARS_WITHIN
    isFirst = false
    let waiting: ReturnType<typeof setTimeout> | null = null
    let wasConnected = false
    const loadSoon = (): void => {
      waiting ??= setTimeout(() => {
        waiting = null
        latest.current()
      }, Math.random() * SPREAD)
    }
    const stop = connected(({ follow }) => follow({
      processId, lang: null, has: () => performance.now() - asked,
      // the speakers’ list is followed by those who show it
      hear: ({ kind }) => { if (kind !== 'floor') loadSoon() },
      // what was said during a break was not heard
      onConnected: (is) => {
        if (is && wasConnected) loadSoon()
        wasConnected ||= is
      },
    }))
    return () => {
      if (waiting !== null) clearTimeout(waiting)
      stop()
    }
  }, [processId])
}

type State = Followed<{ readonly processId: string; readonly lang: Lang }>

/**
 * Follows the state of a sitting from what the page loaded with, without ever loading again: the same for everyone, told in whole
 * or by what changed. `isLive`: null until the first answer, false while the connection is lost. `ahead`: how far the server's clock is before
 * this machine's, in milliseconds; null until it is known.
 */
export const useFollowed = <S extends State>(what: What, loaded: S): { readonly state: S; readonly isLive: boolean | null; readonly ahead: number | null } => {
  const { processId, lang } = loaded.now
  const [heard, setHeard] = useState(loaded)
  const [isLive, setIsLive] = useState<boolean | null>(null)
  const [ahead, setAhead] = useState<number | null>(null)
  const isOfThis = heard.now.processId === processId && heard.now.lang === lang
  // a page that was loaded anew may know more than was heard so far, never less than it did
  const state = isOfThis && heard.at > loaded.at ? heard : loaded
  const latest = useRef(state)
  latest.current = state
  useEffect(() => connected(({ follow }) => {
    const following = follow({
      processId, what, lang, has: () => latest.current.at,
      onConnected: (is, now) => {
        setIsLive(is)
        if (now !== undefined) setAhead(Date.parse(now) - Date.now())
      },
      hear: ({ whole, step }) => {
        if (whole) latest.current = whole as S
        else if (step && step.at > latest.current.at) {
          if (step.from !== latest.current.at) {
            following.again()
            return
          }
          latest.current = stepTo(latest.current, step)
        }
        setHeard(latest.current)
      },
    })
    return following
  }), [what, processId, lang])
  return { state, isLive, ahead }
}
