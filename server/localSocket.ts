import { createHash } from 'node:crypto'
import { chmod, mkdir, rm } from 'node:fs/promises'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'

/**
 * The door for `npm` commands of the same computer and user: a socket in the data folder, by which they ask the running server. One
 * request and one answer a connection, each a line of JSON.
 */
export const socketPath = (dataDir: string): string => {
  if (process.platform === 'win32') return `\\\\.\\pipe\\chapeau-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`
  const own = path.join(dataDir, 'chapeau.sock')
  // a socket's path holds at most 103 bytes everywhere
  return Buffer.byteLength(own) <= 103 ? own : path.join(tmpdir(), `chapeau-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}.sock`)
}

/** What the running server does when asked by name. An answer is JSON. */
export type Operations = Readonly<Record<string, (input: unknown) => Promise<unknown>>>
type Answer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly why: string }

const MOST_BYTES = 16 * 1024 * 1024

/** The first line that comes; null when the other side hangs up or sends too much. */
const lineFrom = (socket: Socket): Promise<string | null> => new Promise((resolve) => {
  const chunks: Buffer[] = []
  let size = 0
  socket.on('data', (chunk: Buffer) => {
    size += chunk.length
    chunks.push(chunk)
    if (size > MOST_BYTES) { resolve(null); socket.destroy() }
    if (chunk.includes(10)) resolve(Buffer.concat(chunks).toString('utf8').split('\n', 1)[0] ?? '')
  })
  socket.on('close', () => { resolve(null) })
  socket.on('error', () => { resolve(null) })
})

const answerTo = async (line: string, operations: Operations): Promise<Answer> => {
  try {
    const { op, input } = JSON.parse(line) as { op?: unknown; input?: unknown }
    const operation = typeof op === 'string' && Object.hasOwn(operations, op) ? operations[op] : undefined
    return operation ? { ok: true, value: await operation(input) } : { ok: false, why: `The running server does not know “${String(op)}”; it may be of another version.` }
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : String(error) }
  }
}

/** Listens for commands until it is closed. Call it only while holding the data folder: a socket that a crash left behind is taken away. */
export const openSocket = async (dataDir: string, operations: Operations): Promise<{ close: () => Promise<void> }> => {
  const file = socketPath(dataDir)
  // On PostgreSQL with a secret from the environment nothing else has made it yet.
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  if (process.platform !== 'win32') await rm(file, { force: true })
  const server = createServer((socket) => {
    void lineFrom(socket).then(async (line) => {
      if (line === null) return
      socket.end(`${JSON.stringify(await answerTo(line, operations))}\n`)
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(file, () => { resolve() })
  })
  if (process.platform !== 'win32') await chmod(file, 0o600)
  return { close: () => new Promise((resolve) => { server.close(() => { resolve() }) }) }
}

/** Asks the server that runs on this data folder; null when none does. */
export const askServer = (dataDir: string, op: string, input: unknown): Promise<Answer | null> => new Promise((resolve, reject) => {
  const socket = connect(socketPath(dataDir))
  socket.once('error', (error) => {
    const code = 'code' in error ? error.code : ''
    if (code === 'ENOENT' || code === 'ECONNREFUSED') resolve(null)
    else reject(error)
  })
  socket.once('connect', () => {
    socket.write(`${JSON.stringify({ op, input })}\n`)
    lineFrom(socket).then((line) => {
      if (line === null) reject(new Error('The running server hung up without an answer.'))
      else resolve(JSON.parse(line) as Answer)
    }, reject)
  })
})
