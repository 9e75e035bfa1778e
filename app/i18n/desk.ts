import { messages } from './define.ts'

type N = { n: number }

/** The desk; what is put to the committee stands in `putting.ts`, which the floor and the wall share with it. */
export const desk = messages({
  page: { en: 'Desk', fr: 'Conduite de la séance' },
  toAdoption: { en: 'Go to the adoption', fr: 'Passer à l’adoption' },
  sitting: { en: (x: { n: number; body: string; at: string }) => `Sitting ${x.n} · ${x.body} · open since ${x.at}`, fr: (x: { n: number; body: string; at: string }) => `Séance ${x.n} · ${x.body} · ouverte depuis ${x.at}` },
  progress: {
    en: (x: { decided: number; total: number; togo: number }) => `${x.decided} of ${x.total} decided · ${x.togo} ${x.togo === 1 ? 'place' : 'places'} to go`,
    fr: (x: { decided: number; total: number; togo: number }) => `${x.decided} sur ${x.total} tranchés · ${x.togo} ${x.togo > 1 ? 'passages restants' : 'passage restant'}`,
  },

  places: { en: 'Paragraphs', fr: 'Paragraphes' },
  preamble: { en: 'Preamble', fr: 'Préambule' },
  operative: { en: 'Operative part', fr: 'Dispositif' },
  find: { en: 'Find a paragraph or a number', fr: 'Trouver un paragraphe ou un numéro' },
  none: { en: 'none', fr: 'aucun' },
  decidedOf: { en: (x: { decided: number; of: number }) => (x.decided === x.of ? `${x.of} decided` : `${x.decided} of ${x.of}`), fr: (x: { decided: number; of: number }) => (x.decided === x.of ? `${x.of} ${x.of > 1 ? 'tranchés' : 'tranché'}` : `${x.decided} sur ${x.of}`) },
  rivals: { en: (x: N) => `${x.n} rivals`, fr: (x: N) => `${x.n} concurrents` },
  isDone: { en: 'done', fr: 'terminé' },
  deferredMark: { en: 'DC', fr: 'CR' },
  deferredHeard: { en: 'deferred to the drafting committee', fr: 'renvoyé au comité de rédaction' },
  clash: { en: (x: N) => `${x.n} clash`, fr: (x: N) => `${x.n} en conflit` },
  asItStands: { en: (x: { what: string }) => `${x.what}, as it stands`, fr: (x: { what: string }) => `${x.what}, en l’état` },
  newPlace: { en: 'Nothing stands here yet.', fr: 'Rien ne figure encore ici.' },
  noAmendments: { en: 'No amendment is proposed here.', fr: 'Aucun amendement n’est proposé ici.' },
  amendments: { en: 'Amendments in voting order', fr: 'Amendements dans l’ordre de vote' },

  underVote: { en: 'vote open', fr: 'scrutin ouvert' },
  isBefore: { en: 'before the committee', fr: 'devant la commission' },
  reason: { en: 'Reason given', fr: 'Motif avancé' },

  accept: { en: 'Any objection?', fr: 'Pas d’objection ?' },
  modify: { en: 'As modified', fr: 'Tel que modifié' },
  vote: { en: 'Vote', fr: 'Vote' },
  ballot: { en: 'Electronic vote', fr: 'Vote électronique' },
  reject: { en: 'Reject', fr: 'Rejeter' },
  withdraw: { en: 'Withdrawn', fr: 'Retiré' },
  defer: { en: 'To drafting committee', fr: 'Au comité de rédaction' },
  deferBack: { en: 'To the plenary', fr: 'À la plénière' },
  subsume: { en: 'Subsumed by…', fr: 'Intégré dans…' },
  inadmissible: { en: 'Inadmissible', fr: 'Irrecevable' },
  fall: { en: 'Falls', fr: 'Caduc' },
  undo: { en: 'Undo', fr: 'Annuler' },
  put: { en: 'Put before the committee', fr: 'Soumettre à la commission' },
  introduceAct: { en: 'Let it be introduced', fr: 'Faire présenter' },

  keys: { en: 'Keyboard', fr: 'Clavier' },
  keysOn: { en: 'Letters act', fr: 'Les lettres agissent' },
  keysHelp: { en: 'Keys of the desk', fr: 'Touches de la séance' },
})
