import type { ResolutionText } from '../resolution/text.ts'
import type { RulesEdition } from '../rules/edition.ts'
import { placeIn, wordsIn } from './conflict.ts'
import { documentOrder } from './diff.ts'
import type { Item, Operation, Tabled } from './operation.ts'
import { treeOf } from './tree.ts'
import { changedWords, countWords } from './words.ts'

/**
 * How far an operation takes a paragraph from the base: deleting it is furthest, then joining or parting it, then its changed
 * words (inserted and removed), counted in the language where it has most. Compares by the two numbers in turn.
 */
export const distance = (op: Operation): readonly [number, number] => {
  const words = wordsIn(op).reduce((sum, { edits }) => sum + Math.max(0, ...Object.values(edits).map(changedWords)), 0)
  switch (op.type) {
    case 'delete': return [3, wordsOf(op.item)]
    case 'merge': case 'split': return [2, words]
    case 'title': case 'amend': return [1, words]
    case 'add': return [1, wordsOf(op.item)]
    case 'move': return [0, 0]
    default: return op satisfies never
  }
}
const wordsOf = ({ wording, subs }: Item): number =>
  Math.max(0, ...Object.values(wording).map(({ text }) => countWords(text))) + subs.reduce((sum, sub) => sum + wordsOf(sub), 0)

/** Which amendment to one place is voted on first; the rules edition says it (process.md: furthest first, to be verified). */
export type VotingOrder = 'furthest-first' | 'as-submitted'
/** As the rules edition has it. */
export const votingOrderOf = ({ votingOrder }: Pick<RulesEdition['rules'], 'votingOrder'>): VotingOrder => (votingOrder.value === 'furthest-first' ? 'furthest-first' : 'as-submitted')

/** The amendments of one place in voting order; `at`: a paragraph id, 'title', or '' for the very beginning. */
export type VotingPlace = { readonly at: string; readonly isAddition: boolean; readonly ids: readonly string[] }

/** All amendments in the order of the text, place by place; at equal distance as submitted, which is the order of `tabled`. */
export const votingOrder = (tabled: readonly Tabled[], base: ResolutionText, rule: VotingOrder = 'furthest-first'): VotingPlace[] => {
  const order = documentOrder(treeOf(base))
  const placed = tabled.map(({ id, op }, i) => ({ id, i, at: placeIn(op), isAddition: op.type === 'add', order: order(op), far: distance(op) }))
  placed.sort((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1]
    || (rule === 'furthest-first' ? b.far[0] - a.far[0] || b.far[1] - a.far[1] : 0) || a.i - b.i)
  const places: { at: string; isAddition: boolean; ids: string[] }[] = []
  for (const { id, at, isAddition } of placed) {
    const last = places.at(-1)
    if (last?.at === at && last.isAddition === isAddition) last.ids.push(id)
    else places.push({ at, isAddition, ids: [id] })
  }
  return places
}

/** The chair's ruling that of two additions at one place `first` comes first: what `op` becomes, so that they no longer clash. */
export const ruledBehind = (op: Operation, first: Operation): Operation => {
  const id = first.type === 'add' ? first.item.id : first.type === 'move' ? first.target : null
  if (id === null) return op
  if (op.type === 'add') return { ...op, place: { ...op.place, behind: [...op.place.behind, id] } }
  return op.type === 'move' ? { ...op, to: { ...op.to, behind: [...op.to.behind, id] } } : op
}
