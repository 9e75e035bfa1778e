import { on, once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import process from 'node:process'
import { Duplex } from 'node:stream'
import { Worker } from 'node:worker_threads'
import type { FromWorker, Source, ToWorker } from './embeddedWorker.ts'

export type Embedded = {
  /** For `pg`, in place of a socket. One at a time: all share PostgreSQL's one session. */
  readonly connection: () => Duplex
  readonly close: () => Promise<void>
}

/** What `pg` asks of a socket, carried as messages to the worker: nothing listens anywhere, so nobody else can connect. */
class Connection extends Duplex {
  readonly #send: (message: ToWorker) => void
  readonly #id: number

  constructor(id: number, send: (message: ToWorker) => void) {
    super()
    this.#id = id
    this.#send = send
  }

  connect(): this {
    process.nextTick(() => this.emit('connect'))
    return this
  }

  setNoDelay(): this { return this }
  setKeepAlive(): this { return this }
  ref(): this { return this }
  unref(): this { return this }

  override _read(): void { /* replies are pushed as they come */ }

  override _write(bytes: Buffer, _encoding: BufferEncoding, done: () => void): void {
    // A copy of its own: a message clones the whole store behind a view, and `pg` writes from one that grows with the longest statement.
    this.#send({ connection: this.#id, bytes: new Uint8Array(bytes) })
    done()
  }

  override _writev(chunks: readonly { readonly chunk: Buffer }[], done: () => void): void {
    this.#send({ connection: this.#id, bytes: new Uint8Array(Buffer.concat(chunks.map(({ chunk }) => chunk))) })
    done()
  }

  override _final(done: () => void): void {
    this.push(null)
    done()
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#send({ ended: this.#id })
    done(error)
  }
}

/** Starts the embedded PostgreSQL in a thread of its own. */
export const startEmbedded = async (source: Source): Promise<Embedded> => {
  if ('folder' in source) await mkdir(source.folder, { recursive: true, mode: 0o700 })
  const worker = new Worker(new URL('./embeddedWorker.ts', import.meta.url), { workerData: source, execArgv: [] })
  const send = (message: ToWorker): void => { worker.postMessage(message, typeof message === 'object' && 'bytes' in message ? [message.bytes.buffer] : []) }
  await once(worker, 'message')

  const connections = new Map<number, Connection>()
  let count = 0
  worker.on('message', (message: FromWorker) => {
    if (typeof message === 'object') connections.get(message.connection)?.push(message.bytes)
  })
  return {
    connection: () => {
      const connection = new Connection(++count, send)
      const id = count
      connections.set(id, connection)
      return connection.once('close', () => connections.delete(id))
    },
    close: async () => {
      send('close')
      for await (const [message] of on(worker, 'message') as AsyncIterable<[FromWorker]>) if (message === 'closed') break
      await worker.terminate()
    },
  }
}
