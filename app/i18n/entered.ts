import type { EnteredAs } from '#domain/submissions/state.ts'
import { messages } from './define.ts'

/** Who typed an amendment that others proposed. */
export const entered = messages({
  secretariat: { en: 'entered by the secretariat', fr: 'saisi par le secrétariat' },
  president: { en: 'entered by the President', fr: 'saisi par la présidence' },
} satisfies Record<EnteredAs, Record<'en' | 'fr', string>>)
