import { messages } from './define.ts'

type N = { n: number }

/** Amendments to an amendment. */
export const subAmendments = messages({
  subs: { en: 'Sub-amendments', fr: 'Sous-amendements' },
  propose: { en: 'Propose a sub-amendment', fr: 'Proposer un sous-amendement' },
  proposeTo: { en: (x: N) => `Propose a sub-amendment to No. ${x.n}`, fr: (x: N) => `Proposer un sous-amendement au n° ${x.n}` },
  reason: { en: 'Reason:', fr: 'Motif :' },
  withdraw: { en: 'Withdraw', fr: 'Retirer' },
  withdrawNo: { en: (x: N) => `Withdraw sub-amendment ${x.n}`, fr: (x: N) => `Retirer le sous-amendement ${x.n}` },
  pending: { en: 'not decided yet', fr: 'pas encore tranché' },
  fellWith: {
    en: (x: { because: 'amendment' | 'rival' }) => (x.because === 'amendment' ? 'fallen with its amendment' : 'fallen: a rival was accepted'),
    fr: (x: { because: 'amendment' | 'rival' }) => (x.because === 'amendment' ? 'caduc avec son amendement' : 'caduc : un sous-amendement concurrent a été adopté'),
  },
})

/** The desk decides them, each before its amendment. */
export const decidingSubs = messages({
  accept: { en: (x: N) => `Accept sub-amendment ${x.n} by consensus`, fr: (x: N) => `Adopter le sous-amendement ${x.n} par consensus` },
  reject: { en: (x: N) => `Reject sub-amendment ${x.n}`, fr: (x: N) => `Rejeter le sous-amendement ${x.n}` },
  open: { en: (x: N) => `Open the vote on sub-amendment ${x.n}`, fr: (x: N) => `Ouvrir le scrutin sur le sous-amendement ${x.n}` },
  accepted: { en: (x: N) => `Record: sub-amendment ${x.n} accepted`, fr: (x: N) => `Consigner : sous-amendement ${x.n} adopté` },
  rejected: { en: (x: N) => `Record: sub-amendment ${x.n} rejected`, fr: (x: N) => `Consigner : sous-amendement ${x.n} rejeté` },
  undo: { en: (x: N) => `Reopen sub-amendment ${x.n}`, fr: (x: N) => `Rouvrir le sous-amendement ${x.n}` },
  first: { en: 'They come before the amendment.', fr: 'Ils passent avant l’amendement.' },
  take: { en: (x: { n: number; who: string }) => `With sub-amendment ${x.n} (${x.who})`, fr: (x: { n: number; who: string }) => `Avec le sous-amendement ${x.n} (${x.who})` },
  other: { en: 'In other words', fr: 'Dans un autre libellé' },
})

/** A Member's copy of the text with another's amendment in it. */
export const subWorkspace = messages({
  title: { en: (x: N) => `Sub-amendments to amendment No. ${x.n}`, fr: (x: N) => `Sous-amendements à l’amendement n° ${x.n}` },
  proposedBy: { en: (x: { who: string }) => `The amendment is proposed by ${x.who}`, fr: (x: { who: string }) => `Amendement proposé par : ${x.who}` },
  how: {
    en: 'Below is the text as it reads with the amendment. Edit the words of the amendment as they should read; each change becomes a sub-amendment, put to the committee before the amendment. Only your delegation sees this copy until you submit.',
    fr: 'Voici le texte tel qu’il se lit avec l’amendement. Modifiez le libellé de l’amendement ; chaque changement devient un sous-amendement, soumis à la commission avant l’amendement. Seule votre délégation voit cette copie tant que vous n’avez rien déposé.',
  },
  amendment: { en: 'The amendment', fr: 'L’amendement' },
  text: { en: 'Your copy of the text with the amendment', fr: 'Votre copie du texte avec l’amendement' },
  none: { en: 'The text reads as the amendment proposes.', fr: 'Le texte se lit comme l’amendement le propose.' },
  noneHint: { en: 'Change a word of the amendment and the sub-amendment appears here.', fr: 'Changez un mot de l’amendement : le sous-amendement apparaît ici.' },
  outside: {
    en: (x: N) => `Amendment No. ${x.n} leaves these words as they are. To change them, propose an amendment of your own.`,
    fr: (x: N) => `L’amendement n° ${x.n} laisse ces mots tels quels. Pour les modifier, proposez un amendement distinct.`,
  },
  submitted: { en: (x: N) => `submitted as sub-amendment ${x.n}`, fr: (x: N) => `déposé comme sous-amendement ${x.n}` },
  submit: { en: (x: N) => (x.n === 1 ? 'Submit 1 sub-amendment' : `Submit ${x.n} sub-amendments`), fr: (x: N) => (x.n === 1 ? 'Déposer 1 sous-amendement' : `Déposer ${x.n} sous-amendements`) },
  submitNone: { en: 'Submit sub-amendments', fr: 'Déposer des sous-amendements' },
  received: { en: 'Received. The receipt is below and on its way by mail; the sponsor of the amendment is told.', fr: 'Reçu. L’accusé de réception figure ci-dessous et vous est envoyé par courriel ; l’auteur de l’amendement est prévenu.' },
  whyNotChosen: { en: 'Change the words of the amendment first.', fr: 'Modifiez d’abord le libellé de l’amendement.' },
  whyNot: {
    en: (x: { is: string }) => ({
      adviser: 'A titular, a substitute or the head of the delegation submits. Your draft is kept for them.',
      closed: 'Sub-amendments can no longer be proposed. Your draft stays readable.',
      decided: 'The amendment is decided: it can no longer be sub-amended.',
      'without-words': 'A deletion and a move have no words of their own: they cannot be sub-amended.',
      none: 'Sub-amendments are proposed by Members.',
    } as Record<string, string>)[x.is] ?? '',
    fr: (x: { is: string }) => ({
      adviser: 'Le dépôt revient au titulaire, au suppléant ou au chef de la délégation. Votre projet est conservé pour eux.',
      closed: 'Les sous-amendements ne sont plus recevables. Votre projet reste lisible.',
      decided: 'L’amendement est tranché : il ne peut plus être sous-amendé.',
      'without-words': 'Une suppression et un déplacement n’ont pas de libellé : ils ne peuvent pas être sous-amendés.',
      none: 'Les sous-amendements sont proposés par les Membres.',
    } as Record<string, string>)[x.is] ?? '',
  },
  proposed: { en: 'Proposed so far', fr: 'Déjà proposés' },
  nobody: { en: 'Nobody has proposed a sub-amendment yet.', fr: 'Personne n’a encore proposé de sous-amendement.' },
  hash: { en: 'Fingerprint', fr: 'Empreinte' },
  receivedAt: { en: (x: { at: string }) => `received ${x.at}`, fr: (x: { at: string }) => `reçu le ${x.at}` },
})
