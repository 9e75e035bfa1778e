import type { ConflictKind } from '#domain/amendment/conflict.ts'

/** A sign for each relation, so that the picture can be read without its colours and patterns. */
export const SIGN: Readonly<Record<ConflictKind, string>> = { 'contradiction': '×', 'same-words': '≠', 'same-place': '?', 'identical': '=', 'depends': '→' }
