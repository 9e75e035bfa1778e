import type { Revision } from '#domain/preparation/revision.ts'
import type { Lang } from '#domain/languages.ts'
import { messages } from './define.ts'

type Words = Record<Lang, string>
type N = { n: number }

export const outcomes = messages({
  clean: { en: 'carried over', fr: 'reporté' },
  waiting: { en: 'waits for its sponsor', fr: 'attend son auteur' },
  'taken-up': { en: 'the draft reads so already', fr: 'le texte se lit déjà ainsi' },
  reworded: { en: 'worded anew', fr: 'reformulé' },
  refused: { en: 'refused by its sponsor', fr: 'report refusé par son auteur' },
} satisfies Record<Revision['outcome'], Words>)

/** What a sponsor is asked before the sitting, and answers. */
export const preparation = messages({
  follow: { en: 'Agree', fr: 'D’accord' },
  keep: { en: 'Keep ours', fr: 'Maintenir le nôtre' },
  answer: { en: 'Your answer', fr: 'Votre réponse' },
  answerText: { en: 'In words', fr: 'Précisions' },
  answered: { en: 'Recorded. You can change it until the sitting decides.', fr: 'Enregistré. Vous pouvez changer d’avis jusqu’à la décision.' },
  agreeNow: { en: 'You agreed.', fr: 'Vous avez accepté.' },
  keepNow: { en: 'You keep yours.', fr: 'Vous maintenez le vôtre.' },
  asked: { en: 'You are asked', fr: 'Votre avis est demandé' },
  mergeAsk: { en: (x: N) => `Your No. ${x.n} says the same as the following. Will you carry one amendment together?`, fr: (x: N) => `Votre n° ${x.n} dit la même chose que ce qui suit. Voulez-vous porter ensemble un seul amendement ?` },
  mergeAgree: { en: 'Carry it together', fr: 'Le porter ensemble' },
  synthesisAsk: { en: (x: N) => `May this synthesis take up your No. ${x.n}, once the committee accepts it?`, fr: (x: N) => `Cette synthèse peut-elle reprendre votre n° ${x.n}, une fois adoptée par la commission ?` },
  synthesisAgree: { en: 'Yes, it may', fr: 'Oui' },
  by: { en: (x: { n: number; who: string }) => `No. ${x.n}, ${x.who}`, fr: (x: { n: number; who: string }) => `N° ${x.n}, ${x.who}` },

  waiting: { en: 'From an earlier version', fr: 'D’une version antérieure' },
  waitingHint: { en: 'The revised draft changed the same words. These amendments are not put to the committee until their sponsors word them anew.', fr: 'L’avant-projet révisé a modifié les mêmes mots. Ces amendements ne sont pas soumis à la commission tant que leurs auteurs ne les ont pas reformulés.' },
  carried: { en: 'Your amendments on the revised draft', fr: 'Vos amendements sur l’avant-projet révisé' },
  was: { en: (x: { code: string }) => `As proposed to ${x.code}`, fr: (x: { code: string }) => `Tel que proposé sur ${x.code}` },
  now: { en: 'The revised draft reads', fr: 'L’avant-projet révisé se lit' },
  gone: { en: 'Nothing stands there any more.', fr: 'Plus rien n’y figure.' },
  confirm: { en: 'It stands', fr: 'Il est maintenu' },
  refuse: { en: 'It no longer says what we meant', fr: 'Il ne dit plus ce que nous voulions' },
  noReword: { en: 'It has no words of one paragraph to word anew. Withdraw it, or propose it again on the revised draft while amendments are open.', fr: 'Il n’a pas le libellé d’un seul paragraphe à reformuler. Retirez-le, ou proposez-le à nouveau sur l’avant-projet révisé tant que le dépôt est ouvert.' },
  reword: { en: 'Word it anew', fr: 'Reformuler' },
  rewordText: { en: 'The paragraph as it should read', fr: 'Le paragraphe tel qu’il devrait se lire' },
  withdraw: { en: 'Withdraw it', fr: 'Le retirer' },
})
