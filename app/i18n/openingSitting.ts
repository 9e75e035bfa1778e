import { messages } from './define.ts'

/** A sitting opened at the desk. */
export const openingSitting = messages({
  openSitting: { en: 'Open the sitting', fr: 'Ouvrir la séance' },
  body: { en: 'Body', fr: 'Organe' },
  openHint: { en: 'Decisions are taken in an open sitting; each is recorded with its body, mode and instant.', fr: 'Les décisions se prennent en séance ; chacune est consignée avec son organe, son mode et son heure.' },
  openExamination: { en: 'Open the examination', fr: 'Ouvrir l’examen' },
  openExaminationHint: { en: 'The committee takes the text paragraph by paragraph from then on.', fr: 'La commission examine dès lors le texte paragraphe par paragraphe.' },
})
