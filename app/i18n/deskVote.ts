import { messages } from './define.ts'

type N = { n: number }

/** The electronic vote on one amendment, at the desk. */
export const deskVote = messages({
  hint: { en: 'Each Member on the list of presence has one vote and casts it from its seat.', fr: 'Chaque Membre inscrit sur la liste de présence dispose d’une voix et vote depuis sa place.' },
  open: { en: (x: N) => `Open the vote on No. ${x.n}`, fr: (x: N) => `Ouvrir le scrutin sur le n° ${x.n}` },
  close: { en: 'Close the vote and count', fr: 'Clore le scrutin et compter' },
  roll: { en: 'Who voted how', fr: 'Le détail des votes' },
  byThis: { en: 'By the electronic vote', fr: 'Par le vote électronique' },
})
