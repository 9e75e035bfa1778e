import { messages } from './define.ts'

type N = { n: number }

/** The drafting committee at the desk: its seats, and what it reports. */
export const draftingCommittee = messages({
  drafting: { en: 'Drafting committee', fr: 'Comité de rédaction' },
  draftingSeats: { en: (x: { n: number; limit: number }) => `${x.n} of at most ${x.limit} seats`, fr: (x: { n: number; limit: number }) => `${x.n} sièges sur ${x.limit} au plus` },
  draftingNone: { en: 'Not appointed yet.', fr: 'Pas encore nommé.' },
  appoint: { en: 'Appoint its Members', fr: 'Nommer ses Membres' },
  appointAgain: { en: 'Appoint other Members', fr: 'Nommer d’autres Membres' },
  appointButton: { en: (x: N) => `Appoint ${x.n} ${x.n === 1 ? 'Member' : 'Members'}`, fr: (x: N) => `Nommer ${x.n} ${x.n > 1 ? 'Membres' : 'Membre'}` },
  appointHint: { en: (x: N) => `At most ${x.n}, shared out by geopolitical group.`, fr: (x: N) => `Au plus ${x.n}, répartis par groupe géopolitique.` },
  reported: { en: (x: N) => `${x.n} ${x.n === 1 ? 'decision' : 'decisions'} of the drafting committee to confirm`, fr: (x: N) => `${x.n} ${x.n > 1 ? 'décisions' : 'décision'} du comité de rédaction à confirmer` },
  reportedHint: { en: 'They stand in the text. The plenary confirms them together or one by one; what it does not accept it reopens.', fr: 'Elles figurent dans le texte. La plénière les confirme ensemble ou une à une ; elle rouvre celles qu’elle n’accepte pas.' },
  confirmAll: { en: (x: N) => `Confirm all ${x.n}`, fr: (x: N) => `Confirmer les ${x.n}` },
  confirmOne: { en: 'Confirm', fr: 'Confirmer' },
  confirmNo: { en: (x: N) => `Confirm No. ${x.n}`, fr: (x: N) => `Confirmer le n° ${x.n}` },
  confirmWhere: { en: 'Confirmed in a sitting of the plenary.', fr: 'À confirmer en séance plénière.' },
})
