/** How much somebody may send: so much at once, and so much a second after that. */
type Allowance = { readonly burst: number; readonly perSecond: number }

/** Someone who holds a key down sends 60 messages a second; what an hour without connection brings is one message. */
const MESSAGES: Allowance = { burst: 2_000, perSecond: 200 }
const BYTES: Allowance = { burst: 4 << 20, perSecond: 256 << 10 }

/** One connection's pace, as two buckets that fill with time. */
export class Pace {
  readonly #now: () => number
  #messages = MESSAGES.burst
  #bytes = BYTES.burst
  #at: number

  constructor(now: () => number = () => performance.now()) {
    this.#now = now
    this.#at = now()
  }

  /** False: this message is one too many. */
  take(bytes: number): boolean {
    const now = this.#now()
    const seconds = (now - this.#at) / 1000
    this.#at = now
    this.#messages = Math.min(MESSAGES.burst, this.#messages + seconds * MESSAGES.perSecond) - 1
    this.#bytes = Math.min(BYTES.burst, this.#bytes + seconds * BYTES.perSecond) - bytes
    return this.#messages >= 0 && this.#bytes >= 0
  }
}
