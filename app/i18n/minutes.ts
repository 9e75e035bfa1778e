import { messages } from './define.ts'

type N = { n: number }

/** The record that the sitting writes of itself. */
export const minutes = messages({
  page: { en: 'Minutes', fr: 'Procès-verbal' },
  below: { en: 'Written by the sitting itself: who spoke, what was decided, in which words.', fr: 'Rédigé par la séance elle-même : qui a parlé, ce qui a été décidé, et en quels termes.' },
  sitting: { en: (x: { n: number; body: string }) => `Sitting ${x.n}: ${x.body}`, fr: (x: { n: number; body: string }) => `Séance ${x.n} : ${x.body}` },
  before: { en: 'Before the first sitting', fr: 'Avant la première séance' },
  opened: { en: (x: { at: string }) => `Opened ${x.at}.`, fr: (x: { at: string }) => `Ouverte le ${x.at}.` },
  closed: { en: (x: { at: string }) => `Closed ${x.at}.`, fr: (x: { at: string }) => `Close le ${x.at}.` },
  stillOpen: { en: 'It is still open.', fr: 'Elle est encore ouverte.' },
  nothing: { en: 'Nothing was spoken or decided.', fr: 'Rien n’a été dit ni décidé.' },
  none: { en: 'No sitting has been held yet.', fr: 'Aucune séance n’a encore eu lieu.' },
  members: { en: 'Members of the drafting committee:', fr: 'Membres du comité de rédaction :' },
  spoke: { en: (x: { who: string; time: string }) => `${x.who} spoke (${x.time})`, fr: (x: { who: string; time: string }) => `Intervention : ${x.who} (${x.time})` },
  order: { en: (x: { who: string; time: string }) => `${x.who} raised a point of order (${x.time})`, fr: (x: { who: string; time: string }) => `Motion d’ordre : ${x.who} (${x.time})` },
  reply: { en: (x: { who: string; time: string }) => `${x.who} used its right of reply (${x.time})`, fr: (x: { who: string; time: string }) => `Droit de réponse : ${x.who} (${x.time})` },
  onNo: { en: (x: N) => `on amendment No. ${x.n}`, fr: (x: N) => `sur l’amendement n° ${x.n}` },
  amendment: { en: (x: { n: number; who: string; place: string }) => `No. ${x.n}, ${x.who}, ${x.place}`, fr: (x: { n: number; who: string; place: string }) => `N° ${x.n}, ${x.who}, ${x.place}` },
  title: { en: 'title', fr: 'titre' },
  reopened: { en: (x: N) => `The decision on No. ${x.n} was reopened, with what fell by it.`, fr: (x: N) => `La décision sur le n° ${x.n} a été rouverte, avec ce qu’elle avait rendu caduc.` },
  confirmed: { en: (x: N) => `The plenary confirmed the decision of the drafting committee on No. ${x.n}.`, fr: (x: N) => `La plénière a confirmé la décision du comité de rédaction sur le n° ${x.n}.` },
  sub: { en: (x: { who: string; n: number; ordinal: number }) => `${x.who} proposed sub-amendment ${x.ordinal} to No. ${x.n}`, fr: (x: { who: string; n: number; ordinal: number }) => `Sous-amendement ${x.ordinal} au n° ${x.n}, proposé par : ${x.who}` },
  subDecided: { en: (x: { who: string; n: number; ordinal: number; how: string }) => `Sub-amendment ${x.ordinal} to No. ${x.n} (${x.who}): ${x.how}`, fr: (x: { who: string; n: number; ordinal: number; how: string }) => `Sous-amendement ${x.ordinal} au n° ${x.n} (${x.who}) : ${x.how}` },
  wordsOf: { en: (x: { who: string }) => `in the words of ${x.who}`, fr: (x: { who: string }) => `selon le libellé proposé par : ${x.who}` },
  rollCall: { en: 'Roll call', fr: 'Appel nominal' },
  for: { en: 'For', fr: 'Pour' },
  against: { en: 'Against', fr: 'Contre' },
  abstain: { en: 'Abstained', fr: 'Abstentions' },
  undone: { en: 'reopened later', fr: 'rouverte ensuite' },
  markdown: { en: 'As Markdown', fr: 'En Markdown' },
  csv: { en: 'Decisions as CSV', fr: 'Décisions en CSV' },
  columns: { en: 'at,number,sponsor,place,decision,mode,body,for,against,abstain,objections,reason,reopened,confirmed', fr: 'heure,numéro,auteur,passage,décision,mode,organe,pour,contre,abstention,objections,motif,rouverte,confirmée' },
})
