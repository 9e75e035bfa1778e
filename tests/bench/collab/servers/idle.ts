import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import process from 'node:process'
import { createRooms } from '#collab/rooms.ts'
import { openPostgres } from '#server/db/database.ts'
import { migrate } from '#server/db/migrate.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { createLog } from '#server/log.ts'
import { createRoom } from '#server/rooms/lifecycle.ts'
import { createStorage } from '#server/rooms/storage.ts'
import { STEP, sync } from '../dialects.ts'
import { Socket } from '../socket.ts'
import { draft } from '../text.ts'
import { listening } from './listening.ts'

/**
 * Memory of this process before and after 1,000 viewers have opened one text, and after 100 more texts of 20 KB are open. The
 * viewers' own ends are in this process too, so that what is printed is more than the server needs, never less.
 */
const VIEWERS = 1_000
const ROOMS = 100

const { pool, prisma } = openPostgres(process.env['DATABASE_URL'] ?? '')
await migrate(pool)
const names = Array.from({ length: ROOMS + 1 }, (_, n) => `draft.idle-${n}.en`)
for (const name of names) await inTransaction(prisma, (tx) => createRoom(tx, { name, processId: null, text: draft() }))
const rooms = createRooms({
  storage: createStorage(pool),
  authority: { visitor: () => Promise.resolve({ userId: 'someone', name: 'someone', memberId: null, session: null }), access: () => Promise.resolve('viewer') },
  log: createLog({ logLevel: 'warn' }), allowsOrigin: () => true,
})
const server = createServer()
server.on('upgrade', (request, socket, head) => { rooms.upgrade(request, socket, head) })
await new Promise<void>((resolve) => { server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, resolve) })
const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/collab`

const open = (name: string): Promise<void> => new Promise((resolve, reject) => {
  const socket: Socket = new Socket(`${url}/${name}`, {}, {
    opened: () => { socket.send(sync('y', name, STEP.ASK, new Uint8Array([0]))) },
    frame: (bytes, from) => { if (bytes[from] === 0 && bytes[from + 1] === STEP.ANSWER) resolve() },
    closed: (code) => { reject(new Error(`closed with ${code}`)) },
  })
})
const held = async (): Promise<number> => {
  for (let n = 0; n < 3; n++) {
    await new Promise((resolve) => { setTimeout(resolve, 300) })
    globalThis.gc?.()
  }
  // Not the resident size: it had room left from making the texts.
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

listening(server.address())
const [first = '', ...others] = names
await open(first)
const before = await held()
for (let n = 0; n < VIEWERS; n += 50) await Promise.all(Array.from({ length: 50 }, () => open(first)))
const viewers = await held()
for (const name of others) await open(name)
const all = await held()
process.stdout.write(`${JSON.stringify({ viewerKib: (viewers - before) / VIEWERS / 1024, roomMib: (all - viewers) / ROOMS / (1 << 20) })}\n`)
