import type { Lang } from '../languages.ts'

type Sentence = Readonly<Record<Lang, string | ((about: string) => string)>>

/** Why a file is not imported, for whoever imports it: what is wrong with the file, or with the draft that it is to be put into; `about` names a draft, a language or what else is told. */
const SENTENCES = {
  // the file
  'not-found': { en: 'The file cannot be opened: there is no such file.', fr: 'Le fichier ne peut pas être ouvert : il n’existe pas.' },
  'is-folder': { en: 'The file cannot be opened: it is a folder.', fr: 'Le fichier ne peut pas être ouvert : c’est un dossier.' },
  'not-permitted': { en: 'The file cannot be opened: it may not be read by this user.', fr: 'Le fichier ne peut pas être ouvert : cet utilisateur n’a pas le droit de le lire.' },
  'not-opened': { en: (code) => `The file cannot be opened: ${code}.`, fr: (code) => `Le fichier ne peut pas être ouvert : ${code}.` },
  'empty': { en: 'The file is empty.', fr: 'Le fichier est vide.' },
  'no-words': { en: 'The file holds no words.', fr: 'Le fichier ne contient aucun mot.' },
  'too-large': { en: 'The file is larger than 20 MB.', fr: 'Le fichier dépasse 20 Mo.' },
  'too-long': { en: 'The file holds more than a million characters: no resolution is that long.', fr: 'Le fichier contient plus d’un million de caractères : aucune résolution n’est aussi longue.' },
  'other-kind': { en: 'The file is no text, Word file (docx), PDF or Markdown.', fr: 'Le fichier n’est ni un texte, ni un fichier Word (docx), ni un PDF, ni du Markdown.' },
  'old-word': { en: 'The file is in the old Word format (doc). Save it as docx.', fr: 'Le fichier est dans l’ancien format de Word (doc). Enregistrez-le en docx.' },
  'word-cut-short': { en: 'The file begins like a Word file (docx) but is damaged or cut short.', fr: 'Le fichier commence comme un fichier Word (docx), mais il est endommagé ou incomplet.' },
  'no-word-file': { en: 'The file is an archive, but not a Word file (docx).', fr: 'Le fichier est une archive, mais pas un fichier Word (docx).' },
  'word-too-large': { en: 'The Word file unfolds into more than 64 MB. Save it without its pictures.', fr: 'Le fichier Word dépasse 64 Mo une fois déployé. Enregistrez-le sans ses images.' },
  'word-damaged': { en: 'The Word file is damaged: it cannot be read.', fr: 'Le fichier Word est endommagé : il est illisible.' },
  'pdf-pictures': { en: 'The PDF holds pictures of pages and no text. Import the document it was made from.', fr: 'Le PDF contient des images de pages et aucun texte. Importez le document dont il est issu.' },
  'pdf-locked': { en: 'The PDF is protected by a password. Save it without one.', fr: 'Le PDF est protégé par un mot de passe. Enregistrez-le sans mot de passe.' },
  'pdf-damaged': { en: 'The PDF is damaged: it cannot be read.', fr: 'Le PDF est endommagé : il est illisible.' },
  // the draft
  'no-such-text': {
    en: (drafts) => `There is no such process. ${drafts ? `Being drafted now: ${drafts}.` : 'None is being drafted now.'}`,
    fr: (drafts) => `Ce processus n’existe pas. ${drafts ? `En cours de rédaction : ${drafts}.` : 'Aucun n’est en cours de rédaction.'}`,
  },
  'not-drafted': {
    en: (slug) => `“${slug}” is not being drafted now. Its draft takes a text while it is being written, until it is handed in.`,
    fr: (slug) => `« ${slug} » n’est pas en cours de rédaction. Son avant-projet reçoit un texte tant qu’il est rédigé, jusqu’à sa remise.`,
  },
  'draft-has-words': {
    en: 'The draft has words already. Add --replace to put this text in their place; the log keeps them.',
    fr: 'L’avant-projet contient déjà des mots. Ajoutez --replace pour mettre ce texte à leur place ; le journal les conserve.',
  },
  'memorandum-has-words': {
    en: 'The memorandum has words already. Add --replace to put this text in their place; the log keeps them.',
    fr: 'Le mémoire contient déjà des mots. Ajoutez --replace pour mettre ce texte à leur place ; le journal les conserve.',
  },
  'no-pairs-en': {
    en: 'The paragraphs do not pair with those of the English draft, which the other language follows. Import that one first.',
    fr: 'Les paragraphes ne correspondent pas à ceux de l’avant-projet anglais, que suit l’autre langue. Importez d’abord celui-ci.',
  },
  'no-pairs-fr': {
    en: 'The paragraphs do not pair with those of the French draft, which the other language follows. Import that one first.',
    fr: 'Les paragraphes ne correspondent pas à ceux de l’avant-projet français, que suit l’autre langue. Importez d’abord celui-ci.',
  },
  'closed-meanwhile': {
    en: (slug) => `The draft of “${slug}” was closed at this moment; nothing was written.`,
    fr: (slug) => `L’avant-projet de « ${slug} » a été clos à cet instant ; rien n’a été écrit.`,
  },
  'other-version': {
    en: 'The running server does not understand this import; it may be of another version. Start it anew from this installation, then import again.',
    fr: 'Le serveur en marche ne comprend pas cette importation ; il est peut-être d’une autre version. Redémarrez-le depuis cette installation, puis importez de nouveau.',
  },
} as const satisfies Readonly<Record<string, Sentence>>

export type ImportProblem = keyof typeof SENTENCES
export const IMPORT_PROBLEMS = Object.keys(SENTENCES) as ImportProblem[]

/** The problem in one sentence or two, with the way out; nothing was changed. */
export const importSentence = (why: ImportProblem, about: string, lang: Lang): string => {
  const sentence: Sentence[Lang] = SENTENCES[why][lang]
  const words = typeof sentence === 'function' ? sentence(about) : sentence
  return lang === 'fr' ? words.replace(/ (?=[:;»])|(?<=«) /g, '\u00A0') : words
}
