import * as Y from 'yjs'
import { TEXT_ROOT } from '#domain/resolution/schema.ts'
import { rootsOf } from './content.ts'
import { dropsWords } from './givingBack.ts'
import { inspect, type Inspection } from './inspect.ts'
import { Ahead } from './places.ts'
import type { Change, Following, Log, LogEntry, News, Owner, Row, Storage, StoredRoom } from './ports.ts'

/** What became of an entry. `frozen`: the room takes no words now. `foreign`: under someone else's client id. `adrift`: it built on such. */
export type Outcome = 'saved' | 'frozen' | 'foreign' | 'adrift'

/** An entry on its way; `from` is whoever must not hear it again; `afterServer`: of the server, the last such entry that it saw. */
type Waiting<From> = LogEntry & { readonly from: From | null; readonly afterServer: number | null; readonly binds: readonly number[]; readonly done: (outcome: Outcome) => void }

export type LedgerHooks<From> = {
  /** An update is durable, and part of the text now. */
  readonly shown: (update: Uint8Array, from: From | null) => void
  /** Entries of this process were stored: the last one, and they as rows. */
  readonly stored: (news: News) => void
  readonly frozen: () => void
  /** An entry of this process took out words that it did not know, or brought some to where nothing stands any more. */
  readonly dropped: () => void
}

/** One INSERT carries at most so many updates. */
const BATCH = 500
/** Words that wait for a database that is away; beyond it writers are told to come back later. */
const MAX_WAITING = 8 << 20
/** A snapshot costs as much as the text is long: at most once in so many updates, and so many more as it is longer. */
const SNAPSHOT_EVERY = 500
const BYTES_PER_UPDATE = 400
const RETRY_FIRST = 100
const RETRY_MOST = 5000
const EDIT_TRIES = 5

/**
 * The durable text of one room and the way into it. Every update is judged, queued, stored with whatever else is queued, and only
 * then applied and shown. While the database is away the queue waits. What other processes stored is read from the same log.
 */
export class Ledger<From> {
  readonly name: string
  readonly doc = new Y.Doc()
  readonly #storage: Storage
  readonly #log: Log
  readonly #hooks: LedgerHooks<From>
  readonly #owners: Map<number, Owner>
  readonly #ahead = new Ahead()
  #queue: Waiting<From>[] = []
  #waitingBytes = 0
  /** the loop that empties the queue, while it runs */
  #storing: Promise<void> | null = null
  #reading: Promise<boolean> | null = null
  #readAgain = false
  /** server edits, one after the other: each must see the one before */
  #lastEdit: Promise<unknown> = Promise.resolve()
  #epoch: number
  #open: boolean
  /** everything up to here is in the text; `#highest` may be further when another process was between */
  #seq: number
  #highest: number
  #serverSeq: number
  #snapshotSeq: number
  #snapshotSize: number

  constructor(name: string, stored: StoredRoom, ports: { storage: Storage; log: Log }, hooks: LedgerHooks<From>) {
    this.name = name
    this.#storage = ports.storage
    this.#log = ports.log
    this.#hooks = hooks
    this.#epoch = stored.epoch
    this.#open = stored.open
    this.#seq = this.#highest = stored.seq
    this.#serverSeq = stored.serverSeq
    this.#snapshotSeq = stored.seq - stored.updates.length
    this.#snapshotSize = stored.snapshot?.length ?? 0
    this.#owners = new Map(stored.owners)
    this.doc.getXmlFragment(TEXT_ROOT)
    this.doc.transact(() => {
      if (stored.snapshot !== null) Y.applyUpdate(this.doc, stored.snapshot)
      for (const update of stored.updates) Y.applyUpdate(this.doc, update)
    })
  }

  get isOpen(): boolean {
    return this.#open
  }

  get isQuiet(): boolean {
    return this.#storing === null
  }

  /** Undefined: nobody has written with this client id. */
  ownerOf(client: number): Owner | undefined {
    return this.#owners.get(client)
  }

  judge(update: Uint8Array, mayInsertAs: (client: number) => boolean): Inspection {
    return inspect(this.doc, this.#ahead, update, { roots: rootsOf(this.name), mayInsertAs })
  }

  /** Takes a judged update of a person; false when too much is waiting. */
  submit(update: Uint8Array, inspection: Inspection & { ok: true }, userId: string, from: From, done: (outcome: Outcome) => void): boolean {
    if (this.#waitingBytes + update.length > MAX_WAITING) {
      this.#log.warn({ room: this.name, waiting: this.#waitingBytes }, 'queue full, a writer was sent away')
      return false
    }
    const binds = [...new Set(inspection.inserted.map(({ client }) => client))]
    // What is known already was not judged: a second telling of it may be another.
    const news = inspection.known.size > 0 ? Y.diffUpdate(update, Y.encodeStateVector(new Map(inspection.known))) : Uint8Array.from(update)
    this.#enqueue({ update: news, userId, clientId: binds[0] ?? null, cause: null, from, afterServer: null, binds, done })
    return true
  }

  #enqueue(entry: Waiting<From>): void {
    for (const client of entry.binds) this.#owners.set(client, entry.userId)
    this.#queue.push(entry)
    this.#waitingBytes += entry.update.length
    this.#storing ??= this.#store()
  }

  /** Changes the text as the server, or for a person. The copy sees durable words only, as everyone does. */
  edit(cause: string, change: Change, userId: Owner): Promise<boolean> {
    return this.#inTurn(cause, () => Promise.resolve(change), userId)
  }

  /** The same for what stands elsewhere, as it stands when the edit's turn has come. */
  follow(cause: string, following: Following, userId: Owner = null): Promise<boolean> {
    return this.#inTurn(cause, following, userId)
  }

  #inTurn(cause: string, following: Following, userId: Owner): Promise<boolean> {
    const edit = this.#lastEdit.then(() => this.#edit(cause, following, userId, EDIT_TRIES))
    this.#lastEdit = edit.catch(() => undefined)
    return edit
  }

  async #edit(cause: string, following: Following, userId: Owner, tries: number): Promise<boolean> {
    const afterServer = this.#serverSeq
    const change = await following()
    if (change === null) return true
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(this.doc))
    let update: Uint8Array | undefined
    copy.on('update', (bytes: Uint8Array) => { update = bytes })
    copy.transact(() => { change({ doc: copy, text: copy.getXmlFragment(TEXT_ROOT), ownerOf: (client) => this.#owners.get(client) }) })
    const client = copy.clientID
    copy.destroy()
    if (update === undefined) return true
    if (!this.#open) return false
    const entry = { update, userId, clientId: client, cause }
    const seen = this.judge(update, (by) => by === client)
    if (!seen.ok) throw new Error(`server edit (${cause}) of ${this.name} refused: ${seen.why}, ${seen.what}`)
    const binds = seen.inserted.length > 0 ? [client] : []
    const outcome = await new Promise<Outcome>((done) => { this.#enqueue({ ...entry, clientId: binds[0] ?? null, from: null, afterServer, binds, done }) })
    // Another process was faster: the edit is made anew on what it left.
    if (outcome === 'adrift' && tries > 1) return this.#edit(cause, following, userId, tries - 1)
    return outcome === 'saved'
  }

  /** People's words together; an edit of the server alone, because it may have to be made anew. */
  #nextBatch(): readonly Waiting<From>[] {
    const [first] = this.#queue
    if (first !== undefined && first.cause !== null) return [first]
    const end = this.#queue.findIndex(({ cause }) => cause !== null)
    return this.#queue.slice(0, Math.min(BATCH, end === -1 ? BATCH : end))
  }

  async #store(): Promise<void> {
    let pause = RETRY_FIRST
    while (this.#queue.length > 0) {
      const batch = this.#nextBatch()
      const binds = new Map(batch.flatMap((entry) => entry.binds.map((client) => [client, entry.userId] as const)))
      try {
        const appended = await this.#storage.append(this.name, this.#epoch, batch, binds, batch[0]?.afterServer ?? null)
        if (appended.ok) this.#show(batch, appended.seq)
        else if (appended.why === 'frozen') await this.#freeze()
        else if (appended.why === 'foreign') await this.#dropForeign(appended.owners)
        else await this.#overtaken()
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
  #show(batch: readonly Waiting<From>[], seq: number): void {
    const first = seq - batch.length + 1
    this.#queue.splice(0, batch.length)
    this.#highest = seq
    if (batch[0]?.cause) this.#serverSeq = seq
    for (const { update, from } of batch) {
      this.#waitingBytes -= update.length
      this.doc.once('afterTransaction', (transaction: Y.Transaction) => { if (dropsWords(transaction, update)) this.#hooks.dropped() })
      Y.applyUpdate(this.doc, update)
      this.#hooks.shown(update, from)
    }
    for (const { done } of batch) done('saved')
    this.#hooks.stored({ room: this.name, seq, rows: batch.map(({ update, userId, cause }, place) => ({ seq: first + place, update, userId, cause })) })
    if (first === this.#seq + 1) this.#seq = seq
    else void this.catchUp()
    if (seq - this.#snapshotSeq >= SNAPSHOT_EVERY + this.#snapshotSize / BYTES_PER_UPDATE) void this.saveSnapshot()
  }

  /** Another process stored something. */
  heard({ seq, rows }: News): void {
    if (seq <= this.#seq) return
    if (rows[0]?.seq === this.#seq + 1) this.#take(rows)
    else void this.catchUp()
  }

  /** Reads what the log has and this process has not. False: the database is away. */
  catchUp(): Promise<boolean> {
    this.#readAgain = true
    this.#reading ??= this.#readOn()
    return this.#reading
  }

  async #readOn(): Promise<boolean> {
    try {
      while (this.#readAgain) {
        this.#readAgain = false
        this.#take(await this.#storage.since(this.name, this.#seq))
      }
      return true
    } catch (error) {
      this.#log.warn({ room: this.name, error: String(error) }, 'the log could not be read on; it will be tried again')
      return false
    } finally {
      this.#reading = null
    }
  }

  #take(rows: readonly Row[]): void {
    let changes = 0
    const notice = (): void => { changes++ }
    this.doc.on('update', notice)
    for (const { seq, update, userId, cause } of rows) {
      if (seq <= this.#seq) continue
      this.#seq = seq
      this.#highest = Math.max(this.#highest, seq)
      if (cause !== null) this.#serverSeq = Math.max(this.#serverSeq, seq)
      for (const client of Y.parseUpdateMeta(update).from.keys()) if (!this.#owners.has(client)) this.#owners.set(client, userId)
      const before = changes
      Y.applyUpdate(this.doc, update)
      // What is already in the text was shown before.
      if (changes > before) this.#hooks.shown(update, null)
    }
    this.doc.off('update', notice)
  }

  /** Takes back all that waits: it can never be stored, and was never seen. */
  async #freeze(): Promise<void> {
    const dropped = this.#queue
    this.#queue = []
    this.#waitingBytes = 0
    this.#ahead.clear()
    this.#log.warn({ room: this.name, updates: dropped.length, why: 'frozen' }, 'updates refused by the log')
    for (const entry of dropped) this.#drop(entry, 'frozen')
    this.#hooks.frozen()
    await this.refresh()
  }

  #drop({ binds, done }: Waiting<From>, outcome: Outcome): void {
    for (const client of binds) if (Y.getState(this.doc.store, client) === 0) this.#owners.delete(client)
    done(outcome)
  }

  /**
   * Takes back the words under a client id that belongs to someone else, and what builds on them; the others stay in their order. Whoever
   * comes from another process may bring what others wrote there: once the log is read on, that is nothing new.
   */
  async #dropForeign(owners: ReadonlyMap<number, Owner>): Promise<void> {
    if (!await this.catchUp()) throw new Error('the log could not be read on')
    for (const [client, owner] of owners) this.#owners.set(client, owner)
    const isForeign = ({ binds, userId }: Waiting<From>): boolean => binds.some((client) => owners.has(client) && owners.get(client) !== userId)
    const waiting = this.#queue
    this.#queue = []
    this.#waitingBytes = 0
    this.#ahead.clear()
    for (const entry of waiting) {
      const seen = this.judge(entry.update, (client) => { const owner = this.#owners.get(client); return owner === undefined || owner === entry.userId })
      if (seen.ok) {
        const binds = [...new Set(seen.inserted.map(({ client }) => client))]
        this.#queue.push({ ...entry, binds, clientId: binds[0] ?? null })
        this.#waitingBytes += entry.update.length
        continue
      }
      const outcome = isForeign(entry) ? 'foreign' : 'adrift'
      this.#log.warn({ room: this.name, user: entry.userId, why: outcome }, 'update refused by the log')
      this.#drop(entry, outcome)
    }
  }

  /** The server has edited on another node meanwhile: the edit at the head of the queue was made on an older text. */
  async #overtaken(): Promise<void> {
    await this.catchUp()
    await this.refresh()
    const [edit, ...others] = this.#queue
    if (edit === undefined) return
    this.#queue = others
    this.#waitingBytes -= edit.update.length
    this.#drop(edit, 'adrift')
  }

  /** Frozen or reopened meanwhile? */
  async refresh(): Promise<void> {
    const standing = await this.#storage.standing(this.name)
    this.#open = standing?.open ?? false
    this.#epoch = standing?.epoch ?? this.#epoch
    if (standing !== null && standing.serverSeq <= this.#seq) this.#serverSeq = standing.serverSeq
  }

  async saveSnapshot(): Promise<void> {
    // With a gap the text holds more than its number says, and could not be read as it was then.
    if (this.#seq === this.#snapshotSeq || this.#highest !== this.#seq) return
    const [seq, before] = [this.#seq, this.#snapshotSeq]
    this.#snapshotSeq = seq
    try {
      const state = Y.encodeStateAsUpdate(this.doc)
      this.#snapshotSize = state.length
      await this.#storage.saveSnapshot(this.name, seq, state)
    } catch (error) {
      this.#snapshotSeq = before
      this.#log.warn({ room: this.name, error: String(error) }, 'no snapshot saved; the log has everything')
    }
  }

  /** Resolves when nothing waits to be stored. */
  async settled(): Promise<void> {
    while (this.#storing !== null) await this.#storing
  }
}
