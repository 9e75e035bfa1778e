import { LANGS, type Wording } from '../languages.ts'
import type { ResolutionText } from '../resolution/text.ts'
import { bilingual } from './bilingual.ts'
import { clashes, conflict, placeIn, type Conflict } from './conflict.ts'
import { deriveAmendments, type DerivedAmendment } from './diff.ts'
import { misfit, worded } from './fits.ts'
import { map, type Mapped } from './map.ts'
import type { Operation } from './operation.ts'
import { treeOf } from './tree.ts'

/**
 * What becomes of a pending amendment when the base text changes: clean, with the operation on the new base and the languages whose
 * words have to be translated anew; done, when the new base already has it; or a conflict that its sponsors must look at.
 */
export type Rebased =
  | { readonly is: 'clean'; readonly op: Operation; readonly awaiting: readonly (typeof LANGS)[number][] }
  | { readonly is: 'done' }
  | { readonly is: 'conflict'; readonly conflict: Conflict }

/** Prepares the way from one base to the next (circulated draft to revised draft), once for all amendments that go it. */
export const rebasing = (from: Wording<ResolutionText>, to: Wording<ResolutionText>): ((op: Operation) => Rebased) => {
  const changes = together(from, to)
  const steps = sequential(changes)
  const trees = LANGS.flatMap((lang) => { const text = to[lang]; return text ? [{ lang, text, tree: treeOf(text) }] : [] })
  return (op) => {
    // on the old base first, as consolidation would: one step can hide that the next is for the same place
    const met = changes.flatMap((change) => conflict(op, change) ?? [])
    if (met.some(({ kind }) => kind === 'identical')) return { is: 'done' }
    const clash = met.find(clashes)
    if (clash) return { is: 'conflict', conflict: clash }
    let current = op
    for (const step of steps) {
      const mapped = map(current, step)
      if (mapped.is !== 'clean') return mapped
      current = mapped.op
    }
    const misfits = trees.filter(({ lang, text, tree }) => misfit(current, text, tree, lang) !== null).map(({ lang }) => lang)
    if (misfits.length === 0) return { is: 'clean', op: current, awaiting: [] }
    const rest = misfits.reduce(withoutWords, current)
    return worded(rest).length > 0 && trees.every(({ lang, text, tree }) => misfit(rest, text, tree, lang) === null)
      ? { is: 'clean', op: rest, awaiting: misfits }
      : { is: 'conflict', conflict: { kind: 'contradiction', at: placeIn(current) } }
  }
}

/** One amendment on a new base. */
export const rebase = (op: Operation, from: Wording<ResolutionText>, to: Wording<ResolutionText>): Rebased => rebasing(from, to)(op)

/** What differs between two bases in any language, each difference once with the words of both; deletions last, so that what is moved out of a paragraph has left it before it goes. */
const together = (from: Wording<ResolutionText>, to: Wording<ResolutionText>): Operation[] => {
  const byKey = new Map<string, Operation>()
  for (const lang of LANGS) {
    const [before, after] = [from[lang], to[lang]]
    if (!before || !after) continue
    for (const { key, op } of deriveAmendments(before, after, lang) satisfies DerivedAmendment[]) {
      const known = byKey.get(key)
      byKey.set(key, known ? bilingual(known, op) : op)
    }
  }
  return [...byKey.values()].sort((a, b) => Number(a.type === 'delete') - Number(b.type === 'delete'))
}

/** Changes that all speak of one base, as changes each on top of those before it. */
const sequential = (changes: readonly Operation[]): Operation[] => {
  const done: Operation[] = []
  for (const change of changes) {
    let current: Operation | null = change
    for (const earlier of done) {
      if (!current) break
      const mapped: Mapped = map(current, earlier)
      current = mapped.is === 'clean' ? mapped.op : null
    }
    if (current) done.push(current)
  }
  return done
}

const withoutWords = (op: Operation, lang: (typeof LANGS)[number]): Operation => {
  if (op.type === 'add' || op.type === 'delete' || op.type === 'move') return op
  const { [lang]: _, ...wording } = op.wording
  return { ...op, wording }
}
