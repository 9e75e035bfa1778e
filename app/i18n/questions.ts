import type { Lang } from '#domain/languages.ts'
import type { Question } from '#domain/voting/ballot.ts'
import { messages } from './define.ts'

/** What a vote is about. */
export const questions = messages({
  amendment: { en: 'An amendment', fr: 'Un amendement' },
  'sub-amendment': { en: 'A sub-amendment', fr: 'Un sous-amendement' },
  adoption: { en: 'Adoption of the resolution', fr: 'Adoption de la résolution' },
  agenda: { en: 'Placing the emergency item on the agenda', fr: 'Inscription du point d’urgence à l’ordre du jour' },
  other: { en: 'Another question', fr: 'Une autre question' },
} satisfies Record<Question['about'], Record<Lang, string>>)
