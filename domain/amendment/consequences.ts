import { conflict, placeIn } from './conflict.ts'
import { meetings } from './conflicts.ts'
import type { FallReason } from './disposition.ts'
import { grouping } from './groups.ts'
import { map } from './map.ts'
import type { Operation, Tabled } from './operation.ts'

/**
 * What becomes of another amendment to the same place when one is accepted:
 * - `falls`: it is not put to the vote any more
 * - `moot`: what it asks for is achieved: `same-effect` reads the same, even if typed apart; `nothing-left` has nothing left to do
 * - `stands`: it can still be decided: `other-words` of the place, `awaits-order` (both put something at one place, the chair rules which comes first),
 *   `builds-on` (it presupposes the accepted one)
 */
export type Outcome = { readonly id: string } & (
  | { readonly is: 'falls'; readonly because: FallReason }
  | { readonly is: 'moot'; readonly because: 'same-effect' | 'nothing-left' }
  | { readonly is: 'stands'; readonly because: 'other-words' | 'awaits-order' | 'builds-on' }
)

/** What accepting `accepted` means for each of the others that concern its place or meet it; the rest of the text is not touched by it. */
export const outcomes = (accepted: Tabled, others: readonly Tabled[]): Outcome[] =>
  others.flatMap(({ id, op }): Outcome[] => {
    if (id === accepted.id) return []
    const outcome = outcomeOf(accepted.op, op)
    return outcome ? [{ id, ...outcome }] : []
  })

type Unnamed<T> = T extends unknown ? Omit<T, 'id'> : never
const outcomeOf = (accepted: Operation, op: Operation): Unnamed<Outcome> | null => {
  const between = conflict(accepted, op)
  const falls = { is: 'falls', because: accepted.type === 'delete' ? 'paragraph-deleted' : 'rival-adopted' } as const
  if (!between) return placesOf(accepted).some((id) => placesOf(op).includes(id)) ? { is: 'stands', because: 'other-words' } : null
  switch (between.kind) {
    case 'identical': return { is: 'moot', because: 'same-effect' }
    case 'same-place': return { is: 'stands', because: 'awaits-order' }
    case 'same-words': return { is: 'falls', because: 'rival-adopted' }
    case 'contradiction': return falls
    case 'depends': {
      // to delete a part of what is gone
      if (accepted.type === 'delete' && op.type === 'delete') return falls
      const left = map(op, accepted)
      return left.is === 'conflict' ? falls : left.is === 'done' ? { is: 'moot', because: 'nothing-left' } : { is: 'stands', because: 'builds-on' }
    }
    default: return between.kind satisfies never
  }
}
const placesOf = (op: Operation): readonly string[] => (op.type === 'merge' ? [op.target, op.next] : [placeIn(op)])

/** An amendment that falls because another one was accepted. */
export type Fallen = { readonly id: string; readonly reason: FallReason }
/** Which of the others fall when `accepted` is accepted. */
export const consequences = (accepted: Tabled, others: readonly Tabled[]): Fallen[] =>
  outcomes(accepted, others).flatMap((outcome) => (outcome.is === 'falls' ? [{ id: outcome.id, reason: outcome.because }] : []))

/** Amendments of the same effect, which are decided together: groups of two or more in the order of `tabled`. */
export const decidedTogether = (tabled: readonly Tabled[]): string[][] =>
  grouping(tabled.length)(meetings(tabled).filter(({ between }) => between.kind === 'identical')).map((group) => group.map((i) => (tabled[i] as Tabled).id))
