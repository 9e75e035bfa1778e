import type { ProcessKind } from '#domain/process/stages.ts'
import { messages } from './define.ts'

/** What is said to the delegations beside a circulated text. */
export const remarks = messages({
  title: {
    en: (x: { kind: ProcessKind }) => `Remarks of the ${x.kind === 'emergency' ? 'drafting committee' : 'co-Rapporteurs'}`,
    fr: (x: { kind: ProcessKind }) => `Remarques ${x.kind === 'emergency' ? 'du comité de rédaction' : 'des co-rapporteurs'}`,
  },
  readers: { en: 'For the delegations; not part of the document.', fr: 'À l’intention des délégations ; ne font pas partie du document.' },
  formerly: { en: 'A former participant', fr: 'Une personne sans compte désormais' },
})
