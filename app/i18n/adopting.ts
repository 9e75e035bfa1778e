import { messages } from './define.ts'
import { number } from './format.ts'

type Outcome = { for: number; cast: number; needed: number; carried: boolean }

/** The forms that record an adoption, a rejection, a deferral, a report, a reservation and the publication. */
export const adopting = messages({
  member: { en: 'Member', fr: 'Membre' },
  missing: {
    en: (x: { n: number }) => `${x.n} ${x.n === 1 ? 'amendment is' : 'amendments are'} not decided yet:`,
    fr: (x: { n: number }) => (x.n > 1 ? `${x.n} amendements ne sont pas encore tranchés :` : '1 amendement n’est pas encore tranché :'),
  },
  more: { en: (x: { n: number }) => `and ${x.n} more`, fr: (x: { n: number }) => `et ${x.n} autres` },
  how: { en: 'How the committee adopts', fr: 'Mode d’adoption en commission' },
  howAssembly: { en: 'How the Assembly adopts', fr: 'Mode d’adoption par l’Assemblée' },
  modeHints: {
    en: (x: { mode: string }) => ({ unanimously: 'everyone supports it', consensus: 'nobody objects', 'without-a-vote': 'no vote was asked for', vote: 'counts are recorded' } as Record<string, string>)[x.mode] ?? '',
    fr: (x: { mode: string }) => ({ unanimously: 'tous l’appuient', consensus: 'personne ne s’y oppose', 'without-a-vote': 'aucun vote n’a été demandé', vote: 'les voix sont consignées' } as Record<string, string>)[x.mode] ?? '',
  },
  adoptCommittee: { en: 'Record adoption in committee', fr: 'Consigner l’adoption en commission' },
  adoptAssembly: { en: 'Record adoption by the Assembly', fr: 'Consigner l’adoption par l’Assemblée' },
  toTranslations: { en: 'Enter the translations', fr: 'Saisir les traductions' },
  weighted: { en: 'Weighted votes, as counted in the hall.', fr: 'Voix pondérées, telles que comptées dans la salle.' },
  reject: { en: 'The Assembly rejects the text', fr: 'L’Assemblée rejette le texte' },
  rejectButton: { en: 'Record the rejection', fr: 'Consigner le rejet' },
  defer: { en: 'Defer to another Assembly', fr: 'Renvoyer à une autre Assemblée' },
  deferHint: { en: 'The text as decided so far becomes the draft that the co-Rapporteurs revise.', fr: 'Le texte issu des décisions prises devient l’avant-projet que les co-rapporteurs révisent.' },
  deferTo: { en: 'Assembly', fr: 'Assemblée' },
  deferNone: { en: 'No later Assembly exists yet. The secretariat creates it first.', fr: 'Aucune Assemblée ultérieure n’existe encore. Le secrétariat doit d’abord la créer.' },
  deferReason: { en: 'Reason, shown to everyone who takes part', fr: 'Motif, communiqué à tous les participants' },
  deferButton: { en: 'Defer the text', fr: 'Renvoyer le texte' },
  report: { en: 'Report to the Assembly', fr: 'Faire rapport à l’Assemblée' },
  reporter: { en: 'Rapporteur to the Assembly, of', fr: 'Rapporteur à l’Assemblée, de' },

  reservationsUntil: { en: 'A delegation states its reservation after adoption and before publication; it is printed as a footnote.', fr: 'Une délégation formule sa réserve après l’adoption et avant la publication ; elle est imprimée en note de bas de page.' },
  state: { en: 'State a reservation', fr: 'Formuler une réserve' },
  stateFor: { en: 'Enter a reservation for a delegation', fr: 'Saisir une réserve au nom d’une délégation' },
  stateButton: { en: 'State the reservation', fr: 'Formuler la réserve' },
  stateForButton: { en: 'Enter the reservation', fr: 'Saisir la réserve' },
  stated: { en: 'Recorded. It is printed with the resolution.', fr: 'Consignée. Elle est imprimée avec la résolution.' },
  nature: { en: 'Nature', fr: 'Nature' },
  chosen: { en: 'Only on chosen paragraphs', fr: 'Seulement sur certains paragraphes' },
  chosenHint: { en: 'Without a choice it concerns the whole text.', fr: 'Sans choix, elle porte sur l’ensemble du texte.' },
  words: { en: 'In the delegation’s own words', fr: 'Dans les mots de la délégation' },
  code: { en: 'Printed code', fr: 'Cote imprimée' },
  codeHint: { en: 'A proposal; the code printed is the one entered here.', fr: 'Une proposition ; la cote imprimée est celle saisie ici.' },
  publish: { en: 'Publish the resolution', fr: 'Publier la résolution' },
  publishHint: { en: 'With its reservations; they cannot be changed afterwards.', fr: 'Avec ses réserves, qui ne pourront plus être modifiées.' },
  arithmetic: {
    en: (x: Outcome) => `${number(x.for, 'en')} of ${number(x.cast, 'en')} votes cast, the majority needs ${number(x.needed, 'en')}: ${x.carried ? 'carried' : 'not carried'}`,
    fr: (x: Outcome) => `${number(x.for, 'fr')} voix sur ${number(x.cast, 'fr')} suffrages exprimés, majorité requise ${number(x.needed, 'fr')} : ${x.carried ? 'majorité atteinte' : 'majorité non atteinte'}`,
  },
  withdraw: { en: 'Withdraw', fr: 'Retirer' },
  transmit: { en: 'Transmit to parliaments', fr: 'Transmettre aux parlements' },
  transmitHint: { en: 'Members pass it on to parliament and government.', fr: 'Les Membres la communiquent au parlement et au gouvernement.' },
  followUp: { en: 'Open the follow-up', fr: 'Ouvrir le suivi' },
  followUpHint: { en: 'Each Member then reports what it did.', fr: 'Chaque Membre rend alors compte de ce qu’il a fait.' },
})
