import { LANGS } from '../languages.ts'
import { sameEdits } from './edits.ts'
import type { Item, Operation } from './operation.ts'
import { samePlace } from './tree.ts'

/**
 * Whether two operations have the same effect, ids that each made up for new paragraphs aside. Languages that only one of
 * them words do not tell them apart, as long as they share one.
 */
export const sameEffect = (a: Operation, b: Operation): boolean => {
  switch (a.type) {
    case 'title': return b.type === 'title' && agree(a.wording, b.wording, sameEdits)
    case 'amend': return b.type === 'amend' && a.target === b.target && agree(a.wording, b.wording, (x, y) => sameEdits(x.edits, y.edits))
    case 'add': return b.type === 'add' && samePlace(a.place, b.place) && a.kind === b.kind && !isBehind(a, b) && sameItem(a.item, b.item)
    case 'delete': return b.type === 'delete' && sameIds(a.item, b.item)
    case 'move': return b.type === 'move' && ((a.target === b.target && samePlace(a.to, b.to) && a.kind.is === b.kind.is) || exchange(a, b) || exchange(b, a))
    case 'merge':
      return b.type === 'merge' && a.target === b.target && a.next === b.next
        && agree(a.wording, b.wording, (x, y) => x.joint === y.joint && sameEdits(x.first, y.first) && sameEdits(x.second, y.second))
    case 'split':
      return b.type === 'split' && a.target === b.target
        && agree(a.wording, b.wording, (x, y) => x.at === y.at && x.gap === y.gap && sameEdits(x.first, y.first) && sameEdits(x.second, y.second))
    default: return a satisfies never
  }
}

const agree = <T>(a: Partial<Record<string, T>>, b: Partial<Record<string, T>>, same: (x: T, y: T) => boolean): boolean => {
  let shared = 0
  for (const lang of LANGS) {
    const [x, y] = [a[lang], b[lang]]
    if (x === undefined || y === undefined) continue
    if (!same(x, y)) return false
    shared++
  }
  return shared > 0
}
const sameItem = (a: Item, b: Item): boolean =>
  agree(a.wording, b.wording, (x, y) => x.text === y.text) && a.subs.length === b.subs.length && a.subs.every((sub, i) => sameItem(sub, b.subs[i] ?? a))
const sameIds = (a: Item, b: Item): boolean => a.id === b.id && a.subs.length === b.subs.length && a.subs.every((sub, i) => sameIds(sub, b.subs[i] ?? a))

type Add = Extract<Operation, { type: 'add' }>
const isBehind = (a: Add, b: Add): boolean => a.place.behind.includes(b.item.id) || b.place.behind.includes(a.item.id)

type Move = Extract<Operation, { type: 'move' }>
/** Two neighbours change places: the first goes behind the second, or the second before the first. */
const exchange = (first: Move, second: Move): boolean =>
  first.to.after === second.target && second.from.after === first.target && second.to.after === first.from.after
  && [first.from, second.from, second.to].every(({ parent }) => parent === first.to.parent)
  && [first, second].every(({ kind, to }) => kind.was === kind.is && to.behind.length === 0)
