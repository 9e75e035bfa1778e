import type { Words } from '../languages.ts'
import type { Advice } from './commands.ts'

/** What a co-Rapporteur advises: "accept as modified". */
export const ADVICE: Words<Advice> = {
  accept: { en: 'accept', fr: 'adopter' },
  'accept-modified': { en: 'accept as modified', fr: 'adopter tel que modifié' },
  reject: { en: 'reject', fr: 'rejeter' },
  discuss: { en: 'discuss in committee', fr: 'débattre en commission' },
}
