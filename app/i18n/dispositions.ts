import type { DecidingBody, DecisionMode, Disposition, FallReason, InadmissibleReason } from '#domain/amendment/disposition.ts'
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
  'outside-the-subject': { en: 'outside the subject', fr: 'hors du thème' },
  'no-change': { en: 'changes nothing', fr: 'ne modifie rien' },
  'not-an-amendment': { en: 'not an amendment', fr: 'n’est pas un amendement' },
  'sponsor-not-entitled': { en: 'its sponsor is not entitled to it', fr: 'son auteur n’en a pas le droit' },
  other: { en: 'for another reason', fr: 'pour un autre motif' },
} satisfies Record<InadmissibleReason, Words>)
