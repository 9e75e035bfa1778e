import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { freePort, startServer } from '#tests/support/server.ts'

test('A port or a data folder that is taken is one line at the terminal, and the server that has it goes on', async ({ request }) => {
  const [port, dataDir] = [await freePort(), await mkdtemp(path.join(tmpdir(), 'chapeau-taken-'))]
  const server = await startServer({ demo: false, dataDir, port })
  const second = async (options: { port?: number; dataDir?: string }): Promise<unknown> => startServer({ demo: false, ...options }).catch((error: unknown) => (error instanceof Error ? error.message : error))
  expect(await second({ port })).toBe(`the server ended with 2:\nThe port ${String(port)} of 127.0.0.1 is in use by another program. Stop it, or choose another with PORT=….\n`)
  expect(await second({ dataDir })).toBe(`the server ended with 2:\nThe data folder ${dataDir} is in use by another Chapeau server. Stop that one, or give this one another folder with DATA_DIR.\n`)
  expect((await request.get(`${server.url}/readyz`)).ok()).toBe(true)
  expect(await server.stop()).toBe(0)
  await rm(dataDir, { recursive: true, force: true })
})
