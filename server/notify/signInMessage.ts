import type { Lang } from '#domain/languages.ts'

/** The message with a sign-in link, in the person's language. */
export const signInMessage = ({ name, link, minutes }: { name: string; link: string; minutes: number }, lang: Lang): { subject: string; text: string } => ({
  en: {
    subject: 'Your sign-in link for Chapeau',
    text: `Dear ${name},

open this link and press the button on the page to sign in to Chapeau:

${link}

It works once, for ${String(minutes)} minutes. If you did not ask for it, nothing needs to be done: nobody can sign in without it.`,
  },
  fr: {
    subject: 'Votre lien de connexion à Chapeau',
    text: `Bonjour ${name},

ouvrez ce lien et appuyez sur le bouton de la page pour vous connecter à Chapeau :

${link}

Il est valable une fois, pendant ${String(minutes)} minutes. Si vous ne l’avez pas demandé, il n’y a rien à faire : personne ne peut se connecter sans lui.`,
  },
})[lang]
