import { apply } from '#domain/amendment/apply.ts'
import type { Operation } from '#domain/amendment/operation.ts'
import { baseOf } from '#domain/amendment/places.ts'
import { printedLines, type PrintedLine } from '#domain/amendment/printed.ts'
import type { DerivedSubAmendment } from '#domain/amendment/subAmendment.ts'
import { heading, instruction } from '#domain/amendment/wording.ts'
import { canonicalJson } from '#domain/canonicalJson.ts'
import type { Lang } from '#domain/languages.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { proposedIn, subProposedIn } from '#domain/submissions/workspace.ts'

/** A place where the copy differs from the circulated text, as it would be printed. */
export type Proposed = {
  readonly key: string
  readonly heading: string
  readonly instruction: string
  readonly lines: readonly PrintedLine[]
  /** the canonical JSON of its operation: equal to that of an amendment submitted alike */
  readonly json: string
  /** SHA-256 of it; undefined where the browser has no cryptography (a page without https) */
  readonly seen: string | undefined
  /** false: a sub-amendment that changes what its amendment leaves as it is */
  readonly isInside: boolean
}

export type Deriving = (copy: ResolutionText) => Promise<readonly Proposed[]>

const sha256 = async (text: string): Promise<string | undefined> => {
  if (!globalThis.isSecureContext) return undefined
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * What a copy differs by, derived as the server will derive it again when it is submitted. Between two keystrokes one amendment changes at
 * most: the others are the same objects as before, so that nothing is printed, hashed or rendered again. `parent`: the copy is of the base
 * with this amendment, and what it differs by are sub-amendments to it.
 */
export const deriving = (base: ResolutionText, lang: Lang, parent?: Operation): Deriving => {
  const applied = parent && apply(parent, base, lang)
  const places = baseOf(applied?.ok ? applied.value.text : base)
  const proposed = (copy: ResolutionText): readonly DerivedSubAmendment[] =>
    (parent ? subProposedIn(parent, base, copy, lang) : proposedIn(base, copy, lang).map((one) => ({ ...one, isInside: true })))
  let known = new Map<string, Proposed>()
  return async (copy) => {
    const found = await Promise.all(proposed(copy).map(async ({ key, op, isInside }): Promise<Proposed> => {
      const json = canonicalJson(op)
      const before = known.get(json)
      if (before?.key === key) return before
      return { key, heading: heading(op, places, lang), instruction: instruction(op, places, lang), lines: printedLines(op, places, lang), json, seen: await sha256(json), isInside }
    }))
    known = new Map(found.map((one) => [one.json, one]))
    return found
  }
}
