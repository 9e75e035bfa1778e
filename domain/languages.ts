import { z } from 'zod'

/** The official languages of the IPU; every text exists in both. */
export const LANGS = ['en', 'fr'] as const
// `PURE`: pages use the list, and must not carry zod for it.
export const lang = /* @__PURE__ */ z.enum(LANGS)
export type Lang = z.infer<typeof lang>
/** One value per language; a missing one is "awaiting translation". */
export type Wording<T> = Partial<Record<Lang, T>>
export const isLang = (value: string): value is Lang => LANGS.some((l) => l === value)
