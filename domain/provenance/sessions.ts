import type { Instant } from '../instant.ts'
import type { Hand } from './runs.ts'

/** One entry of the log of a text. */
export type Edit = { readonly seq: number; readonly at: Instant; readonly by: Hand; readonly wordsIn: number; readonly wordsOut: number }

/** One hand's edits without a long pause. Sessions of several people lie beside each other; `first` and `last` are places in the log. */
export type Session = {
  readonly by: Hand
  readonly from: Instant
  readonly to: Instant
  readonly first: number
  readonly last: number
  readonly edits: number
  readonly wordsIn: number
  readonly wordsOut: number
}

/** Whoever writes again within so many minutes goes on with their session. */
export const PAUSE_MINUTES = 15

/** The sessions with one more edit, which comes after all of them in the log. */
export const withEdit = (sessions: readonly Session[], { seq, at, by, wordsIn, wordsOut }: Edit): readonly Session[] => {
  const index = sessions.findLastIndex((session) => session.by === by)
  const open = sessions[index]
  if (!open || Date.parse(at) - Date.parse(open.to) > PAUSE_MINUTES * 60_000) {
    return [...sessions, { by, from: at, to: at, first: seq, last: seq, edits: 1, wordsIn, wordsOut }]
  }
  const to = at > open.to ? at : open.to
  return sessions.with(index, { ...open, to, last: seq, edits: open.edits + 1, wordsIn: open.wordsIn + wordsIn, wordsOut: open.wordsOut + wordsOut })
}
