import type { Asked } from '#server/query/record.ts'
import { messages } from './define.ts'
import { plural } from './format.ts'

type N = { n: number }

/** A Member's record. */
const decisions = {
  'committee-adopted': { en: 'Adoption in committee', fr: 'Adoption en commission' },
  'assembly-adopted': { en: 'Adoption by the Assembly', fr: 'Adoption par l’Assemblée' },
  rejected: { en: 'Rejection by the Assembly', fr: 'Rejet par l’Assemblée' },
  agenda: { en: 'Placing on the agenda', fr: 'Inscription à l’ordre du jour' },
} as const

export const record = messages({
  title: { en: 'Record', fr: 'Dossier' },
  all: { en: 'All Members', fr: 'Tous les Membres' },
  noGroup: { en: 'in no geopolitical group', fr: 'sans groupe géopolitique' },
  suspended: { en: 'suspended', fr: 'suspendu' },
  ownNote: { en: 'You see all of your own record; others see its public parts.', fr: 'Vous voyez tout votre dossier ; les autres n’en voient que les parties publiques.' },
  none: { en: 'Nothing is recorded yet that you can see', fr: 'Rien n’est encore consigné que vous puissiez voir' },
  noneText: { en: 'Statements, inputs, amendments, votes and reservations appear here.', fr: 'Interventions, contributions, amendements, votes et réserves apparaissent ici.' },
  ordinary: { en: 'co-Rapporteur', fr: 'co-rapporteur' },
  emergency: { en: 'drafting committee', fr: 'comité de rédaction' },
  statements: { en: (x: N) => `${x.n} ${x.n === 1 ? 'statement' : 'statements'}`, fr: (x: N) => `${x.n} ${plural(x.n, 'fr', { one: { en: '', fr: 'intervention' }, other: { en: '', fr: 'interventions' } })}` },
  explained: { en: 'explanation of vote', fr: 'explication de vote' },
  input: { en: (x: { at: string; words: number }) => `Input of ${x.words} words, ${x.at}`, fr: (x: { at: string; words: number }) => `Contribution de ${x.words} mots, ${x.at}` },
  inputs: { en: 'Input', fr: 'Contribution' },
  confidential: { en: 'confidential', fr: 'confidentielle' },
  amendments: { en: (x: N) => `${x.n} ${x.n === 1 ? 'amendment' : 'amendments'}`, fr: (x: N) => `${x.n} ${x.n > 1 ? 'amendements' : 'amendement'}` },
  no: { en: (x: N) => `No. ${x.n}`, fr: (x: N) => `N° ${x.n}` },
  onTitle: { en: 'Title', fr: 'Titre' },
  votes: { en: 'Votes', fr: 'Votes' },
  question: {
    en: (x: Asked) => (x.about === 'amendment' ? `${x.sub === null ? 'Amendment' : `Sub-amendment ${x.sub} to`} No. ${x.number}` : x.about === 'other' ? x.en : decisions[x.about].en),
    fr: (x: Asked) => (x.about === 'amendment' ? `${x.sub === null ? 'Amendement' : `Sous-amendement ${x.sub} au`} n° ${x.number}` : x.about === 'other' ? x.fr : decisions[x.about].fr),
  },
  voted: { en: (x: { question: string; choice: string }) => `${x.question}: ${x.choice}`, fr: (x: { question: string; choice: string }) => `${x.question} : ${x.choice}` },
  reservations: { en: 'Reservations', fr: 'Réserves' },
  whole: { en: 'on the whole text', fr: 'sur l’ensemble du texte' },
  partial: { en: 'on parts of the text', fr: 'sur des parties du texte' },
})
