import type { Paragraph, ResolutionText, SubParagraph } from '../resolution/text.ts'
import { treeOf, type Entry, type Tree } from './tree.ts'
import { asCompared } from './typography.ts'
import { countWords, diffWords } from './words.ts'

/** A pasted paragraph is taken for one of the base when at least this share of the longer one's words stand in both, in order. */
const LEAST_SHARE = 0.5

/**
 * Which paragraph is which, as a person would say it. A wanted text in which paragraphs that lost their id (a whole text pasted back from a word processor) have the id of the base paragraph
 * that they are: equal ones first, each occurrence for itself in order, then the most alike. So one changed word is one changed word.
 * A paragraph that kept its id keeps it, unless next to nothing of its words is left under it and another one has them: who breaks a line before a
 * paragraph and types there has added one, and who empties a paragraph and joins it to the next has deleted one, whatever ids the editor left where.
 */
export const recognised = (base: ResolutionText, wanted: ResolutionText): ResolutionText => {
  const [old, now] = [treeOf(base), treeOf(wanted)]
  const doubtful = new Set([...now.entries.values()].filter((is) => { const was = old.entries.get(is.id); return was !== undefined && isReplaced(was, is) }).map(({ id }) => id))
  const lost = [...old.entries.values()].filter(({ id, text }) => (!now.entries.has(id) || doubtful.has(id)) && text !== '')
  const strange = [...now.entries.values()].filter(({ id, text }) => (!old.entries.has(id) || doubtful.has(id)) && text !== '')
  if (lost.length === 0 || strange.length === 0) return wanted

  const found = new Map<string, string>()
  const free = new Set(lost)
  const take = (is: Entry, was: Entry): void => { found.set(is.id, was.id); free.delete(was) }
  const equal = new Map<string, Entry[]>()
  for (const was of lost) {
    const key = asCompared(was.text)
    equal.set(key, [...(equal.get(key) ?? []), was])
  }
  for (const is of strange) {
    const was = equal.get(asCompared(is.text))?.find((each) => free.has(each) && (each.kind === null) === (is.kind === null))
    if (was) take(is, was)
  }

  const alike = strange.filter(({ id }) => !found.has(id)).flatMap((is) => [...free].map((was) => ({ is, was, share: share(was, is) })))
    .filter((pair) => pair.share >= LEAST_SHARE)
    .sort((a, b) => b.share - a.share)
  for (const { is, was } of alike) if (!found.has(is.id) && free.has(was)) take(is, was)

  exchangeIds(found, now)
  const renamed = (sub: SubParagraph): SubParagraph => ({ ...sub, id: found.get(sub.id) ?? sub.id, subs: sub.subs.map(renamed) })
  return { ...wanted, paragraphs: wanted.paragraphs.map((each): Paragraph => ({ ...each, id: found.get(each.id) ?? each.id, subs: each.subs.map(renamed) })) }
}

/** A paragraph whose id another one took has the id that this one leaves free. */
const exchangeIds = (found: Map<string, string>, { entries }: Tree): void => {
  for (const [start, taken] of [...found]) {
    if (!entries.has(taken) || found.has(taken)) continue
    // what `start` was called is free, unless yet another one took it
    const owners = new Map([...found].map(([is, was]) => [was, is]))
    let free = start
    for (let owner = owners.get(free); owner !== undefined; owner = owners.get(free)) free = owner
    found.set(taken, free)
  }
}

/** Less than half of its words are of the paragraph that had its id, and less than half of that one's words are left. */
const isReplaced = (was: Entry, is: Entry): boolean => {
  if (was.text === is.text || is.text === '') return false
  const [before, after] = [countWords(was.text), countWords(is.text)]
  const kept = before - diffWords(was.text, is.text).reduce((sum, { remove }) => sum + countWords(remove), 0)
  return kept < before * LEAST_SHARE && kept < after * LEAST_SHARE
}

const share = (was: Entry, is: Entry): number => {
  if ((was.kind === null) !== (is.kind === null)) return 0
  const [before, after] = [countWords(was.text), countWords(is.text)]
  const most = Math.max(before, after)
  if (Math.min(before, after) < most * LEAST_SHARE) return 0
  const removed = diffWords(was.text, is.text).reduce((sum, { remove }) => sum + countWords(remove), 0)
  return (before - removed) / most
}
