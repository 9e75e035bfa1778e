import { setImmediate as turn } from 'node:timers/promises'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { changedPart } from '#domain/resolution/changedPart.ts'
import { TEXT_ROOT } from '#domain/resolution/schema.ts'
import type { Ledger } from './ledger.ts'
import { clocksOf, deletesByName, droppedIn, putBack, readOvertaken, standingBlock, wordsOf, type Overtaken } from './overtaken.ts'
import type { Log, Owner, Row, ServerEdit, Storage } from './ports.ts'

/** The cause, in the log, of an edit that gives words back to their author. It deletes by name the letters that it writes anew. */
export const GIVE_BACK = 'give-back'

/** In milliseconds: who typed them may take some of them out again, which is on its way as well. */
const GIVE_AFTER = 300
/** The same when the database was away. */
const AGAIN_AFTER = 5_000
/** What was read of the log is kept so long, for the next words. */
const KEPT_FOR = 60_000
/** After so many milliseconds of reading others get their turn. */
const AT_ONCE = 8
/** So many entries of the log are asked for at a time. */
const PAGE = 1_000

/**
 * Has an update dropped words that it does not name, or brought some to where nothing stands any more? To be asked after its transaction,
 * while Yjs still has them.
 */
export const dropsWords = (transaction: Y.Transaction, update: Uint8Array): boolean => {
  const { doc, deleteSet } = transaction
  if (hasNowhere(transaction) && Y.decodeUpdate(update).structs.some((struct) =>
    struct instanceof Y.Item && struct.content instanceof Y.ContentString && Y.getItem(doc.store, struct.id) instanceof Y.GC)) return true
  if (deleteSet.clients.size === 0) return false
  const names = deletesByName(update)
  return droppedIn(transaction, doc.getXmlFragment(TEXT_ROOT), (client, clock) => !names(client, clock)).length > 0
}

const hasNowhere = ({ doc: { store }, beforeState, afterState }: Y.Transaction): boolean => [...afterState].some(([client, clock]) => {
  const [before, structs] = [beforeState.get(client) ?? 0, store.clients.get(client)]
  return structs !== undefined && clock > before && structs.slice(Y.findIndexSS(structs, before)).some((struct) => struct instanceof Y.GC)
})

/** A letter that went with its block: it `waits` for that to stand again, is `back` in it, or `gone` because somebody took it out by name. */
type Letter = { readonly client: number; readonly clock: number; readonly block: Y.XmlElement; readonly run: unknown; is: 'waits' | 'back' | 'gone' }
/** What waits of one block: among the words that stood there when it went, and among all that ever did, because it may have been emptied first. */
type Fallen = { readonly among: readonly Overtaken[]; readonly letters: readonly Letter[] }

const nameOf = (client: number, clock: number): string => `${client} ${clock}`

/**
 * The letters that fell out of a text with their block, as its log tells them. It is read from the start and nothing is thrown away: the text
 * itself keeps nothing of what was deleted.
 */
class Reading {
  readonly #doc = new Y.Doc({ gc: false })
  readonly #text = this.#doc.getXmlFragment(TEXT_ROOT)
  readonly #letters = new Map<string, Letter>()
  /** of a run of words that was taken out: all that went at that moment */
  readonly #went = new WeakMap<object, Y.Transaction['deleteSet']>()
  #seq = 0

  async readOn(storage: Storage, room: string): Promise<void> {
    let since = performance.now()
    let page: readonly Row[]
    do {
      page = await storage.since(room, this.#seq, PAGE)
      for (const row of page) {
        this.#take(row)
        if (performance.now() - since < AT_ONCE) continue
        await turn()
        since = performance.now()
      }
    } while (page.length === PAGE)
  }

  #take({ seq, update, cause }: Row): void {
    if (seq <= this.#seq) return
    this.#seq = seq
    const names = deletesByName(update)
    const named = this.#waiting().filter(({ client, clock }) => names(client, clock))
    if (named.length > 0 && (cause === GIVE_BACK || !this.#isState(update))) for (const letter of named) letter.is = cause === GIVE_BACK ? 'back' : 'gone'
    this.#doc.once('afterTransaction', (transaction: Y.Transaction) => { this.#look(transaction, names) })
    Y.applyUpdate(this.#doc, update)
  }

  #look(transaction: Y.Transaction, names: (client: number, clock: number) => boolean): void {
    const { deleteSet } = transaction
    if (deleteSet.clients.size === 0) return
    Y.iterateDeletedStructs(transaction, deleteSet, (struct) => {
      if (struct instanceof Y.Item && struct.content instanceof Y.ContentType) this.#went.set(struct.content.type, deleteSet)
    })
    const isDropped = (client: number, clock: number): boolean => !names(client, clock)
    for (const { block, item } of droppedIn(transaction, this.#text, isDropped)) {
      const { parent: run, id: { client } } = item
      for (const clock of clocksOf(item)) if (isDropped(client, clock)) this.#letters.set(nameOf(client, clock), { client, clock, block, run, is: 'waits' })
    }
  }

  /**
   * Whoever comes back sends all that was ever deleted, also what went with a block unasked. What somebody took out just now stands in the
   * runs that they were at.
   */
  #isState(update: Uint8Array): boolean {
    const runs = new Set(this.#waiting().map(({ run }) => run))
    const { store } = this.#doc
    for (const [client, deleted] of Y.decodeUpdate(update).ds.clients) {
      for (const { clock, len } of deleted) {
        for (let at = clock; at < Math.min(clock + len, Y.getState(store, client));) {
          const struct = Y.getItem(store, Y.createID(client, at)) as Y.Item | Y.GC
          if (struct.deleted && !(struct instanceof Y.Item && runs.has(struct.parent))) return true
          at = struct.id.clock + struct.length
        }
      }
    }
    return false
  }

  #waiting(): readonly Letter[] {
    return [...this.#letters.values()].filter(({ is }) => is === 'waits')
  }

  /** Whose client ids wrote what waits. */
  clients(): ReadonlySet<number> {
    return new Set(this.#waiting().map(({ client }) => client))
  }

  /** What waits of what these clients wrote, block by block. */
  of(isTheirs: (client: number) => boolean): readonly Fallen[] {
    return [...Map.groupBy(this.#waiting().filter(({ client }) => isTheirs(client)), ({ block }) => block)].map(([block, letters]) => ({
      letters,
      among: [(item: Y.Item, clock: number) => this.#stood(item, clock), () => true].map((stood) => readOvertaken(block, (item, clock) => {
        const fell = this.#letters.get(nameOf(item.id.client, clock))?.is
        if (fell === 'waits') return isTheirs(item.id.client) ? 'dropped' : null
        return fell === 'back' || (fell === undefined && stood(item, clock)) ? 'stood' : null
      })),
    }))
  }

  #stood({ parent, deleted, id: { client } }: Y.Item, clock: number): boolean {
    const went = this.#went.get(parent as object)
    return went === undefined ? !deleted : Y.isDeleted(went, Y.createID(client, clock))
  }
}

/** So many characters on either side tell the place of words. */
const AROUND = 8

/** Writes words where their block stands now; where a restoration has brought them back already it only says so. */
const giveBack = ({ doc, text }: ServerEdit, fallen: readonly Fallen[]): void => {
  doc.transact(({ deleteSet: { clients } }) => {
    for (const { among, letters } of fallen) {
      const block = among[0] && standingBlock(text, among[0].key)
      if (block === undefined) continue
      const now = wordsOf(block)
      const [closest] = among.map((words) => ({ words, ...changedPart(words.before, now) })).toSorted((a, b) => b.start + b.end - a.start - a.end)
      if (closest === undefined) continue
      const { before, dropped } = closest.words
      const isThere = ({ at, words }: (typeof dropped)[number]): boolean => now.includes(before.slice(Math.max(0, at - AROUND), at) + words + before.slice(at, at + AROUND))
      putBack(block, { before, dropped: dropped.filter((each) => !isThere(each)) })
      // They are gone already: Yjs would not name them by itself.
      for (const [client, deleted] of naming(letters)) clients.set(client, [...(clients.get(client) ?? []), ...deleted])
    }
  })
}

/** The deletions of an update that takes out these letters. */
const naming = (letters: readonly Letter[]): Y.Transaction['deleteSet']['clients'] => Y.decodeUpdate(encoding.encode((to) => {
  encoding.writeVarUint(to, 0)
  const byClient = Map.groupBy(letters, ({ client }) => client)
  encoding.writeVarUint(to, byClient.size)
  for (const [client, theirs] of byClient) {
    encoding.writeVarUint(to, client)
    encoding.writeVarUint(to, theirs.length)
    for (const { clock } of theirs) for (const number of [clock, 1]) encoding.writeVarUint(to, number)
  }
})).ds.clients

type Needs = { readonly ledger: Pick<Ledger<unknown>, 'name' | 'doc' | 'follow' | 'catchUp' | 'ownerOf'>; readonly storage: Storage; readonly log: Log }

/**
 * Gives people back what they wrote in a block that others took out before they saw it: where the block stands elsewhere, at once; where it
 * stands nowhere, when somebody brings it back. All of it is read from the log, so that it does not matter which process does so, nor whether
 * the one who wrote the words is still there.
 */
export class GivingBack {
  readonly #needs: Needs
  #reading: Reading | null = null
  #timer: NodeJS.Timeout | null = null
  #forgetting: NodeJS.Timeout | null = null
  #giving: Promise<void> = Promise.resolve()
  /** some words have no place now; of a text that was just opened nobody knows */
  #someWait = true

  constructor(needs: Needs) {
    this.#needs = needs
    needs.ledger.doc.getXmlFragment(TEXT_ROOT).observe(() => { if (this.#someWait) this.dropped() })
  }

  /** Words were dropped, by whomever. */
  dropped(ms = GIVE_AFTER): void {
    this.#timer ??= setTimeout(() => { this.#start() }, ms).unref()
  }

  #start(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    const { ledger: { name }, log } = this.#needs
    this.#giving = this.#giving.then(() => this.#give()).catch((error: unknown) => {
      log.warn({ room: name, error: String(error) }, 'words could not be given back; it will be tried again')
      this.dropped(AGAIN_AFTER)
    })
  }

  async #give(): Promise<void> {
    const { ledger, storage } = this.#needs
    const reading = this.#reading ??= new Reading()
    if (this.#forgetting !== null) clearTimeout(this.#forgetting)
    this.#forgetting = setTimeout(() => { this.#reading = null }, KEPT_FOR).unref()
    await reading.readOn(storage, ledger.name)
    for (const author of new Set([...reading.clients()].map((client) => ledger.ownerOf(client)))) {
      // What the server itself wrote it will write again.
      if (author) await ledger.follow(GIVE_BACK, () => this.#due(reading, author), author)
    }
    await reading.readOn(storage, ledger.name)
    this.#someWait = reading.clients().size > 0
  }

  async #due(reading: Reading, author: Owner): Promise<((edit: ServerEdit) => void) | null> {
    const { ledger, storage } = this.#needs
    await reading.readOn(storage, ledger.name)
    // The text must have all that was read.
    if (!await ledger.catchUp()) throw new Error('the log could not be read on')
    const fallen = reading.of((client) => ledger.ownerOf(client) === author)
    return fallen.length === 0 ? null : (edit) => { giveBack(edit, fallen) }
  }

  /** Does at once what waits for its moment, and resolves when it is done. */
  async settled(): Promise<void> {
    if (this.#timer !== null) this.#start()
    await this.#giving
  }

  stop(): void {
    for (const timer of [this.#timer, this.#forgetting]) if (timer !== null) clearTimeout(timer)
  }
}
