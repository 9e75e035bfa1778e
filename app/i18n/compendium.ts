import { messages } from './define.ts'
import { amendments } from './format.ts'

export const compendium = messages({
  title: { en: 'Compendium of amendments', fr: 'Recueil des amendements' },
  notPublished: { en: 'Not published yet: seen by the secretariat, the President and the co-Rapporteurs.', fr: 'Pas encore publié : visible du secrétariat, de la présidence et des co-rapporteurs.' },
  ownOnly: { en: 'Until the compendium is published you see the amendments of your own delegation.', fr: 'Jusqu’à la publication du recueil, vous ne voyez que les amendements de votre délégation.' },
  none: { en: 'No amendments.', fr: 'Aucun amendement.' },
  noneFiltered: { en: 'No amendment fits the filter.', fr: 'Aucun amendement ne correspond au filtre.' },
  inText: { en: 'In the text', fr: 'Dans le texte' },
  titleTarget: { en: 'Title', fr: 'Titre' },
  undecided: { en: 'not decided', fr: 'sans décision' },
  count: { en: (x: { n: number }) => amendments(x.n, 'en'), fr: (x: { n: number }) => amendments(x.n, 'fr') },
  awaiting: { en: (x: { lang: string }) => `Awaiting translation: proposed in ${x.lang === 'fr' ? 'French' : 'English'}.`, fr: (x: { lang: string }) => `Traduction attendue : proposé en ${x.lang === 'fr' ? 'français' : 'anglais'}.` },
  select: { en: (x: { n: number }) => `Select No. ${x.n}`, fr: (x: { n: number }) => `Choisir le n° ${x.n}` },
  same: { en: (x: { numbers: string }) => `says the same as ${x.numbers}`, fr: (x: { numbers: string }) => `dit la même chose que ${x.numbers}` },
  clashes: { en: (x: { numbers: string }) => `cannot stand beside ${x.numbers} without a ruling`, fr: (x: { numbers: string }) => `incompatible, sauf décision, avec ${x.numbers}` },
  andMore: { en: (x: { n: number }) => `${x.n} more`, fr: (x: { n: number }) => `${x.n} autres` },
  reason: { en: 'Reason', fr: 'Motif' },
  untranslated: { en: 'The text is shown in its other language: this one is awaited.', fr: 'Le texte est montré dans l’autre langue : celle-ci est attendue.' },
})

/** Which amendments are shown. */
export const compendiumFilter = messages({
  beginning: { en: 'Beginning of the text', fr: 'Début du texte' },
  filter: { en: 'Filter', fr: 'Filtrer' },
  show: { en: 'Show', fr: 'Afficher' },
  clear: { en: 'Show all', fr: 'Tout afficher' },
  place: { en: 'Paragraph', fr: 'Paragraphe' },
  sponsor: { en: 'Proposed by', fr: 'Proposé par' },
  state: { en: 'State', fr: 'État' },
  any: { en: 'all', fr: 'tous' },
})

export const publishing = messages({
  publish: { en: 'Publish the compendium', fr: 'Publier le recueil' },
  code: { en: 'Printed code', fr: 'Cote imprimée' },
  published: { en: 'Published. It is public from now on.', fr: 'Publié. Il est désormais public.' },
  whyNotPublish: { en: (x: { at: string }) => `Amendments can be submitted until ${x.at}.`, fr: (x: { at: string }) => `Des amendements peuvent être déposés jusqu’au ${x.at}.` },
})
