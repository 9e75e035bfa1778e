import type { Lang } from '#domain/languages.ts'
import { messages } from './define.ts'
import { amendments } from './format.ts'

/** The delegation's workspace. */
export const workspace = messages({
  title: { en: 'Amendments', fr: 'Amendements' },
  of: { en: (x: { name: string }) => `Proposed by ${x.name}`, fr: (x: { name: string }) => `Proposés par : ${x.name}` },
  how: {
    en: 'Edit the text as it should read. Each place that differs becomes one amendment, in official wording. Only your delegation sees this copy until you submit.',
    fr: 'Modifiez le texte tel qu’il devrait se lire. Chaque endroit qui diffère devient un amendement, en libellé officiel. Seule votre délégation voit cette copie tant que vous n’avez rien déposé.',
  },
  elsewhere: {
    en: (x: { lang: Lang; drafts: number }) => `${amendments(x.drafts, 'en')} drafted in your ${x.lang === 'fr' ? 'French' : 'English'} copy, not submitted yet.`,
    fr: (x: { lang: Lang; drafts: number }) => `${amendments(x.drafts, 'fr')} en projet dans votre copie ${x.lang === 'fr' ? 'française' : 'anglaise'}, pas encore déposé${x.drafts > 1 ? 's' : ''}.`,
  },
  openCopy: {
    en: (x: { lang: Lang }) => `Open the ${x.lang === 'fr' ? 'French' : 'English'} copy`,
    fr: (x: { lang: Lang }) => `Ouvrir la copie ${x.lang === 'fr' ? 'française' : 'anglaise'}`,
  },
  text: { en: 'Your copy of the text', fr: 'Votre copie du texte' },
  derived: { en: 'Your amendments', fr: 'Vos amendements' },
  none: { en: 'The text reads as circulated.', fr: 'Le texte se lit comme il a été distribué.' },
  noneHint: { en: 'Change a word and the amendment appears here.', fr: 'Changez un mot : l’amendement apparaît ici.' },
  working: { en: 'Comparing with the circulated text', fr: 'Comparaison avec le texte distribué' },
  reason: { en: 'Reason (printed with the amendment)', fr: 'Motif (imprimé avec l’amendement)' },
  draft: { en: 'draft', fr: 'projet' },
  submittedAs: { en: (x: { n: number }) => `submitted as No. ${x.n}`, fr: (x: { n: number }) => `déposé sous le n° ${x.n}` },
  differs: { en: (x: { n: number }) => `differs from No. ${x.n}`, fr: (x: { n: number }) => `diffère du n° ${x.n}` },
  formatting: {
    en: (x: { places: string }) => `Set differently, in the same words: ${x.places}. How words are set is no amendment, and is not submitted.`,
    fr: (x: { places: string }) => `Mise en forme différente, mêmes mots : ${x.places}. La mise en forme n’est pas un amendement et n’est pas déposée.`,
  },
  theTitle: { en: 'title', fr: 'titre' },
  go: { en: 'Go to the paragraph', fr: 'Aller au paragraphe' },
  choose: { en: (x: { what: string }) => `Submit: ${x.what}`, fr: (x: { what: string }) => `Déposer : ${x.what}` },
  submit: { en: (x: { n: number }) => `Submit ${amendments(x.n, 'en')}`, fr: (x: { n: number }) => `Déposer ${amendments(x.n, 'fr')}` },
  submitNone: { en: 'Submit amendments', fr: 'Déposer des amendements' },
  replace: { en: (x: { n: number }) => `Replace No. ${x.n}`, fr: (x: { n: number }) => `Remplacer le n° ${x.n}` },
  received: {
    en: 'Received. The receipt is below and on its way by mail. You can withdraw an amendment until the sitting decides it.',
    fr: 'Reçu. L’accusé de réception figure ci-dessous et vous est envoyé par courriel. Un amendement peut être retiré jusqu’à ce que la séance en décide.',
  },
  whyNotChosen: { en: 'Choose at least one amendment that is not submitted yet.', fr: 'Choisissez au moins un amendement qui n’est pas encore déposé.' },
  whyNotSaved: { en: 'Wait until the text is saved.', fr: 'Attendez que le texte soit enregistré.' },
  whyNot: {
    en: (x: { is: string }) => ({
      adviser: 'A titular, a substitute or the head of the delegation submits. Your draft is kept for them.',
      'not-yet': 'The secretariat has not opened the amendments yet. Your draft is kept.',
      closed: 'The deadline has passed. Your draft is kept for you and can no longer be submitted.',
      superseded: 'This text is no longer open to amendments. Your draft stays readable.',
    } as Record<string, string>)[x.is] ?? '',
    fr: (x: { is: string }) => ({
      adviser: 'Le dépôt revient au titulaire, au suppléant ou au chef de la délégation. Votre projet est conservé pour eux.',
      'not-yet': 'Le secrétariat n’a pas encore ouvert le dépôt des amendements. Votre projet est conservé.',
      closed: 'Le délai est écoulé. Votre projet est conservé, mais il ne peut plus être déposé.',
      superseded: 'Ce texte n’est plus ouvert aux amendements. Votre projet reste lisible.',
    } as Record<string, string>)[x.is] ?? '',
  },
  closes: { en: (x: { in: string; at: string }) => `closes in ${x.in}, ${x.at}`, fr: (x: { in: string; at: string }) => `clôture dans ${x.in}, ${x.at}` },
  closed: { en: (x: { at: string }) => `closed ${x.at}`, fr: (x: { at: string }) => `clos le ${x.at}` },
  hats: { en: 'Act for', fr: 'Agir pour' },
  languages: { en: 'Amend the text in', fr: 'Amender le texte en' },
  english: { en: 'English', fr: 'Anglais' },
  french: { en: 'French', fr: 'Français' },
  receipts: { en: 'Receipts', fr: 'Accusés de réception' },
  allReceipts: { en: 'All receipts, to print', fr: 'Tous les accusés, à imprimer' },
})
