import { messages } from './define.ts'

export const frame = messages({
  skip: { en: 'Skip to the content', fr: 'Aller au contenu' },
  mainNav: { en: 'Main', fr: 'Navigation principale' },
  home: { en: 'Home', fr: 'Accueil' },
  resolutions: { en: 'Resolutions', fr: 'Résolutions' },
  calendar: { en: 'Calendar', fr: 'Calendrier' },
  members: { en: 'Members', fr: 'Membres' },
  desk: { en: 'Desk', fr: 'Secrétariat' },
  signIn: { en: 'Sign in', fr: 'Se connecter' },
  signOut: { en: 'Sign out', fr: 'Se déconnecter' },
  account: { en: 'Account', fr: 'Compte' },
  otherAccount: { en: 'Take another demonstration account', fr: 'Prendre un autre compte de démonstration' },
  language: { en: 'Language', fr: 'Langue' },
  theme: { en: 'Appearance', fr: 'Apparence' },
  light: { en: 'Light', fr: 'Claire' },
  dark: { en: 'Dark', fr: 'Sombre' },
  device: { en: 'As the device', fr: 'Comme l’appareil' },
  demo: {
    en: 'Demonstration. Texts and positions are invented; no parliament or person holds them.',
    fr: 'Démonstration. Les textes et les positions sont inventés ; ils n’engagent aucun parlement ni aucune personne.',
  },
  loading: { en: 'Loading', fr: 'Chargement' },
  tagline: { en: 'where parliaments write resolutions together', fr: 'où les parlements rédigent ensemble leurs résolutions' },
  close: { en: 'Close', fr: 'Fermer' },
})
