import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Visitor } from './ports.ts'

/** Dark enough for white letters (4.5:1); six digits, because y-prosemirror takes no other form. */
const COLORS = ['#8a3ffc', '#0f7b6c', '#b5460f', '#1c6dd0', '#a8326e', '#5b6b00', '#0b6e99', '#7a4b2a'] as const

/** A caret's JSON is some 200 characters. */
const MAX_STATE = 4096

type Caret = { readonly clientId: number; readonly visitor: Visitor; readonly color: string; readonly cursor: unknown; readonly clock: number }

/**
 * The carets of a room's editors, as awareness updates. A client tells where its own caret is and nothing else: whose it is
 * comes from the session. Clocks are the server's own (milliseconds), because a client that reconnects repeats an old one.
 */
export class Presence<Key> {
  readonly #carets = new Map<Key, Caret>()
  #clock = 0

  /** What the other editors are to be told; null when there is nothing new. */
  receive(key: Key, visitor: Visitor, update: Uint8Array, mayUse: (clientId: number) => boolean): Uint8Array | null {
    for (const { clientId, state } of decode(update)) {
      const before = this.#carets.get(key)
      // The stock client echoes what it hears about others: only its own entry counts.
      if (before === undefined ? this.#isTaken(clientId) || !mayUse(clientId) : before.clientId !== clientId) continue
      if (state === null) return this.leave(key)
      const cursor = isObject(state) ? state['cursor'] ?? null : null
      const color = before?.color ?? this.#freeColor(visitor.userId)
      const caret = { clientId, visitor, color, cursor, clock: this.#tick() }
      this.#carets.set(key, caret)
      return encode([caret], false)
    }
    return null
  }

  leave(key: Key): Uint8Array | null {
    const caret = this.#carets.get(key)
    if (caret === undefined) return null
    this.#carets.delete(key)
    return encode([{ ...caret, clock: this.#tick() }], true)
  }

  all(): Uint8Array | null {
    return this.#carets.size === 0 ? null : encode([...this.#carets.values()], false)
  }

  /** Whose caret uses this client id now. */
  userOf(clientId: number): string | undefined {
    for (const caret of this.#carets.values()) if (caret.clientId === clientId) return caret.visitor.userId
    return undefined
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

const decode = (update: Uint8Array): { clientId: number; state: unknown }[] => {
  const entries: { clientId: number; state: unknown }[] = []
  try {
    const from = decoding.createDecoder(update)
    for (let count = Math.min(decoding.readVarUint(from), 1000); count > 0; count--) {
      const clientId = decoding.readVarUint(from)
      decoding.readVarUint(from)
      const json = decoding.readVarString(from)
      if (json.length <= MAX_STATE) entries.push({ clientId, state: JSON.parse(json) })
    }
  } catch {
    // A malformed caret is no caret; the text is not concerned.
  }
  return entries
}

const encode = (carets: readonly Caret[], gone: boolean): Uint8Array => {
  const to = encoding.createEncoder()
  encoding.writeVarUint(to, carets.length)
  for (const { clientId, clock, visitor, color, cursor } of carets) {
    encoding.writeVarUint(to, clientId)
    encoding.writeVarUint(to, clock)
    const user = { userId: visitor.userId, name: visitor.name, memberId: visitor.memberId, color }
    encoding.writeVarString(to, JSON.stringify(gone ? null : { user, cursor }))
  }
  return encoding.toUint8Array(to)
}
