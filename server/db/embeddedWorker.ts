import { openAsBlob } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'

// The thread in which the embedded PostgreSQL runs, so that a long query never holds up the server's own loop. It answers the frames
// of PostgreSQL's protocol; `embedded.ts` is the other end.

/** A data folder, or a database in memory that begins as a copy of an archived one. */
export type Source = { readonly folder: string } | { readonly copyOf: string }
/** Bytes of one connection, the end of one, or the end of all. */
export type ToWorker = { readonly connection: number; readonly bytes: Uint8Array<ArrayBuffer> } | { readonly ended: number } | 'close'
export type FromWorker = 'ready' | 'closed' | { readonly connection: number; readonly bytes: Uint8Array }

const port = parentPort
if (!port) throw new Error('This file is the worker of embedded.ts.')
const post = (message: FromWorker): void => { port.postMessage(message) }

const source = workerData as Source
const db = await ('folder' in source ? PGlite.create(source.folder) : PGlite.create({ loadDataDir: await openAsBlob(source.copyOf) }))

const TERMINATE = 0x58
const SYNC = Uint8Array.from([0x53, 0, 0, 0, 4])

/** The whole frames at the head of `bytes`, and the rest. Only a connection's first frame, the startup, has no type byte. */
const split = (bytes: Buffer, started: boolean): { readonly frames: readonly Buffer[]; readonly rest: Buffer } => {
  const frames: Buffer[] = []
  let rest = bytes
  for (;;) {
    const type = started || frames.length > 0 ? 1 : 0
    if (rest.length < type + 4) return { frames, rest }
    const length = type + rest.readInt32BE(type)
    if (rest.length < length) return { frames, rest }
    frames.push(rest.subarray(0, length))
    rest = rest.subarray(length)
  }
}

/** The connection that holds the session, and its bytes after the last whole frame (null: it has not begun). A newer one takes over. */
let holder = 0
let rest: Buffer | null = null

/** Past any error, outside any transaction, without settings: the next connection finds the session as a new one would. */
const reset = async (): Promise<void> => {
  rest = null
  // PGlite keeps calling the last `onRawData`: without one of its own, this reply would reach a client as an answer to something else.
  await db.execProtocolRawStream(SYNC, { onRawData: () => undefined })
  if (db.isInTransaction()) await db.exec('ROLLBACK')
  await db.exec('DISCARD ALL')
}

const answer = async (connection: number, bytes: Uint8Array): Promise<void> => {
  if (connection < holder) return
  if (connection > holder && rest !== null) await reset()
  // `pg` writes the startup frame, which alone has no type byte, in one piece.
  const received = split(Buffer.concat([rest ?? Buffer.alloc(0), bytes]), rest !== null)
  holder = connection
  rest = received.rest
  const replies: Uint8Array[] = []
  for (const frame of received.frames) {
    if (frame[0] === TERMINATE) await reset()
    else await db.execProtocolRawStream(frame, { onRawData: (reply) => { replies.push(reply.slice()) } })
  }
  // A statement is five frames, and a message between threads costs as much as a short one of them.
  if (replies.length > 0) post({ connection, bytes: Buffer.concat(replies) })
}

// Strictly in the order received, each to its end: a client that leaves in the middle never leaves half a statement behind.
let turn = Promise.resolve()
port.on('message', (message: ToWorker) => {
  turn = turn.then(async () => {
    // The last connection may say that it ended only after the database was closed.
    if (db.closed) return
    if (message === 'close') {
      await db.close()
      post('closed')
    } else if ('bytes' in message) await answer(message.connection, message.bytes)
    else if (message.ended === holder && rest !== null) await reset()
  })
})
post('ready')
