import type { SittingBody } from '#domain/sitting/state.ts'
import { messages } from './define.ts'

type N = { n: number }

export const sittingBodies = messages({
  plenary: { en: 'Plenary of the committee', fr: 'Plénière de la commission' },
  'drafting-committee': { en: 'Drafting committee', fr: 'Comité de rédaction' },
} satisfies Record<SittingBody, Record<'en' | 'fr', string>>)

/** What is put to the committee, as it is said at the desk, on the floor and on the projector. */
export const putting = messages({
  title: { en: 'Title', fr: 'Titre' },
  amendmentOf: { en: (x: { n: number; of: number; who: string }) => `amendment ${x.n} of ${x.of}, ${x.who}`, fr: (x: { n: number; of: number; who: string }) => `amendement ${x.n} sur ${x.of}, ${x.who}` },
  no: { en: (x: N) => `No. ${x.n}`, fr: (x: N) => `N° ${x.n}` },
  introduce: { en: 'Its sponsor introduces it', fr: 'Son auteur le présente' },
  objection: { en: 'Is there any objection?', fr: 'Y a-t-il des objections ?' },
  vote: { en: 'The committee votes', fr: 'La commission vote' },
  before: { en: 'Before the committee', fr: 'Devant la commission' },
  alsoFalls: {
    en: (x: { who: string; n: number }) => `If accepted, the ${x.n === 1 ? 'amendment' : 'amendments'} of ${x.who} ${x.n === 1 ? 'falls' : 'fall'}.`,
    fr: (x: { who: string; n: number }) => `En cas d’adoption, ${x.n === 1 ? 'devient caduc l’amendement' : 'deviennent caducs les amendements'} : ${x.who}.`,
  },
  nothing: { en: 'Every amendment is decided', fr: 'Tous les amendements sont tranchés' },
  notOpen: { en: 'No sitting is open', fr: 'Aucune séance n’est ouverte' },
  notYet: { en: 'The examination has not begun', fr: 'L’examen n’a pas commencé' },
  over: { en: 'The committee has adopted the text', fr: 'La commission a adopté le texte' },
  counts: { en: (x: { for: number; against: number; abstain: number }) => `${x.for}–${x.against}–${x.abstain}`, fr: (x: { for: number; against: number; abstain: number }) => `${x.for}–${x.against}–${x.abstain}` },
  countsHeard: {
    en: (x: { for: number; against: number; abstain: number }) => `${x.for} for, ${x.against} against, ${x.abstain} abstaining`,
    fr: (x: { for: number; against: number; abstain: number }) => `${x.for} pour, ${x.against} contre, ${x.abstain} abstentions`,
  },
  awaiting: { en: 'Awaiting translation; shown in the language it was proposed in.', fr: 'Traduction attendue ; montré dans la langue de la proposition.' },
  done: { en: 'The text reads so already.', fr: 'Le texte se lit déjà ainsi.' },
  recorded: { en: (x: { at: string }) => `Recorded ${x.at}`, fr: (x: { at: string }) => `Consigné à ${x.at}` },
  fellBy: { en: (x: N) => `by No. ${x.n}`, fr: (x: N) => `par le n° ${x.n}` },
  toBeConfirmed: { en: 'to be confirmed', fr: 'à confirmer' },
  objected: { en: (x: N) => `${x.n} ${x.n === 1 ? 'objection' : 'objections'}`, fr: (x: N) => `${x.n} ${x.n > 1 ? 'objections' : 'objection'}` },
  takenUpBy: { en: (x: N) => `taken up by No. ${x.n}`, fr: (x: N) => `repris dans le n° ${x.n}` },
})

/** Amendments that cannot all be accepted, marked alike at the desk and on the wall. */
export const clashing = messages({
  touches: {
    en: (x: { numbers: readonly number[] }) => `touches ${x.numbers.map((n) => `No. ${n}`).join(', ')}`,
    fr: (x: { numbers: readonly number[] }) => `touche ${x.numbers.map((n) => `le n°\u00a0${n}`).join(', ')}`,
  },
})
