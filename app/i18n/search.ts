import type { Lang, Words } from '#domain/languages.ts'
import type { Hit } from '#server/query/search.ts'
import { messages } from './define.ts'
import { number, plural } from './format.ts'

export const search = messages({
  title: { en: 'Search', fr: 'Rechercher' },
  label: { en: 'Words, a code or a number', fr: 'Mots, cote ou numéro' },
  find: { en: 'Find', fr: 'Rechercher' },
  hint: {
    en: 'Words of a title or paragraph, a country, a code such as C-III/143/DR, the number of an amendment.',
    fr: 'Des mots d’un titre ou d’un paragraphe, un pays, une cote comme C-III/143/DR, le numéro d’un amendement.',
  },
  keys: { en: 'Arrows to go through, Enter to open', fr: 'Flèches pour parcourir, Entrée pour ouvrir' },
  none: { en: (x: { query: string }) => `Nothing that you may read holds “${x.query}”.`, fr: (x: { query: string }) => `Rien de ce que vous pouvez lire ne contient « ${x.query} ».` },
  noneHint: { en: 'Try fewer words, or their beginnings.', fr: 'Essayez moins de mots, ou leur début.' },
  found: {
    en: (x: { n: number }) => `${number(x.n, 'en')} ${plural(x.n, 'en', { one: { en: 'result', fr: 'résultat' }, other: { en: 'results', fr: 'résultats' } })}`,
    fr: (x: { n: number }) => `${number(x.n, 'fr')} ${plural(x.n, 'fr', { one: { en: 'result', fr: 'résultat' }, other: { en: 'results', fr: 'résultats' } })}`,
  },
  more: { en: 'There are more; add a word.', fr: 'Il y en a d’autres ; ajoutez un mot.' },
  amendment: { en: (x: { n: number; who: string }) => `No. ${x.n}, ${x.who}`, fr: (x: { n: number; who: string }) => `N° ${x.n}, ${x.who}` },
})

export const searchKinds = messages({
  document: { en: 'Documents', fr: 'Documents' },
  amendment: { en: 'Amendments', fr: 'Amendements' },
  resolution: { en: 'Resolutions', fr: 'Résolutions' },
  member: { en: 'Members', fr: 'Membres' },
  paragraph: { en: 'Paragraphs', fr: 'Paragraphes' },
} satisfies Words<Hit['is']>)

export const documentKinds = messages({
  draft: { en: 'Draft resolution', fr: 'Avant-projet de résolution' },
  memorandum: { en: 'Explanatory memorandum', fr: 'Mémoire explicatif' },
  compendium: { en: 'Compendium', fr: 'Recueil des amendements' },
  adopted: { en: 'Adopted resolution', fr: 'Résolution adoptée' },
} satisfies Record<Extract<Hit, { is: 'document' }>['what'], Record<Lang, string>>)
