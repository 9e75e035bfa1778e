import * as Y from 'yjs'
import { answerMessage, updateMessage } from './wire.ts'

const SHARED_FOR = 1000

/** What a newcomer needs: one snapshot frame and one frame of what came since, encoded once for all who come within a second. */
export class Joining {
  readonly #doc: Y.Doc
  #snapshot: Uint8Array | null = null
  #madeAt = 0
  #since: Uint8Array[] = []
  #tail: Uint8Array | null = null

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  /** An update was applied. */
  push(update: Uint8Array): void {
    if (this.#snapshot === null) return
    if (performance.now() - this.#madeAt > SHARED_FOR) {
      this.#snapshot = null
      this.#since = []
    } else {
      this.#since.push(update)
    }
    this.#tail = null
  }

  /** The frames that bring a client with nothing up to date. */
  all(): readonly Uint8Array[] {
    if (this.#snapshot === null || (this.#since.length > 0 && performance.now() - this.#madeAt > SHARED_FOR)) {
      this.#snapshot = answerMessage(Y.encodeStateAsUpdate(this.#doc))
      this.#madeAt = performance.now()
      this.#since = []
      this.#tail = null
    }
    if (this.#since.length === 0) return [this.#snapshot]
    this.#tail ??= updateMessage(Y.mergeUpdates(this.#since))
    return [this.#snapshot, this.#tail]
  }
}
