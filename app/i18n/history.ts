import { messages } from './define.ts'
import { number, plural } from './format.ts'

type Words = { wordsIn: number; wordsOut: number }
const wordsEn = (count: number): string => `${number(count, 'en')} ${count === 1 ? 'word' : 'words'}`
const wordsFr = (count: number): string => `${number(count, 'fr')} ${plural(count, 'fr', { one: { en: '', fr: 'mot' }, other: { en: '', fr: 'mots' } })}`

/** How a text came about, its moments beside each other, and who wrote its words. */
export const history = messages({
  history: { en: 'History', fr: 'Historique' },
  compare: { en: 'Compare', fr: 'Comparer' },
  authors: { en: 'Who wrote this', fr: 'Qui a écrit quoi' },
  views: { en: 'Views of the history', fr: 'Vues de l’historique' },
  which: { en: 'Which text', fr: 'Quel texte' },
  draft: { en: 'Draft resolution', fr: 'Avant-projet de résolution' },
  memorandum: { en: 'Explanatory memorandum', fr: 'Mémoire explicatif' },

  // timeline
  nothing: { en: 'Nothing has been written yet.', fr: 'Rien n’a encore été écrit.' },
  inOut: {
    en: (x: Words) => `${wordsEn(x.wordsIn)} in, ${number(x.wordsOut, 'en')} out`,
    fr: (x: Words) => `${wordsFr(x.wordsIn)} en plus, ${number(x.wordsOut, 'fr')} en moins`,
  },
  when: { en: (x: { date: string; from: string; to: string }) => `${x.date}, ${x.from}–${x.to} (Geneva)`, fr: (x: { date: string; from: string; to: string }) => `${x.date}, ${x.from}–${x.to} (Genève)` },
  atOnce: { en: (x: { date: string; at: string }) => `${x.date}, ${x.at} (Geneva)`, fr: (x: { date: string; at: string }) => `${x.date}, ${x.at} (Genève)` },
  whatChanged: { en: 'What changed', fr: 'Ce qui a changé' },
  sinceThen: { en: 'What changed since', fr: 'Ce qui a changé depuis' },
  namedBy: { en: (x: { who: string }) => `named by ${x.who}`, fr: (x: { who: string }) => `nommé par ${x.who}` },
  circulated: { en: 'circulated', fr: 'distribué' },
  nameTitle: { en: 'Name this moment', fr: 'Nommer ce moment' },
  nameLabel: { en: 'Name', fr: 'Nom' },
  nameHint: { en: 'Such as “before the meeting”. It marks the text as it stands now, in both languages.', fr: 'Par exemple « avant la réunion ». Il marque le texte en l’état, dans les deux langues.' },
  nameIt: { en: 'Name this moment', fr: 'Nommer ce moment' },
  kept: { en: 'Nothing here is ever erased: what is restored is one more edit.', fr: 'Rien n’est jamais effacé ici : rétablir est une modification de plus.' },

  // while a long log is read
  beingRead: {
    en: (x: { read: number; of: number }) => `This text has a long history, and it is being read: ${number(x.read, 'en')} of ${number(x.of, 'en')} edits. The page comes by itself; nothing has to be done.`,
    fr: (x: { read: number; of: number }) => `Ce texte a un long historique, en cours de lecture : ${number(x.read, 'fr')} modifications sur ${number(x.of, 'fr')}. La page s’affichera d’elle-même ; il n’y a rien à faire.`,
  },

  // comparison
  earlier: { en: 'Earlier', fr: 'Avant' },
  later: { en: 'Later', fr: 'Après' },
  show: { en: 'Compare', fr: 'Comparer' },
  now: { en: 'The text as it is now', fr: 'Le texte actuel' },
  beginning: { en: 'The beginning', fr: 'Le début' },
  state: { en: (x: { at: string }) => `State of ${x.at}`, fr: (x: { at: string }) => `État du ${x.at}` },
  same: { en: 'The two are the same, word for word.', fr: 'Les deux sont identiques, mot pour mot.' },
  differ: {
    en: (x: Words & { changed: number; moved: number }) => `${wordsEn(x.wordsIn)} in, ${number(x.wordsOut, 'en')} out, in ${x.changed} ${x.changed === 1 ? 'paragraph' : 'paragraphs'}${x.moved ? `; ${x.moved} moved` : ''}.`,
    fr: (x: Words & { changed: number; moved: number }) => `${wordsFr(x.wordsIn)} en plus, ${number(x.wordsOut, 'fr')} en moins, dans ${x.changed} ${plural(x.changed, 'fr', { one: { en: '', fr: 'paragraphe' }, other: { en: '', fr: 'paragraphes' } })}${x.moved ? ` ; ${x.moved} ${plural(x.moved, 'fr', { one: { en: '', fr: 'déplacé' }, other: { en: '', fr: 'déplacés' } })}` : ''}.`,
  },
  movedHere: { en: 'moved here', fr: 'déplacé ici' },
  movedAway: { en: 'moved elsewhere', fr: 'déplacé ailleurs' },
  inserted: { en: 'new', fr: 'nouveau' },
  deleted: { en: 'deleted', fr: 'supprimé' },
  restore: { en: 'Restore this paragraph', fr: 'Rétablir ce paragraphe' },
  restoreOf: { en: (x: { what: string }) => `Restore ${x.what} as it was earlier`, fr: (x: { what: string }) => `Rétablir ${x.what} dans son état antérieur` },
  restoreWhole: { en: 'Restore the whole text', fr: 'Rétablir tout le texte' },
  restoreText: {
    en: 'The text becomes what it was at the earlier moment, as one more edit in your name. What stands now stays in the history.',
    fr: 'Le texte redevient ce qu’il était au moment antérieur, par une modification de plus à votre nom. L’état actuel reste dans l’historique.',
  },
  restored: { en: 'Restored. It is one more edit in your name.', fr: 'Rétabli. C’est une modification de plus à votre nom.' },
  named: { en: 'The moment is named.', fr: 'Le moment est nommé.' },

  // authors
  legend: { en: 'Who wrote it', fr: 'Auteurs' },
  explain: {
    en: 'Each word is of the person who first wrote it. Splitting, joining, moving, undoing or restoring changes no author.',
    fr: 'Chaque mot est à la personne qui l’a écrit la première. Scinder, réunir, déplacer, annuler ou rétablir ne change aucun auteur.',
  },
  shares: { en: 'Share of words', fr: 'Part des mots' },
  member: { en: 'Member', fr: 'Membre' },
  person: { en: 'Person', fr: 'Personne' },
  words: { en: 'Words', fr: 'Mots' },
  share: { en: 'Share', fr: 'Part' },
  csv: { en: 'Save as CSV', fr: 'Enregistrer en CSV' },
  others: { en: 'No Member', fr: 'Aucun Membre' },
  formerly: { en: 'Somebody whose account was erased', fr: 'Une personne dont le compte a été supprimé' },
  altered: { en: (x: { who: string; also: string }) => `${x.who}; letters by ${x.also}`, fr: (x: { who: string; also: string }) => `${x.who} ; lettres de ${x.also}` },
  asOf: { en: (x: { what: string }) => `As of: ${x.what}`, fr: (x: { what: string }) => `État : ${x.what}` },
})

/** What the server set or moved by itself. */
export const causes = messages({
  seed: { en: 'Set when the draft was opened', fr: 'Posé à l’ouverture de l’avant-projet' },
  mirror: { en: 'The other language, followed by the server', fr: 'L’autre langue, suivie par le serveur' },
  repair: { en: 'Mended by the server', fr: 'Réparé par le serveur' },
  import: { en: 'Imported by the server’s operator', fr: 'Importé par l’exploitant du serveur' },
  other: { en: 'The server', fr: 'Le serveur' },
})
