import { messages } from './define.ts'

type N = { n: number }

/** The sitting as those in the room follow it. */
export const floor = messages({
  page: { en: 'Sitting', fr: 'Séance' },
  toText: { en: 'All about this text', fr: 'Tout sur ce texte' },
  result: { en: (x: { n: number; who: string; how: string }) => `No. ${x.n}, ${x.who}: ${x.how}`, fr: (x: { n: number; who: string; how: string }) => `N° ${x.n}, ${x.who} : ${x.how}` },
  amendment: { en: (x: { n: number; who: string }) => `Amendment ${x.n}, ${x.who}`, fr: (x: { n: number; who: string }) => `Amendement ${x.n}, ${x.who}` },
  next: { en: 'Next', fr: 'Ensuite' },
  fallsIf: { en: 'falls if this one is accepted', fr: 'caduc si celui-ci est adopté' },
  last: { en: 'Decided last', fr: 'Dernière décision' },
  own: { en: (x: { count: number }) => `Your ${x.count === 1 ? 'amendment' : 'amendments'}`, fr: (x: { count: number }) => x.count === 1 ? 'Votre amendement' : 'Vos amendements' },
  waits: { en: 'not decided yet', fr: 'pas encore tranché' },
  ownSum: {
    en: (x: { all: number; accepted: number }) => `${x.all} ${x.all === 1 ? 'amendment' : 'amendments'} of yours, ${x.accepted} accepted`,
    fr: (x: { all: number; accepted: number }) => `${x.all} ${x.all > 1 ? 'amendements' : 'amendement'} de votre part, ${x.accepted} ${x.accepted > 1 ? 'adoptés' : 'adopté'}`,
  },
  subFor: { en: 'For', fr: 'Au nom de' },
  subWords: { en: 'The paragraph as it should read', fr: 'Le paragraphe tel qu’il devrait se lire' },
  subHint: { en: 'The words of the amendment, to be changed: without number and final punctuation.', fr: 'Le libellé de l’amendement, à modifier : sans numéro ni ponctuation finale.' },
  subButton: { en: 'Propose these words', fr: 'Proposer ce libellé' },
  subDone: { en: 'Proposed. Everyone in the sitting sees it.', fr: 'Proposé. Toute la séance le voit.' },
  subBeside: { en: 'Edit it in the whole text', fr: 'Le modifier dans le texte entier' },
  text: { en: 'The text as it stands', fr: 'Le texte en l’état' },
  live: { en: 'It changes with each decision.', fr: 'Il change à chaque décision.' },
  notLive: { en: 'Not connected: the text may have moved on.', fr: 'Non connecté : le texte a peut-être changé.' },
  toMinutes: { en: 'Minutes', fr: 'Procès-verbal' },
  notConnected: { en: 'Not connected: the last state is shown', fr: 'Non connecté : dernier état affiché' },
  opened: { en: (x: N) => `Sitting ${x.n}`, fr: (x: N) => `Séance ${x.n}` },
  progress: { en: (x: { decided: number; total: number }) => `${x.decided} of ${x.total} amendments decided`, fr: (x: { decided: number; total: number }) => `${x.decided} amendements tranchés sur ${x.total}` },
  notOpenHint: { en: 'This page changes by itself when the sitting opens. Below is the text as it stands.', fr: 'Cette page change d’elle-même à l’ouverture de la séance. Ci-dessous, le texte en l’état.' },
  closedHint: { en: 'The examination is over.', fr: 'L’examen est terminé.' },
  part: { en: (x: { n: number; of: number }) => `${x.n} of ${x.of}`, fr: (x: { n: number; of: number }) => `${x.n} sur ${x.of}` },
  nextPart: { en: '(shows the next part)', fr: '(affiche la suite)' },
  projector: { en: 'Projector', fr: 'Projecteur' },
})
