import type { Access } from './closeCodes.ts'
import { presentMessage } from './wire.ts'

/** How many people are in a room, by what they may do. */
export type Present = { readonly editors: number; readonly commenters: number; readonly viewers: number }

/** Changes are told at most so often, in milliseconds: when 2,000 arrive, the count must not cost more than the words. */
const TOLD_EVERY = 2_000

type Someone = { readonly visitor: { readonly userId: string }; readonly access: Access }

const RANK: Readonly<Record<Access, number>> = { viewer: 0, commenter: 1, editor: 2 }

/** Counts people, not tabs: who has the text open twice is counted once, as what they may do at most. */
export const countPeople = (connections: Iterable<Someone>): Present => {
  const most = new Map<string, Access>()
  for (const { visitor: { userId }, access } of connections) {
    const before = most.get(userId)
    if (before === undefined || RANK[access] > RANK[before]) most.set(userId, access)
  }
  const present = { editors: 0, commenters: 0, viewers: 0 }
  for (const access of most.values()) present[`${access}s`]++
  return present
}

/** Tells everyone in a room how many are there, as a number alone: a viewer's name goes to nobody. */
export class Attendance {
  readonly #count: () => Present
  readonly #tell: (frame: Uint8Array) => void
  #timer: NodeJS.Timeout | null = null
  #toldAt = -Infinity

  constructor(count: () => Present, tell: (frame: Uint8Array) => void) {
    this.#count = count
    this.#tell = tell
  }

  /** Someone came or went. Whoever came has to be told, even where the number is the same. */
  changed(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null
      this.#toldAt = performance.now()
      const { editors, commenters, viewers } = this.#count()
      this.#tell(presentMessage(editors, commenters, viewers))
    }, Math.max(0, this.#toldAt + TOLD_EVERY - performance.now())).unref()
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }
}
