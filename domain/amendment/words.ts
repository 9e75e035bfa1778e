import type { Edit } from './operation.ts'
import { commonSubsequence } from './subsequence.ts'

/**
 * The differences that a person would mark: whole words, and only the punctuation that changed. The words kept are a longest
 * common subsequence of words alone, so no way of comparing the two texts word by word keeps more of them.
 */
export const diffWords = (before: string, after: string): Edit[] => {
  if (before === after) return []
  const [start, ending] = sharedEnds(before, after)
  const old = wordsOf(before, start, before.length - ending)
  const now = wordsOf(after, start, after.length - ending)
  const kept = keptWords(before, old, after, now)

  const edits: Edit[] = []
  let b = start
  let a = start
  const close = (bEnd: number, aEnd: number): void => {
    const change = narrow(before, b, bEnd, after, a, aEnd)
    if (change) edits.push(change)
  }
  for (let k = 0; k < kept.length; k += 2) {
    const i = kept[k] as number
    const j = kept[k + 1] as number
    close(old.starts[i] as number, now.starts[j] as number)
    b = old.ends[i] as number
    a = now.ends[j] as number
  }
  close(before.length - ending, after.length - ending)
  return edits
}

export type Mark = { readonly is: 'kept' | 'inserted' | 'deleted'; readonly text: string }

/** The two texts as one run of kept, deleted and inserted words; deletions stand before what replaces them. */
export const marks = (before: string, after: string): Mark[] => {
  const runs: Mark[] = []
  const push = (is: Mark['is'], text: string): void => {
    const last = runs.at(-1)
    if (last?.is === is) runs[runs.length - 1] = { is, text: last.text + text }
    else if (text) runs.push({ is, text })
  }
  let done = 0
  for (const { at, remove, insert } of diffWords(before, after)) {
    push('kept', before.slice(done, at))
    push('deleted', remove)
    push('inserted', insert)
    done = at + remove.length
  }
  push('kept', before.slice(done))
  return runs
}

/** How many words a list of edits removes and inserts: how far it is from the base. */
export const changedWords = (edits: readonly Edit[]): number => edits.reduce((sum, { remove, insert }) => sum + countWords(remove) + countWords(insert), 0)
/** How many words a text has, as lengths are counted: punctuation and spaces are none. */
export const countWords = (text: string): number => wordsOf(text).starts.length

const LETTER = /[\p{L}\p{N}\p{M}_\u00AD]/u
/** 1: no part of a word, 2: part of one; filled as characters are met. */
const known = new Uint8Array(0x10000)
/** Part of a word: a letter, a figure, or what belongs to one. */
export const isLetter = (code: number): boolean => {
  const seen = known[code]
  if (seen) return seen === 2
  const letter = LETTER.test(String.fromCharCode(code))
  known[code] = letter ? 2 : 1
  return letter
}

/** Words by where they start and end, and a hash of each. */
export type Tokens = { readonly starts: number[]; readonly ends: number[]; readonly hashes: number[] }
/** The words between two places (UTF-16 units) of a text. */
export const wordsOf = (text: string, from = 0, to = text.length): Tokens => {
  const starts: number[] = []
  const ends: number[] = []
  const hashes: number[] = []
  let inside = false
  let hash = 0
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (isLetter(code)) {
      if (!inside) { starts.push(i); hash = 0; inside = true }
      hash = Math.imul(hash, 0x01000193) ^ code
    } else if (inside) { ends.push(i); hashes.push(hash); inside = false }
  }
  if (inside) { ends.push(to); hashes.push(hash) }
  return { starts, ends, hashes }
}

/** The words kept, as pairs of indices. Comparing hashes finds them as long as no two different words that it pairs share one; else words are numbered. */
const keptWords = (before: string, old: Tokens, after: string, now: Tokens): number[] => {
  const kept = commonSubsequence(old.hashes, now.hashes)
  for (let k = 0; k < kept.length; k += 2) {
    if (wordAt(before, old, kept[k] as number) !== wordAt(after, now, kept[k + 1] as number)) return commonSubsequence(...numbersOf(before, old, after, now))
  }
  return kept
}
const wordAt = (text: string, { starts, ends }: Tokens, i: number): string => text.slice(starts[i], ends[i])

/** Equal words get equal numbers. */
const numbersOf = (before: string, old: Tokens, after: string, now: Tokens): [number[], number[]] => {
  const numbers = new Map<string, number>()
  const number = (text: string, tokens: Tokens): number[] => tokens.starts.map((_, i) => {
    const word = wordAt(text, tokens, i)
    const known = numbers.get(word) ?? numbers.size
    numbers.set(word, known)
    return known
  })
  return [number(before, old), number(after, now)]
}

/** Inside a word or a character of several units (emoji with modifier, combining mark): no place to cut. */
const isWithin = (text: string, i: number): boolean => {
  if (i <= 0 || i >= text.length) return false
  const code = text.charCodeAt(i)
  const last = text.charCodeAt(i - 1)
  if (isLetter(code) && isLetter(last)) return true
  if (code < 0x300 && last < 0x300) return false
  return (code >= 0xDC00 && code <= 0xDFFF && last >= 0xD800 && last <= 0xDBFF) || code === 0x200D || last === 0x200D
    || (code >= 0xFE00 && code <= 0xFE0F) || (code === 0xD83C && text.charCodeAt(i + 1) >= 0xDFFB) || (code >= 0x300 && code <= 0x36F)
}

/** Lengths of what both begin and end with, cut between words. */
const sharedEnds = (before: string, after: string): [number, number] => {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++
  while (isWithin(before, start) || isWithin(after, start)) start--
  let ending = 0
  const most = shorter - start
  while (ending < most && before.charCodeAt(before.length - 1 - ending) === after.charCodeAt(after.length - 1 - ending)) ending++
  while (isWithin(before, before.length - ending) || isWithin(after, after.length - ending)) ending--
  return [start, ending]
}

/** The change between two kept words, without the punctuation and spaces that it leaves as they are. */
const narrow = (before: string, b: number, bEnd: number, after: string, a: number, aEnd: number): Edit | null => {
  while (b < bEnd && a < aEnd && before.charCodeAt(b) === after.charCodeAt(a) && !isLetter(before.charCodeAt(b))) { b++; a++ }
  while (b < bEnd && a < aEnd && before.charCodeAt(bEnd - 1) === after.charCodeAt(aEnd - 1) && !isLetter(before.charCodeAt(bEnd - 1))) { bEnd--; aEnd-- }
  if (b === bEnd && a === aEnd) return null
  while (isBroken(before, b) || isBroken(after, a)) { b--; a-- }
  while (isBroken(before, bEnd) || isBroken(after, aEnd)) { bEnd++; aEnd++ }
  return { at: b, remove: before.slice(b, bEnd), insert: after.slice(a, aEnd) }
}
const isBroken = (text: string, i: number): boolean => !isLetter(text.charCodeAt(i)) && isWithin(text, i)
