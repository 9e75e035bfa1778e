import { across, carry, endOf, setsOpener } from './edits.ts'
import type { Edit, Rewording } from './operation.ts'

/** A run of words: kept from the base, or inserted or deleted by the amendment `by`. */
export type Span = { readonly is: 'kept' | 'inserted' | 'deleted'; readonly text: string; readonly by: string | null }

/** What one amendment changes in the words of one paragraph; `opener`: the length it sets after its own edits, if it sets one. */
export type Contribution = { readonly by: string; readonly edits: readonly Edit[]; readonly opener: number | null }
/** What the amendment `by` brings to the paragraph that it rewords. */
export const contribution = (by: string, rewording: Rewording): Contribution =>
  ({ by, edits: rewording.edits, opener: setsOpener(rewording) ? rewording.opener.is : null })

export type Composed = { readonly text: string; readonly opener: number; readonly spans: readonly Span[] }

const inOrder = (a: Edit, b: Edit): number => a.at - b.at || endOf(a) - endOf(b)

/** All contributions to one paragraph at once; they do not meet, or stand in the order given where they insert at one point. */
export const compose = (text: string, opener: number, contributions: readonly Contribution[]): Composed => {
  const edits = contributions.flatMap(({ by, edits: own }) => own.map((edit) => ({ ...edit, by }))).sort(inOrder)
  const spans: Span[] = []
  const push = (is: Span['is'], words: string, by: string | null): void => {
    const last = spans.at(-1)
    if (last && last.is === is && last.by === by) spans[spans.length - 1] = { is, by, text: last.text + words }
    else if (words) spans.push({ is, text: words, by })
  }
  let done = 0
  let result = ''
  for (const { at, remove, insert, by } of edits) {
    push('kept', text.slice(done, at), null)
    push('deleted', remove, by)
    push('inserted', insert, by)
    result += text.slice(done, at) + insert
    done = at + remove.length
  }
  push('kept', text.slice(done), null)
  result += text.slice(done)

  const set = contributions.flatMap(({ by, edits: own, opener: is }) => (is === null ? [] : [across(is, own, edits.filter((edit) => edit.by !== by))]))
  return { text: result, opener: Math.min(set.length ? Math.max(...set) : carry(opener, edits), result.length), spans }
}
