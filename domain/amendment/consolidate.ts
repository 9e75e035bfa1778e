import type { Lang } from '../languages.ts'
import type { ResolutionText } from '../resolution/text.ts'
import type { ConflictKind } from './conflict.ts'
import type { Tabled } from './operation.ts'

/** A run of a paragraph's words: kept from the base, or inserted or deleted by an amendment. */
export type Span = { readonly is: 'kept' | 'inserted' | 'deleted'; readonly text: string; readonly by: string | null }
/** Where an amendment stands in the resulting text; `gone`: what it deleted stood after that paragraph. */
export type Anchor =
  | { readonly is: 'title' }
  | { readonly is: 'paragraph'; readonly id: string }
  | { readonly is: 'gone'; readonly after: string | null }
/** Amendments that cannot all be applied, at their place (a paragraph id or 'title'). None of them is in the text. */
export type Clash = { readonly kind: ConflictKind | 'does-not-fit'; readonly at: string; readonly amendmentIds: readonly string[]; readonly untranslated?: true }

export type Consolidation = {
  readonly text: ResolutionText
  readonly conflicts: readonly Clash[]
  /** by amendment id, applied ones only */
  readonly anchors: Readonly<Record<string, Anchor>>
  /** paragraphs (or 'title') whose words await translation into this language */
  readonly awaiting: readonly string[]
  /** who wrote what, by paragraph id or 'title'; only what an amendment touched */
  readonly provenance: Readonly<Record<string, readonly Span[]>>
}

/**
 * The base with all `accepted` amendments at once; independent of their order. What conflicts is not applied but reported
 * at its place. `ruling`: 'order-given' is the chair's ruling that additions at one place stand in the order of `accepted`.
 */
export const consolidate = (
  _base: ResolutionText, _accepted: readonly Tabled[], _lang: Lang, _ruling: 'awaited' | 'order-given' = 'awaited',
): Consolidation => {
  throw new Error('to come')
}
