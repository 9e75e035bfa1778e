import * as Y from 'yjs'
import { updateMessage, type Frame } from './wire.ts'

/** One reader's connection, as seen by the crowd. */
export type Reader = { send(frame: Frame): void; /** behind: it will be given the whole state when it has caught up */ readonly isBehind: boolean }

/** Readers who are written to in one turn of the event loop, and the updates that wait for them. */
class Lane<R extends Reader> {
  readonly readers = new Set<R>()
  /** when it is to be written to; Infinity while nothing waits */
  due = Infinity
  /** what the last turn cost, in milliseconds */
  spent = 0
  #pending: Uint8Array[] = []

  push(update: Uint8Array): void {
    this.#pending.push(update)
  }

  write(): void {
    const start = performance.now()
    const [only] = this.#pending
    const frame = updateMessage(only !== undefined && this.#pending.length === 1 ? only : Y.mergeUpdates(this.#pending))
    this.clear()
    for (const reader of this.readers) if (!reader.isBehind) reader.send(frame)
    this.spent = performance.now() - start
  }

  clear(): void {
    this.#pending = []
    this.due = Infinity
  }
}

const IN_A_LANE = 1_000
/** Milliseconds for which a word waits for others, however few read. */
const SHORTEST = 10
/** Within so many milliseconds a word is written to all, as long as writing itself leaves time to wait. */
const PROMISED = 90
/** A window is so many times the cost of the last round, within what is promised: a small crowd waits for next to nothing. */
const REST = 12

/**
 * Those who read. A word waits for those that follow it within a window; then all are merged and written once to each reader. The window
 * opens with the first word, not with the last round, so that no word waits longer and each round carries as many as it may. Lanes
 * are written to at different moments: nobody waits for a round of all, and writing to 2,000 never starves the few who write.
 */
export class Viewers<R extends Reader> {
  readonly #lanes: Lane<R>[] = []
  readonly #laneOf = new Map<R, Lane<R>>()
  #timer: NodeJS.Timeout | null = null

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
    const opening = this.#lanes.filter(({ due }) => due === Infinity)
    for (const lane of opening) lane.due = this.#moment(lane)
    for (const lane of this.#lanes) lane.push(update)
    if (opening.length > 0) this.#schedule()
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    for (const lane of this.#lanes) lane.clear()
  }

  /** The end of a window that opens now; earlier where the lane would have to wait for another one then. */
  #moment(lane: Lane<R>): number {
    const round = this.#lanes.reduce((sum, { spent }) => sum + spent, 0)
    let moment = performance.now() + Math.max(SHORTEST, round, Math.min(round * REST, PROMISED - round))
    for (const other of this.#lanes.toSorted((a, b) => b.due - a.due)) {
      if (Math.abs(other.due - moment) < lane.spent) moment = other.due - lane.spent
    }
    return moment
  }

  #schedule(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    const [next] = this.#lanes.toSorted((a, b) => a.due - b.due)
    if (next === undefined || next.due === Infinity) return
    this.#timer = setTimeout(() => {
      next.write()
      this.#schedule()
    }, Math.max(0, next.due - performance.now()))
  }
}
