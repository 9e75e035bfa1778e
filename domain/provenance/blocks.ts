import type { Prose, ResolutionText, SubParagraph } from '../resolution/text.ts'

/** A piece of text with words of its own: the title, the opening line, a paragraph, a sub-paragraph, a heading. Its id stays with it. */
export type Block = { readonly id: string; readonly text: string }

/** The ids of the two pieces that have none. */
export const TITLE = 'title'
export const OPENING_LINE = 'opening-line'

const below = (subs: readonly SubParagraph[]): Block[] => subs.flatMap((sub) => [sub, ...below(sub.subs)])

/** The pieces of a text in the order in which it is read. */
export const blocksOf = (text: ResolutionText | Prose): readonly Block[] => ('blocks' in text
  ? text.blocks
  : [{ id: TITLE, text: text.title }, { id: OPENING_LINE, text: text.openingLine }, ...text.paragraphs.flatMap((paragraph) => [paragraph, ...below(paragraph.subs)])])
