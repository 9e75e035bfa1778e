import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import process from 'node:process'
import { createRooms } from '#collab/rooms.ts'
import { migrate } from '#server/db/migrate.ts'
import { openDatabase } from '#server/db/database.ts'
import { createLog } from '#server/log.ts'
import { createStorage } from '#server/rooms/storage.ts'

/**
 * A server of live text in a process of its own, to be killed: whoever names themselves may write. Reads DATABASE_URL or DATA_DIR,
 * and prints its port.
 */
const database = await openDatabase({ databaseUrl: process.env['DATABASE_URL'] || null, dataDir: process.env['DATA_DIR'] ?? '' })
await migrate(database.pool)
await database.pool.query('INSERT INTO rooms (name) VALUES ($1) ON CONFLICT DO NOTHING', [process.env['ROOM']])
const rooms = createRooms({
  storage: createStorage(database.pool),
  authority: {
    visitor: (request) => {
      const userId = /user=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? 'nobody'
      return Promise.resolve({ userId, name: userId, memberId: null, session: null })
    },
    access: () => Promise.resolve('editor'),
  },
  log: createLog({ logLevel: 'error' }),
  allowsOrigin: () => true,
})
const server = createServer()
server.on('upgrade', (request, socket, head) => { rooms.upgrade(request, socket, head) })
server.listen(0, '127.0.0.1', () => { process.stdout.write(`${(server.address() as AddressInfo).port}\n`) })
