import type { AdoptionMode } from '#domain/process/commands.ts'
import type { Stage, WindowName } from '#domain/process/stages.ts'
import type { Lang } from '#domain/languages.ts'
import { messages } from './define.ts'

type Words = Record<Lang, string>

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
} satisfies Record<Stage, Words>)

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

export const windows = messages({
  inputs: { en: 'Written inputs', fr: 'Contributions écrites' },
  'hand-in': { en: 'Hand-in of the draft', fr: 'Remise de l’avant-projet' },
  amendments: { en: 'Amendments', fr: 'Amendements' },
  'women-forum': { en: 'Amendments of the Forum of Women Parliamentarians', fr: 'Amendements du Forum des femmes parlementaires' },
  oral: { en: 'Oral amendments', fr: 'Amendements oraux' },
} satisfies Record<WindowName, Words>)

export const adoptionModes = messages({
  unanimously: { en: 'unanimously', fr: 'à l’unanimité' },
  consensus: { en: 'by consensus', fr: 'par consensus' },
  'without-a-vote': { en: 'without a vote', fr: 'sans vote' },
  vote: { en: 'by vote', fr: 'par un vote' },
} satisfies Record<AdoptionMode, Words>)

export const reservationNatures = messages({
  reservation: { en: 'Reservation', fr: 'Réserve' },
  opposition: { en: 'Opposition', fr: 'Opposition' },
  abstention: { en: 'Abstention', fr: 'Abstention' },
})
