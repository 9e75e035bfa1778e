import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Visitor } from './ports.ts'

/** Dark enough for white letters (4.5:1); six digits, because y-prosemirror takes no other form. */
const COLORS = ['#8a3ffc', '#0f7b6c', '#b5460f', '#1c6dd0', '#a8326e', '#5b6b00', '#0b6e99', '#7a4b2a'] as const

/** A caret's JSON is some 200 characters. */
const MAX_STATE = 4096

/** A caret of another process, as it came: the process that died with it no longer renews it. */
type Away = { readonly clientId: number; readonly clock: number; readonly json: string; readonly userId: string | undefined; readonly at: number }
const GONE_AFTER = 45_000

type Caret = { readonly clientId: number; readonly visitor: Visitor; readonly color: string; readonly cursor: unknown; readonly clock: number }

/**
 * The carets of a room's editors, as awareness updates. A client tells where its own caret is and nothing else: whose it is
 * comes from the session. Clocks are the server's own (milliseconds), because a client that reconnects repeats an old one.
 */
export class Presence<Key> {
  readonly #carets = new Map<Key, Caret>()
  readonly #away = new Map<number, Away>()
  /** what the others have not been told yet, by client id; `of`: whose caret it is */
  readonly #news = new Map<number, Entry & { readonly of: Key }>()
  #clock = 0

  /** What a client says of its caret. */
  receive(key: Key, visitor: Visitor, update: Uint8Array, mayUse: (clientId: number) => boolean): void {
    for (const { clientId, state } of decode(update)) {
      const before = this.#carets.get(key)
      // The stock client echoes what it hears about others: only its own entry counts.
      if (before === undefined ? this.#isTaken(clientId) || !mayUse(clientId) : before.clientId !== clientId) continue
      if (state === null) {
        this.leave(key)
        return
      }
      const cursor = isObject(state) ? state['cursor'] ?? null : null
      const color = before?.color ?? this.#freeColor(visitor.userId)
      const caret = { clientId, visitor, color, cursor, clock: this.#tick() }
      this.#carets.set(key, caret)
      this.#news.set(clientId, { ...entryOf(caret, false), of: key })
      return
    }
  }

  leave(key: Key): void {
    const caret = this.#carets.get(key)
    if (caret === undefined) return
    this.#carets.delete(key)
    this.#news.set(caret.clientId, { ...entryOf({ ...caret, clock: this.#tick() }, true), of: key })
  }

  get hasNews(): boolean {
    return this.#news.size > 0
  }

  /** What is to be told, once: to all, or to one of those whose caret is in it (a client believes what it hears of itself). */
  takeNews(): { readonly forAll: Uint8Array; readonly for: (key: Key) => Uint8Array | null } {
    const news = [...this.#news.values()]
    this.#news.clear()
    const forAll = write(news)
    return {
      forAll,
      for: (key) => {
        const others = news.filter((entry) => entry.of !== key)
        return others.length === news.length ? forAll : others.length === 0 ? null : write(others)
      },
    }
  }

  all(): Uint8Array | null {
    for (const { clientId, at } of this.#away.values()) if (performance.now() - at > GONE_AFTER) this.#away.delete(clientId)
    return this.#carets.size + this.#away.size === 0 ? null : write([...[...this.#carets.values()].map((caret) => entryOf(caret, false)), ...this.#away.values()])
  }

  /** A caret that another process has. */
  hear(update: Uint8Array): void {
    for (const { clientId, clock, json, state } of decode(update)) {
      if (state === null) this.#away.delete(clientId)
      else this.#away.set(clientId, { clientId, clock, json, userId: userIn(state), at: performance.now() })
    }
  }

  /** Whose caret uses this client id now. */
  userOf(clientId: number): string | undefined {
    for (const caret of this.#carets.values()) if (caret.clientId === clientId) return caret.visitor.userId
    return this.#away.get(clientId)?.userId
  }

  #isTaken(clientId: number): boolean {
    return this.userOf(clientId) !== undefined
  }

  #tick(): number {
    this.#clock = Math.max(this.#clock + 1, Date.now())
    return this.#clock
  }

  #freeColor(userId: string): string {
    const carets = [...this.#carets.values()]
    const same = carets.find((caret) => caret.visitor.userId === userId)
    if (same !== undefined) return same.color
    const start = [...userId].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7) % COLORS.length
    const inOrder = [...COLORS.slice(start), ...COLORS.slice(0, start)]
    return inOrder.find((color) => !carets.some((caret) => caret.color === color)) ?? inOrder[0] ?? COLORS[0]
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

const userIn = (state: unknown): string | undefined => {
  const user = isObject(state) ? state['user'] : undefined
  return isObject(user) && typeof user['userId'] === 'string' ? user['userId'] : undefined
}

type Entry = { readonly clientId: number; readonly clock: number; readonly json: string }

const decode = (update: Uint8Array): (Entry & { readonly state: unknown })[] => {
  const entries: (Entry & { readonly state: unknown })[] = []
  try {
    const from = decoding.createDecoder(update)
    for (let count = Math.min(decoding.readVarUint(from), 1000); count > 0; count--) {
      const clientId = decoding.readVarUint(from)
      const clock = decoding.readVarUint(from)
      const json = decoding.readVarString(from)
      if (json.length <= MAX_STATE) entries.push({ clientId, clock, json, state: JSON.parse(json) })
    }
  } catch {
    // A malformed caret is no caret; the text is not concerned.
  }
  return entries
}

const entryOf = ({ clientId, clock, visitor, color, cursor }: Caret, gone: boolean): Entry => {
  const user = { userId: visitor.userId, name: visitor.name, memberId: visitor.memberId, color }
  return { clientId, clock, json: JSON.stringify(gone ? null : { user, cursor }) }
}

const write = (entries: readonly Entry[]): Uint8Array => {
  const to = encoding.createEncoder()
  encoding.writeVarUint(to, entries.length)
  for (const { clientId, clock, json } of entries) {
    encoding.writeVarUint(to, clientId)
    encoding.writeVarUint(to, clock)
    encoding.writeVarString(to, json)
  }
  return encoding.toUint8Array(to)
}
