import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { Worker } from 'node:worker_threads'
import type { EmbeddedWorkerData } from './embeddedWorker.ts'

export type Embedded = { readonly url: string; readonly close: () => Promise<void> }

/**
 * Starts the embedded PostgreSQL on `folder` (null: in memory) behind a socket that only this user can reach: a Unix socket in a
 * folder of mode 0700. Windows has none, so there it listens on a loopback port.
 */
export const startEmbedded = async (folder: string | null): Promise<Embedded> => {
  if (folder !== null) await mkdir(folder, { recursive: true, mode: 0o700 })
  // In the temporary folder, because the path of a socket holds at most 107 bytes.
  const socketFolder = process.platform === 'win32' ? null : await mkdtemp(path.join(tmpdir(), 'chapeau-'))
  const workerData: EmbeddedWorkerData = {
    folder,
    address: socketFolder === null ? { host: '127.0.0.1', port: 0 } : { path: path.join(socketFolder, '.s.PGSQL.5432') },
  }
  const worker = new Worker(new URL('./embeddedWorker.ts', import.meta.url), { workerData })
  const [{ listening }] = await once(worker, 'message') as [{ listening: string }]
  return {
    url: socketFolder === null ? `postgresql://postgres@${listening}/postgres` : `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(socketFolder)}`,
    close: async () => {
      worker.postMessage('close')
      await once(worker, 'message')
      await worker.terminate()
      if (socketFolder !== null) await rm(socketFolder, { recursive: true, force: true })
    },
  }
}
