import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'

// The thread in which the embedded PostgreSQL runs, so that a long query never holds up the server's own loop.
export type EmbeddedWorkerData = { readonly folder: string | null; readonly address: { path: string } | { host: string; port: 0 } }

const { folder, address } = workerData as EmbeddedWorkerData
const db = await (folder === null ? PGlite.create() : PGlite.create(folder))
// One client: the pool's only connection. Two would share one session, and mix up each other's statements.
const server = new PGLiteSocketServer({ db, ...address, maxConnections: 1 })
await server.start()

parentPort?.once('message', () => {
  void (async () => {
    await server.stop()
    await db.close()
    parentPort?.postMessage('closed')
  })()
})
parentPort?.postMessage({ listening: server.getServerConn() })
