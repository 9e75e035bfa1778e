import * as Y from 'yjs'
import { answerMessage, updateMessage, type Frame } from './wire.ts'

const SHARED_FOR = 1000
/** After a restart all come with the same state, or one of a few. */
const MOST_STATES = 200

/**
 * What those who join need: an answer for each state that they come with, and one frame of what came since. Both are encoded once
 * for all who come within a second, because 2,000 come at once after a restart.
 */
export class Joining {
  readonly #doc: Y.Doc
  readonly #answers = new Map<string, Frame>()
  #madeAt = -Infinity
  #since: Uint8Array[] = []
  #tail: Frame | null = null

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  /** An update was applied. */
  push(update: Uint8Array): void {
    if (this.#answers.size === 0) return
    if (performance.now() - this.#madeAt > SHARED_FOR) this.#restart()
    else this.#since.push(update)
    this.#tail = null
  }

  /** The frames that bring a client in the state of this vector up to date; throws when it is none. */
  from(stateVector: Uint8Array): readonly Frame[] {
    const isOld = performance.now() - this.#madeAt > SHARED_FOR
    if (this.#answers.size === 0 || this.#answers.size >= MOST_STATES || (isOld && this.#since.length > 0)) this.#restart()
    const key = Buffer.from(stateVector.buffer, stateVector.byteOffset, stateVector.byteLength).toString('latin1')
    let answer = this.#answers.get(key)
    if (answer === undefined) {
      answer = answerMessage(Y.encodeStateAsUpdate(this.#doc, stateVector))
      this.#answers.set(key, answer)
    }
    if (this.#since.length === 0) return [answer]
    this.#tail ??= updateMessage(Y.mergeUpdates(this.#since))
    return [answer, this.#tail]
  }

  #restart(): void {
    this.#answers.clear()
    this.#since = []
    this.#tail = null
    this.#madeAt = performance.now()
  }
}

/** The state of a client that has nothing. */
export const NOTHING = new Uint8Array([0])
