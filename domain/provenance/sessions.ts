import type { Instant } from '../instant.ts'
import type { Hand } from './runs.ts'

/** One entry of the log of a text, and what it did to the words beside those before it in its session. */
export type Edit = { readonly seq: number; readonly at: Instant; readonly by: Hand; readonly wordsIn: number; readonly wordsOut: number }

/**
 * One hand's edits without a long pause. Sessions of several people lie beside each other; `first` and `last` are places in the log. The
 * words are what it did to the text: those that it put in and took out again, or took out and put back, count for nothing; those that it brings
 * back from before came in. A word that it only parted in two is one less than none taken out.
 */
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

/** The place of the session with which an edit goes on; -1: it begins one. */
const openFor = (sessions: readonly Session[], { at, by }: Pick<Edit, 'at' | 'by'>): number => {
  const index = sessions.findLastIndex((session) => session.by === by)
  const last = sessions[index]
  return last !== undefined && Date.parse(at) - Date.parse(last.to) <= PAUSE_MINUTES * 60_000 ? index : -1
}

/** The first place in the log of the session that an edit belongs to. */
export const sessionOf = (sessions: readonly Session[], edit: Pick<Edit, 'seq' | 'at' | 'by'>): number => sessions[openFor(sessions, edit)]?.first ?? edit.seq

/** As it is told: no session takes out less than nothing. */
export const told = (session: Session): Session => ({ ...session, wordsIn: Math.max(0, session.wordsIn), wordsOut: Math.max(0, session.wordsOut) })

/** The sessions with one more edit, which comes after all of them in the log. */
export const withEdit = (sessions: readonly Session[], edit: Edit): readonly Session[] => {
  const { seq, at, by, wordsIn, wordsOut } = edit
  const index = openFor(sessions, edit)
  const open = sessions[index]
  if (open === undefined) return [...sessions, { by, from: at, to: at, first: seq, last: seq, edits: 1, wordsIn, wordsOut }]
  return sessions.with(index, {
    ...open, to: at > open.to ? at : open.to, last: seq, edits: open.edits + 1, wordsIn: open.wordsIn + wordsIn, wordsOut: open.wordsOut + wordsOut,
  })
}
