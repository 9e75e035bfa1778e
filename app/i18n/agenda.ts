import type { Item } from '#domain/sitting/agenda.ts'
import { messages } from './define.ts'

type N = { n: number }

/** The agenda of the sitting, beside the amendments. */
export const agendaItems = messages({
  presence: { en: 'List of presence', fr: 'Liste de présence' },
  amendments: { en: 'Amendments, paragraph by paragraph', fr: 'Amendements, paragraphe par paragraphe' },
  deferred: { en: 'What was left to the drafting committee', fr: 'Renvois au comité de rédaction' },
  reported: { en: 'Report of the drafting committee', fr: 'Rapport du comité de rédaction' },
  whole: { en: 'The text as a whole', fr: 'Le texte dans son ensemble' },
} satisfies Record<Item, Record<'en' | 'fr', string>>)

export const agenda = messages({
  title: { en: 'Agenda of the sitting', fr: 'Ordre du jour de la séance' },
  done: { en: 'done', fr: 'terminé' },
  now: { en: 'now', fr: 'en cours' },
  left: { en: (x: N) => `${x.n} to go`, fr: (x: N) => `${x.n} à traiter` },
  next: { en: (x: { place: string }) => `next: ${x.place}`, fr: (x: { place: string }) => `ensuite\u00A0: ${x.place}` },
})
