import { endOf } from './edits.ts'
import type { Edit, Joining, Parting } from './operation.ts'
import type { Entry } from './tree.ts'
import { countWords, diffWords } from './words.ts'

/** Words are taken to have come from a neighbour when at least half of them, and no fewer than these, stand there unchanged and in order. */
const FEWEST_WORDS = 3
const SHARE = 0.5

/** How many words of `text` survive `edits` from the offset `from` on. */
const keptFrom = (text: string, edits: readonly Edit[], from: number, to: number): number => {
  let kept = 0
  let done = from
  for (const edit of edits) {
    if (edit.at >= to) break
    if (endOf(edit) <= from) continue
    if (edit.at > done) kept += countWords(text.slice(done, edit.at))
    done = Math.max(done, endOf(edit))
  }
  return done < to ? kept + countWords(text.slice(done, to)) : kept
}

/** The cut that turned `was` into `first` and, right after it, the new `second`; null when `second` is not made of its words. */
export const parting = (was: Entry, first: Entry, second: Entry): Parting | null => {
  const tail = cutBefore(was.text, first.text, second.text)
  if (tail === null) return null
  const { at, gap } = tail
  return {
    at, gap,
    first: diffWords(was.text.slice(0, at), first.text),
    second: diffWords(was.text.slice(at + gap.length), second.text),
    opener: { was: was.opener, is: first.opener },
    secondOpener: second.opener,
  }
}

/** Joins `was` and `next` of the base into the wording of `is`; null when the words of `next` are not there. */
export const joining = (was: Entry, next: Entry, is: Entry): Joining | null => {
  // a merge is a split seen from its end
  const tail = cutBefore(is.text, was.text, next.text)
  if (tail === null) return null
  const { at, gap } = tail
  return {
    at: was.text.length, joint: gap,
    first: diffWords(was.text, is.text.slice(0, at)),
    second: diffWords(next.text, is.text.slice(at + gap.length)),
    opener: { was: was.opener, is: is.opener },
    secondOpener: next.opener,
  }
}

/** The same for two parts known to come of one, whatever their words. */
export const parted = (was: Entry, first: Entry, second: Entry): Parting => parting(was, first, second) ?? {
  at: was.text.length, gap: '', first: diffWords(was.text, first.text), second: diffWords('', second.text), opener: { was: was.opener, is: first.opener }, secondOpener: second.opener,
}

/** The same for two paragraphs known to have become one, whatever its words. */
export const joined = (was: Entry, next: Entry, is: Entry): Joining => joining(was, next, is) ?? {
  at: was.text.length, first: diffWords(was.text, is.text), joint: '', second: diffWords(next.text, ''), opener: { was: was.opener, is: is.opener }, secondOpener: next.opener,
}

/** Where in `whole` the words of `first` end and those of `second` begin; null when too few of those of `second` are there. */
const cutBefore = (whole: string, first: string, second: string): { at: number; gap: string } | null => {
  const apart = `${first} ${second}`
  const border = first.length + 1
  const words = countWords(second)
  const edits = diffWords(apart, whole)
  const kept = keptFrom(apart, edits, border, apart.length)
  if (kept < FEWEST_WORDS || kept < words * SHARE) return null
  // words of `whole` that `first` alone accounts for do not count as those of `second`
  if (keptFrom(first, diffWords(first, whole), 0, first.length) < countWords(first) * SHARE) return null

  let shift = 0
  for (const edit of edits) {
    if (endOf(edit) >= border) {
      if (edit.at >= border) break
      // the change lies across the border: all that it brings belongs to the first part
      const at = edit.at + shift + edit.insert.length
      return trimmed(whole, at)
    }
    shift += edit.insert.length - edit.remove.length
  }
  return trimmed(whole, border - 1 + shift)
}
const trimmed = (whole: string, at: number): { at: number; gap: string } => {
  const start = whole.slice(0, at).trimEnd().length
  const gap = /^\s*/.exec(whole.slice(start))?.[0] ?? ''
  return { at: start, gap }
}

