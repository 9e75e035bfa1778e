import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { describe, expect, it } from 'vitest'
import { freshDatabaseUrl } from '#tests/support/postgres.ts'
import { crashes, type Crash } from './crash.ts'

const expectNothingLost = (killed: readonly Crash[]): void => {
  for (const { acknowledged, typed, lost } of killed) {
    expect(lost).toEqual([])
    expect(acknowledged).toBeGreaterThan(0)
    expect(typed).toBeGreaterThan(acknowledged)
  }
}

describe('killed while three people type', () => {
  it('the embedded database keeps every acknowledged word', async () => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'chapeau-crash-'))
    try {
      expectNothingLost(await crashes({ dataDir }, 1))
    } finally {
      await rm(dataDir, { recursive: true, force: true })
    }
  })

  const server = process.env['TEST_DATABASE_URL']
  it.skipIf(server === undefined)(server === undefined ? 'PostgreSQL (skipped: TEST_DATABASE_URL names no server)' : 'PostgreSQL keeps every acknowledged word', async () => {
    await freshDatabaseUrl(server!, async (databaseUrl) => { expectNothingLost(await crashes({ databaseUrl }, 3)) })
  })
})
