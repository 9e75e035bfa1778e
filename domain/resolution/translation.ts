import type { UserId } from '../ids.ts'
import type { Instant } from '../instant.ts'
import { otherLang, type Lang, type Wording } from '../languages.ts'
import type { Prose, ResolutionText, SubParagraph } from './text.ts'

/** Key of the title, which has no id. */
export const TITLE = 'title'

/**
 * What is known of the translation of one paragraph: the words of the source for which it was last true, its own words when they were
 * last seen, and who compared exactly these two.
 */
export type TranslationRecord = {
  readonly source: string
  readonly words: string
  readonly reviewed: { readonly by: UserId; readonly at: Instant } | null
}

/**
 * How a paragraph stands in the other language: `missing` has no words; `stale`: the source has changed since; `current`: nothing has
 * changed since it was written; `reviewed`: a person has compared the two as they stand.
 */
export const TRANSLATION_STATES = ['missing', 'stale', 'current', 'reviewed'] as const
export type TranslationState = (typeof TRANSLATION_STATES)[number]

/** How words stand to the `source` they translate; `record`: what their translator had before them, if it was kept. */
export const translationState = (source: string, words: string, record: TranslationRecord | undefined): TranslationState => {
  if (words.trim() === '') return 'missing'
  if (record && record.source !== source) return 'stale'
  return record?.reviewed && record.words === words ? 'reviewed' : 'current'
}

/**
 * The record once the translation reads `words` beside `source`. The first words are true to the source that its author had before
 * them. Later ones are taken to be as true as those they replace: a comma mended in a stale translation leaves it stale, until a person
 * says that the two agree. Null: there are no words, and so nothing is known.
 */
export const observed = (record: TranslationRecord | undefined, source: string, words: string): TranslationRecord | null => {
  if (words.trim() === '') return null
  if (!record) return { source, words, reviewed: null }
  return record.words === words ? record : { ...record, words, reviewed: null }
}

const put = (nodes: readonly Pick<SubParagraph, 'id' | 'text' | 'subs'>[], into: Map<string, string>): void => {
  for (const { id, text, subs } of nodes) {
    into.set(id, text)
    put(subs, into)
  }
}

/** The words of each block by its id, in the order of the text; of a resolution the title too. The opening line is a formula, not a translation. */
export const wordsByBlock = (text: ResolutionText | Prose): ReadonlyMap<string, string> => {
  const words = new Map<string, string>()
  if ('paragraphs' in text) {
    words.set(TITLE, text.title)
    put(text.paragraphs, words)
  } else {
    for (const { id, text: own } of text.blocks) words.set(id, own)
  }
  return words
}

/** The state of every block of the source that has words, by id and in its order. */
export const translationStates = (
  source: ResolutionText | Prose, translation: ResolutionText | Prose | undefined, records: Readonly<Record<string, TranslationRecord>>,
): ReadonlyMap<string, TranslationState> => {
  const there = translation ? wordsByBlock(translation) : new Map<string, string>()
  return new Map([...wordsByBlock(source)].filter(([, words]) => words.trim() !== '')
    .map(([id, words]) => [id, translationState(words, there.get(id) ?? '', records[id])]))
}

/** A draft and its memorandum in both languages, with what is known of the translation of each. */
export type Translating = {
  readonly texts: Wording<ResolutionText>
  readonly memorandum: Wording<Prose>
  readonly translations: Readonly<Record<'draft' | 'memorandum', Readonly<Record<string, TranslationRecord>>>>
}
/** How many blocks of each keep them from being issued in both languages: missing, or stale. */
export type Outstanding = Readonly<Record<'draft' | 'memorandum', number>>

export const outstanding = ({ texts, memorandum, translations }: Translating, source: Lang): Outstanding => {
  const count = (text: Wording<ResolutionText | Prose>, records: Readonly<Record<string, TranslationRecord>>): number => {
    const original = text[source]
    const states = original ? [...translationStates(original, text[otherLang(source)], records).values()] : []
    return states.filter((state) => state === 'missing' || state === 'stale').length
  }
  return { draft: count(texts, translations.draft), memorandum: count(memorandum, translations.memorandum) }
}
