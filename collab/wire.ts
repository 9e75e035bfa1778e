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

/**
 * A message with the WebSocket header before it, to be written to a socket as it is: what goes to 2,000 is framed once, and is one
 * write for each.
 */
export type Frame = Buffer & { readonly frame: true }

const FINAL_BINARY = 0x82

const framed = (payload: Uint8Array): Frame => {
  const { length } = payload
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(header + length)
  frame[0] = FINAL_BINARY
  if (header === 2) frame[1] = length
  else if (header === 4) {
    frame[1] = 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  frame.set(payload, header)
  return frame as Frame
}

const message = (write: (to: encoding.Encoder) => void): Frame => {
  const to = encoding.createEncoder()
  write(to)
  return framed(encoding.toUint8Array(to))
}

const sync = (step: number, body: Uint8Array): Frame => message((to) => {
  encoding.writeVarUint(to, SYNC)
  encoding.writeVarUint(to, step)
  encoding.writeVarUint8Array(to, body)
})

/** Asks the client for what the server lacks. */
export const askMessage = (stateVector: Uint8Array): Frame => sync(STEP_1, stateVector)
/** Answers the client's question; the stock client counts as synced when it has this. */
export const answerMessage = (update: Uint8Array): Frame => sync(STEP_2, update)
export const updateMessage = (update: Uint8Array): Frame => sync(UPDATE, update)

export const awarenessMessage = (update: Uint8Array): Frame => message((to) => {
  encoding.writeVarUint(to, AWARENESS)
  encoding.writeVarUint8Array(to, update)
})

export const accessMessage = (access: Access): Frame => message((to) => {
  encoding.writeVarUint(to, AUTH)
  encoding.writeVarUint(to, AUTH_ACCESS)
  encoding.writeVarString(to, access)
})

export const savedMessage = (count: number, at: number): Frame => message((to) => {
  encoding.writeVarUint(to, MESSAGE_SAVED)
  encoding.writeVarUint(to, count)
  encoding.writeVarUint(to, at)
})

export const presentMessage = (...counts: readonly [editors: number, commenters: number, viewers: number]): Frame => message((to) => {
  encoding.writeVarUint(to, MESSAGE_PRESENT)
  for (const count of counts) encoding.writeVarUint(to, count)
})

/** The stock client reconnects after 30 s without a message, and pings do not count: an awareness update of nobody. */
export const KEEP_ALIVE = framed(new Uint8Array([AWARENESS, 1, 0]))
