import type { Lang } from '#domain/languages.ts'
import type { ProcessKind } from '#domain/process/stages.ts'
import { messages } from './define.ts'
import { number, plural } from './format.ts'

type Count = { count: number }
type Kind = { kind: ProcessKind }

/** The rooms in which a draft and its memorandum are written. */
export const draft = messages({
  title: { en: 'Draft resolution', fr: 'Avant-projet de résolution' },
  notOpen: { en: 'Drafting has not begun', fr: 'La rédaction n’a pas commencé' },
  notOpenText: { en: 'The secretariat opens it once inputs are in. Your text will be here.', fr: 'Le secrétariat l’ouvre une fois les contributions reçues. Votre texte se trouvera ici.' },
  needsScript: { en: 'Writing together needs JavaScript. The text is shown as it was when this page was loaded.', fr: 'La rédaction à plusieurs requiert JavaScript. Le texte est affiché tel qu’au chargement de cette page.' },

  outline: { en: 'Outline', fr: 'Plan' },
  // views
  inEn: { en: 'English', fr: 'Anglais' },
  inFr: { en: 'French', fr: 'Français' },
  awaitingCount: {
    en: (x: Count) => `${x.count} ${x.count === 1 ? 'paragraph awaits' : 'paragraphs await'} translation`,
    fr: (x: Count) => `${x.count} ${plural(x.count, 'fr', { one: { en: '', fr: 'paragraphe en attente' }, other: { en: '', fr: 'paragraphes en attente' } })} de traduction`,
  },
  mirrored: {
    en: (x: { source: Lang }) => `Paragraphs are added, moved and removed in the ${x.source === 'en' ? 'English' : 'French'} text; here only the words are written.`,
    fr: (x: { source: Lang }) => `Les paragraphes sont ajoutés, déplacés et supprimés dans le texte ${x.source === 'en' ? 'anglais' : 'français'} ; ici, seuls les mots sont à rédiger.`,
  },

  // the margin
  margin: { en: 'Margin', fr: 'Marge' },
  closeMargin: { en: 'Close', fr: 'Fermer' },
  inputs: { en: 'Inputs', fr: 'Contributions' },
  searchInputs: { en: 'Search the inputs', fr: 'Rechercher dans les contributions' },
  inputsFound: {
    en: (x: { found: number; all: number }) => `${x.found} of ${x.all} inputs`,
    fr: (x: { found: number; all: number }) => `${x.found} contributions sur ${x.all}`,
  },
  noInputs: { en: 'No inputs were received.', fr: 'Aucune contribution n’a été reçue.' },
  noInputsFound: { en: 'No input has these words.', fr: 'Aucune contribution ne contient ces mots.' },
  confidential: { en: 'confidential', fr: 'confidentielle' },
  words: { en: (x: Count) => `${number(x.count, 'en')} words`, fr: (x: Count) => `${number(x.count, 'fr')} ${plural(x.count, 'fr', { one: { en: '', fr: 'mot' }, other: { en: '', fr: 'mots' } })}` },
  checkCount: {
    en: (x: Count) => `${x.count} ${x.count === 1 ? 'point' : 'points'} to check`,
    fr: (x: Count) => `${x.count} ${plural(x.count, 'fr', { one: { en: '', fr: 'point' }, other: { en: '', fr: 'points' } })} à vérifier`,
  },

  // handing in
  handIn: { en: 'Hand in the draft', fr: 'Remettre l’avant-projet' },
  handInTitle: { en: 'Hand in draft and memorandum', fr: 'Remettre l’avant-projet et le mémoire' },
  handInText: {
    en: 'The secretariat receives both texts as they stand, in English and French. From then on they are read-only for you; the secretariat completes their translation and circulates them, or returns them with a reason.',
    fr: 'Le secrétariat reçoit les deux textes en l’état, en français et en anglais. Dès lors, vous ne pouvez plus que les lire ; le secrétariat en complète la traduction et les distribue, ou les renvoie avec un motif.',
  },
  handedInDone: { en: 'The draft is handed in. The secretariat has been told.', fr: 'L’avant-projet est remis. Le secrétariat en est informé.' },
  missing: { en: 'Still missing', fr: 'Il manque encore' },
  'draft-empty': { en: 'The draft has no paragraph yet.', fr: 'L’avant-projet n’a encore aucun paragraphe.' },
  'title-missing': { en: 'The draft has no title.', fr: 'L’avant-projet n’a pas de titre.' },
  'memorandum-missing': { en: 'The explanatory memorandum is empty.', fr: 'Le mémoire explicatif est vide.' },
  writeMemorandum: { en: 'Write the memorandum', fr: 'Rédiger le mémoire' },
  beforeYou: { en: 'You may hand in, but look at these first', fr: 'Vous pouvez remettre, mais voyez d’abord' },
  openComments: {
    en: (x: Count) => `${x.count} ${x.count === 1 ? 'comment is' : 'comments are'} not resolved.`,
    fr: (x: Count) => `${x.count} ${plural(x.count, 'fr', { one: { en: '', fr: 'commentaire n’est pas clos' }, other: { en: '', fr: 'commentaires ne sont pas clos' } })}.`,
  },
  allThere: { en: 'Draft and memorandum are complete.', fr: 'L’avant-projet et le mémoire sont complets.' },
  notYet: { en: 'Not yet', fr: 'Pas encore' },

  // where it is
  handedIn: { en: (x: { by: string; at: string }) => `Handed in by ${x.by}, ${x.at}.`, fr: (x: { by: string; at: string }) => `Remis par ${x.by}, ${x.at}.` },
  handedInReading: { en: 'The secretariat reads it. It can be read here and no longer changed.', fr: 'Le secrétariat le lit. Il peut être lu ici, mais plus modifié.' },
  handedInTranslating: { en: 'It no longer changes, but for its translation: that is yours to complete.', fr: 'Il ne change plus, hormis sa traduction, qu’il vous revient de compléter.' },
  returned: { en: (x: { by: string; at: string }) => `Returned by ${x.by}, ${x.at}:`, fr: (x: { by: string; at: string }) => `Renvoyé par ${x.by}, ${x.at} :` },
  reopened: { en: (x: { by: string; at: string }) => `To be revised, ${x.by}, ${x.at}:`, fr: (x: { by: string; at: string }) => `À réviser, ${x.by}, ${x.at} :` },
  theSecretariat: { en: 'the secretariat', fr: 'le secrétariat' },
  circulatedAs: { en: (x: { code: string; at: string }) => `Circulated as ${x.code} on ${x.at}. The draft below is kept as it was.`, fr: (x: { code: string; at: string }) => `Distribué sous la cote ${x.code} le ${x.at}. L’avant-projet ci-dessous est conservé tel quel.` },
  readVersion: { en: 'Read the circulated version', fr: 'Lire la version distribuée' },

  // the secretariat
  decide: { en: 'Circulate or return', fr: 'Distribuer ou renvoyer' },
  circulate: { en: 'Circulate the draft', fr: 'Distribuer l’avant-projet' },
  circulateText: {
    en: 'Text and memorandum are frozen in both languages under this code, and public at once. They never change again.',
    fr: 'Le texte et le mémoire sont figés dans les deux langues sous cette cote et publics aussitôt. Ils ne changeront plus.',
  },
  code: { en: 'Printed code', fr: 'Cote imprimée' },
  codeHint: { en: 'As it will be cited.', fr: 'Telle qu’elle sera citée.' },
  translateFirst: {
    en: (x: { into: Lang }) => `It is published in English and French: complete the ${x.into === 'fr' ? 'French' : 'English'} text first.`,
    fr: (x: { into: Lang }) => `Il est publié en français et en anglais : complétez d’abord le texte ${x.into === 'fr' ? 'français' : 'anglais'}.`,
  },
  toTranslate: {
    en: (x: Count & { form: 'draft' | 'memorandum' }) => `${x.count} ${x.count === 1 ? 'paragraph' : 'paragraphs'} of the ${x.form} to translate`,
    fr: (x: Count & { form: 'draft' | 'memorandum' }) => `${x.count} ${plural(x.count, 'fr', { one: { en: '', fr: 'paragraphe' }, other: { en: '', fr: 'paragraphes' } })} ${x.form === 'draft' ? 'de l’avant-projet' : 'du mémoire'} à traduire`,
  },
  translateHow: {
    en: 'Write what is missing. Where the source changed later and the two still agree, mark them as reviewed.',
    fr: 'Rédigez ce qui manque. Là où la source a changé depuis mais où les deux concordent, marquez-les comme relus.',
  },
  circulated: { en: 'The draft is circulated and public.', fr: 'L’avant-projet est distribué et public.' },
  return: { en: 'Return the draft', fr: 'Renvoyer l’avant-projet' },
  returnText: {
    en: (x: Kind) => `The ${x.kind === 'emergency' ? 'drafting committee can write again and sees' : 'co-Rapporteurs can write again and see'} your reason.`,
    fr: (x: Kind) => (x.kind === 'emergency' ? 'Le comité de rédaction peut de nouveau écrire et voit votre motif.' : 'Les co-rapporteurs peuvent de nouveau écrire et voient votre motif.'),
  },
  reason: { en: 'Reason', fr: 'Motif' },
  revise: { en: 'Ask for a revised draft', fr: 'Demander un avant-projet révisé' },
  reviseText: {
    en: (x: Kind) => `The ${x.kind === 'emergency' ? 'drafting committee writes' : 'co-Rapporteurs write'} again, starting from this text. The circulated version stays public and stands until the revised one is circulated.`,
    fr: (x: Kind) => `${x.kind === 'emergency' ? 'Le comité de rédaction reprend' : 'Les co-rapporteurs reprennent'} la rédaction à partir de ce texte. La version distribuée reste publique et fait foi jusqu’à la distribution de la version révisée.`,
  },
})
