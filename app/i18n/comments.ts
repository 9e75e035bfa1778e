import { messages } from './define.ts'
import { plural } from './format.ts'

type Count = { count: number }

/** Around the comments beside a draft; the cards themselves speak in `editor.ts`. */
export const comments = messages({
  title: { en: 'Comments', fr: 'Commentaires' },
  count: {
    en: (x: Count) => `${x.count} ${x.count === 1 ? 'comment' : 'comments'}`,
    fr: (x: Count) => `${x.count} ${plural(x.count, 'fr', { one: { en: '', fr: 'commentaire' }, other: { en: '', fr: 'commentaires' } })}`,
  },
  none: { en: 'Select words in the text to comment on them.', fr: 'Sélectionnez des mots du texte pour les commenter.' },
  onParagraph: { en: 'Comment on a paragraph', fr: 'Commenter un paragraphe' },
  invited: {
    en: (x: Count) => (x.count === 0 ? 'Invite people to comment' : `${x.count} invited to comment`),
    fr: (x: Count) => (x.count === 0 ? 'Inviter à commenter' : `${x.count} ${plural(x.count, 'fr', { one: { en: '', fr: 'personne invitée' }, other: { en: '', fr: 'personnes invitées' } })} à commenter`),
  },
  invitedTitle: { en: 'Invited to comment', fr: 'Invités à commenter' },
  invitedText: {
    en: 'They read the draft and the memorandum while they are being written, and comment in the margin. They do not see what is said among the authors, or between them and the secretariat.',
    fr: 'Ces personnes lisent l’avant-projet et le mémoire pendant leur rédaction et les commentent en marge. Elles ne voient ni les échanges entre les auteurs, ni ceux avec le secrétariat.',
  },
  invitedNone: { en: 'Nobody is invited yet.', fr: 'Personne n’est encore invité.' },
  inviteName: { en: 'Find people of this Assembly by name', fr: 'Rechercher par nom une personne de cette Assemblée' },
  inviteNobody: { en: 'Nobody of this name can be invited.', fr: 'Aucune personne de ce nom ne peut être invitée.' },
  invite: { en: 'Invite', fr: 'Inviter' },
  uninvite: { en: 'Take back the invitation', fr: 'Retirer l’invitation' },
  takenBy: {
    en: (x: { author: string; who: string; at: string }) => `Wording of ${x.author}, taken over by ${x.who}, ${x.at}`,
    fr: (x: { author: string; who: string; at: string }) => `Libellé proposé par ${x.author}, repris par ${x.who}, ${x.at}`,
  },
  noneReading: { en: 'Nobody has commented on this text.', fr: 'Personne n’a commenté ce texte.' },
  start: { en: 'Comment on the selected words', fr: 'Commenter les mots sélectionnés' },
  settled: {
    en: (x: Count) => `${x.count} resolved`,
    fr: (x: Count) => `${x.count} ${plural(x.count, 'fr', { one: { en: '', fr: 'clos' }, other: { en: '', fr: 'clos' } })}`,
  },
  settledBy: { en: (x: { who: string; at: string }) => `Resolved by ${x.who}, ${x.at}`, fr: (x: { who: string; at: string }) => `Clos par ${x.who}, ${x.at}` },
  show: { en: 'Show', fr: 'Montrer' },
  formerly: { en: 'A former participant', fr: 'Une personne sans compte désormais' },
  record: { en: 'The draft was circulated: its margin is now a record.', fr: 'L’avant-projet a été distribué : sa marge est désormais une archive.' },
})
