import { capitals, type Words } from '#domain/languages.ts'
import type { Stage } from '#domain/process/stages.ts'
import { ADOPTION, WINDOW } from '#domain/process/words.ts'
import { messages } from './define.ts'

/** Where a text is, as a state of it: "Amendments open". */
export const stages = messages({
  proposed: { en: 'Subject proposed', fr: 'Thème proposé' },
  approved: { en: 'Subject approved', fr: 'Thème approuvé' },
  debate: { en: 'Debate', fr: 'Débat' },
  inputs: { en: 'Inputs open', fr: 'Contributions ouvertes' },
  drafting: { en: 'Drafting', fr: 'Rédaction' },
  circulated: { en: 'Draft circulated', fr: 'Avant-projet distribué' },
  amendments: { en: 'Amendments open', fr: 'Amendements ouverts' },
  compendium: { en: 'Compendium', fr: 'Recueil des amendements' },
  'committee-debate': { en: 'Debate in committee', fr: 'Débat en commission' },
  examination: { en: 'Examination', fr: 'Examen paragraphe par paragraphe' },
  'committee-adopted': { en: 'Adopted in committee', fr: 'Adopté en commission' },
  report: { en: 'Report to the Assembly', fr: 'Rapport à l’Assemblée' },
  'assembly-adopted': { en: 'Adopted by the Assembly', fr: 'Adopté par l’Assemblée' },
  reservations: { en: 'Reservations', fr: 'Réserves' },
  transmitted: { en: 'Transmitted', fr: 'Transmise' },
  'follow-up': { en: 'Follow-up', fr: 'Suivi' },
  rejected: { en: 'Rejected by the Assembly', fr: 'Rejeté par l’Assemblée' },
  'not-placed': { en: 'Not placed on the agenda', fr: 'Non inscrit à l’ordre du jour' },
} satisfies Words<Stage>)

/** The eight steps of the compass. */
export const steps = messages({
  debate: { en: 'Debate', fr: 'Débat' },
  inputs: { en: 'Inputs', fr: 'Contributions' },
  drafting: { en: 'Drafting', fr: 'Rédaction' },
  amendments: { en: 'Amendments', fr: 'Amendements' },
  sitting: { en: 'Sitting', fr: 'Séance' },
  committee: { en: 'Committee', fr: 'Commission' },
  assembly: { en: 'Assembly', fr: 'Assemblée' },
  'follow-up': { en: 'Follow-up', fr: 'Suivi' },
})
export type StepName = keyof typeof steps

export const windows = messages(capitals(WINDOW))

export const adoptionModes = messages(ADOPTION)

export const reservationNatures = messages({
  reservation: { en: 'Reservation', fr: 'Réserve' },
  opposition: { en: 'Opposition', fr: 'Opposition' },
  abstention: { en: 'Abstention', fr: 'Abstention' },
})
