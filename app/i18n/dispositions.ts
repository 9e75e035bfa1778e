import type { DecidingBody, DecisionMode, Disposition, FallReason, Ground } from '#domain/amendment/disposition.ts'
import type { Lang } from '#domain/languages.ts'
import type { Tone } from '../ui/Chip.tsx'
import { messages } from './define.ts'

type Words = Record<Lang, string>

export const dispositions = messages({
  accepted: { en: 'accepted', fr: 'adopté' },
  'accepted-as-modified': { en: 'accepted as modified', fr: 'adopté tel que modifié' },
  rejected: { en: 'rejected', fr: 'rejeté' },
  withdrawn: { en: 'withdrawn', fr: 'retiré' },
  fallen: { en: 'fallen', fr: 'devenu caduc' },
  subsumed: { en: 'subsumed', fr: 'intégré dans un autre' },
  inadmissible: { en: 'inadmissible', fr: 'irrecevable' },
  deferred: { en: 'deferred', fr: 'renvoyé' },
} satisfies Record<Disposition, Words>)

/** The colour of a disposition's chip; its words always stand in it. */
export const dispositionTone: Readonly<Record<Disposition, Tone>> = {
  accepted: 'ok',
  'accepted-as-modified': 'ok',
  rejected: 'no',
  withdrawn: 'plain',
  fallen: 'fallen',
  subsumed: 'accent',
  inadmissible: 'no',
  deferred: 'amber',
}

export const decisionModes = messages({
  consensus: { en: 'by consensus', fr: 'par consensus' },
  'show-of-hands': { en: 'by show of hands', fr: 'à main levée' },
  electronic: { en: 'by electronic vote', fr: 'par vote électronique' },
  'roll-call': { en: 'by roll call', fr: 'par appel nominal' },
} satisfies Record<DecisionMode, Words>)

export const decidingBodies = messages({
  plenary: { en: 'plenary of the committee', fr: 'plénière de la commission' },
  'drafting-committee': { en: 'drafting committee', fr: 'comité de rédaction' },
  president: { en: 'President', fr: 'Président' },
  sponsor: { en: 'sponsor', fr: 'auteur' },
} satisfies Record<DecidingBody, Words>)

export const fallReasons = messages({
  'paragraph-deleted': { en: 'its paragraph was deleted', fr: 'son paragraphe a été supprimé' },
  'rival-adopted': { en: 'a rival was adopted', fr: 'un amendement concurrent a été adopté' },
} satisfies Record<FallReason, Words>)

export const inadmissibleReasons = messages({
  'outside-the-subject': { en: 'outside the subject', fr: 'étranger au thème' },
  'touches-no-text': { en: 'touches no text of this version', fr: 'ne porte sur aucun texte de cette version' },
  'no-effect': { en: 'has no effect on the text', fr: 'sans effet sur le texte' },
  'contradicts-statutes': { en: 'contradicts the Statutes', fr: 'contraire aux Statuts' },
  'sponsor-not-entitled': { en: 'its sponsor is not entitled to it', fr: 'son auteur n’y est pas habilité' },
  other: { en: 'another reason', fr: 'un autre motif' },
} satisfies Record<Ground, Words>)
