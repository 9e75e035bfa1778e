import { messages } from './define.ts'
import { number } from './format.ts'

/** Adoption, in committee and by the Assembly, and what follows; the words of its forms stand in `adopting.ts`. */
export const adoption = messages({
  title: { en: 'Adoption', fr: 'Adoption' },
  committee: { en: 'Standing Committee', fr: 'Commission permanente' },
  reservations: { en: 'Reservations', fr: 'Réserves' },
  publication: { en: 'Publication', fr: 'Publication' },

  adoptedAt: { en: (x: { how: string; at: string }) => `Adopted ${x.how} on ${x.at}`, fr: (x: { how: string; at: string }) => `Adopté ${x.how} le ${x.at}` },
  rejectedAt: { en: (x: { at: string }) => `Rejected on ${x.at}`, fr: (x: { at: string }) => `Rejeté le ${x.at}` },
  counts: {
    en: (x: { for: number; against: number; abstain: number }) => `${number(x.for, 'en')} for, ${number(x.against, 'en')} against, ${number(x.abstain, 'en')} abstaining`,
    fr: (x: { for: number; against: number; abstain: number }) => `${number(x.for, 'fr')} pour, ${number(x.against, 'fr')} contre, ${number(x.abstain, 'fr')} ${x.abstain > 1 ? 'abstentions' : 'abstention'}`,
  },
  rollCall: { en: 'Roll call', fr: 'Appel nominal' },
  member: { en: 'Member', fr: 'Membre' },
  choice: { en: 'Vote', fr: 'Vote' },
  choices: {
    en: (x: { choice: string }) => ({ for: 'for', against: 'against', abstain: 'abstained' } as Record<string, string>)[x.choice] ?? '',
    fr: (x: { choice: string }) => ({ for: 'pour', against: 'contre', abstain: 'abstention' } as Record<string, string>)[x.choice] ?? '',
  },
  waitsCommittee: { en: 'The committee has not adopted the text yet.', fr: 'La commission n’a pas encore adopté le texte.' },
  waitsAssembly: { en: 'The Assembly has not decided yet.', fr: 'L’Assemblée ne s’est pas encore prononcée.' },
  translations: { en: 'Translations of accepted wordings', fr: 'Traductions des libellés adoptés' },
  toAssembly: { en: 'Report to the Assembly', fr: 'Rapport à l’Assemblée' },
  waitsReport: { en: 'The text has not been reported to the Assembly yet.', fr: 'Le texte n’a pas encore fait l’objet d’un rapport à l’Assemblée.' },
  reported: { en: 'Reported to the Assembly.', fr: 'Le rapport à l’Assemblée est fait.' },

  explanations: { en: 'Explanations of vote', fr: 'Explications de vote' },
  noExplanations: { en: 'No Member has explained its vote.', fr: 'Aucun Membre n’a expliqué son vote.' },
  explainedOf: {
    en: (x: { of: string }) => (x.of === 'committee-adopted' ? 'in committee' : 'in the Assembly'),
    fr: (x: { of: string }) => (x.of === 'committee-adopted' ? 'en commission' : 'à l’Assemblée'),
  },
  noReservations: { en: 'No reservation is recorded.', fr: 'Aucune réserve n’est consignée.' },
  onBehalf: { en: 'entered by the secretariat', fr: 'saisie par le secrétariat' },

  statusLine: { en: 'Status line as printed', fr: 'Mention imprimée' },
  published: { en: (x: { code: string }) => `Published as ${x.code}`, fr: (x: { code: string }) => `Publiée sous la cote ${x.code}` },
  readIt: { en: 'Read the resolution', fr: 'Lire la résolution' },
  transmitted: { en: 'Transmitted to parliaments.', fr: 'Transmise aux parlements.' },
  followUpOpen: { en: 'The follow-up is open.', fr: 'Le suivi est ouvert.' },
  waitsPublication: { en: 'The resolution is published after its adoption by the Assembly.', fr: 'La résolution est publiée après son adoption par l’Assemblée.' },
})
