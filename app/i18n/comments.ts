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
