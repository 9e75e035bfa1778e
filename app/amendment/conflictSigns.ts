import type { ConflictKind } from '#domain/amendment/conflict.ts'

/** What a place is called: by its label; the title and the very beginning have none. */
export const placeName = ({ at, words }: { readonly at: string; readonly words: string }, say: { readonly title_: string; readonly beginning: string }): string =>
  words || (at === 'title' ? say.title_ : say.beginning)

/** A sign for each relation, so that the picture can be read without its colours and patterns. */
export const SIGN: Readonly<Record<ConflictKind, string>> = { 'contradiction': '×', 'same-words': '≠', 'same-place': '?', 'identical': '=', 'depends': '→' }
