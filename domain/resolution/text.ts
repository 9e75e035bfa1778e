import { z } from 'zod'
import { KINDS } from './kinds.ts'

export { KINDS, type Kind } from './kinds.ts'

/**
 * The canonical text of a resolution in one language. Numbers and terminal punctuation are never stored: they follow
 * from kind and position (`labels.ts`). Offsets and lengths are UTF-16 code units.
 */
export type SubParagraph = { id: string; text: string; subs: SubParagraph[] }
export const subParagraph: z.ZodType<SubParagraph> = z.object({
  id: z.string(),
  text: z.string(),
  get subs() { return z.array(subParagraph) },
})

export const paragraph = z.object({
  /** opaque, stable through edits, splits (the first half keeps it) and moves */
  id: z.string(),
  kind: z.enum(KINDS),
  /** how many UTF-16 units of `text`, from its start, are the italic opener (*Recalling*); 0 for none */
  opener: z.number().int().min(0),
  text: z.string(),
  subs: z.array(subParagraph),
})
export type Paragraph = z.infer<typeof paragraph>

export const resolutionText = z.object({
  title: z.string(),
  /** "The 143rd Assembly of the Inter-Parliamentary Union," without its comma */
  openingLine: z.string(),
  paragraphs: z.array(paragraph),
})
export type ResolutionText = z.infer<typeof resolutionText>

/** The explanatory memorandum: prose, with headings. */
export const prose = z.object({
  blocks: z.array(z.object({ id: z.string(), kind: z.enum(['heading', 'prose']), text: z.string() })),
})
export type Prose = z.infer<typeof prose>
