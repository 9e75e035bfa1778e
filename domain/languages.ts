import { z } from 'zod'

/** The official languages of the IPU; every text exists in both. */
export const LANGS = ['en', 'fr'] as const
// `PURE`: pages use the list, and must not carry zod for it.
export const lang = /* @__PURE__ */ z.enum(LANGS)
export type Lang = z.infer<typeof lang>
/** One value per language; a missing one is "awaiting translation". */
export type Wording<T> = Partial<Record<Lang, T>>
/** True of an official language. */
export const isLang = (value: string): value is Lang => LANGS.some((l) => l === value)
/** The other official language: what a text in this one is translated into. */
export const otherLang = (lang: Lang): Lang => (lang === 'en' ? 'fr' : 'en')

/** What the members of a list are called, in both languages, as they stand within a sentence. */
export type Words<Key extends string> = Readonly<Record<Key, Readonly<Record<Lang, string>>>>
/** With a capital, as at the head of a line. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
/** The same for a whole list. */
/* @__NO_SIDE_EFFECTS__ */
export const capitals = <Key extends string>(words: Words<Key>): Words<Key> =>
  Object.fromEntries(Object.entries<Record<Lang, string>>(words).map(([key, { en, fr }]) => [key, { en: capital(en), fr: capital(fr) }])) as Words<Key>
