import { messages } from './define.ts'
import { plural } from './format.ts'

export const calendar = messages({
  title: { en: 'Calendar', fr: 'Calendrier' },
  below: { en: 'Every deadline and every Assembly. Hours are those of Geneva; the published instant is the one that counts.', fr: 'Tous les délais et toutes les Assemblées. Les heures sont celles de Genève ; c’est l’instant publié qui fait foi.' },
  ahead: { en: 'Ahead', fr: 'À venir' },
  passed: { en: 'Passed', fr: 'Échus' },
  none: { en: 'No deadline lies ahead', fr: 'Aucun délai à venir' },
  noneText: { en: 'Deadlines appear here as soon as the secretariat sets them.', fr: 'Les délais apparaissent ici dès que le secrétariat les fixe.' },
  closes: { en: (x: { window: string }) => `${x.window}: deadline`, fr: (x: { window: string }) => `${x.window} : délai` },
  opens: { en: (x: { window: string }) => `${x.window}: opening`, fr: (x: { window: string }) => `${x.window} : ouverture` },
  inSpan: { en: (x: { span: string }) => `in ${x.span}`, fr: (x: { span: string }) => `dans ${x.span}` },
  moved: {
    en: (x: { n: number; reason: string }) => `moved ${x.n === 1 ? 'once' : `${x.n} times`}: ${x.reason}`,
    fr: (x: { n: number; reason: string }) => `déplacé ${x.n} ${plural(x.n, 'fr', { one: { en: '', fr: 'fois' }, other: { en: '', fr: 'fois' } })} : ${x.reason}`,
  },
  assemblyOpens: { en: (x: { assembly: string; city: string }) => `Opening of the ${x.assembly}, ${x.city}`, fr: (x: { assembly: string; city: string }) => `Ouverture de la ${x.assembly}, ${x.city}` },
  assemblyUntil: { en: (x: { at: string }) => `until ${x.at}`, fr: (x: { at: string }) => `jusqu’au ${x.at}` },
})
