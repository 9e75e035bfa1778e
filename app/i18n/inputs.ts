import { messages } from './define.ts'
import { number, plural } from './format.ts'

const words = (n: number, lang: 'en' | 'fr'): string => `${number(n, lang)} ${plural(n, lang, { one: { en: 'word', fr: 'mot' }, other: { en: 'words', fr: 'mots' } })}`
const pages = (n: number, lang: 'en' | 'fr'): string => `${number(n, lang)} ${plural(n, lang, { one: { en: 'page', fr: 'page' }, other: { en: 'pages', fr: 'pages' } })}`
type Length = { words: number; pages: number }

export const inputs = messages({
  title: { en: 'Inputs', fr: 'Contributions' },
  count: {
    en: (x: { n: number }) => `${number(x.n, 'en')} ${plural(x.n, 'en', { one: { en: 'input', fr: '' }, other: { en: 'inputs', fr: '' } })} to read`,
    fr: (x: { n: number }) => `${number(x.n, 'fr')} ${plural(x.n, 'fr', { one: { en: '', fr: 'contribution' }, other: { en: '', fr: 'contributions' } })} à lire`,
  },
  none: { en: 'No input to read yet', fr: 'Pas encore de contribution à lire' },
  noneText: { en: 'Inputs reach the co-Rapporteurs as they are handed in; other delegations read them after the deadline.', fr: 'Les co-rapporteurs reçoivent les contributions dès leur remise ; les autres délégations les lisent une fois le délai échu.' },

  yours: { en: (x: { author: string }) => `Input of ${x.author}`, fr: (x: { author: string }) => `Contribution : ${x.author}` },
  edit: { en: 'Edit it', fr: 'La modifier' },
  behalf: { en: 'Enter an input on behalf of', fr: 'Saisir une contribution au nom de' },
  behalfHint: { en: 'For what arrives by mail. It is marked as entered by the secretariat, and its author is told.', fr: 'Pour ce qui arrive par courrier. Elle est signalée comme saisie par le secrétariat, et son auteur en est informé.' },
  choose: { en: 'Enter its input', fr: 'Saisir sa contribution' },
  author: { en: 'Member or organization', fr: 'Membre ou organisation' },

  text: { en: 'Text', fr: 'Texte' },
  textHint: {
    en: (x: { pages: number; words: number }) => `At most ${pages(x.pages, 'en')}, counted as ${number(x.words, 'en')} words a page.`,
    fr: (x: { pages: number; words: number }) => `Au plus ${pages(x.pages, 'fr')}, à raison de ${number(x.words, 'fr')} mots par page.`,
  },
  file: { en: 'Or send a file', fr: 'Ou envoyer un fichier' },
  fileHint: { en: 'Text, Word or PDF. Its words are taken over and counted if the field above is empty; the file is kept beside them.', fr: 'Texte, Word ou PDF. Ses mots sont repris et comptés si le champ ci-dessus est vide ; le fichier est conservé à côté.' },
  lang: { en: 'Language', fr: 'Langue' },
  english: { en: 'English', fr: 'Anglais' },
  french: { en: 'French', fr: 'Français' },
  confidential: { en: 'Confidential', fr: 'Confidentielle' },
  confidentialHint: { en: 'Only the co-Rapporteurs, the President and the secretariat read it, after the deadline too.', fr: 'Seuls les co-rapporteurs, le Président et le secrétariat la lisent, y compris après le délai.' },
  handIn: { en: 'Hand in the input', fr: 'Remettre la contribution' },
  handInAgain: { en: 'Hand in the changed input', fr: 'Remettre la contribution modifiée' },
  handedIn: { en: 'Received. The receipt is on this page and in your mail.', fr: 'Reçue. L’accusé de réception figure sur cette page et dans votre courrier.' },
  adviser: { en: 'Advisers draft; the head of delegation, the titular or the substitute hands in.', fr: 'Les conseillers rédigent ; le chef de délégation, le titulaire ou le suppléant remet.' },
  length: { en: (x: Length) => `${words(x.words, 'en')}, ${pages(x.pages, 'en')}`, fr: (x: Length) => `${words(x.words, 'fr')}, ${pages(x.pages, 'fr')}` },
  lengthOf: {
    en: (x: Length & { most: number }) => `${words(x.words, 'en')}, ${pages(x.pages, 'en')} of at most ${x.most}`,
    fr: (x: Length & { most: number }) => `${words(x.words, 'fr')}, ${pages(x.pages, 'fr')} sur ${x.most} au plus`,
  },
  tooLong: { en: (x: { by: number }) => `${words(x.by, 'en')} too many`, fr: (x: { by: number }) => `${words(x.by, 'fr')} de trop` },

  receipt: { en: 'Receipt', fr: 'Accusé de réception' },
  received: {
    en: (x: { revision: number; at: string }) => `Received as revision ${x.revision} on ${x.at}`,
    fr: (x: { revision: number; at: string }) => `Reçue comme version ${x.revision} le ${x.at}`,
  },
  entered: { en: 'entered by the secretariat', fr: 'saisie par le secrétariat' },
  fingerprint: { en: 'Fingerprint (SHA-256)', fr: 'Empreinte (SHA-256)' },
  original: { en: 'Original', fr: 'Original' },
  withdraw: { en: 'Withdraw it', fr: 'La retirer' },
  withdrawAside: { en: 'Until the deadline you can hand in another.', fr: 'Jusqu’au délai, vous pouvez en remettre une autre.' },
  withdrawn: { en: 'Withdrawn.', fr: 'Retirée.' },
  others: { en: 'Inputs to read', fr: 'Contributions à lire' },
  inEn: { en: 'in English', fr: 'en anglais' },
  inFr: { en: 'in French', fr: 'en français' },
})

/** Said by the server: until when inputs are handed in. */
export const inputsWindow = messages({
  open: { en: (x: { at: string }) => `Inputs can be handed in and changed until ${x.at}.`, fr: (x: { at: string }) => `Les contributions peuvent être remises et modifiées jusqu’au ${x.at}.` },
  opens: { en: (x: { at: string }) => `Inputs open on ${x.at}.`, fr: (x: { at: string }) => `Les contributions s’ouvrent le ${x.at}.` },
  closed: { en: (x: { at: string }) => `Inputs closed on ${x.at}. They are not changed any more.`, fr: (x: { at: string }) => `Les contributions sont closes depuis le ${x.at}. Elles ne sont plus modifiées.` },
  notSet: { en: 'The secretariat has not set the deadline yet.', fr: 'Le secrétariat n’a pas encore fixé le délai.' },
  until: { en: (x: { at: string }) => `until ${x.at}`, fr: (x: { at: string }) => `jusqu’au ${x.at}` },
})
