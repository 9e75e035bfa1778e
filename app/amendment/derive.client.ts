import { baseOf } from '#domain/amendment/places.ts'
import { printedLines, type PrintedLine } from '#domain/amendment/printed.ts'
import { heading, instruction } from '#domain/amendment/wording.ts'
import { canonicalJson } from '#domain/canonicalJson.ts'
import type { Lang } from '#domain/languages.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { proposedIn } from '#domain/submissions/workspace.ts'

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
}

const sha256 = async (text: string): Promise<string | undefined> => {
  if (!globalThis.isSecureContext) return undefined
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** What a copy differs by, derived as the server will derive it again when it is submitted. */
export const derive = async (base: ResolutionText, copy: ResolutionText, lang: Lang): Promise<Proposed[]> => {
  const places = baseOf(base)
  return Promise.all(proposedIn(base, copy, lang).map(async ({ key, op }) => {
    const json = canonicalJson(op)
    return { key, heading: heading(op, places, lang), instruction: instruction(op, places, lang), lines: printedLines(op, places, lang), json, seen: await sha256(json) }
  }))
}
