import type { Lang } from '#domain/languages.ts'
import type { FindingCode } from '#domain/resolution/check.ts'
import { messages } from './define.ts'

/** What the check of conventions says of a paragraph: advice, never a bar. */
export const findings = messages({
  'title-missing': { en: 'The text has no title', fr: 'Le texte n’a pas de titre' },
  'opening-line-missing': { en: 'The opening line is missing', fr: 'La ligne d’ouverture manque' },
  'preamble-missing': { en: 'There is no preamble', fr: 'Il n’y a pas de préambule' },
  'operative-part-missing': { en: 'There is no operative part', fr: 'Il n’y a pas de dispositif' },
  empty: { en: 'No words yet', fr: 'Sans texte' },
  'opener-missing': { en: 'Begins with no opener', fr: 'Ne commence par aucune formule' },
  'opener-unmarked': { en: 'The opener is not in italics', fr: 'La formule n’est pas en italique' },
  'opener-unusual': { en: 'The opener is not a usual one', fr: 'La formule n’est pas usuelle' },
  'opener-of-other-part': { en: 'The opener belongs to the other part of the text', fr: 'La formule relève de l’autre partie du texte' },
  'opener-repeated': { en: 'The same opener as the paragraph before', fr: 'Même formule qu’au paragraphe précédent' },
  'chain-without-repetition': { en: 'Says “also”, though the paragraph before has another opener', fr: 'Dit « également », mais le paragraphe précédent a une autre formule' },
  'preambular-after-operative': { en: 'A preambular paragraph after an operative one', fr: 'Un paragraphe du préambule après le dispositif' },
  'single-sub-paragraph': { en: 'A list of one', fr: 'Une liste d’un seul élément' },
} satisfies Record<FindingCode, Record<Lang, string>>)
export const suggestion = { en: (words: string) => `It would read “${words}”.`, fr: (words: string) => `On lirait « ${words} ».` } satisfies Record<Lang, (words: string) => string>
