import type { ProcessKind } from '#domain/process/stages.ts'
import { messages } from './define.ts'
import { number, plural } from './format.ts'

export const debate = messages({
  title: { en: 'Debate', fr: 'Débat' },
  statements: {
    en: (x: { n: number }) => `${number(x.n, 'en')} ${plural(x.n, 'en', { one: { en: 'statement', fr: '' }, other: { en: 'statements', fr: '' } })}, in the order in which they were made`,
    fr: (x: { n: number }) => `${number(x.n, 'fr')} ${plural(x.n, 'fr', { one: { en: '', fr: 'intervention' }, other: { en: '', fr: 'interventions' } })}, dans l’ordre où elles ont été faites`,
  },
  none: { en: 'No statement is recorded yet', fr: 'Aucune intervention n’est encore consignée' },
  noneOpen: { en: 'The debate is open. Statements appear here as the secretariat records them.', fr: 'Le débat est ouvert. Les interventions apparaissent ici à mesure que le secrétariat les consigne.' },
  noneClosed: {
    en: (x: { kind: ProcessKind }) => `Statements on the theme come before there is a text; they are what the ${x.kind === 'emergency' ? 'drafting committee drafts' : 'co-Rapporteurs draft'} from.`,
    fr: (x: { kind: ProcessKind }) => `Les interventions sur le thème précèdent tout texte ; c’est d’elles que ${x.kind === 'emergency' ? 'part le comité de rédaction' : 'partent les co-rapporteurs'}.`,
  },
  closed: { en: 'The debate is closed.', fr: 'Le débat est clos.' },

  record: { en: 'Record a statement', fr: 'Consigner une intervention' },
  toBeSummarized: { en: 'Spoken; the secretariat adds a summary.', fr: 'Prononcée ; le secrétariat ajoute un résumé.' },
  inEn: { en: 'in English', fr: 'en anglais' },
  inFr: { en: 'in French', fr: 'en français' },
})
