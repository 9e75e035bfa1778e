import type { Quorum } from '../voting/quorum.ts'

/** What a sitting goes through, in this order (process.md, Examination): each is taken up when the one before it is done. */
export const AGENDA = ['presence', 'amendments', 'deferred', 'reported', 'whole'] as const
export type Item = (typeof AGENDA)[number]

export type AgendaItem = {
  readonly item: Item
  /** exactly one is taken up now, unless all are done */
  readonly state: 'done' | 'now' | 'ahead'
  /** how many are left in it: amendments, decisions to confirm; 0 where nothing is counted */
  readonly left: number
}

/** How far the committee has come. */
export type Progress = {
  /** as established last; `null` when nobody has taken the list of presence */
  readonly quorum: Quorum | null
  /** amendments with nothing decided, left to the drafting committee, and decided by it but not confirmed */
  readonly undecided: number
  readonly deferred: number
  readonly reported: number
  /** something was put or decided already: the examination goes on whatever the list of presence says */
  readonly hasBegun: boolean
  readonly isAdopted: boolean
}

/**
 * The agenda of a sitting: the list of presence, the amendments paragraph by paragraph, what was left to the drafting committee, what that
 * reports for confirmation, and the text as a whole. What the drafting committee was not asked does not stand on it.
 */
export const agenda = ({ quorum, undecided, deferred, reported, hasBegun, isAdopted }: Progress): readonly AgendaItem[] => {
  const all: readonly { readonly item: Item; readonly isDone: boolean; readonly left: number; readonly mayWait?: boolean }[] = [
    { item: 'presence', isDone: quorum?.reached ?? false, left: 0, mayWait: hasBegun },
    { item: 'amendments', isDone: undecided === 0, left: undecided },
    ...(deferred > 0 ? [{ item: 'deferred', isDone: false, left: deferred } as const] : []),
    ...(reported > 0 ? [{ item: 'reported', isDone: false, left: reported } as const] : []),
    { item: 'whole', isDone: isAdopted, left: 0 },
  ]
  const now = all.find(({ isDone, mayWait }) => !isDone && !mayWait && !isAdopted)
  return all.map(({ item, isDone, left }) => ({ item, left, state: isDone ? 'done' : item === now?.item ? 'now' : 'ahead' }))
}

/** The place where amendments wait that comes after this one in the text, else the first where any wait; `null`: none but here. */
export const nextPlace = <P extends { readonly key: string; readonly ids: readonly unknown[]; readonly decided: number; readonly deferred: number }>(places: readonly P[], key: string | null): P | null => {
  const here = places.findIndex((place) => place.key === key)
  const waits = ({ ids, decided, deferred }: P): boolean => decided + deferred < ids.length
  return places.find((place, i) => i > here && waits(place)) ?? places.find((place) => place.key !== key && waits(place)) ?? null
}
