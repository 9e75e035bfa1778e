import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { AUTH_ACCESS, MESSAGE_PRESENT, MESSAGE_SAVED, type Access } from './closeCodes.ts'

/** The y-websocket protocol: a message type, then its body. */
const SYNC = 0
const AWARENESS = 1
const AUTH = 2
const QUERY_AWARENESS = 3

const STEP_1 = 0
const STEP_2 = 1
const UPDATE = 2

export type Message =
  | { readonly kind: 'ask'; readonly stateVector: Uint8Array }
  /** all that the client has and the server lacks, in reply to `askMessage` */
  | { readonly kind: 'answer'; readonly update: Uint8Array }
  | { readonly kind: 'update'; readonly update: Uint8Array }
  | { readonly kind: 'awareness'; readonly update: Uint8Array }
  | { readonly kind: 'query-awareness' }

/** Null: malformed, or of a type that no client of ours sends. */
export const readMessage = (frame: Uint8Array): Message | null => {
  try {
    const from = decoding.createDecoder(frame)
    switch (decoding.readVarUint(from)) {
      case SYNC: {
        const step = decoding.readVarUint(from)
        const body = decoding.readVarUint8Array(from)
        if (step === STEP_1) return { kind: 'ask', stateVector: body }
        if (step === STEP_2) return { kind: 'answer', update: body }
        return step === UPDATE ? { kind: 'update', update: body } : null
      }
      case AWARENESS: return { kind: 'awareness', update: decoding.readVarUint8Array(from) }
      case QUERY_AWARENESS: return { kind: 'query-awareness' }
      default: return null
    }
  } catch {
    return null
  }
}

const message = (write: (to: encoding.Encoder) => void): Uint8Array => {
  const to = encoding.createEncoder()
  write(to)
  return encoding.toUint8Array(to)
}

const sync = (step: number, body: Uint8Array): Uint8Array => message((to) => {
  encoding.writeVarUint(to, SYNC)
  encoding.writeVarUint(to, step)
  encoding.writeVarUint8Array(to, body)
})

/** Asks the client for what the server lacks. */
export const askMessage = (stateVector: Uint8Array): Uint8Array => sync(STEP_1, stateVector)
/** Answers the client's question; the stock client counts as synced when it has this. */
export const answerMessage = (update: Uint8Array): Uint8Array => sync(STEP_2, update)
export const updateMessage = (update: Uint8Array): Uint8Array => sync(UPDATE, update)

export const awarenessMessage = (update: Uint8Array): Uint8Array => message((to) => {
  encoding.writeVarUint(to, AWARENESS)
  encoding.writeVarUint8Array(to, update)
})

export const accessMessage = (access: Access): Uint8Array => message((to) => {
  encoding.writeVarUint(to, AUTH)
  encoding.writeVarUint(to, AUTH_ACCESS)
  encoding.writeVarString(to, access)
})

export const savedMessage = (count: number, at: number): Uint8Array => message((to) => {
  encoding.writeVarUint(to, MESSAGE_SAVED)
  encoding.writeVarUint(to, count)
  encoding.writeVarUint(to, at)
})

export const presentMessage = (...counts: readonly [editors: number, commenters: number, viewers: number]): Uint8Array => message((to) => {
  encoding.writeVarUint(to, MESSAGE_PRESENT)
  for (const count of counts) encoding.writeVarUint(to, count)
})

/** The stock client reconnects after 30 s without a message, and pings do not count: an awareness update of nobody. */
export const KEEP_ALIVE = new Uint8Array([AWARENESS, 1, 0])
