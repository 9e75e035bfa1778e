import { messages } from './define.ts'

type At = { at: string }

/** Words that a device keeps because they did not get into a text. */
export const kept = messages({
  title: { en: 'Your words that are not in the text', fr: 'Vos mots qui ne figurent pas dans le texte' },
  why: {
    en: ({ aside, at }: At & { aside: 'closed' | 'forbidden' | 'refused' }) => ({
      closed: `You wrote this before ${at}; the text was closed before it could be taken in. It is kept on this device.`,
      forbidden: `This is the text as you had it before ${at}, with the words that you wrote last. Since then you have no access to it; the copy is kept on this device.`,
      refused: `You wrote this before ${at}; the server could not take it in as it was. It is kept on this device; the text below goes on without it.`,
    })[aside],
    fr: ({ aside, at }: At & { aside: 'closed' | 'forbidden' | 'refused' }) => ({
      closed: `Vous avez écrit ceci avant le ${at} ; le texte a été clos avant de pouvoir l’accueillir. Une copie est conservée sur cet appareil.`,
      forbidden: `Voici le texte tel que vous l’aviez avant le ${at}, avec les derniers mots que vous y avez écrits. Depuis, vous n’y avez plus accès ; la copie est conservée sur cet appareil.`,
      refused: `Vous avez écrit ceci avant le ${at} ; le serveur n’a pas pu l’accueillir en l’état. Une copie est conservée sur cet appareil ; le texte ci-dessous continue sans elle.`,
    })[aside],
  },
  propose: { en: 'Offer them as comments', fr: 'Les proposer en commentaire' },
  notProposed: {
    en: 'Not all of it was taken as comments. The copy is still on this device: download it, or try again.',
    fr: 'Tout n’a pas pu être proposé en commentaire. La copie reste sur cet appareil : téléchargez-la ou réessayez.',
  },
  proposed: { en: ({ at }: At) => `Written before the text was closed (${at}).`, fr: ({ at }: At) => `Écrit avant la clôture du texte (${at}).` },
  takeUp: { en: 'Put them into the text', fr: 'Les reprendre dans le texte' },
  download: { en: 'Download', fr: 'Télécharger' },
  forget: { en: 'Forget the copy on this device', fr: 'Effacer la copie de cet appareil' },
  forgetSure: { en: 'Forget it for good', fr: 'Effacer définitivement' },
  fileName: { en: 'words-kept', fr: 'mots-conserves' },
  deleted: { en: ({ words }: { words: string }) => `(to be deleted) ${words}`, fr: ({ words }: { words: string }) => `(à supprimer) ${words}` },
})
