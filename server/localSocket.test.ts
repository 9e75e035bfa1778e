import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { askServer, openSocket } from './localSocket.ts'

it('the local socket opens in a data folder that nothing has made yet, and answers there until it is closed', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'chapeau-socket-'))
  const dataDir = path.join(folder, 'not', 'yet')
  const socket = await openSocket(dataDir, { echo: (input) => Promise.resolve(input) })
  expect(await askServer(dataDir, 'echo', 'hello')).toEqual({ ok: true, value: 'hello' })
  await socket.close()
  expect(await askServer(dataDir, 'echo', 'hello')).toBeNull()
  await rm(folder, { recursive: true })
})
