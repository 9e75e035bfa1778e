import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import { CLOSE, CLOSE_REASON, type Access, type CloseCode } from './closeCodes.ts'
import { Pace } from './pace.ts'
import type { Visitor } from './ports.ts'
import { KEEP_ALIVE, savedMessage, type Frame } from './wire.ts'

/** A reader whose socket holds more is left out until it has drained, and then given the whole state. */
const READER_LIMIT = 256 << 10
/** A writer whose socket holds more is closed: it cannot be left out without losing its carets and order. */
const WRITER_LIMIT = 1 << 20

const EARLY_MOST = 1000

/** A WebSocket, and the stream below it, to which ready frames are written. */
export type Line = { readonly socket: WebSocket; readonly stream: Duplex }

/** One WebSocket in one room. */
export class Connection {
  readonly visitor: Visitor
  readonly access: Access
  readonly pace = new Pace()
  readonly #socket: WebSocket
  readonly #stream: Duplex
  readonly #catchUp: () => readonly Frame[]
  /** sync messages with content received so far, and those of them that are not in the log yet */
  #received = 0
  #unsaved = 0
  /** what came before the client's answer to our question; null once it has answered */
  #early: Uint8Array[] | null = []
  #isBehind = false
  #isAlive = true
  #hasDropped = false
  /** bytes of whole states: a long text over a slow line is no sign that nobody reads */
  #granted = 0

  constructor({ socket, stream }: Line, visitor: Visitor, access: Access, catchUp: () => readonly Frame[]) {
    this.#socket = socket
    this.#stream = stream
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

  send(frame: Frame): void {
    if (!this.isOpen || this.#isBehind) return
    const held = this.#stream.writableLength - this.#granted
    if (held <= (this.access === 'editor' ? WRITER_LIMIT : READER_LIMIT)) this.#stream.write(frame)
    else if (this.access === 'editor') this.close(CLOSE.OVERLOAD)
    else this.#fallBehind()
  }

  /** The whole text, or all that this client lacks of it. */
  sendState(frames: readonly Frame[]): void {
    for (const frame of frames) {
      if (!this.isOpen) return
      this.#granted += frame.length
      this.#stream.write(frame, () => { this.#granted -= frame.length })
    }
  }

  #fallBehind(): void {
    this.#isBehind = true
    this.#stream.write(KEEP_ALIVE, () => {
      this.#isBehind = false
      this.sendState(this.#catchUp())
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

  /** Keeps the updates that follow, as before the client had answered. */
  holdAgain(): void {
    this.#early ??= []
  }

  /** True once. */
  firstDropped(): boolean {
    if (this.#hasDropped) return false
    this.#hasDropped = true
    return true
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
