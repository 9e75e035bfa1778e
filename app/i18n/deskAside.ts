import { messages } from './define.ts'

/** Beside and below the amendments at the desk: projector, record, the ways on. */
export const deskAside = messages({
  record: { en: 'Record', fr: 'Compte rendu' },
  recordNone: { en: 'Nothing is decided yet.', fr: 'Rien n’est encore tranché.' },
  reopened: { en: 'reopened', fr: 'rouvert' },
  withIt: { en: 'with it', fr: 'de ce fait' },
  projector: { en: 'Projector', fr: 'Projecteur' },
  toMinutes: { en: 'Minutes', fr: 'Procès-verbal' },
  toText: { en: 'The text', fr: 'Le texte' },
  last: { en: (x: { n: number; how: string }) => `Last: No. ${x.n} ${x.how}`, fr: (x: { n: number; how: string }) => `Dernier : n° ${x.n} ${x.how}` },
  closeSitting: { en: 'Close the sitting', fr: 'Clore la séance' },
})
