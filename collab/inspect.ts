import * as Y from 'yjs'
import { strangeness } from './content.ts'
import { Ahead, GARBAGE, GONE, madeBy, spanInDoc, type Place, type Span } from './places.ts'

/** A run of `length` clock ticks of one client. */
export type Run = { readonly client: number; readonly clock: number; readonly length: number }

export type Inspection =
  /** `again`: it also deletes what is gone already; `known`: of client ids under which it also brings what is known, how far that goes */
  | { readonly ok: true; readonly inserted: readonly Run[]; readonly deleted: readonly Run[]; readonly again: boolean; readonly known: ReadonlyMap<number, number> }
  | { readonly ok: false; readonly why: Objection; readonly what: string }

export type Objection = 'malformed' | 'too-large' | 'foreign-client' | 'missing-dependency' | 'unknown-root' | 'unknown-content'

export type Rules = {
  readonly mayInsertAs: (client: number) => boolean
  readonly roots: ReadonlySet<string>
}

/** Larger ones are refused; a whole resolution at the stress volumes is a tenth of it. */
export const MAX_UPDATE = 1 << 20
/** Each opening of a page is a client of its own: nobody brings more from offline hours. Each costs a row for ever. */
const MOST_CLIENTS = 256
/** Ticks in one struct. A run that only claims to be long would make the room's clock run out. */
const LONGEST = 1 << 24

type Struct = Y.Item | Y.GC | Y.Skip
class Refused extends Error {
  readonly why: Objection
  constructor(why: Objection, what: string) {
    super(what)
    this.why = why
  }
}

/**
 * Judges an update before it is applied: who wrote the new words, where they stand, whether all they build on is known, and
 * whether the editor's schema has a place for them (else y-prosemirror would delete them for everyone). Adds what it accepts to
 * `ahead`. Its cost grows with the update, never with the document.
 */
export const inspect = (doc: Y.Doc, ahead: Ahead, update: Uint8Array, rules: Rules): Inspection => {
  try {
    const seen = new Inspector(doc, ahead, rules).inspect(decode(update))
    return { ok: true, ...seen }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, why: error.why, what: error.message }
    throw error
  }
}

const decode = (update: Uint8Array): ReturnType<typeof Y.decodeUpdate> => {
  if (update.length > MAX_UPDATE) throw new Refused('too-large', `${update.length} bytes`)
  try {
    return Y.decodeUpdate(update)
  } catch (error) {
    throw new Refused('malformed', String(error))
  }
}

class Inspector {
  readonly #doc: Y.Doc
  readonly #ahead: Ahead
  readonly #own = new Ahead()
  readonly #rules: Rules
  readonly #inserted: Run[] = []
  readonly #deleted: Run[] = []
  readonly #knownOf = new Map<number, number>()
  #again = false

  constructor(doc: Y.Doc, ahead: Ahead, rules: Rules) {
    this.#doc = doc
    this.#ahead = ahead
    this.#rules = rules
  }

  inspect({ structs, ds }: ReturnType<typeof Y.decodeUpdate>): Omit<Inspection & { ok: true }, 'ok'> {
    this.#insertions(structs)
    for (const [client, runs] of ds.clients) for (const { clock, len } of runs) this.#deletion(client, clock, clock + len)
    this.#ahead.addAll(this.#own)
    return { inserted: this.#inserted, deleted: this.#deleted, again: this.#again, known: this.#knownOf }
  }

  /** The first clock of this client that nobody has seen yet. */
  #known(client: number): number {
    return Math.max(Y.getState(this.#doc.store, client), this.#ahead.end(client), this.#own.end(client))
  }

  #spanAt({ client, clock }: Y.ID): Span | undefined {
    return this.#own.at(client, clock) ?? this.#ahead.at(client, clock) ?? spanInDoc(this.#doc, client, clock)
  }

  /** Each client's structs in its order, going round the clients for as long as one gets on. */
  #insertions(structs: readonly Struct[]): void {
    const queues = new Map<number, Struct[]>()
    for (const struct of structs) {
      const { client, clock } = struct.id
      const known = this.#known(client)
      if (clock + struct.length <= known) {
        this.#knownOf.set(client, known)
        continue
      }
      const queue = queues.get(client)
      if (queue === undefined) queues.set(client, [struct])
      else queue.push(struct)
    }
    if (queues.size > MOST_CLIENTS) throw new Refused('too-large', `${queues.size} clients`)
    for (const client of queues.keys()) if (!this.#rules.mayInsertAs(client)) throw new Refused('foreign-client', String(client))

    const waiting = [...queues.values()].map((queue) => ({ queue, next: 0 }))
    for (let got = true; got;) {
      got = false
      for (const line of waiting) {
        for (let struct = line.queue[line.next]; struct !== undefined && this.#insertion(struct); struct = line.queue[line.next]) {
          line.next++
          got = true
        }
      }
    }
    const stuck = waiting.map(({ queue, next }) => queue[next]).find((struct) => struct !== undefined)
    if (stuck !== undefined) throw new Refused('missing-dependency', `of ${stuck.id.client}:${stuck.id.clock}`)
  }

  /** False: it builds on something that is not known (yet). */
  #insertion(struct: Struct): boolean {
    const { client, clock } = struct.id
    const known = this.#known(client)
    if (struct instanceof Y.Skip || clock > known) throw new Refused('missing-dependency', `gap before ${client}:${clock + struct.length}`)
    if (struct.length > LONGEST) throw new Refused('malformed', `a run of ${struct.length}`)
    const place = this.#placeOf(struct)
    if (place === undefined) return false
    this.#allow(place)
    if (struct instanceof Y.Item && place !== GARBAGE) {
      const strange = strangeness(struct, place)
      if (strange !== null) throw new Refused('unknown-content', strange)
    }
    const end = clock + struct.length
    this.#own.add(client, { clock: known, end, place, makes: struct instanceof Y.Item ? madeBy(struct.content) : null })
    this.#inserted.push({ client, clock: known, length: end - known })
    return true
  }

  #allow(place: Place): void {
    if (place !== GARBAGE && !this.#rules.roots.has(place.root)) throw new Refused('unknown-root', place.root)
  }

  #placeOf(struct: Y.Item | Y.GC): Place | undefined {
    if (struct instanceof Y.GC) return GARBAGE
    let beside: Place | undefined
    for (const neighbour of [struct.origin, struct.rightOrigin]) {
      if (neighbour === null) continue
      const span = this.#spanAt(neighbour)
      if (span === undefined) return undefined
      // Beside what was thrown away Yjs throws away.
      if (span.place === GARBAGE) return GARBAGE
      beside ??= span.place
    }
    // A decoded item names its parent by root key or id; one that has a neighbour inherits the neighbour's.
    const parent: unknown = struct.parent
    if (typeof parent === 'string') return { root: parent, holder: '', key: struct.parentSub }
    if (!(parent instanceof Y.ID)) return beside ?? GARBAGE
    const span = this.#spanAt(parent)
    if (span === undefined) return undefined
    if (span.place === GARBAGE || span.makes === GONE) return GARBAGE
    if (span.makes === null) throw new Refused('unknown-content', `${parent.client}:${parent.clock} holds nothing`)
    return { root: span.place.root, holder: span.makes, key: struct.parentSub }
  }

  #deletion(client: number, from: number, end: number): void {
    for (let clock = from; clock < end;) {
      const ahead = this.#own.at(client, clock) ?? this.#ahead.at(client, clock)
      const span = ahead ?? spanInDoc(this.#doc, client, clock)
      if (span === undefined) throw new Refused('missing-dependency', `deletes ${client}:${clock}`)
      this.#allow(span.place)
      const next = Math.min(end, span.end)
      if (span.place === GARBAGE || ('deleted' in span && span.deleted)) this.#again = true
      else this.#deleted.push({ client, clock, length: next - clock })
      clock = next
    }
  }
}
