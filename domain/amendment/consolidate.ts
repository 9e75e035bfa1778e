import type { Lang } from '../languages.ts'
import type { ResolutionText } from '../resolution/text.ts'
import type { Span } from './compose.ts'
import { clashes, placeIn, type ConflictKind } from './conflict.ts'
import { meetings, type Meeting } from './conflicts.ts'
import { copiesAmong } from './copies.ts'
import { misfit, orphans } from './fits.ts'
import { grouping } from './groups.ts'
import type { Item, Operation, Tabled } from './operation.ts'
import { idsOf, treeOf, type Tree } from './tree.ts'
import { weave } from './weave.ts'

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
 * The base with all `accepted` amendments at once; independent of their order. What conflicts is not applied but reported at its place;
 * amendments of identical effect count once. `ruling`: 'order-given' is the chair's ruling that what is put at one place stands in
 * the order of `accepted`.
 */
export const consolidate = (
  base: ResolutionText, accepted: readonly Tabled[], lang: Lang, ruling: 'awaited' | 'order-given' = 'awaited',
): Consolidation => {
  const tree = treeOf(base)
  const ordered = ruling === 'awaited' ? [...accepted].sort((a, b) => (a.id < b.id ? -1 : 1)) : accepted
  const conflicts: Clash[] = []
  const left = new Set<string>()
  const report = (clash: Clash): void => { conflicts.push(clash); for (const id of clash.amendmentIds) left.add(id) }

  const fitting = fit(base, tree, ordered, lang, report)
  const { unique, met, copies } = copiesAmong(fitting, meetings(fitting))
  const barred = met.filter(({ between }) => clashes(between) && !(ruling === 'order-given' && between.kind === 'same-place'))
  for (const clash of grouped(unique, barred, copies)) report(clash)
  let applied = unique.filter(({ id }) => !left.has(id))
  for (;;) {
    const lost = unsupported(applied, tree)
    if (lost.length === 0) break
    for (const { id, op } of lost) report({ kind: 'depends', at: placeIn(op), amendmentIds: [id, ...(copies.get(id) ?? [])] })
    applied = applied.filter(({ id }) => !left.has(id))
  }

  const woven = weave(base, tree, applied, lang)
  const anchors: Record<string, Anchor> = {}
  const places = applied.length ? anchorsIn(woven.text, tree, applied) : null
  for (const { id, op } of applied) for (const each of [id, ...(copies.get(id) ?? [])]) if (places) anchors[each] = places(op)
  return { ...woven, conflicts, anchors }
}

/** Those that fit the base, together with what the others bring; the rest is reported. */
const fit = (base: ResolutionText, tree: Tree, all: readonly Tabled[], lang: Lang, report: (clash: Clash) => void): readonly Tabled[] => {
  const incoming = new Map<string, readonly string[]>()
  const bring = (item: Item): void => { incoming.set(item.id, item.subs.map(({ id }) => id)); item.subs.forEach(bring) }
  for (const { op } of all) if (op.type === 'add') bring(op.item)
  return all.filter(({ id, op }) => {
    const fits = misfit(op, base, tree, lang, incoming) === null
    if (!fits) report({ kind: 'does-not-fit', at: placeIn(op), amendmentIds: [id] })
    return fits
  })
}

/** Those that presuppose what is not applied: a deletion whose sub-paragraphs nobody moves away, a move into a paragraph nobody adds, a ring of moves. */
const unsupported = (applied: readonly Tabled[], tree: Tree): readonly Tabled[] => {
  const movedTo = new Map<string, string | null>()
  const brought = new Set<string>()
  for (const { op } of applied) {
    if (op.type === 'move') movedTo.set(op.target, op.to.parent)
    if (op.type === 'add') for (const id of idsOf(op.item)) brought.add(id)
  }
  const rings = (start: string): boolean => {
    const above = (id: string): string | null => movedTo.get(id) ?? (movedTo.has(id) ? null : tree.entries.get(id)?.parent ?? null)
    let slow = above(start)
    for (let steps = 0; slow !== null && steps <= tree.entries.size; steps++) {
      if (slow === start) return true
      slow = above(slow)
    }
    return false
  }
  return applied.filter(({ op }) => {
    if (op.type === 'delete') return orphans(op, tree).some((id) => !movedTo.has(id))
    const to = op.type === 'move' ? op.to : op.type === 'add' ? op.place : null
    if (to && to.parent !== null && !tree.entries.has(to.parent) && !brought.has(to.parent)) return true
    return op.type === 'move' && op.to.parent !== op.from.parent && rings(op.target)
  })
}

/** What hangs together at one place is one clash, as grave as the gravest in it. */
const grouped = (all: readonly Tabled[], met: readonly Meeting[], copies: ReadonlyMap<string, readonly string[]>): Clash[] => {
  const places = new Map<string, Meeting[]>()
  for (const each of met) {
    const here = places.get(each.between.at)
    if (here) here.push(each)
    else places.set(each.between.at, [each])
  }
  const group = grouping(all.length)
  return [...places].flatMap(([at, here]) => {
    const groups = group(here)
    const groupOf = new Map(groups.flatMap((members, g) => members.map((i) => [i, g] as const)))
    const kinds = groups.map(() => ({ gravest: GRAVITY.length - 1, untranslated: true }))
    for (const { i, between } of here) {
      const kind = kinds[groupOf.get(i) ?? 0]
      if (!kind) continue
      kind.gravest = Math.min(kind.gravest, GRAVITY.indexOf(between.kind))
      kind.untranslated &&= between.untranslated ?? false
    }
    return groups.map((members, g): Clash => {
      const { gravest, untranslated } = kinds[g] ?? { gravest: 0, untranslated: false }
      const amendmentIds = members.flatMap((i) => { const { id } = all[i] as Tabled; return [id, ...(copies.get(id) ?? [])] }).sort()
      return { kind: GRAVITY[gravest] ?? 'contradiction', at, amendmentIds, ...(untranslated ? { untranslated: true as const } : {}) }
    })
  })
}
const GRAVITY: readonly ConflictKind[] = ['contradiction', 'same-words', 'same-place']

/** Finds an operation's place in the resulting text. */
const anchorsIn = (text: ResolutionText, tree: Tree, applied: readonly Tabled[]): ((op: Operation) => Anchor) => {
  const result = treeOf(text)
  const joinedInto = new Map(applied.flatMap(({ op }) => (op.type === 'merge' ? [[op.next, op.target] as const] : [])))
  return (op) => {
    switch (op.type) {
      case 'title': return { is: 'title' }
      case 'add': return { is: 'paragraph', id: op.item.id }
      case 'amend': case 'move': case 'merge': case 'split': return { is: 'paragraph', id: joinedInto.get(op.target) ?? op.target }
      case 'delete': {
        const order = [...tree.entries.keys()]
        const before = order.slice(0, order.indexOf(op.item.id)).findLast((id) => result.entries.has(id))
        return { is: 'gone', after: before ?? null }
      }
      default: return op satisfies never
    }
  }
}
