import type { Words } from '#domain/languages.ts'
import type { Answer } from '#domain/preparation/commands.ts'
import { ADVICE } from '#domain/preparation/words.ts'
import { messages } from './define.ts'

export const advices = messages(ADVICE)

export const answers = messages({
  agree: { en: 'the sponsor agrees', fr: 'l’auteur est d’accord' },
  keep: { en: 'the sponsor keeps its own', fr: 'l’auteur maintient le sien' },
} satisfies Words<Answer>)

/** What stands beside an amendment before it is decided: recommendation and ruling. */
export const advice = messages({
  recommended: { en: 'Co-Rapporteurs recommend', fr: 'Recommandation des co-rapporteurs' },
  proposed: { en: 'Proposed to the President', fr: 'Proposé à la présidence' },
  admissible: { en: 'admissible', fr: 'recevable' },
  inadmissible: { en: 'inadmissible', fr: 'irrecevable' },
  ruledAdmissible: { en: 'ruled admissible', fr: 'déclaré recevable' },
})
