import type { WebSocket } from 'ws'
import { CLOSE, CLOSE_REASON, type Access, type CloseCode } from './closeCodes.ts'
import type { Visitor } from './ports.ts'
import { KEEP_ALIVE, savedMessage } from './wire.ts'

/** A reader whose socket holds more is left out until it has drained, and then given the whole state. */
const READER_LIMIT = 256 << 10
/** A writer whose socket holds more is closed: it cannot be left out without losing its carets and order. */
const WRITER_LIMIT = 1 << 20

const EARLY_MOST = 1000

/** One WebSocket in one room. */
export class Connection {
  readonly visitor: Visitor
  readonly access: Access
  readonly #socket: WebSocket
  readonly #catchUp: () => readonly Uint8Array[]
  /** sync messages with content received so far, and those of them that are not in the log yet */
  #received = 0
  #unsaved = 0
  /** what came before the client's answer to our question; null once it has answered */
  #early: Uint8Array[] | null = []
  #isBehind = false
  #isAlive = true

  constructor(socket: WebSocket, visitor: Visitor, access: Access, catchUp: () => readonly Uint8Array[]) {
    this.#socket = socket
    this.visitor = visitor
    this.access = access
    this.#catchUp = catchUp
    socket.on('pong', () => { this.#isAlive = true })
  }

  get isBehind(): boolean {
    return this.#isBehind
  }

  get isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN
  }

  send(frame: Uint8Array): void {
    if (!this.isOpen) return
    const held = this.#socket.bufferedAmount
    if (this.access === 'editor') {
      if (held > WRITER_LIMIT) this.close(CLOSE.OVERLOAD)
      else this.#socket.send(frame)
      return
    }
    if (this.#isBehind) return
    if (held <= READER_LIMIT) {
      this.#socket.send(frame)
      return
    }
    this.#isBehind = true
    this.#socket.send(KEEP_ALIVE, () => {
      this.#isBehind = false
      for (const whole of this.#catchUp()) this.send(whole)
    })
  }

  /** Counts a sync message with content; the number is its place in this connection's order. */
  received(): number {
    this.#unsaved++
    return ++this.#received
  }

  /** The message of that number is in the log (or brought nothing new). */
  saved(number: number): void {
    this.#unsaved--
    this.send(savedMessage(this.#unsaved === 0 ? this.#received : number, Date.now()))
  }

  /** Keeps an update until the client has answered; false when it has. */
  hold(update: Uint8Array): boolean {
    if (this.#early === null) return false
    if (this.#early.length === EARLY_MOST) this.close(CLOSE.OVERLOAD)
    else this.#early.push(Uint8Array.from(update))
    return true
  }

  release(): readonly Uint8Array[] {
    const early = this.#early ?? []
    this.#early = null
    return early
  }

  /** Every 15 s. Two in a row without an answer: the other end is gone. */
  keepAlive(): void {
    if (!this.#isAlive) {
      this.#socket.terminate()
      return
    }
    this.#isAlive = false
    this.#socket.ping()
    this.send(KEEP_ALIVE)
  }

  close(code: CloseCode): void {
    shut(this.#socket, code)
  }
}

/** Closes with a code and its reason. A paused socket would never hear the other side's farewell. */
export const shut = (socket: WebSocket, code: CloseCode): void => {
  socket.resume()
  socket.close(code, CLOSE_REASON[code])
}
