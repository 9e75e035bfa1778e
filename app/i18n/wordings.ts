import { messages } from './define.ts'

type N = { n: number }
type Into = { lang: 'en' | 'fr' }

/** Accepted wordings and the language that they lack. */
export const wordings = messages({
  title: { en: 'Translations', fr: 'Traductions' },
  below: {
    en: 'The committee decides an amendment in the language it was written in. Here its words enter the other one. The Assembly adopts a text that stands in both.',
    fr: 'La commission tranche un amendement dans la langue où il est rédigé. Ses mots entrent ici dans l’autre. L’Assemblée adopte un texte établi dans les deux langues.',
  },
  await: {
    en: (x: N) => (x.n === 1 ? 'One accepted wording awaits its translation' : `${x.n} accepted wordings await their translation`),
    fr: (x: N) => (x.n === 1 ? 'Un libellé adopté attend sa traduction' : `${x.n} libellés adoptés attendent leur traduction`),
  },
  none: { en: 'Nothing awaits its translation', fr: 'Rien n’attend de traduction' },
  noneBelow: { en: 'What the committee accepts in one language only appears here.', fr: 'Ce que la commission adopte dans une seule langue apparaît ici.' },
  entered: { en: 'Entered', fr: 'Saisies' },
  decidedIn: { en: (x: Into) => (x.lang === 'fr' ? 'Decided in French' : 'Decided in English'), fr: (x: Into) => (x.lang === 'fr' ? 'Tranché en français' : 'Tranché en anglais') },
  words: { en: (x: Into) => (x.lang === 'fr' ? 'In French it reads' : 'In English it reads'), fr: (x: Into) => (x.lang === 'fr' ? 'Se lit en français' : 'Se lit en anglais') },
  hint: {
    en: 'The whole place with this amendment alone, without number and final punctuation. Leave the words where they need no change.',
    fr: 'Tout le passage avec ce seul amendement, sans numéro ni ponctuation finale. Laissez les mots là où rien ne change.',
  },
  ofPart: { en: (x: N) => `part ${x.n}`, fr: (x: N) => `partie ${x.n}` },
  enter: { en: (x: N) => `Enter the translation of No. ${x.n}`, fr: (x: N) => `Saisir la traduction du n° ${x.n}` },
  again: { en: (x: N) => `Enter the translation of No. ${x.n} anew`, fr: (x: N) => `Saisir de nouveau la traduction du n° ${x.n}` },
  done: { en: 'Entered. It stands in the text.', fr: 'Saisie. Elle figure dans le texte.' },
  no: { en: (x: N) => `No. ${x.n}`, fr: (x: N) => `N° ${x.n}` },
  titleOf: { en: 'Title', fr: 'Titre' },
})
