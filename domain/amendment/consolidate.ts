import type { Lang } from '../languages.ts'
import type { ResolutionText } from '../resolution/text.ts'
import type { Span } from './compose.ts'
import { clashes, placeIn, type ConflictKind } from './conflict.ts'
import { conflictMap, type Pair } from './conflicts.ts'
import { misfit, orphans, worded } from './fits.ts'
import type { Item, Operation, Place, Tabled } from './operation.ts'
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
  const { unique, copies } = withoutCopies(fitting, conflictMap(fitting))
  const pairs = conflictMap(unique).filter(({ conflict }) => clashes(conflict) && !(ruling === 'order-given' && conflict.kind === 'same-place'))
  for (const clash of grouped(pairs, copies)) report(clash)
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

/** One of each group of identical amendments (the one worded in most languages, then the first by id), and its copies. */
const withoutCopies = (all: readonly Tabled[], pairs: readonly Pair[]): { unique: readonly Tabled[]; copies: ReadonlyMap<string, string[]> } => {
  const copies = new Map<string, string[]>()
  const same = pairs.filter(({ conflict }) => conflict.kind === 'identical')
  if (same.length === 0) return { unique: all, copies }
  const byId = new Map(all.map((each) => [each.id, each]))
  const renamed = new Map<string, string>()
  const dropped = new Set<string>()
  for (const group of groups(same.map(({ a, b }) => [a, b] as const))) {
    const [kept, ...others] = group.map((id) => byId.get(id) as Tabled).sort((a, b) => worded(b.op).length - worded(a.op).length || (a.id < b.id ? -1 : 1))
    if (!kept) continue
    copies.set(kept.id, others.map(({ id }) => id).sort())
    for (const { id, op } of others) {
      dropped.add(id)
      if (op.type === 'add' && kept.op.type === 'add') idsOf(op.item).forEach((old, i) => renamed.set(old, idsOf((kept.op as typeof op).item)[i] ?? old))
      if (op.type === 'split' && kept.op.type === 'split') renamed.set(op.second, kept.op.second)
    }
  }
  const rename = (place: Place): Place => ({ ...place, parent: renamed.get(place.parent ?? '') ?? place.parent, behind: place.behind.map((id) => renamed.get(id) ?? id) })
  const follow = (op: Operation): Operation => (op.type === 'add' ? { ...op, place: rename(op.place) } : op.type === 'move' ? { ...op, to: rename(op.to) } : op)
  return { unique: all.filter(({ id }) => !dropped.has(id)).map(({ id, op }) => ({ id, op: renamed.size ? follow(op) : op })), copies }
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

/** Pairs as clashes: what hangs together at one place is one clash. */
const grouped = (pairs: readonly Pair[], copies: ReadonlyMap<string, readonly string[]>): Clash[] => {
  const places = new Map<string, Pair[]>()
  for (const pair of pairs) {
    const list = places.get(pair.conflict.at)
    if (list) list.push(pair)
    else places.set(pair.conflict.at, [pair])
  }
  const result: Clash[] = []
  for (const [at, here] of [...places].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const group of groups(here.map(({ a, b }) => [a, b] as const))) {
      const members = new Set(group)
      const within = here.filter(({ a }) => members.has(a)).map(({ conflict }) => conflict)
      const kind = (['contradiction', 'same-words', 'same-place'] as const).find((each) => within.some((c) => c.kind === each)) ?? 'same-place'
      const amendmentIds = group.flatMap((id) => [id, ...(copies.get(id) ?? [])]).sort()
      result.push({ kind, at, amendmentIds, ...(within.every(({ untranslated }) => untranslated) ? { untranslated: true as const } : {}) })
    }
  }
  return result
}

/** Connected groups, each sorted. */
const groups = (links: readonly (readonly [string, string])[]): string[][] => {
  const leader = new Map<string, string>()
  const find = (id: string): string => {
    let root = id
    for (let up = leader.get(root); up !== undefined && up !== root; up = leader.get(root)) root = up
    for (let each = id; each !== root;) { const up = leader.get(each) ?? root; leader.set(each, root); each = up }
    return root
  }
  for (const [a, b] of links) {
    leader.set(a, leader.get(a) ?? a)
    leader.set(b, leader.get(b) ?? b)
    leader.set(find(a), find(b))
  }
  const found = new Map<string, string[]>()
  for (const id of leader.keys()) {
    const root = find(id)
    const list = found.get(root)
    if (list) list.push(id)
    else found.set(root, [id])
  }
  return [...found.values()].map((group) => group.sort()).sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1))
}

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
