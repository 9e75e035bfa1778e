import type { ResolutionText, SubParagraph } from '../resolution/text.ts'
import { applyEdits } from './edits.ts'
import { treeOf } from './tree.ts'
import { diffWords } from './words.ts'

/**
 * How words are set, not which words: the shape of quotation marks and apostrophes, of dashes, and the kind and number of spaces. Each program that a text
 * passes through sets them its own way, so that a typographic change alone is formatting, like the length of an opener, and never an amendment.
 */
const SINGLE = /[\u2018\u2019\u201A\u201B\u2032\u02BC]/gu
const DOUBLE = /[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB]/gu
const DASH = /[\u2010-\u2015\u2212]/gu
const SPACE = /[\u00A0\u2007\u2009\u202F]/gu
const IS_SET = /[^\u0020-\u007E\u00C0-\u017F]/u
/** The same words with one shape for each mark; every offset stays what it was. */
const folded = (text: string): string =>
  IS_SET.test(text) || text.includes('\u00AB') ? text.replace(SINGLE, '\'').replace(DOUBLE, '"').replace(DASH, '-').replace(SPACE, ' ') : text
/** Words for comparing alone, however they are set; lines stay lines. */
export const asCompared = (text: string): string => folded(text).replace(/\u2026/gu, '...').replace(/[^\S\n]+/gu, ' ')
/** For comparing alone: neither spaces nor the dots of an ellipsis count. */
const bare = (text: string): string => folded(text).replace(/\u2026/gu, '...').replace(/\s/gu, '')
const NO_WORD = /^[^\p{L}\p{N}]*$/u

/** Whether two texts have the same words, however they are set. */
export const sameWords = (a: string, b: string): boolean => setLike(a, b) === a

/** `after` as it would be typed by who set `before`: other words as they are, the rest set as before. */
export const setLike = (before: string, after: string): string => {
  if (before === after) return after
  let shift = 0
  const edits = diffWords(folded(before), folded(after)).flatMap(({ at, remove, insert }) => {
    const from = at + shift
    shift += insert.length - remove.length
    if (NO_WORD.test(remove) && NO_WORD.test(insert) && bare(remove) === bare(insert)) return []
    return [{ at, remove: before.slice(at, at + remove.length), insert: after.slice(from, from + insert.length) }]
  })
  return applyEdits(before, edits) ?? after
}

/** A wanted text whose paragraphs are set like those of the base with their id, wherever only the setting differs. */
export const setLikeBase = (base: ResolutionText, wanted: ResolutionText): ResolutionText => {
  const { entries } = treeOf(base)
  const set = <N extends SubParagraph>(node: N): N => {
    const text = setLike(entries.get(node.id)?.text ?? node.text, node.text)
    const clipped = 'opener' in node && typeof node.opener === 'number' ? { opener: Math.min(node.opener, text.length) } : {}
    return { ...node, ...clipped, text, subs: node.subs.map(set) }
  }
  return { ...wanted, title: setLike(base.title, wanted.title), paragraphs: wanted.paragraphs.map(set) }
}

/** A paragraph (or 'title') whose words are the same and only their form is not: the italic opener, or how the words are set. */
export type FormattingChange = { readonly id: string; readonly opener: boolean; readonly setting: boolean }

/** What differs in form alone, in the order of the wanted text; none of it is an amendment. */
export const formattingChanges = (base: ResolutionText, wanted: ResolutionText): FormattingChange[] => {
  const old = treeOf(base).entries
  const changes: FormattingChange[] = []
  const compare = (id: string, was: { text: string; opener: number }, is: { text: string; opener: number }): void => {
    const setting = was.text !== is.text
    if (!sameWords(was.text, is.text)) return
    if (setting || was.opener !== is.opener) changes.push({ id, opener: was.opener !== is.opener, setting })
  }
  compare('title', { text: base.title, opener: 0 }, { text: wanted.title, opener: 0 })
  for (const is of treeOf(wanted).entries.values()) {
    const was = old.get(is.id)
    if (was) compare(is.id, was, is)
  }
  return changes
}
