import { messages } from './define.ts'

/** The form in which a Member explains its vote. */
export const explaining = messages({
  explain: { en: 'Explain a vote', fr: 'Expliquer un vote' },
  hint: {
    en: 'Once on each decision. It stands in the minutes and in the Member’s record; unlike a reservation it is not printed with the resolution.',
    fr: 'Une fois par décision. L’explication figure au procès-verbal et au dossier du Membre ; à la différence d’une réserve, elle n’est pas imprimée avec la résolution.',
  },
  button: { en: (x: { member: string }) => `Explain the vote of ${x.member}`, fr: (x: { member: string }) => `Expliquer le vote : ${x.member}` },
  buttonFor: { en: 'Enter the explanation', fr: 'Saisir l’explication' },
  done: { en: 'Recorded. It stands in the minutes.', fr: 'Consignée. Elle figure au procès-verbal.' },
  member: { en: 'Member', fr: 'Membre' },
  lang: { en: 'Language', fr: 'Langue' },
  english: { en: 'English', fr: 'Anglais' },
  french: { en: 'French', fr: 'Français' },
  words: { en: 'In the delegation’s own words', fr: 'Dans les mots de la délégation' },
})
