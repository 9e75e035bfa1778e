import type { Prose, ResolutionText } from './text.ts'

/** No words in any paragraph: nothing to hand in yet. */
export const isEmptyText = (text: ResolutionText): boolean => text.paragraphs.every(({ text: words, subs }) => !words.trim() && subs.length === 0)
export const isEmptyProse = (prose: Prose): boolean => prose.blocks.every(({ text }) => !text.trim())
