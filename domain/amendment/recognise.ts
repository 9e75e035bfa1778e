import type { Paragraph, ResolutionText, SubParagraph } from '../resolution/text.ts'
import { treeOf, type Entry } from './tree.ts'
import { countWords, diffWords } from './words.ts'

/** A pasted paragraph is taken for one of the base when at least this share of the longer one's words stand in both, in order. */
const LEAST_SHARE = 0.5

/**
 * A wanted text in which paragraphs that lost their id (a whole text pasted back from a word processor) have the id of the base paragraph
 * that they are: equal ones first, each occurrence for itself in order, then the most alike. So one changed word is one changed word.
 * Paragraphs that kept their id keep it.
 */
export const recognised = (base: ResolutionText, wanted: ResolutionText): ResolutionText => {
  const [old, now] = [treeOf(base), treeOf(wanted)]
  const lost = [...old.entries.values()].filter(({ id, text }) => !now.entries.has(id) && text !== '')
  const strange = [...now.entries.values()].filter(({ id, text }) => !old.entries.has(id) && text !== '')
  if (lost.length === 0 || strange.length === 0) return wanted

  const found = new Map<string, string>()
  const free = new Set(lost)
  const take = (is: Entry, was: Entry): void => { found.set(is.id, was.id); free.delete(was) }
  const equal = new Map<string, Entry[]>()
  for (const was of lost) equal.set(was.text, [...(equal.get(was.text) ?? []), was])
  for (const is of strange) {
    const was = equal.get(is.text)?.find((each) => free.has(each) && (each.kind === null) === (is.kind === null))
    if (was) take(is, was)
  }

  const alike = strange.filter(({ id }) => !found.has(id)).flatMap((is) => [...free].map((was) => ({ is, was, share: share(was, is) })))
    .filter((pair) => pair.share >= LEAST_SHARE)
    .sort((a, b) => b.share - a.share)
  for (const { is, was } of alike) if (!found.has(is.id) && free.has(was)) take(is, was)

  const renamed = (sub: SubParagraph): SubParagraph => ({ ...sub, id: found.get(sub.id) ?? sub.id, subs: sub.subs.map(renamed) })
  return { ...wanted, paragraphs: wanted.paragraphs.map((each): Paragraph => ({ ...each, id: found.get(each.id) ?? each.id, subs: each.subs.map(renamed) })) }
}

const share = (was: Entry, is: Entry): number => {
  if ((was.kind === null) !== (is.kind === null)) return 0
  const [before, after] = [countWords(was.text), countWords(is.text)]
  const most = Math.max(before, after)
  if (Math.min(before, after) < most * LEAST_SHARE) return 0
  const removed = diffWords(was.text, is.text).reduce((sum, { remove }) => sum + countWords(remove), 0)
  return (before - removed) / most
}
