import type { DelegationEvent } from '#domain/delegation/delegation.ts'
import type { Lang } from '#domain/languages.ts'
import type { AnyEvent, Tx } from '../store/store.ts'
import { newId } from '../ids.ts'

/** The message to somebody who was admitted: where to sign in, and with which address. It holds no secret, so it does not expire. */
export const invitation = ({ name, email, link }: { name: string; email: string; link: string }, lang: Lang): { subject: string; text: string } => ({
  en: {
    subject: 'You are admitted to Chapeau',
    text: `Dear ${name},

the secretariat has admitted you to Chapeau, where the resolutions of the Inter-Parliamentary Union are written. Sign in here with this address, ${email}:

${link}

You receive a link each time; there is no password.`,
  },
  fr: {
    subject: 'Vous êtes admis sur Chapeau',
    text: `Bonjour ${name},

le secrétariat vous a admis sur Chapeau, où s’écrivent les résolutions de l’Union interparlementaire. Connectez-vous ici avec cette adresse, ${email} :

${link}

Vous recevez un lien à chaque fois ; il n’y a pas de mot de passe.`,
  },
})[lang]

/** Invites whoever was admitted to sign in, in the command's own transaction. Demonstration accounts have no mailbox. */
export const invite = async (tx: Tx, baseUrl: string, events: readonly AnyEvent[]): Promise<void> => {
  const admitted = (events as readonly DelegationEvent[]).flatMap((event) => (event.type === 'PersonAdmitted' ? [event.userId] : []))
  const users = await tx.user.findMany({ where: { id: { in: admitted }, demoKey: null }, select: { id: true, name: true, email: true, lang: true } })
  const dueAt = new Date()
  await tx.outbox.createMany({
    data: users.map(({ id: recipientId, name, email, lang: wanted }) => {
      const lang: Lang = wanted === 'fr' ? 'fr' : 'en'
      return { id: newId(), kind: 'invitation', recipientId, lang, dueAt, ...invitation({ name, email, link: `${baseUrl}/sign-in` }, lang) }
    }),
  })
}
