import { endOf, touch, type Touch } from './edits.ts'
import type { Edit } from './operation.ts'

type Span = { readonly by: number; readonly edit: Edit; readonly end: number }

/**
 * Of many lists of edits to one paragraph (per language: one list for each author, none where it has no words), which two meet, and the gravest way in
 * which they do in any language. One pass along the text keeps the spans that are still open, so that it grows with what meets.
 */
export const sweep = (languages: readonly (readonly (readonly Edit[] | undefined)[])[], met: (i: number, j: number, touch: Touch) => void): void => {
  const count = languages[0]?.length ?? 0
  /** for each author those of a higher index that it meets, twice the index and one more for the same words; repeated as often as they do */
  const meets: number[][] = []
  const note = (a: Span, b: Span): void => {
    const found = a.by === b.by ? null : touch(a.edit, b.edit)
    if (found) (meets[Math.min(a.by, b.by)] ??= []).push(2 * Math.max(a.by, b.by) + (found === 'same-words' ? 1 : 0))
  }
  for (const lists of languages) {
    const open: Span[] = []
    for (const span of spansOf(lists)) {
      let still = 0
      for (const other of open) if (other.end >= span.edit.at) { open[still++] = other; note(other, span) }
      open.length = still
      open.push(span)
    }
  }

  const gravest = new Uint8Array(count)
  for (let i = 0; i < count; i++) {
    const list = meets[i]
    if (!list) continue
    for (const code of list) gravest[code >> 1] = Math.max(gravest[code >> 1] as number, 1 + (code & 1))
    for (const code of list) {
      const j = code >> 1
      const how = gravest[j]
      gravest[j] = 0
      if (how) met(i, j, how === 2 ? 'same-words' : 'same-place')
    }
  }
}

const spansOf = (lists: readonly (readonly Edit[] | undefined)[]): Span[] => {
  const spans: Span[] = []
  lists.forEach((edits, by) => { for (const edit of edits ?? []) spans.push({ by, edit, end: endOf(edit) }) })
  return spans.sort((a, b) => a.edit.at - b.edit.at)
}
