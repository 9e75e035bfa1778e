import { LANGS } from '../languages.ts'
import { conflict, placeIn, wordsIn, type Conflict } from './conflict.ts'
import { endOf } from './edits.ts'
import type { Operation, Tabled } from './operation.ts'
import { idsOf } from './tree.ts'

/** Two amendments that meet; `a` before `b` by id. */
export type Pair = { readonly a: string; readonly b: string; readonly conflict: Conflict }

/**
 * Every pair among the amendments that `conflict` has something to say about. Only amendments that mention one paragraph are compared, and of
 * rewordings of one paragraph only those whose words come near each other, so that it grows with what meets, not with all pairs.
 */
export const conflictMap = (tabled: readonly Tabled[]): Pair[] => {
  const pairs: Pair[] = []
  const seen = new Set<number>()
  const compare = (i: number, j: number): void => {
    const [low, high] = i < j ? [i, j] : [j, i]
    const [first, second] = [tabled[low], tabled[high]]
    if (!first || !second || low === high || seen.has(low * tabled.length + high)) return
    seen.add(low * tabled.length + high)
    const found = conflict(first.op, second.op)
    if (found) pairs.push(first.id < second.id ? { a: first.id, b: second.id, conflict: found } : { a: second.id, b: first.id, conflict: found })
  }

  const rewordings = new Map<string, number[]>()
  const mentions = new Map<string, number[]>()
  const put = (map: Map<string, number[]>, key: string, i: number): void => {
    const list = map.get(key)
    if (list) list.push(i)
    else map.set(key, [i])
  }
  tabled.forEach(({ op }, i) => {
    if (op.type === 'amend' || op.type === 'title') put(rewordings, placeIn(op), i)
    else for (const id of mentionedIn(op)) put(mentions, id, i)
  })

  for (const [id, others] of mentions) {
    for (let i = 0; i < others.length; i++) {
      for (let j = i + 1; j < others.length; j++) compare(others[i] as number, others[j] as number)
      for (const rewording of rewordings.get(id) ?? []) compare(others[i] as number, rewording)
    }
  }
  for (const list of rewordings.values()) if (list.length > 1) near(tabled, list, compare)
  return pairs
}

/** The paragraphs by which an operation can meet another: what it changes, where it puts something, what goes with it. */
const mentionedIn = (op: Operation): ReadonlySet<string> => {
  switch (op.type) {
    case 'title': case 'amend': return new Set([placeIn(op)])
    case 'add': return new Set([gap(op.place), ...(op.place.parent === null ? [] : [op.place.parent]), ...(op.place.after === null ? [] : [op.place.after]), ...idsOf(op.item)])
    case 'delete': return new Set(idsOf(op.item))
    case 'move':
      return new Set([op.target, gap(op.to), ...[op.from.parent, op.to.parent, op.to.after].filter((id) => id !== null)])
    case 'merge': return new Set([op.target, op.next])
    case 'split': return new Set([op.target])
    default: return op satisfies never
  }
}
const gap = ({ parent, after }: { parent: string | null; after: string | null }): string => `${parent ?? ''}/${after ?? ''}`

/** Rewordings of one paragraph whose edits meet in some language, by a sweep along the text; all pairs where a language is missing. */
const near = (tabled: readonly Tabled[], list: readonly number[], compare: (i: number, j: number) => void): void => {
  const edits = list.map((i) => ({ i, wording: wordsIn((tabled[i] as Tabled).op)[0]?.edits ?? {} }))
  const partial = edits.filter(({ wording }) => LANGS.some((lang) => !wording[lang]))
  if (LANGS.filter((lang) => partial.some(({ wording }) => !wording[lang])).length > 1) {
    for (const { i } of partial) for (const { i: j } of edits) compare(i, j)
  }
  for (const lang of LANGS) {
    const all = edits.flatMap(({ i, wording }) => (wording[lang] ?? []).map((edit) => ({ i, at: edit.at, end: endOf(edit) }))).sort((a, b) => a.at - b.at)
    let open: typeof all = []
    for (const edit of all) {
      open = open.filter(({ end }) => end >= edit.at)
      for (const other of open) if (other.i !== edit.i) compare(other.i, edit.i)
      open.push(edit)
    }
  }
}
