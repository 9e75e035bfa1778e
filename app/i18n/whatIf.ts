import { messages } from './define.ts'

type N = { n: number }

export const whatIf = messages({
  title: { en: 'What if', fr: 'Et si' },
  below: { en: 'The text with any set of amendments switched on. The address holds the set and can be sent.', fr: 'Le texte avec un ensemble d’amendements au choix. L’adresse contient ce choix et peut être envoyée.' },
  choose: { en: 'Amendments', fr: 'Amendements' },
  show: { en: 'Show the text with these', fr: 'Afficher le texte avec ceux-ci' },
  accepted: { en: 'Accepted so far', fr: 'Adoptés à ce jour' },
  all: { en: 'All', fr: 'Tous' },
  noneOn: { en: 'None', fr: 'Aucun' },
  on: { en: (x: N) => `${x.n} switched on`, fr: (x: N) => (x.n > 1 ? `${x.n} retenus` : `${x.n} retenu`) },
  conflicts: { en: (x: N) => `${x.n} ${x.n === 1 ? 'conflict' : 'conflicts'}: none of these is in the text`, fr: (x: N) => `${x.n} ${x.n > 1 ? 'conflits' : 'conflit'} : aucun de ces amendements n’est dans le texte` },
  noConflict: { en: 'No conflict: the text could be published so.', fr: 'Aucun conflit : le texte pourrait être publié ainsi.' },
  notPublishable: { en: 'A text with an open conflict cannot be adopted or published.', fr: 'Un texte comportant un conflit ouvert ne peut être ni adopté ni publié.' },
  at: { en: (x: { words: string }) => `${x.words}: `, fr: (x: { words: string }) => `${x.words}\u00A0: ` },
  doesNotFit: { en: 'do not fit the text', fr: 'ne s’appliquent pas au texte' },
  wasAccepted: { en: 'accepted', fr: 'adopté' },
})
