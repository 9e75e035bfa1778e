import type { Lang } from '#domain/languages.ts'

export type View = 'history' | 'compare' | 'authors'
export type Form = 'draft' | 'memorandum'

/** The address of a view of the history of a text. */
export const historyLink = (slug: string, view: View, form: Form, lang: Lang, more: Readonly<Record<string, string>> = {}): string =>
  `/resolutions/${slug}/${view}?${new URLSearchParams({ ...(form === 'memorandum' ? { of: form } : {}), text: lang, ...more }).toString()}`
