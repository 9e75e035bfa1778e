import { messages } from './define.ts'

type At = { at: string }
type Aside = 'closed' | 'forbidden' | 'refused' | 'overtaken'

/** Words that a device keeps because they did not get into a text. */
export const kept = messages({
  title: { en: 'Your words that are not in the text', fr: 'Vos mots qui ne figurent pas dans le texte' },
  why: {
    en: ({ aside, at }: At & { aside: Aside }) => ({
      closed: `You wrote this before ${at}; the text was closed before it could be taken in. It is kept on this device.`,
      forbidden: `This is the text as you had it before ${at}, with the words that you wrote last. Since then you have no access to it; the copy is kept on this device.`,
      refused: `You wrote this before ${at}; the server could not take it in as it was. It is kept on this device; the text below goes on without it.`,
      overtaken: `You wrote this before ${at} in a paragraph that somebody else took out of the text before your words arrived. It is kept on this device.`,
    })[aside],
    fr: ({ aside, at }: At & { aside: Aside }) => ({
      closed: `Vous avez écrit ceci avant le ${at} ; le texte a été clos avant de pouvoir l’accueillir. Une copie est conservée sur cet appareil.`,
      forbidden: `Voici le texte tel que vous l’aviez avant le ${at}, avec les derniers mots que vous y avez écrits. Depuis, vous n’y avez plus accès ; la copie est conservée sur cet appareil.`,
      refused: `Vous avez écrit ceci avant le ${at} ; le serveur n’a pas pu l’accueillir en l’état. Une copie est conservée sur cet appareil ; le texte ci-dessous continue sans elle.`,
      overtaken: `Vous avez écrit ceci avant le ${at} dans un paragraphe que quelqu’un d’autre a retiré du texte avant l’arrivée de vos mots. Une copie est conservée sur cet appareil.`,
    })[aside],
  },
  propose: { en: 'Offer them as comments', fr: 'Les proposer en commentaire' },
  notProposed: {
    en: 'Not all of it was taken as comments. The copy is still on this device: download it, or try again.',
    fr: 'Tout n’a pas pu être proposé en commentaire. La copie reste sur cet appareil : téléchargez-la ou réessayez.',
  },
  proposed: {
    en: ({ aside, at }: At & { aside: Aside }) => aside === 'overtaken' ? `Written before the paragraph was taken out of the text (${at}).` : `Written before the text was closed (${at}).`,
    fr: ({ aside, at }: At & { aside: Aside }) => aside === 'overtaken' ? `Écrit avant que le paragraphe ne soit retiré du texte (${at}).` : `Écrit avant la clôture du texte (${at}).`,
  },
  takeUp: { en: 'Put them into the text', fr: 'Les reprendre dans le texte' },
  download: { en: 'Download', fr: 'Télécharger' },
  forget: { en: 'Forget the copy on this device', fr: 'Effacer la copie de cet appareil' },
  forgetSure: { en: 'Forget it for good', fr: 'Effacer définitivement' },
  fileName: { en: 'words-kept', fr: 'mots-conserves' },
  deleted: { en: ({ words }: { words: string }) => `(to be deleted) ${words}`, fr: ({ words }: { words: string }) => `(à supprimer) ${words}` },
})
