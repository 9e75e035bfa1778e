import { messages } from './define.ts'

type At = { at: string }

/** Words around a text that is read: circulated, adopted, or on its way. */
export const text = messages({
  preamble: { en: 'Preamble', fr: 'Préambule' },
  operative: { en: 'Operative part', fr: 'Dispositif' },
  linkTo: { en: (x: { what: string }) => `${x.what}: permanent link`, fr: (x: { what: string }) => `${x.what} : lien permanent` },
  language: { en: 'Language of the text', fr: 'Langue du texte' },
  sideBySide: { en: 'Side by side', fr: 'Côte à côte' },
  awaiting: { en: 'Awaiting translation', fr: 'En attente de traduction' },
  notTranslated: { en: 'This text has not been translated yet; it is shown in its source language.', fr: 'Ce texte n’est pas encore traduit ; il est affiché dans sa langue d’origine.' },
  circulated: { en: (x: At) => `Circulated on ${x.at}`, fr: (x: At) => `Distribué le ${x.at}` },
  compendium: { en: (x: { code: string }) => `Compendium of amendments ${x.code}`, fr: (x: { code: string }) => `Recueil des amendements ${x.code}` },
  document: { en: 'Document', fr: 'Document' },
  about: { en: 'About this text', fr: 'À propos de ce texte' },
  versions: { en: 'Versions', fr: 'Versions' },
  superseded: { en: (x: At) => `superseded on ${x.at}`, fr: (x: At) => `remplacée le ${x.at}` },
  permanent: { en: 'Permanent page of this version', fr: 'Page permanente de cette version' },
  memorandum: { en: 'Explanatory memorandum', fr: 'Mémoire explicatif' },
  memorandumOf: { en: (x: { code: string }) => `Explanatory memorandum ${x.code}`, fr: (x: { code: string }) => `Mémoire explicatif ${x.code}` },
  readMemorandum: { en: 'Read the explanatory memorandum', fr: 'Lire le mémoire explicatif' },
  hash: { en: 'Fingerprint', fr: 'Empreinte' },
  hashHint: { en: 'SHA-256 of the text and memorandum in both languages: this version never changes.', fr: 'SHA-256 du texte et du mémoire dans les deux langues : cette version ne change jamais.' },
  askForRevision: { en: 'Ask for a revised draft', fr: 'Demander un avant-projet révisé' },
  print: { en: 'Print', fr: 'Imprimer' },
  thisGoesWith: { en: 'Goes with', fr: 'Accompagne' },
  basedOn: { en: (x: { code: string }) => `Draft ${x.code}`, fr: (x: { code: string }) => `Avant-projet ${x.code}` },
})
