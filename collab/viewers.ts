import * as Y from 'yjs'
import { updateMessage, type Frame } from './wire.ts'

/** One reader's connection, as seen by the crowd. */
export type Reader = { send(frame: Frame): void; /** behind: it will be given the whole state when it has caught up */ readonly isBehind: boolean }

/** Readers who are written to in one turn of the event loop, and the updates that wait for them. */
class Lane<R extends Reader> {
  readonly readers = new Set<R>()
  pending: Uint8Array[] = []
  /** what the last turn cost, in milliseconds */
  spent = 0

  write(): void {
    const start = performance.now()
    const [only] = this.pending
    const frame = updateMessage(only !== undefined && this.pending.length === 1 ? only : Y.mergeUpdates(this.pending))
    this.pending = []
    for (const reader of this.readers) if (!reader.isBehind) reader.send(frame)
    this.spent = performance.now() - start
  }
}

const IN_A_LANE = 1_000
const SHORTEST = 10
const LONGEST = 150
/** A window is so many times the cost of the last round: readers take at most 1 / (1 + REST) of a core. */
const REST = 3.5

/**
 * Those who read. Updates of a window are merged and written once to each; the lanes take turns, so that nobody waits for a round of
 * all. The window grows with what the last round cost: writing to 2,000 never starves the few who write.
 */
export class Viewers<R extends Reader> {
  readonly #lanes: Lane<R>[] = []
  readonly #laneOf = new Map<R, Lane<R>>()
  #timer: NodeJS.Timeout | null = null
  #next = 0

  add(reader: R): void {
    let lane = this.#lanes.find(({ readers }) => readers.size < IN_A_LANE)
    if (lane === undefined) this.#lanes.push(lane = new Lane())
    lane.readers.add(reader)
    this.#laneOf.set(reader, lane)
  }

  delete(reader: R): void {
    const lane = this.#laneOf.get(reader)
    this.#laneOf.delete(reader)
    lane?.readers.delete(reader)
    if (lane?.readers.size === 0) this.#lanes.splice(this.#lanes.indexOf(lane), 1)
  }

  push(update: Uint8Array): void {
    for (const lane of this.#lanes) lane.pending.push(update)
    this.#schedule()
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    for (const lane of this.#lanes) lane.pending = []
  }

  #schedule(): void {
    if (this.#lanes.every(({ pending }) => pending.length === 0)) return
    const round = this.#lanes.reduce((sum, { spent }) => sum + spent, 0)
    const window = Math.min(LONGEST, Math.max(SHORTEST, round * REST))
    this.#timer ??= setTimeout(() => { this.#turn() }, window / this.#lanes.length)
  }

  /** Writes to the lane that has waited longest. */
  #turn(): void {
    this.#timer = null
    for (let tries = this.#lanes.length; tries > 0; tries--) {
      const lane = this.#lanes[this.#next++ % this.#lanes.length]
      if (lane === undefined || lane.pending.length === 0) continue
      lane.write()
      break
    }
    this.#schedule()
  }
}
