import type { FallReason } from './disposition.ts'
import type { Tabled } from './operation.ts'

export type Fallen = { readonly id: string; readonly reason: FallReason }

/** Which of the others fall when `accepted` is accepted; the rest can still stand. */
export const consequences = (_accepted: Tabled, _others: readonly Tabled[]): Fallen[] => {
  throw new Error('to come')
}
