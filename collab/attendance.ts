import type { Access } from './closeCodes.ts'
import { presentMessage, type Frame } from './wire.ts'

/** How many people are in a room, by what they may do. */
export type Present = { editors: number; commenters: number; viewers: number }
const KEYS = ['editors', 'commenters', 'viewers'] as const

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

/** What another process told of its part of the room, and when, by `performance.now`. */
type Elsewhere = { readonly present: Present; readonly at: number }
/** A process that has not spoken for so long is gone; while it lives it speaks every 15 s. */
const GONE_AFTER = 45_000

/** Tells everyone in a room how many are there, as a number alone: a viewer's name goes to nobody. */
export class Attendance {
  readonly #count: () => Present
  readonly #tell: (frame: Frame) => void
  readonly #publish: (present: Present) => void
  readonly #elsewhere = new Map<string, Elsewhere>()
  #timer: NodeJS.Timeout | null = null
  #toldAt = -Infinity
  #published = ''

  /** `publish`: to the other processes; `tell`: to the connections here. */
  constructor(count: () => Present, tell: (frame: Frame) => void, publish: (present: Present) => void) {
    this.#count = count
    this.#tell = tell
    this.#publish = publish
  }

  /** Someone came or went. Whoever came has to be told, even where the number is the same. */
  changed(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null
      this.#round()
    }, Math.max(0, this.#toldAt + TOLD_EVERY - performance.now())).unref()
  }

  /** How many another process has in this room. */
  heard(process: string, present: Present): void {
    const before = this.#elsewhere.get(process)?.present
    this.#elsewhere.set(process, { present, at: performance.now() })
    if (JSON.stringify(before) !== JSON.stringify(present)) this.changed()
  }

  /** Every 15 s: says again who is here, and forgets the processes that do not. */
  renew(): void {
    this.#published = ''
    for (const [process, { at }] of this.#elsewhere) if (performance.now() - at > GONE_AFTER) this.#elsewhere.delete(process)
    this.changed()
  }

  #round(): void {
    this.#toldAt = performance.now()
    const here = this.#count()
    const all = { ...here }
    for (const { present } of this.#elsewhere.values()) for (const key of KEYS) all[key] += present[key]
    this.#tell(presentMessage(all.editors, all.commenters, all.viewers))
    const written = JSON.stringify(here)
    if (written === this.#published) return
    this.#published = written
    this.#publish(here)
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }
}
