import { apply } from '#domain/amendment/apply.ts'
import type { Operation } from '#domain/amendment/operation.ts'
import { placeIn } from '#domain/amendment/conflict.ts'
import { baseOf } from '#domain/amendment/places.ts'
import { printedLines, type PrintedLine } from '#domain/amendment/printed.ts'
import type { DerivedSubAmendment } from '#domain/amendment/subAmendment.ts'
import { heading, instruction } from '#domain/amendment/wording.ts'
import { canonicalJson } from '#domain/canonicalJson.ts'
import type { Lang } from '#domain/languages.ts'
import type { Finding } from '#domain/resolution/check.ts'
import { labelsOf, longLabel } from '#domain/resolution/labels.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { problemsIn } from '#domain/submissions/problems.ts'
import { formattingIn, proposedIn, subProposedIn } from '#domain/submissions/workspace.ts'

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
  /** departures from the conventions that it brings in: advice, never a bar */
  readonly problems: readonly Finding[]
  /** the paragraph of the copy that it is about, that it adds, or after which it deletes; 'title' for the title and the very beginning */
  readonly at: string
}

/** `formatting`: paragraphs whose words are as circulated, and only how they are set is not; never an amendment. */
export type Compared = { readonly proposed: readonly Proposed[]; readonly formatting: readonly { readonly id: string; readonly words: string }[] }
export type Deriving = (copy: ResolutionText) => Promise<Compared>

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
  const start = applied?.ok ? applied.value.text : base
  const places = baseOf(start)
  const proposed = (copy: ResolutionText): readonly DerivedSubAmendment[] =>
    (parent ? subProposedIn(parent, base, copy, lang) : proposedIn(base, copy, lang).map((one) => ({ ...one, isInside: true })))
  let known = new Map<string, Proposed>()
  return async (copy) => {
    const derived = proposed(copy)
    const problems = problemsIn(start, copy, derived, lang)
    const found = await Promise.all(derived.map(async ({ key, op, isInside }): Promise<Proposed> => {
      const json = canonicalJson(op)
      const before = known.get(json)
      const own = problems.get(key) ?? []
      if (before?.key === key && canonicalJson(before.problems) === canonicalJson(own)) return before
      return { key, heading: heading(op, places, lang), instruction: instruction(op, places, lang), lines: printedLines(op, places, lang), json, seen: await sha256(json), isInside, problems: own, at: op.type === 'add' ? op.item.id : op.type === 'delete' ? op.place.after ?? 'title' : placeIn(op) }
    }))
    known = new Map(found.map((one) => [one.json, one]))
    const labels = labelsOf(start)
    return { proposed: found, formatting: formattingIn(start, copy).map(({ id }) => { const label = labels.get(id); return { id, words: label ? longLabel(label, lang) : '' } }) }
  }
}
