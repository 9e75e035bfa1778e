import { messages } from './define.ts'

/** What is said to the delegations beside a circulated text. */
export const remarks = messages({
  title: { en: 'Remarks of the co-Rapporteurs', fr: 'Remarques des co-rapporteurs' },
  readers: { en: 'For the delegations; not part of the document.', fr: 'À l’intention des délégations ; ne font pas partie du document.' },
  formerly: { en: 'A former participant', fr: 'Une personne sans compte désormais' },
})
