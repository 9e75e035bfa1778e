import { LANGS, type Lang } from '../languages.ts'
import { conflict, placeIn, type Conflict } from './conflict.ts'
import { sameEffect } from './identical.ts'
import type { Edit, Operation, Tabled } from './operation.ts'
import { sweep } from './sweep.ts'
import { idsOf } from './tree.ts'

/** Two amendments that meet; `a` before `b` by id. */
export type Pair = { readonly a: string; readonly b: string; readonly conflict: Conflict }

/** Every pair among the amendments that `conflict` has something to say about. */
export const conflictMap = (tabled: readonly Tabled[]): Pair[] => {
  const idOf = (i: number): string => (tabled[i] as Tabled).id
  return meetings(tabled).map(({ i, j, between }) => (idOf(i) < idOf(j) ? { a: idOf(i), b: idOf(j), conflict: between } : { a: idOf(j), b: idOf(i), conflict: between }))
}

/** The same by index into the list. */
export type Meeting = { readonly i: number; readonly j: number; readonly between: Conflict }

/**
 * Every two that meet, once. Only those that mention one paragraph are compared, and of rewordings of one
 * paragraph only those whose words come near each other: it grows with what meets, not with all pairs.
 */
export const meetings = (tabled: readonly Tabled[]): Meeting[] => {
  const ops = tabled.map(({ op }) => op)
  const found: Meeting[] = []
  const rewordings = new Map<string, number[]>()
  const mentions = new Map<string, number[]>()
  const others: number[] = []
  for (let i = 0; i < ops.length; i++) {
    const op = ops[i] as Operation
    if (isRewording(op)) { put(rewordings, placeIn(op), i); continue }
    others.push(i)
    for (const id of mentionedIn(op)) put(mentions, id, i)
  }

  /** the last operation that each was compared with, so that two that mention several paragraphs in common meet once */
  const seen = new Int32Array(ops.length).fill(-1)
  const compare = (i: number, j: number): void => {
    if (seen[j] === i) return
    seen[j] = i
    const between = conflict(ops[i] as Operation, ops[j] as Operation)
    if (between) found.push({ i, j, between })
  }
  for (const i of others) {
    for (const id of mentionedIn(ops[i] as Operation)) {
      for (const j of mentions.get(id) ?? []) if (j > i) compare(i, j)
      for (const j of rewordings.get(id) ?? []) compare(i, j)
    }
  }
  for (const [at, list] of rewordings) if (list.length > 1) amongRewordings(ops, list, at, found)
  return found
}

type Rewords = Extract<Operation, { type: 'title' | 'amend' }>
const isRewording = (op: Operation): op is Rewords => op.type === 'title' || op.type === 'amend'

/** Rewordings of one paragraph: by a sweep along its words; each with each where no language has words of both to sweep. */
const amongRewordings = (ops: readonly Operation[], list: readonly number[], at: string, found: Meeting[]): void => {
  const worded = list.map((i) => ops[i] as Rewords)
  const kinds: Record<'identical' | 'same-words' | 'same-place', Conflict> = {
    'identical': { kind: 'identical', at }, 'same-words': { kind: 'same-words', at }, 'same-place': { kind: 'same-place', at },
  }
  sweep(LANGS.map((lang) => worded.map((op) => editsOf(op, lang))), (k, l, touch) => {
    found.push({ i: list[k] as number, j: list[l] as number, between: kinds[sameEffect(worded[k] as Rewords, worded[l] as Rewords) ? 'identical' : touch] })
  })
  const has = (op: Rewords, lang: Lang): boolean => (editsOf(op, lang)?.length ?? 0) > 0
  if (LANGS.some((lang) => worded.every((op) => has(op, lang)))) return
  worded.forEach((one, k) => {
    for (let l = k + 1; l < worded.length; l++) {
      const other = worded[l] as Rewords
      const between = LANGS.some((lang) => has(one, lang) && has(other, lang)) ? null : conflict(one, other)
      if (between) found.push({ i: list[k] as number, j: list[l] as number, between })
    }
  })
}
const editsOf = (op: Rewords, lang: Lang): readonly Edit[] | undefined => (op.type === 'title' ? op.wording[lang] : op.wording[lang]?.edits)

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

const put = (map: Map<string, number[]>, key: string, i: number): void => {
  const list = map.get(key)
  if (list) list.push(i)
  else map.set(key, [i])
}
