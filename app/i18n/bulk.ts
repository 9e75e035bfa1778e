import { messages } from './define.ts'

type N = { n: number }

/** Acts on several amendments at once. */
export const bulk = messages({
  title: { en: 'Selected amendments', fr: 'Amendements choisis' },
  selected: { en: (x: N) => `${x.n} selected`, fr: (x: N) => (x.n > 1 ? `${x.n} choisis` : `${x.n} choisi`) },
  what: { en: 'What to do', fr: 'Que faire' },
  'propose-inadmissible': { en: 'Propose to the President: inadmissible', fr: 'Proposer à la présidence : irrecevable' },
  'propose-admissible': { en: 'Propose to the President: admissible', fr: 'Proposer à la présidence : recevable' },
  inadmissible: { en: 'Ruled inadmissible by the President', fr: 'Déclaré irrecevable par la présidence' },
  admissible: { en: 'Ruled admissible by the President', fr: 'Déclaré recevable par la présidence' },
  accept: { en: 'Recommend: accept', fr: 'Recommander : adopter' },
  'accept-modified': { en: 'Recommend: accept as modified', fr: 'Recommander : adopter tel que modifié' },
  reject: { en: 'Recommend: reject', fr: 'Recommander : rejeter' },
  discuss: { en: 'Recommend: discuss', fr: 'Recommander : débattre' },
  merge: { en: 'Ask the sponsors to carry one together', fr: 'Demander aux auteurs d’en porter un seul ensemble' },
  synthesis: { en: 'Ask the sponsors whether a synthesis may take them up', fr: 'Demander aux auteurs si une synthèse peut les reprendre' },
  'accept-together': { en: 'Decide together: accept by consensus', fr: 'Trancher ensemble : adopter par consensus' },
  'reject-together': { en: 'Decide together: reject', fr: 'Trancher ensemble : rejeter' },
  ground: { en: 'Ground', fr: 'Motif d’irrecevabilité' },
  note: { en: 'In words', fr: 'Précisions' },
  noteHint: { en: 'Shown to those concerned. Needed for “another reason”.', fr: 'Communiqué aux intéressés. Nécessaire pour « un autre motif ».' },
  wording: { en: 'The paragraph as it should read', fr: 'Le paragraphe tel qu’il devrait se lire' },
  wordingHint: { en: 'For “accept as modified”, of one amendment, in its language.', fr: 'Pour « adopter tel que modifié », d’un seul amendement, dans sa langue.' },
  which: { en: 'The synthesis amendment', fr: 'L’amendement de synthèse' },
  apply: { en: 'Record for the selected', fr: 'Consigner pour les amendements choisis' },
  done: { en: 'Recorded. Those concerned are told.', fr: 'Consigné. Les intéressés en sont informés.' },
  keys: { en: 'Keys: x selects, Shift and x a range, j and k go on and back.', fr: 'Touches : x choisit, Maj et x une suite, j et k avancent et reculent.' },
  fallsWith: { en: (x: { who: string }) => `With them falls: ${x.who}.`, fr: (x: { who: string }) => `Devient caduc avec eux : ${x.who}.` },
  none: { en: 'Select amendments first.', fr: 'Choisissez d’abord des amendements.' },
})
