import { messages } from './define.ts'

/** Amendments that several Members propose together. */
export const joint = messages({
  invitations: { en: 'You are asked to co-sponsor', fr: 'Vous êtes invités à vous porter coauteurs' },
  invitationsHint: {
    en: 'You see these words alone, not the rest of the other delegation’s copy. You are printed as a sponsor once you accept; if its words change, you are asked again.',
    fr: 'Vous ne voyez que ce libellé, non le reste de la copie de l’autre délégation. Votre nom n’est imprimé que si vous acceptez ; si le libellé change, vous êtes sollicités de nouveau.',
  },
  proposedBy: { en: (x: { name: string }) => `First sponsor: ${x.name}`, fr: (x: { name: string }) => `Premier auteur : ${x.name}` },
  accept: { en: 'Co-sponsor it', fr: 'Se porter coauteur' },
  decline: { en: 'Decline', fr: 'Décliner' },
  acceptedDone: { en: 'You co-sponsor it. The first sponsor submits it; the receipt will come to you too.', fr: 'Vous en êtes coauteur. Le premier auteur le dépose ; l’accusé de réception vous parviendra aussi.' },
  declinedDone: { en: 'Declined. The first sponsor is told.', fr: 'Décliné. Le premier auteur en est averti.' },
  youAccepted: { en: 'accepted; waits to be submitted', fr: 'accepté ; attend le dépôt' },
  awaitsYou: { en: 'waits for your answer', fr: 'attend votre réponse' },
  noLonger: { en: 'No longer co-sponsor it', fr: 'Ne plus être coauteur' },
  adviser: { en: 'A titular, a substitute or the head of the delegation answers.', fr: 'La réponse revient au titulaire, au suppléant ou au chef de la délégation.' },
  closed: { en: 'The deadline has passed.', fr: 'Le délai est écoulé.' },
  coSponsors: { en: 'Co-sponsors', fr: 'Coauteurs' },
  ask: { en: 'Ask other Members to co-sponsor', fr: 'Inviter d’autres Membres à se porter coauteurs' },
  askHint: {
    en: 'They see this amendment as it reads now, with its reason, and nothing else of your copy.',
    fr: 'Ils voient cet amendement tel qu’il se lit maintenant, avec son motif, et rien d’autre de votre copie.',
  },
  member: { en: 'Member', fr: 'Membre' },
  add: { en: 'Add', fr: 'Ajouter' },
  leaveOut: { en: (x: { name: string }) => `Leave out ${x.name}`, fr: (x: { name: string }) => `Ôter ${x.name}` },
  send: {
    en: (x: { n: number }) => (x.n > 1 ? `Ask ${x.n} Members` : 'Ask this Member'),
    fr: (x: { n: number }) => (x.n > 1 ? `Inviter ${x.n} Membres` : 'Inviter ce Membre'),
  },
  sent: { en: 'Asked. Their delegations are told by mail and on their home page.', fr: 'Invités. Leurs délégations en sont averties par courriel et sur leur page d’accueil.' },
  chooseOne: { en: 'Choose a Member first.', fr: 'Choisissez d’abord un Membre.' },
  takeBack: { en: (x: { name: string }) => `Take back the invitation to ${x.name}`, fr: (x: { name: string }) => `Reprendre l’invitation : ${x.name}` },
  is: {
    en: (x: { is: string }) => ({ invited: 'asked', accepted: 'accepted', declined: 'declined', 'taken-back': 'no longer asked', earlier: 'accepted earlier words: ask again' } as Record<string, string>)[x.is] ?? '',
    fr: (x: { is: string }) => ({ invited: 'invité', accepted: 'a accepté', declined: 'a décliné', 'taken-back': 'n’est plus invité', earlier: 'avait accepté un autre libellé : invitez de nouveau' } as Record<string, string>)[x.is] ?? '',
  },
  sponsors: { en: (x: { names: string }) => `Joint amendment: ${x.names}`, fr: (x: { names: string }) => `Amendement conjoint : ${x.names}` },
  leave: { en: (x: { n: number }) => `Leave No. ${x.n}`, fr: (x: { n: number }) => `Se retirer du n° ${x.n}` },
  leaveHint: {
    en: 'You will no longer be printed as a sponsor. To join again you need a new invitation.',
    fr: 'Vous ne figurerez plus parmi les auteurs. Pour en être de nouveau, il faut une nouvelle invitation.',
  },
  leaveButton: { en: 'Leave it', fr: 'S’en retirer' },
  leaveNo: { en: (x: { n: number }) => `Leave it: No. ${x.n}`, fr: (x: { n: number }) => `S’en retirer : n° ${x.n}` },
  left: { en: 'You no longer sponsor it. The others keep it, and the first sponsor is told.', fr: 'Vous n’en êtes plus auteur. Les autres le maintiennent, et le premier auteur en est averti.' },
  preview: { en: 'Preview as printed', fr: 'Aperçu avant impression' },
  previewHint: {
    en: 'Your drafts as the compendium would print them, from the copy as it is saved. Only Members that have accepted are named.',
    fr: 'Vos projets tels que le recueil les imprimerait, d’après la copie enregistrée. Seuls les Membres qui ont accepté sont nommés.',
  },
  backToCopy: { en: 'Back to your copy', fr: 'Retour à votre copie' },
  nothingToPreview: { en: 'There is no draft that is not submitted yet.', fr: 'Aucun projet n’attend d’être déposé.' },
  withdrawsForAll: { en: 'Withdraws it for all sponsors; each is told.', fr: 'Le retrait vaut pour tous les auteurs ; chacun en est averti.' },
})
