import type { ProcessKind } from '#domain/process/stages.ts'
import { messages } from './define.ts'

type At = { at: string }
type Kind = { kind: ProcessKind }

/** What is said of a text before it is read: where it stands, until when it may be amended. Said by the server alone. */
export const standing = messages({
  noTextYet: { en: 'There is no text yet', fr: 'Il n’y a pas encore de texte' },
  noTextSubject: {
    en: 'This is a subject. Its draft resolution becomes public when the secretariat circulates it.',
    fr: 'Ceci est un thème. Son avant-projet de résolution devient public lorsque le secrétariat le distribue.',
  },
  noTextDrafting: {
    en: (x: Kind) => `The ${x.kind === 'emergency' ? 'drafting committee is' : 'co-Rapporteurs are'} writing the draft. It becomes public when the secretariat circulates it.`,
    fr: (x: Kind) => `${x.kind === 'emergency' ? 'Le comité de rédaction établit' : 'Les co-rapporteurs rédigent'} l’avant-projet. Il devient public lorsque le secrétariat le distribue.`,
  },
  noTextPlaced: { en: 'The item was not placed on the agenda; no text was written.', fr: 'Le point n’a pas été inscrit à l’ordre du jour ; aucun texte n’a été rédigé.' },
  openDraft: { en: 'Open the draft', fr: 'Ouvrir l’avant-projet' },
  handInBy: { en: (x: At) => `The draft is to be handed in by ${x.at}.`, fr: (x: At) => `L’avant-projet doit être remis le ${x.at} au plus tard.` },
  amendmentsUntil: { en: (x: At) => `Amendments may be submitted until ${x.at}.`, fr: (x: At) => `Des amendements peuvent être soumis jusqu’au ${x.at}.` },
  amendmentsFrom: { en: (x: At) => `Amendments may be submitted from ${x.at}.`, fr: (x: At) => `Des amendements peuvent être soumis à partir du ${x.at}.` },
  amendmentsClosed: { en: (x: At) => `The deadline for amendments passed on ${x.at}.`, fr: (x: At) => `Le délai de dépôt des amendements a expiré le ${x.at}.` },
  revising: {
    en: (x: Kind) => `The ${x.kind === 'emergency' ? 'drafting committee is' : 'co-Rapporteurs are'} revising this draft. Until the revised one is circulated, this version stands.`,
    fr: (x: Kind) => `${x.kind === 'emergency' ? 'Le comité de rédaction révise' : 'Les co-rapporteurs révisent'} cet avant-projet. Jusqu’à la distribution de la version révisée, la présente fait foi.`,
  },
  examined: { en: 'The committee is examining this text; what it decides can be followed live.', fr: 'La commission examine ce texte ; ses décisions peuvent être suivies en direct.' },
  examinedPublic: { en: 'The committee is examining this text. The text it adopts is published once the Assembly has adopted it.', fr: 'La commission examine ce texte. Le texte est publié une fois adopté par l’Assemblée.' },
  followSitting: { en: 'Follow the sitting', fr: 'Suivre la séance' },
  adoptedInCommittee: {
    en: (x: At) => `The committee adopted the text as amended on ${x.at}. It is published here once the Assembly has adopted it; below is the draft as circulated.`,
    fr: (x: At) => `La commission a adopté le texte tel qu’amendé le ${x.at}. Il sera publié ici une fois adopté par l’Assemblée ; ci-dessous, l’avant-projet tel que distribué.`,
  },
  committeeText: { en: 'Text as adopted by the committee, to be put to the Assembly. Not public yet.', fr: 'Texte adopté par la commission, à soumettre à l’Assemblée. Pas encore public.' },
  rejected: { en: (x: At) => `The Assembly rejected the text on ${x.at}. Below is the draft as circulated.`, fr: (x: At) => `L’Assemblée a rejeté le texte le ${x.at}. Ci-dessous, l’avant-projet tel que distribué.` },
  supersededBy: { en: (x: { code: string; at: string }) => `This version was superseded by ${x.code} on ${x.at}.`, fr: (x: { code: string; at: string }) => `Cette version a été remplacée par ${x.code} le ${x.at}.` },
  adoptedSince: { en: 'A resolution has been adopted on the basis of this draft.', fr: 'Une résolution a été adoptée sur la base de cet avant-projet.' },
  readSuccessor: { en: 'Read what replaced it', fr: 'Lire le texte qui la remplace' },
  noMemorandum: { en: 'No memorandum is circulated yet', fr: 'Aucun mémoire n’est encore distribué' },
  noMemorandumText: {
    en: 'A memorandum explains the draft, and is published with it.',
    fr: 'Un mémoire explique l’avant-projet et est publié avec lui.',
  },
})
