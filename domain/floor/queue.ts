import type { Request } from './floor.ts'

/** How speakers follow each other: as they asked, the geopolitical groups in turn, or by lot. */
export const SPEAKERS_ORDERS = ['asked', 'groups', 'drawn'] as const
export type SpeakersOrder = (typeof SPEAKERS_ORDERS)[number]

/** A stream of numbers in [0, 1) that a seed fixes (FNV-1a into mulberry32): whoever has the seed can draw again. */
const chance = (seed: string): (() => number) => {
  let state = [...seed].reduce((hash, char) => Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0, 0x811c9dc5)
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Lots drawn over ids: the same for the same seed, however the ids were handed in. */
export const drawLots = (ids: readonly string[], seed: string): readonly string[] => {
  const next = chance(seed)
  const lots = ids.toSorted()
  for (let i = lots.length - 1; i > 0; i--) {
    const k = Math.floor(next() * (i + 1))
    const [a, b] = [lots[i], lots[k]]
    if (a !== undefined && b !== undefined) [lots[i], lots[k]] = [b, a]
  }
  return lots
}

/** Groups in turn: next is the group that has had the fewest turns in this list, then whoever of it asked first. `had`: turns so far, by group. */
const inTurn = (asked: readonly Request[], had: ReadonlyMap<string, number>): readonly Request[] => {
  const turns = new Map(had)
  const waiting = [...asked]
  const order: Request[] = []
  while (waiting.length > 0) {
    const least = Math.min(...waiting.map(({ group }) => turns.get(group ?? '') ?? 0))
    const i = waiting.findIndex(({ group }) => (turns.get(group ?? '') ?? 0) === least)
    for (const next of waiting.splice(i, 1)) {
      order.push(next)
      turns.set(next.group ?? '', least + 1)
    }
  }
  return order
}

/** Drawn lots first, in their order; who asked after the drawing follows. */
const byLot = (asked: readonly Request[]): readonly Request[] => asked.toSorted((a, b) => (a.lot ?? Infinity) - (b.lot ?? Infinity) || 0)

type Waiting = { readonly waiting: readonly Request[]; readonly order: SpeakersOrder; readonly had: ReadonlyMap<string, number> }

/**
 * Who speaks next, and next but one: points of order; Members by the rule of the list; who speaks by leave; rights of reply. Who still
 * needs leave is not in it.
 */
export const queue = ({ waiting, order, had }: Waiting): readonly Request[] => {
  const may = waiting.filter(({ leave }) => leave !== 'needed')
  const speeches = may.filter(({ turn, leave }) => turn === 'speech' && leave === 'not-needed')
  return [
    ...may.filter(({ turn }) => turn === 'order'),
    ...order === 'groups' ? inTurn(speeches, had) : order === 'drawn' ? byLot(speeches) : speeches,
    ...may.filter(({ turn, leave }) => turn === 'speech' && leave === 'given'),
    ...may.filter(({ turn }) => turn === 'reply'),
  ]
}
