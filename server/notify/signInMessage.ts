import type { Lang } from '#domain/languages.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { LINK_MINUTES, type SendLink } from '../auth/auth.ts'
import { newId } from '../ids.ts'

/** The message with a sign-in link, in the person's language. */
const signInMessage = ({ name, link, minutes }: { name: string; link: string; minutes: number }, lang: Lang): { subject: string; text: string } => ({
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

/** Puts the message into the outbox if the address has an account; where it has none, nothing tells. */
export const linkSender = ({ prisma, baseUrl, kick }: { prisma: PrismaClient; baseUrl: string; kick: () => void }): SendLink => async ({ email, token, to }) => {
  const user = await prisma.user.findUnique({ where: { email }, select: { id: true, name: true, lang: true } })
  if (!user) return
  const lang: Lang = user.lang === 'fr' ? 'fr' : 'en'
  const link = `${baseUrl}/sign-in/confirm?${new URLSearchParams({ token, to }).toString()}`
  const message = signInMessage({ name: user.name, link, minutes: LINK_MINUTES }, lang)
  await prisma.outbox.create({ data: { id: newId(), kind: 'sign-in', recipientId: user.id, lang, dueAt: new Date(), ...message } })
  kick()
}
