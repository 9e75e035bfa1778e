import type { Instant } from '../instant.ts'
import type { Hand } from './runs.ts'

/** One entry of the log of a text. `wordsBack`: words that had been taken out before. */
export type Edit = { readonly seq: number; readonly at: Instant; readonly by: Hand; readonly wordsIn: number; readonly wordsOut: number; readonly wordsBack: number }

/**
 * One hand's edits without a long pause. Sessions of several people lie beside each other; `first` and `last` are places in the log. Words
 * that it took out and put back count for nothing; those that it brings back from before came in.
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

/** The sessions with one more edit, which comes after all of them in the log. */
export const withEdit = (sessions: readonly Session[], { seq, at, by, wordsBack, ...words }: Edit): readonly Session[] => {
  const index = sessions.findLastIndex((session) => session.by === by)
  const open = sessions[index]
  const goesOn = open !== undefined && Date.parse(at) - Date.parse(open.to) <= PAUSE_MINUTES * 60_000
  const before = goesOn ? open : { from: at, to: at, first: seq, edits: 0, wordsIn: 0, wordsOut: 0 }
  const out = before.wordsOut + words.wordsOut
  const undone = Math.min(out, wordsBack)
  const session: Session = {
    by, from: before.from, to: at > before.to ? at : before.to, first: before.first, last: seq, edits: before.edits + 1,
    wordsIn: before.wordsIn + words.wordsIn + wordsBack - undone, wordsOut: out - undone,
  }
  return goesOn ? sessions.with(index, session) : [...sessions, session]
}
