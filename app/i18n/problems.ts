import type { Lang } from '#domain/languages.ts'
import { messages } from './define.ts'

const m = messages({
  needed: { en: 'Please fill this in.', fr: 'Veuillez remplir ce champ.' },
  choose: { en: 'Please choose one.', fr: 'Veuillez choisir une réponse.' },
  email: { en: 'This is not a complete e-mail address, like name@parliament.example.', fr: 'Ce n’est pas une adresse électronique complète, comme nom@parlement.example.' },
  instant: { en: 'Give a day and an hour, like 11.11.2021 18:00.', fr: 'Indiquez un jour et une heure, comme 11.11.2021 18:00.' },
  day: { en: 'Give a day, like 11.11.2021.', fr: 'Indiquez un jour, comme 11.11.2021.' },
  figure: { en: 'Give a whole number.', fr: 'Indiquez un nombre entier.' },
  least: { en: (x: { n: string }) => `At least ${x.n}.`, fr: (x: { n: string }) => `Au moins ${x.n}.` },
  most: { en: (x: { n: string }) => `At most ${x.n}.`, fr: (x: { n: string }) => `Au plus ${x.n}.` },
  other: { en: 'This does not fit here.', fr: 'Cette valeur ne convient pas ici.' },
})

/** What a schema says of a field, as far as a sentence needs it. */
export type Issue = {
  readonly code: string
  readonly input?: unknown
  readonly expected?: string
  readonly format?: string
  readonly origin?: string
  readonly minimum?: unknown
  readonly maximum?: unknown
}

const keyOf = (issue: Issue): 'needed' | 'choose' | 'email' | 'instant' | 'day' | 'figure' | 'least' | 'most' | 'other' => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'number' || issue.expected === 'int' ? (issue.input === undefined ? 'needed' : 'figure') : 'needed'
    case 'invalid_value':
    case 'invalid_union':
      return 'choose'
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'needed' : 'least'
    case 'too_big':
      return 'most'
    case 'invalid_format':
      return issue.format === 'email' ? 'email' : issue.format === 'datetime' ? 'instant' : issue.format === 'date' ? 'day' : 'other'
    default:
      return 'other'
  }
}

/** The sentence under a field that does not fit. */
export const problem = (issue: Issue, lang: Lang): string => {
  const key = keyOf(issue)
  if (key === 'least') return m.least[lang]({ n: String(issue.minimum) })
  if (key === 'most') return m.most[lang]({ n: String(issue.maximum) })
  return m[key][lang]
}
