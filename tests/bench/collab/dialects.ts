import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/**
 * How a server speaks: `y` the y-websocket protocol, `hocuspocus` the same behind the name of the document, `bare` nothing but
 * frames that come back to all.
 */
export type Dialect = 'y' | 'hocuspocus' | 'bare'

const SYNC = 0
const AUTH = 2
/** Hocuspocus answers a sync message with this type. */
const SYNC_REPLY = 4
export const STEP = { ASK: 0, ANSWER: 1, UPDATE: 2 } as const

const frame = (dialect: Dialect, room: string, write: (to: encoding.Encoder) => void): Uint8Array => encoding.encode((to) => {
  if (dialect === 'hocuspocus') encoding.writeVarString(to, room)
  write(to)
})

export const sync = (dialect: Dialect, room: string, step: number, body: Uint8Array): Uint8Array => frame(dialect, room, (to) => {
  encoding.writeVarUint(to, SYNC)
  encoding.writeVarUint(to, step)
  encoding.writeVarUint8Array(to, body)
})

/** Without it Hocuspocus says nothing. */
export const signIn = (room: string): Uint8Array => frame('hocuspocus', room, (to) => {
  encoding.writeVarUint(to, AUTH)
  encoding.writeVarUint(to, 0)
  encoding.writeVarString(to, 'bench')
  encoding.writeVarString(to, '4.7.0')
})

/** The step and body of a sync message; null for anything else. */
export const readSync = (dialect: Dialect, bytes: Uint8Array): { step: number; body: Uint8Array } | null => {
  const from = decoding.createDecoder(bytes)
  if (dialect === 'hocuspocus') decoding.readVarString(from)
  const type = decoding.readVarUint(from)
  if (type !== SYNC && !(dialect === 'hocuspocus' && type === SYNC_REPLY)) return null
  const step = decoding.readVarUint(from)
  return { step, body: decoding.readVarUint8Array(from) }
}
