import * as Y from 'yjs'
import { updateMessage, type Frame } from './wire.ts'

/** One reader's connection, as seen by the crowd. */
export type Reader = { send(frame: Frame): void; /** behind: it will be given the whole state when it has caught up */ readonly isBehind: boolean }

const PER_TURN = 500
const SHORTEST = 10
const LONGEST = 150

/**
 * Those who read: updates of a window are merged and written once to all, some hundred sockets a turn of the event loop. The
 * window is three times what the last round cost, so that writing to 2,000 never starves the few who write.
 */
export class Viewers<R extends Reader> {
  readonly #all = new Set<R>()
  #pending: Uint8Array[] = []
  #timer: NodeJS.Timeout | null = null
  #lastRound = 0

  get size(): number {
    return this.#all.size
  }

  add(reader: R): void {
    this.#all.add(reader)
  }

  delete(reader: R): void {
    this.#all.delete(reader)
  }

  push(update: Uint8Array): void {
    if (this.#all.size === 0) return
    this.#pending.push(update)
    this.#schedule()
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    this.#pending = []
  }

  #schedule(): void {
    const window = Math.min(LONGEST, Math.max(SHORTEST, this.#lastRound * 3))
    this.#timer ??= setTimeout(() => { this.#round() }, window)
  }

  #round(): void {
    const [only] = this.#pending
    const frame = updateMessage(only !== undefined && this.#pending.length === 1 ? only : Y.mergeUpdates(this.#pending))
    this.#pending = []
    const readers = [...this.#all]
    let next = 0
    let spent = 0
    const turn = (): void => {
      const start = performance.now()
      for (const reader of readers.slice(next, next + PER_TURN)) if (!reader.isBehind) reader.send(frame)
      next += PER_TURN
      spent += performance.now() - start
      if (next < readers.length) {
        setImmediate(turn)
        return
      }
      this.#lastRound = spent
      this.#timer = null
      if (this.#pending.length > 0) this.#schedule()
    }
    turn()
  }
}
