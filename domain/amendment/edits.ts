import type { Edit, Rewording } from './operation.ts'

/** The algebra of changed words within one paragraph. All offsets are UTF-16 code units of the base wording. */
export const endOf = (edit: Edit): number => edit.at + edit.remove.length
const growth = (edit: Edit): number => edit.insert.length - edit.remove.length
const isInsertion = (edit: Edit): boolean => edit.remove === ''

/** Null when the removed words do not stand where the edits say, or the edits overlap. */
export const applyEdits = (text: string, edits: readonly Edit[]): string | null => {
  let result = ''
  let done = 0
  for (const edit of edits) {
    if (edit.at < done || endOf(edit) > text.length || !text.startsWith(edit.remove, edit.at)) return null
    result += text.slice(done, edit.at) + edit.insert
    done = endOf(edit)
  }
  return result + text.slice(done)
}

/** The edits that take these back; their places are those of the text after them. */
export const invertEdits = (edits: readonly Edit[]): Edit[] => {
  let shift = 0
  return edits.map((edit) => {
    const inverse = { at: edit.at + shift, remove: edit.insert, insert: edit.remove }
    shift += growth(edit)
    return inverse
  })
}

/** True when both remove and insert the same at the same places. */
export const sameEdits = (a: readonly Edit[], b: readonly Edit[]): boolean =>
  a.length === b.length && a.every(({ at, remove, insert }, i) => {
    const other = b[i]
    return other !== undefined && at === other.at && remove === other.remove && insert === other.insert
  })

export type Touch = 'same-words' | 'same-place'

/**
 * Whether two edits, neither of which ends before the other begins, meet. Words removed by both, or an insertion within or at the border of what the other removes:
 * `same-words`. Two insertions at one point: `same-place`. Changes that merely adjoin do not meet: their order is known.
 */
export const touch = (a: Edit, b: Edit): Touch | null => {
  if (isInsertion(a)) return isInsertion(b) ? 'same-place' : 'same-words'
  if (isInsertion(b)) return 'same-words'
  return a.at < endOf(b) && b.at < endOf(a) ? 'same-words' : null
}

/** The gravest way in which two lists of edits meet. */
export const touching = (a: readonly Edit[], b: readonly Edit[]): Touch | null => {
  let found: Touch | null = null
  let j = 0
  for (const edit of a) {
    for (let other = b[j]; other && endOf(other) < edit.at; other = b[j]) j++
    for (let k = j, other = b[k]; other && other.at <= endOf(edit); other = b[++k]) {
      const met = touch(edit, other)
      if (met === 'same-words') return met
      found ??= met
    }
  }
  return found
}

/** How far text that starts at `at` moves when `edits` are made: those that end at or before it count. */
const shiftAt = (at: number, edits: readonly Edit[]): number => {
  let shift = 0
  for (const edit of edits) {
    if (endOf(edit) > at) break
    shift += growth(edit)
  }
  return shift
}

/** Edits of the base as edits of the base after `over`; the two must not meet. */
export const mapEdits = (edits: readonly Edit[], over: readonly Edit[]): Edit[] =>
  over.length === 0 ? [...edits] : edits.map((edit) => ({ ...edit, at: edit.at + shiftAt(edit.at, over) }))

/** Where the end of an opener goes when `edits` are made: it grows with words changed inside it, not with words put behind it. */
export const carry = (opener: number, edits: readonly Edit[]): number => {
  let shift = 0
  for (const edit of edits) {
    if (edit.at >= opener) break
    if (endOf(edit) > opener) return edit.at + shift + edit.insert.length
    shift += growth(edit)
  }
  return opener + shift
}

/** A position counted after `own` edits, counted after `own` and `other` together. */
export const across = (position: number, own: readonly Edit[], other: readonly Edit[]): number => {
  let shift = 0
  for (const edit of own) {
    const starts = edit.at + shift
    if (position <= starts) break
    if (position <= starts + edit.insert.length) return position + shiftAt(edit.at, other)
    shift += growth(edit)
  }
  return carry(position - shift, other) + shift
}

/** Whether a rewording sets the opener otherwise than its edits alone would. */
export const setsOpener = ({ edits, opener }: Rewording): boolean => opener.is !== carry(opener.was, edits)

/** A rewording of the base as a rewording of the base after `over`. Two that both set the opener: the longer one stands. */
export const mapRewording = (rewording: Rewording, over: Rewording): Rewording => {
  const edits = mapEdits(rewording.edits, over.edits)
  const set = [
    ...(setsOpener(rewording) ? [across(rewording.opener.is, rewording.edits, over.edits)] : []),
    ...(setsOpener(over) ? [across(over.opener.is, over.edits, rewording.edits)] : []),
  ]
  const was = over.opener.is
  return { edits, opener: { was, is: set.length ? Math.max(...set) : carry(was, edits) } }
}

/** The edits that lie before `at`, and those from `at + gap` on, counted from there. Null when one lies across. */
export const partEdits = (edits: readonly Edit[], at: number, gap: number): { first: Edit[]; second: Edit[] } | null => {
  const first = edits.filter((edit) => endOf(edit) <= at)
  const second = edits.filter((edit) => edit.at >= at + gap && endOf(edit) > at)
  return first.length + second.length === edits.length ? { first, second: second.map((edit) => ({ ...edit, at: edit.at - at - gap })) } : null
}
