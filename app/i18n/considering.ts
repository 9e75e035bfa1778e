import { messages } from './define.ts'

/** The pages about all amendments: from one to another. */
export const considering = messages({
  parts: { en: 'Amendments, seen otherwise', fr: 'Les amendements, autrement' },
  list: { en: 'Compendium', fr: 'Recueil' },
  map: { en: 'Map of conflicts', fr: 'Carte des conflits' },
  whatIf: { en: 'What if', fr: 'Et si' },
  annotated: { en: 'With decisions', fr: 'Avec les décisions' },
  csv: { en: 'CSV', fr: 'CSV' },
})
