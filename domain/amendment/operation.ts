import { z } from 'zod'
import { LANGS } from '../languages.ts'
import { KINDS } from '../resolution/text.ts'

/**
 * An amendment as a value. Every operation speaks of one circulated version (its base) by paragraph ids and UTF-16
 * offsets, never of what other amendments did to it; `apply`, `invert`, `map` and `conflict` are its algebra.
 * Structure (ids, places) is common to the languages, words are per language: a language without wording is "awaiting
 * translation", and applying the operation there changes structure only.
 */
const wording = <T extends z.ZodType>(of: T) => z.partialRecord(z.enum(LANGS), of)
const paragraphId = z.string().min(1)
const offset = z.number().int().min(0)

/** Puts `insert` in the place of the words `remove`, which stand at `at` in the base wording. Never both empty. */
export const edit = z.object({ at: offset, remove: z.string(), insert: z.string() })
export type Edit = z.infer<typeof edit>
/** In ascending order, not overlapping. */
export const edits = z.array(edit)

/** Length of the italic opener before and after; formatting only, so it never makes an amendment by itself. */
export const openers = z.object({ was: offset, is: offset })

export const rewording = z.object({ edits, opener: openers })
export type Rewording = z.infer<typeof rewording>

/**
 * A place between paragraphs of the base: among the sub-paragraphs of `parent` (null: among the paragraphs), right
 * after the base paragraph `after` (null: before the first). `behind` names what else arrives at the same place and stands
 * before it: the same sponsor's earlier additions, or what the chair has ruled to come first.
 */
export const place = z.object({ parent: paragraphId.nullable(), after: paragraphId.nullable(), behind: z.array(paragraphId) })
export type Place = z.infer<typeof place>

const words = z.object({ text: z.string(), opener: offset })
/** A whole paragraph or sub-paragraph, with what stands below it. */
export const item = z.object({ id: paragraphId, wording: wording(words), get subs() { return z.array(item) } })
export type Item = z.infer<typeof item>
/** Preambular or operative; null for a sub-paragraph. */
const kind = z.enum(KINDS).nullable()

/** How the words of two paragraphs are joined: the changes within each, and what comes between. `at`: length of the first in the base. */
export const joining = z.object({ at: offset, first: edits, joint: z.string(), second: edits, opener: openers, secondOpener: offset })
export type Joining = z.infer<typeof joining>
/** How the words of one paragraph are parted: cut at `at`, `gap` falls away, the changes within each part (`second` counts from its own start). */
export const parting = z.object({ at: offset, gap: z.string(), first: edits, second: edits, opener: openers, secondOpener: offset })
export type Parting = z.infer<typeof parting>

export const operation = z.discriminatedUnion('type', [
  z.object({ type: z.literal('title'), wording: wording(edits) }),
  /** changes the words of a paragraph or sub-paragraph, wherever it stands */
  z.object({ type: z.literal('amend'), target: paragraphId, wording: wording(rewording) }),
  z.object({ type: z.literal('add'), place, kind, item }),
  /** `place` is where it stood; `item` what goes with it */
  z.object({ type: z.literal('delete'), place, kind, item }),
  /** also between the preamble and the operative part, and between paragraph and sub-paragraph */
  z.object({ type: z.literal('move'), target: paragraphId, from: place, to: place, kind: z.object({ was: kind, is: kind }), opener: wording(openers) }),
  /** joins `next` into `target`, which keeps its id, has no sub-paragraphs of its own, and takes those of `next` */
  z.object({ type: z.literal('merge'), target: paragraphId, next: paragraphId, wording: wording(joining) }),
  /** the first part keeps the id, the other is `second` and takes the sub-paragraphs */
  z.object({ type: z.literal('split'), target: paragraphId, second: paragraphId, wording: wording(parting) }),
])
export type Operation = z.infer<typeof operation>

/** An operation with the amendment it belongs to. */
export type Tabled = { readonly id: string; readonly op: Operation }

/** Operations are plain JSON. */
export const toJSON = (op: Operation): unknown => op
/** Reading one back validates it; null when it is none. */
export const fromJSON = (json: unknown): Operation | null => operation.safeParse(json).data ?? null
