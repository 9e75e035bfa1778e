import type { Lang } from '../languages.ts'
import type { ResolutionText } from '../resolution/text.ts'
import { carry } from './edits.ts'
import { parting, joining } from './partition.ts'
import type { Operation, Place } from './operation.ts'
import { increasing } from './subsequence.ts'
import { itemOf, placeOf, siblingsIn, treeOf, type Entry, type Tree } from './tree.ts'
import { diffWords } from './words.ts'

/** One difference between a base and how a delegation wants it to read. `key` stays the same while the delegation keeps editing that place. */
export type DerivedAmendment = { readonly key: string; readonly op: Operation }

/**
 * One derived amendment a place, in document order; accepting all of them turns `base` into `wanted`. Paragraphs are matched by
 * id alone, so equal sentences in different paragraphs are never confused. What is formatting only (the length of an opener over unchanged
 * words) is no amendment, and the opening line is the Assembly's, not open to amendment.
 */
export const deriveAmendments = (base: ResolutionText, wanted: ResolutionText, lang: Lang): DerivedAmendment[] => {
  const old = treeOf(base)
  const now = treeOf(wanted)
  const ops: Operation[] = []
  const title = diffWords(base.title, wanted.title)
  if (title.length) ops.push({ type: 'title', wording: { [lang]: title } })

  /** paragraphs whose words a split or merge already speaks of, and those that it makes or takes away */
  const told = new Set<string>()
  const isNew = (id: string): boolean => !old.entries.has(id)
  const entry = (tree: Tree, id: string): Entry => tree.entries.get(id) as Entry

  /** `base`: whose sub-paragraphs in the base those of `parent` continue (a split or merge makes them differ) */
  const compare = (parent: string | null, from: string | null): void => {
    const children = siblingsIn(now, parent)
    const isAdded = parent !== null && isNew(parent) && from === parent
    const stays = (id: string): boolean => {
      if (isAdded) return isNew(id)
      const was = old.entries.get(id)
      return was !== undefined && was.parent === from && was.kind === entry(now, id).kind
    }
    const candidates = children.filter(stays)
    const kept = increasing(candidates.map((id, i) => (isAdded ? i : entry(old, id).at)))
    const fixed = new Set(candidates.filter((_, i) => kept.has(i)))

    let after: string | null = null
    let behind: string[] = []
    for (const [i, id] of children.entries()) {
      if (fixed.has(id)) {
        const passed = isAdded ? null : joinedOrParted(id, children[i + 1])
        if (passed === null) compare(id, id)
        after = passed ?? id
        behind = []
        continue
      }
      if (told.has(id)) continue
      const place: Place = { parent: from, after, behind }
      behind = [...behind, id]
      const { kind } = entry(now, id)
      if (isNew(id)) {
        if (isAdded) throw new Error(`${id} is part of ${parent}`)
        ops.push({ type: 'add', place, kind, item: itemOf(now, entry(now, id), lang, isNew) })
      } else {
        ops.push(moving(entry(old, id), entry(now, id), place))
      }
      compare(id, id)
    }
  }

  const moving = (was: Entry, is: Entry, to: Place): Operation => ({
    type: 'move', target: was.id, from: placeOf(old, was), to, kind: { was: was.kind, is: is.kind },
    opener: { [lang]: { was: was.opener, is: is.kind === null ? 0 : was.kind === null && was.text === is.text ? is.opener : was.opener } },
  })

  /**
   * Recognises words that went to a new neighbour, or came from one that is no more, and compares what stands below. Answers the base
   * paragraph behind which the next place is; null when it recognises nothing.
   */
  const joinedOrParted = (id: string, neighbour: string | undefined): string | null => {
    const [was, is] = [entry(old, id), entry(now, id)]
    if (was.text === is.text) return null
    if (neighbour !== undefined && isNew(neighbour) && entry(now, neighbour).kind === was.kind && is.subs.length === 0) {
      const cut = parting(was, is, entry(now, neighbour))
      if (cut) {
        ops.push({ type: 'split', target: id, second: neighbour, wording: { [lang]: cut } })
        told.add(id).add(neighbour)
        compare(neighbour, id)
        return id
      }
    }
    const next = siblingsIn(old, was.parent)[was.at + 1]
    if (next !== undefined && !now.entries.has(next) && entry(old, next).kind === was.kind && was.subs.length === 0) {
      const joint = joining(was, entry(old, next), is)
      if (joint) {
        ops.push({ type: 'merge', target: id, next, wording: { [lang]: joint } })
        told.add(id).add(next)
        compare(id, next)
        return next
      }
    }
    return null
  }

  compare(null, null)

  for (const was of old.entries.values()) {
    const is = now.entries.get(was.id)
    if (is) {
      const edits = told.has(was.id) ? [] : diffWords(was.text, is.text)
      if (edits.length === 0) continue
      const opener = was.kind !== null && is.kind === null ? carry(was.opener, edits) : is.opener
      ops.push({ type: 'amend', target: was.id, wording: { [lang]: { edits, opener: { was: was.opener, is: opener } } } })
    } else if (!told.has(was.id) && (was.parent === null || now.entries.has(was.parent) || told.has(was.parent))) {
      ops.push({ type: 'delete', place: placeOf(old, was), kind: was.kind, item: itemOf(old, was, lang, (id) => !now.entries.has(id)) })
    }
  }
  const order = documentOrder(old)
  return ops.map((op) => ({ key: keyOf(op), op, at: order(op) }))
    .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1] || a.at[2] - b.at[2])
    .map(({ key, op }) => ({ key, op }))
}

/** Names the place and the act, so that a reason written for it stays with it. */
export const keyOf = (op: Operation): string => {
  switch (op.type) {
    case 'title': return 'title'
    case 'add': return `add:${op.item.id}`
    case 'delete': return `delete:${op.item.id}`
    case 'amend': case 'move': case 'merge': case 'split': return `${op.type}:${op.target}`
    default: return op satisfies never
  }
}

/**
 * Where an operation comes in the order of the base: the title first; what concerns a paragraph at that paragraph; what is added
 * after one behind all that stands below it. Sorts by the three numbers in turn.
 */
export const documentOrder = (tree: Tree): ((op: Operation) => readonly [number, number, number]) => {
  const index = new Map([...tree.entries.keys()].map((id, i) => [id, i]))
  const last = (id: string): number => {
    const sub = tree.entries.get(id)?.subs.at(-1)
    return sub === undefined ? index.get(id) ?? index.size : last(sub)
  }
  const depth = (id: string | null): number => (id === null ? 0 : 1 + depth(tree.entries.get(id)?.parent ?? null))
  const acts = ['title', 'amend', 'split', 'merge', 'move', 'delete', 'add']
  return (op) => {
    switch (op.type) {
      case 'title': return [-2, 0, 0]
      case 'add': {
        const { parent, after, behind } = op.place
        const at = after !== null ? last(after) : parent !== null ? index.get(parent) ?? index.size : -1
        return [at, 10 - depth(parent), behind.length]
      }
      case 'delete': return [index.get(op.item.id) ?? index.size, 0, acts.indexOf(op.type)]
      case 'amend': case 'move': case 'merge': case 'split': return [index.get(op.target) ?? index.size, 0, acts.indexOf(op.type)]
      default: return op satisfies never
    }
  }
}

