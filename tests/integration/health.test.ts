import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createHealth, type Health } from '#server/health.ts'
import { onEachDatabase } from '#tests/support/database.ts'

onEachDatabase('health', (db) => {
  let health: Health
  let server: Server
  beforeAll(async () => {
    health = createHealth(db())
    server = express().use(health.router).listen(0, '127.0.0.1')
    await new Promise((listening) => server.once('listening', listening))
  })
  afterAll(() => new Promise((closed) => server.close(closed)))
  const get = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}${path}`)
    return { status: response.status, text: await response.text() }
  }

  it('is alive, ready, and measured', async () => {
    expect(await get('/healthz')).toEqual({ status: 200, text: 'alive\n' })
    expect(await get('/readyz')).toEqual({ status: 200, text: 'ready\n' })
    expect((await get('/metrics')).text).toContain('process_cpu_user_seconds_total')
  })

  it('is not ready while a migration is missing', async () => {
    const { rows } = await db().pool.query<{ migration_name: string }>(`DELETE FROM _prisma_migrations WHERE migration_name LIKE '%append_only' RETURNING *`)
    expect(await get('/readyz')).toEqual({ status: 503, text: `migrations pending: ${rows[0]?.migration_name ?? ''}\n` })
  })

  it('is not ready while it stops, but alive', async () => {
    health.drain()
    expect(await get('/readyz')).toEqual({ status: 503, text: 'stopping\n' })
    expect((await get('/healthz')).status).toBe(200)
  })
})
