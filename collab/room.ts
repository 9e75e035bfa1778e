import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { TEXT_ROOT } from '#domain/resolution/schema.ts'
import { Attendance, countPeople } from './attendance.ts'
import { CLOSE, type Access, type CloseCode } from './closeCodes.ts'
import { Connection } from './connection.ts'
import { Ahead, inspect, rootsOf, type Objection } from './inspect.ts'
import { Joining } from './joining.ts'
import type { Log, LogEntry, Owner, ServerEdit, Storage, StoredRoom, Visitor } from './ports.ts'
import { Presence } from './presence.ts'
import { Viewers } from './viewers.ts'
import { accessMessage, answerMessage, askMessage, awarenessMessage, readMessage, updateMessage, type Message } from './wire.ts'

type Waiting = LogEntry & { readonly from: Connection | null; readonly done: (saved: boolean) => void; readonly binds: readonly number[] }

/** One INSERT carries at most so many updates. */
const BATCH = 500
/** Words that wait for a database that is away; beyond it writers are told to come back later. */
const MAX_WAITING = 8 << 20
const SNAPSHOT_EVERY = 500
const RETRY_FIRST = 100
const RETRY_MOST = 5000

/**
 * One live text. Every update goes one way: inspected, queued, stored with whatever else is queued, and only then applied, sent
 * on, and acknowledged. While the database is away the queue waits and nobody is told "saved".
 */
export class Room {
  readonly name: string
  readonly #storage: Storage
  readonly #log: Log
  readonly #changed: (room: string, seq: number) => void
  readonly #doc = new Y.Doc()
  readonly #owners: Map<number, Owner>
  readonly #ahead = new Ahead()
  readonly #joining = new Joining(this.#doc)
  readonly #presence = new Presence<Connection>()
  readonly #editors = new Set<Connection>()
  readonly #viewers = new Viewers<Connection>()
  readonly #all = new Set<Connection>()
  readonly #attendance = new Attendance(() => countPeople(this.#all), (frame) => { for (const connection of this.#all) connection.send(frame) })
  #queue: Waiting[] = []
  #waitingBytes = 0
  /** the loop that empties the queue, while it runs */
  #storing: Promise<void> | null = null
  /** server edits, one after the other: each must see the one before */
  #lastEdit: Promise<unknown> = Promise.resolve()
  #epoch: number
  #open: boolean
  #seq: number
  #snapshotSeq: number
  /** when the last connection left, by `performance.now` */
  #idleSince: number | null = performance.now()

  constructor(name: string, stored: StoredRoom, ports: { storage: Storage; log: Log; changed: (room: string, seq: number) => void }) {
    this.name = name
    this.#storage = ports.storage
    this.#log = ports.log
    this.#changed = ports.changed
    this.#epoch = stored.epoch
    this.#open = stored.open
    this.#seq = stored.seq
    this.#snapshotSeq = stored.seq - stored.updates.length
    this.#owners = new Map(stored.owners)
    this.#doc.getXmlFragment(TEXT_ROOT)
    this.#doc.transact(() => {
      if (stored.snapshot !== null) Y.applyUpdate(this.#doc, stored.snapshot)
      for (const update of stored.updates) Y.applyUpdate(this.#doc, update)
    })
  }

  /** The durable text. To be read, never written. */
  get text(): Y.XmlFragment {
    return this.#doc.getXmlFragment(TEXT_ROOT)
  }

  get connections(): ReadonlySet<Connection> {
    return this.#all
  }

  get isQuiet(): boolean {
    return this.#storing === null
  }

  isIdleFor(ms: number): boolean {
    return this.isQuiet && this.#idleSince !== null && performance.now() - this.#idleSince >= ms
  }

  /** In a frozen room nobody writes. */
  judge(access: Access): Access {
    return access === 'editor' && !this.#open ? 'viewer' : access
  }

  join(socket: WebSocket, visitor: Visitor, wanted: Access): void {
    const connection = new Connection(socket, visitor, this.judge(wanted), () => this.#joining.all())
    this.#all.add(connection)
    this.#idleSince = null
    this.#attendance.changed()
    if (connection.access === 'editor') this.#editors.add(connection)
    else this.#viewers.add(connection)
    socket.on('message', (data, isBinary) => { this.#receive(connection, isBinary && data instanceof Buffer ? readMessage(data) : null) })
    socket.on('close', () => { this.#leave(connection) })
    connection.send(accessMessage(connection.access))
    if (connection.access !== 'editor') return
    connection.send(askMessage(Y.encodeStateVector(this.#doc)))
    const carets = this.#presence.all()
    if (carets !== null) connection.send(awarenessMessage(carets))
  }

  #leave(connection: Connection): void {
    this.#all.delete(connection)
    this.#editors.delete(connection)
    this.#viewers.delete(connection)
    this.#attendance.changed()
    this.#tellEditors(this.#presence.leave(connection), connection)
    if (this.#all.size === 0) this.#idleSince = performance.now()
  }

  #receive(from: Connection, message: Message | null): void {
    if (!from.isOpen) return
    if (message === null) {
      this.#object(from, 'malformed', 'no message of the protocol')
      return
    }
    switch (message.kind) {
      case 'ask': return this.#answer(from, message.stateVector)
      // A viewer's words are dropped unread; the stock client sends an empty answer by itself.
      case 'update':
        // It may build on words of an offline hour that only the answer brings.
        if (from.access === 'editor' && !from.hold(message.update)) this.#write(from, message.update)
        return
      case 'answer':
        if (from.access === 'editor') for (const update of [message.update, ...from.release()]) this.#write(from, update)
        return
      case 'awareness': {
        if (from.access !== 'editor') return
        const news = this.#presence.receive(from, from.visitor, message.update, (client) => this.#mayUse(from, client))
        return this.#tellEditors(news, from)
      }
      case 'query-awareness': {
        const carets = from.access === 'editor' ? this.#presence.all() : null
        if (carets !== null) from.send(awarenessMessage(carets))
        return
      }
      default: return message satisfies never
    }
  }

  #answer(to: Connection, stateVector: Uint8Array): void {
    const hasNothing = stateVector.length <= 1
    try {
      for (const frame of hasNothing ? this.#joining.all() : [answerMessage(Y.encodeStateAsUpdate(this.#doc, stateVector))]) to.send(frame)
    } catch (error) {
      this.#object(to, 'malformed', String(error))
    }
  }

  #tellEditors(carets: Uint8Array | null, except: Connection): void {
    if (carets === null) return
    const frame = awarenessMessage(carets)
    for (const editor of this.#editors) if (editor !== except) editor.send(frame)
  }

  /** A client id belongs to the user who wrote with it first, in any of their sessions; until then to whom its caret shows. */
  #mayUse(connection: Connection, client: number): boolean {
    const { userId } = connection.visitor
    return this.#owners.has(client) ? this.#owners.get(client) === userId : (this.#presence.userOf(client) ?? userId) === userId
  }

  #write(from: Connection, update: Uint8Array): void {
    if (!from.isOpen) return
    const seen = inspect(this.#doc, this.#ahead, update, { roots: rootsOf(this.name), mayInsertAs: (client) => this.#mayUse(from, client) })
    if (!seen.ok) {
      this.#object(from, seen.why, seen.what)
      return
    }
    const number = from.received()
    if (seen.inserted.length === 0 && seen.deleted.length === 0) {
      from.saved(number)
      return
    }
    if (this.#waitingBytes + update.length > MAX_WAITING) {
      this.#log.warn({ room: this.name, waiting: this.#waitingBytes }, 'queue full, a writer was sent away')
      from.close(CLOSE.OVERLOAD)
      return
    }
    const clients = [...new Set(seen.inserted.map((run) => run.client))]
    this.#enqueue({
      update: Uint8Array.from(update), userId: from.visitor.userId, clientId: clients[0] ?? null, cause: null,
      from, binds: clients, done: (saved) => { if (saved) from.saved(number) },
    })
  }

  #enqueue(entry: Waiting): void {
    for (const client of entry.binds) this.#owners.set(client, entry.userId)
    this.#queue.push(entry)
    this.#waitingBytes += entry.update.length
    this.#storing ??= this.#store()
  }

  /** Changes the text as the server. The copy sees durable words only, as everyone does. */
  edit(cause: string, change: (edit: ServerEdit) => void): Promise<boolean> {
    const edit = this.#lastEdit.then(() => this.#edit(cause, change))
    this.#lastEdit = edit.catch(() => undefined)
    return edit
  }

  #edit(cause: string, change: (edit: ServerEdit) => void): Promise<boolean> {
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(this.#doc))
    let update: Uint8Array | undefined
    copy.on('update', (bytes: Uint8Array) => { update = bytes })
    copy.transact(() => { change({ doc: copy, text: copy.getXmlFragment(TEXT_ROOT), ownerOf: (client) => this.#owners.get(client) }) })
    const client = copy.clientID
    copy.destroy()
    if (update === undefined) return Promise.resolve(true)
    if (!this.#open) return Promise.resolve(false)
    const seen = inspect(this.#doc, this.#ahead, update, { roots: rootsOf(this.name), mayInsertAs: (by) => by === client })
    if (!seen.ok) return Promise.reject(new Error(`server edit (${cause}) of ${this.name} refused: ${seen.why}, ${seen.what}`))
    const clients = seen.inserted.length > 0 ? [client] : []
    const entry = { update, userId: null, clientId: clients[0] ?? null, cause, from: null, binds: clients }
    return new Promise((resolve) => { this.#enqueue({ ...entry, done: resolve }) })
  }

  async #store(): Promise<void> {
    let pause = RETRY_FIRST
    while (this.#queue.length > 0) {
      const batch = this.#queue.slice(0, BATCH)
      const binds = new Map(batch.flatMap((entry) => entry.binds.map((client) => [client, entry.userId] as const)))
      try {
        const appended = await this.#storage.append(this.name, this.#epoch, batch, binds)
        if (appended.ok) this.#show(batch, appended.seq)
        else await this.#dropQueue(appended.why)
        pause = RETRY_FIRST
      } catch (error) {
        this.#log.error({ room: this.name, waiting: this.#queue.length, error: String(error) }, 'updates could not be stored, trying again')
        await new Promise((resolve) => { setTimeout(resolve, pause) })
        pause = Math.min(pause * 2, RETRY_MOST)
      }
    }
    this.#ahead.clear()
    this.#storing = null
  }

  /** What is durable may be seen. */
  #show(batch: readonly Waiting[], seq: number): void {
    this.#queue.splice(0, batch.length)
    this.#seq = seq
    for (const { update, from } of batch) {
      this.#waitingBytes -= update.length
      Y.applyUpdate(this.#doc, update)
      this.#joining.push(update)
      this.#viewers.push(update)
      const frame = updateMessage(update)
      for (const editor of this.#editors) if (editor !== from) editor.send(frame)
    }
    for (const { done } of batch) done(true)
    this.#changed(this.name, seq)
    if (seq - this.#snapshotSeq >= SNAPSHOT_EVERY) void this.saveSnapshot()
  }

  /** The room was frozen, or a client id turned out to be someone else's: these words can never be stored, and were never seen. */
  async #dropQueue(why: 'frozen' | 'foreign'): Promise<void> {
    const dropped = this.#queue
    this.#queue = []
    this.#waitingBytes = 0
    this.#ahead.clear()
    this.#log.warn({ room: this.name, updates: dropped.length, why }, 'updates refused by the log')
    for (const { done, from, binds } of dropped) {
      for (const client of binds) if (Y.getState(this.#doc.store, client) === 0) this.#owners.delete(client)
      done(false)
      from?.close(why === 'frozen' ? CLOSE.ACCESS_CHANGED : CLOSE.REFUSED)
    }
    if (why === 'foreign') return
    for (const editor of this.#editors) editor.close(CLOSE.ACCESS_CHANGED)
    await this.refresh()
  }

  #object(to: Connection, why: Objection, what: string): void {
    this.#log.warn({ room: this.name, user: to.visitor.userId, why, what }, 'update refused')
    to.close(CLOSE.REFUSED)
  }

  /** Frozen or reopened meanwhile? */
  async refresh(): Promise<void> {
    const standing = await this.#storage.standing(this.name)
    this.#open = standing?.open ?? false
    this.#epoch = standing?.epoch ?? this.#epoch
  }

  async saveSnapshot(): Promise<void> {
    if (this.#seq === this.#snapshotSeq) return
    const seq = this.#seq
    const before = this.#snapshotSeq
    this.#snapshotSeq = seq
    try {
      await this.#storage.saveSnapshot(this.name, seq, Y.encodeStateAsUpdate(this.#doc))
    } catch (error) {
      this.#snapshotSeq = before
      this.#log.warn({ room: this.name, error: String(error) }, 'no snapshot saved; the log has everything')
    }
  }

  /** Resolves when nothing waits to be stored. */
  async settled(): Promise<void> {
    while (this.#storing !== null) await this.#storing
  }

  closeAll(code: CloseCode): void {
    for (const connection of this.#all) connection.close(code)
  }

  destroy(): void {
    this.#viewers.stop()
    this.#attendance.stop()
    this.#doc.destroy()
  }
}
