import * as Y from 'yjs'
import { TEXT_ROOT } from '#domain/resolution/schema.ts'
import { Attendance, countPeople, type Present } from './attendance.ts'
import { CLOSE, type Access, type CloseCode } from './closeCodes.ts'
import { Connection, type Line } from './connection.ts'
import { GivingBack } from './givingBack.ts'
import { Joining, NOTHING } from './joining.ts'
import { Ledger, type Outcome } from './ledger.ts'
import type { Change, Following, Log, News, Owner, Storage, StoredRoom, Visitor } from './ports.ts'
import { Presence } from './presence.ts'
import { Viewers } from './viewers.ts'
import { accessMessage, askMessage, awarenessMessage, readMessage, updateMessage, type Message } from './wire.ts'

export type RoomPorts = {
  readonly storage: Storage
  readonly log: Log
  /** entries of this process became durable and visible */
  readonly stored: (news: News) => void
  /** an editor's caret moved, came or went */
  readonly caret: (room: string, caret: Uint8Array) => void
  /** how many people are here changed */
  readonly present: (room: string, present: Present) => void
  /** may other processes have stored what is not known here yet? */
  readonly hasPeers: boolean
}

/** Carets are told at most so often, in milliseconds. */
const CARETS_EVERY = 40

const CODE: Readonly<Record<Exclude<Outcome, 'saved'>, CloseCode>> = { frozen: CLOSE.ACCESS_CHANGED, foreign: CLOSE.REFUSED, adrift: CLOSE.OVERLOAD }

/** One live text and who is at it: hands what they send to the ledger, and what became durable to all. */
export class Room {
  readonly name: string
  readonly #ports: RoomPorts
  readonly #ledger: Ledger<Connection>
  readonly #givingBack: GivingBack
  readonly #joining: Joining
  readonly #presence = new Presence<Connection>()
  readonly #editors = new Set<Connection>()
  readonly #viewers = new Viewers<Connection>()
  readonly #all = new Set<Connection>()
  readonly #attendance = new Attendance(
    () => countPeople(this.#all),
    (frame) => { for (const connection of this.#all) connection.send(frame) },
    (present) => { this.#ports.present(this.name, present) },
  )
  #caretTimer: NodeJS.Timeout | null = null
  /** when the last connection left, by `performance.now` */
  #idleSince: number | null = performance.now()

  constructor(name: string, stored: StoredRoom, ports: RoomPorts) {
    this.name = name
    this.#ports = ports
    this.#ledger = new Ledger(name, stored, ports, {
      shown: (update, from) => { this.#show(update, from) },
      stored: ports.stored,
      frozen: () => { for (const editor of this.#editors) editor.close(CLOSE.ACCESS_CHANGED) },
      dropped: () => { this.#givingBack.dropped() },
    })
    this.#givingBack = new GivingBack({ ledger: this.#ledger, storage: ports.storage, log: ports.log })
    this.#joining = new Joining(this.#ledger.doc)
  }

  /** The durable text. To be read, never written. */
  get text(): Y.XmlFragment {
    return this.#ledger.doc.getXmlFragment(TEXT_ROOT)
  }

  get connections(): ReadonlySet<Connection> {
    return this.#all
  }

  get isQuiet(): boolean {
    return this.#ledger.isQuiet
  }

  isIdleFor(ms: number): boolean {
    return this.isQuiet && this.#idleSince !== null && performance.now() - this.#idleSince >= ms
  }

  /** Somebody is on the way in. */
  touch(): void {
    if (this.#idleSince !== null) this.#idleSince = performance.now()
  }

  /** In a frozen room nobody writes. */
  judge(access: Access): Access {
    return access === 'editor' && !this.#ledger.isOpen ? 'viewer' : access
  }

  join(line: Line, visitor: Visitor, wanted: Access): void {
    const connection = new Connection(line, visitor, this.judge(wanted), () => this.#joining.from(NOTHING))
    this.#all.add(connection)
    this.#idleSince = null
    this.#attendance.changed()
    if (connection.access === 'editor') this.#editors.add(connection)
    else this.#viewers.add(connection)
    line.socket.on('message', (data, isBinary) => {
      if (!connection.isOpen) return
      if (!(data instanceof Buffer) || !connection.pace.take(data.length)) this.#object(connection, 'flood', 'more than a person sends', CLOSE.OVERLOAD)
      else this.#receive(connection, isBinary ? readMessage(data) : null)
    })
    line.socket.on('close', () => { this.#leave(connection) })
    connection.send(accessMessage(connection.access))
    if (connection.access !== 'editor') return
    connection.send(askMessage(Y.encodeStateVector(this.#ledger.doc)))
    const carets = this.#presence.all()
    if (carets !== null) connection.send(awarenessMessage(carets))
  }

  #leave(connection: Connection): void {
    this.#all.delete(connection)
    this.#editors.delete(connection)
    this.#viewers.delete(connection)
    this.#attendance.changed()
    this.#presence.leave(connection)
    this.#tellCarets()
    if (this.#all.size === 0) this.#idleSince = performance.now()
  }

  #receive(from: Connection, message: Message | null): void {
    if (message === null) {
      this.#object(from, 'malformed', 'no message of the protocol')
      return
    }
    const isEditor = from.access === 'editor'
    switch (message.kind) {
      case 'ask': return this.#answer(from, message.stateVector)
      case 'update':
        // It may build on words of an offline hour that only the answer brings.
        if (!isEditor) this.#dropUnread(from, message.update)
        else if (!from.hold(message.update)) this.#write(from, message.update)
        return
      case 'answer':
        if (!isEditor) this.#dropUnread(from, message.update)
        else {
          this.#write(from, message.update, { isState: true })
          for (const update of from.release()) this.#write(from, update)
        }
        return
      case 'awareness':
        if (isEditor) this.#presence.receive(from, from.visitor, message.update, (client) => this.#mayUse(from, client))
        return this.#tellCarets()
      case 'query-awareness': {
        const carets = isEditor ? this.#presence.all() : null
        if (carets !== null) from.send(awarenessMessage(carets))
        return
      }
      default: return message satisfies never
    }
  }

  /** A viewer's words are not looked at. The stock client answers with an empty update by itself; an editor of before has more. */
  #dropUnread(from: Connection, update: Uint8Array): void {
    if (update.length > 2 && from.firstDropped()) this.#ports.log.info({ room: this.name, user: from.visitor.userId, access: from.access }, 'words of a reader dropped')
  }

  #answer(to: Connection, stateVector: Uint8Array): void {
    try {
      to.sendState(this.#joining.from(stateVector))
    } catch (error) {
      this.#object(to, 'malformed', String(error))
    }
  }

  /** Carets are told together: the stock client echoes each frame of them, and one that moves too fast must not drive out the others. */
  #tellCarets(): void {
    if (!this.#presence.hasNews) return
    this.#caretTimer ??= setTimeout(() => {
      this.#caretTimer = null
      const news = this.#presence.takeNews()
      const frame = awarenessMessage(news.forAll)
      for (const editor of this.#editors) {
        const own = news.for(editor)
        if (own !== null) editor.send(own === news.forAll ? frame : awarenessMessage(own))
      }
      this.#ports.caret(this.name, news.forAll)
    }, CARETS_EVERY)
  }

  /** A client id belongs to the user who wrote with it first, in any of their sessions; until then to whom its caret shows. */
  #mayUse({ visitor: { userId } }: Connection, client: number): boolean {
    const owner = this.#ledger.ownerOf(client)
    return (owner === undefined ? this.#presence.userOf(client) ?? userId : owner) === userId
  }

  /** `isState`: it names all that was ever deleted. `isSure`: nothing is known elsewhere that would have it accepted. */
  #write(from: Connection, update: Uint8Array, { isState = false, isSure = !this.#ports.hasPeers }: { isState?: boolean; isSure?: boolean } = {}): void {
    if (!from.isOpen) return
    const seen = this.#ledger.judge(update, (client) => this.#mayUse(from, client))
    if (!seen.ok) {
      if (isSure) this.#object(from, seen.why, seen.what)
      else void this.#writeOnceCaughtUp(from, Uint8Array.from(update), isState)
      return
    }
    const number = from.received()
    // Who deletes by name what has just gone with its block does not want it back: the log must tell.
    if (seen.inserted.length === 0 && seen.deleted.length === 0 && (isState || !seen.again)) from.saved(number)
    else if (!this.#ledger.submit(update, seen, from.visitor.userId, from, (outcome) => {
      if (outcome === 'saved') from.saved(number)
      else from.close(CODE[outcome])
    })) from.close(CLOSE.OVERLOAD)
  }

  /** Who comes from another process may bring what that one stored a moment ago, in other people's names: it is looked up before it is refused. */
  async #writeOnceCaughtUp(from: Connection, update: Uint8Array, isState: boolean): Promise<void> {
    from.holdAgain()
    if (!await this.#ledger.catchUp()) return from.close(CLOSE.OVERLOAD)
    this.#write(from, update, { isState, isSure: true })
    for (const next of from.release()) this.#write(from, next)
  }

  #show(update: Uint8Array, from: Connection | null): void {
    this.#joining.push(update)
    this.#viewers.push(update)
    const frame = updateMessage(update)
    for (const editor of this.#editors) if (editor !== from) editor.send(frame)
  }

  /** Logged once: whoever is closed is not heard again. */
  #object(to: Connection, why: string, what: string, code: CloseCode = CLOSE.REFUSED): void {
    this.#ports.log.warn({ room: this.name, user: to.visitor.userId, why, what }, why === 'flood' ? 'a flood was cut off' : 'update refused')
    to.close(code)
  }

  edit(cause: string, change: Change, userId: Owner = null): Promise<boolean> {
    return this.#ledger.edit(cause, change, userId)
  }

  follow(cause: string, following: Following): Promise<boolean> {
    return this.#ledger.follow(cause, following)
  }

  /** Frozen, reopened, or written in the transaction that did so? */
  async refresh(): Promise<void> {
    await this.#ledger.refresh()
    await this.#ledger.catchUp()
  }

  /** Another process stored something. */
  heard(news: News): void {
    this.#ledger.heard(news)
  }

  /** An editor of another process moved. */
  heardCaret(caret: Uint8Array): void {
    this.#presence.hear(caret)
    const frame = awarenessMessage(caret)
    for (const editor of this.#editors) editor.send(frame)
  }

  heardPresent(process: string, present: Present): void {
    this.#attendance.heard(process, present)
  }

  /** Every 15 s, with other processes beside this one: what was missed of them is made up for. */
  renew(): void {
    this.#attendance.renew()
    void this.#ledger.catchUp()
  }

  catchUp(): Promise<boolean> {
    return this.#ledger.catchUp()
  }

  saveSnapshot(): Promise<void> {
    return this.#ledger.saveSnapshot()
  }

  /** Resolves when nothing waits to be stored. */
  async settled(): Promise<void> {
    await this.#ledger.settled()
    await this.#givingBack.settled()
    await this.#ledger.settled()
  }

  destroy(): void {
    this.#givingBack.stop()
    this.#viewers.stop()
    this.#attendance.stop()
    if (this.#caretTimer !== null) clearTimeout(this.#caretTimer)
    this.#ledger.doc.destroy()
  }
}
