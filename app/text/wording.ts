import { otherLang, type Lang, type Wording } from '#domain/languages.ts'
import { linesOf, type Line } from '#domain/resolution/labels.ts'
import type { Prose, ResolutionText, SubParagraph } from '#domain/resolution/text.ts'

type Node = Pick<SubParagraph, 'id' | 'text' | 'subs'>
/** What is printed: nodes with words, in this language or the other. */
const printed = <N extends Node>(nodes: readonly N[], elsewhere: ReadonlyMap<string, string>): N[] =>
  nodes.map((node) => ({ ...node, subs: printed(node.subs, elsewhere) })).filter(({ id, text, subs }) => text.trim() || elsewhere.get(id)?.trim() || subs.length)
const wordsById = (nodes: readonly Node[], into = new Map<string, string>()): Map<string, string> => {
  for (const { id, text, subs } of nodes) {
    into.set(id, text)
    wordsById(subs, into)
  }
  return into
}

/**
 * The text in one language on the frame of its source language: the same paragraphs in the same order, with the words that this
 * language has. Words that are missing are empty (they await translation). Null: there is no text.
 */
export const textIn = (texts: Wording<ResolutionText>, lang: Lang, source: Lang): ResolutionText | null => {
  const original = texts[source] ?? texts[lang]
  if (!original) return null
  const other = texts[lang === source ? otherLang(source) : lang]
  const elsewhere = wordsById(other?.paragraphs ?? [])
  const frame = { ...original, paragraphs: printed(original.paragraphs, elsewhere) }
  if (lang === source || !other) return lang === source ? frame : null
  const openers = new Map(other.paragraphs.map(({ id, opener }) => [id, opener]))
  const subsIn = (subs: readonly SubParagraph[]): SubParagraph[] => subs.map(({ id, subs: below }) => ({ id, text: elsewhere.get(id) ?? '', subs: subsIn(below) }))
  return {
    title: other.title,
    openingLine: other.openingLine,
    paragraphs: frame.paragraphs.map(({ id, kind, subs }) => ({ id, kind, opener: openers.get(id) ?? 0, text: elsewhere.get(id) ?? '', subs: subsIn(subs) })),
  }
}

/** False for a line whose words are awaited. */
export const hasWords = ({ opener, body }: Line): boolean => opener !== '' || body.trim() !== ''

/** How many lines of the source text have no words in the other language. */
export const awaitingIn = (texts: Wording<ResolutionText>, lang: Lang, source: Lang): number => {
  const [original, other] = [textIn(texts, source, source), textIn(texts, lang, source)]
  if (!original || lang === source) return 0
  const there = new Set(other ? linesOf(other, lang).filter(hasWords).map(({ id }) => id) : [])
  return linesOf(original, source).filter((line) => hasWords(line) && !there.has(line.id)).length
}

/** Blocks of prose that hold words. */
export const blocksWithWords = (prose: Prose | undefined): Prose['blocks'] => (prose?.blocks ?? []).filter(({ text }) => text.trim() !== '')
