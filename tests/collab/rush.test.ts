import { createHmac, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import pg from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { STANDING } from '#domain/delegation/delegation.ts'
import { makeActors } from '#server/auth/actors.ts'
import { makeAuth } from '#server/auth/auth.ts'
import { makeSessions } from '#server/auth/sessions.ts'
import { createLog } from '#server/log.ts'
import { openRooms, type LiveRooms } from '#server/rooms/openRooms.ts'
import { approvedProcess, committee, NOW } from '#tests/support/committee.ts'
import { onEachDatabase } from '#tests/support/database.ts'
import { until } from './world.ts'

const SECRET = randomBytes(32).toString('hex')
const cookieOf = (token: string): string => `chapeau.session_token=${encodeURIComponent(`${token}.${createHmac('sha256', SECRET).update(token).digest('base64')}`)}`

onEachDatabase('a crowd that comes back after a restart', (db) => {
  let room: string

  beforeAll(async () => {
    const { prisma } = db()
    const world = await committee(prisma)
    const processId = await approvedProcess(world)
    room = `draft.${processId}.en`
    for (const step of ['OpenDebate', 'CloseDebate', 'OpenInputs', 'OpenDrafting'] as const) await world.taken(world.people.secretary, step, { processId })
    const readers = Array.from({ length: 2_000 }, (_, n) => `reader-${n}`)
    await prisma.user.createMany({ data: readers.map((id) => ({ id, name: id, email: `${id}@example.org` })) })
    await prisma.session.createMany({ data: readers.map((id) => ({ id, token: id, userId: id, expiresAt: new Date(Date.now() + 3_600_000) })) })
    await prisma.accreditation.createMany({ data: readers.map((userId) => ({ id: userId, assemblyId: STANDING, body: 'secretariat', userId, seat: 'person', since: NOW })) })
  })
  afterAll(() => vi.restoreAllMocks())

  /** A server just started, at whose door all knock before the first is let in; answers how often the database was asked. */
  const rush = async (people: number): Promise<number> => {
    const { prisma, pool } = db()
    const log = createLog({ logLevel: 'silent' })
    const actors = makeActors(makeAuth({ prisma, baseUrl: 'http://127.0.0.1', secret: SECRET, log, sendLink: () => Promise.resolve() }), prisma, Date.now)
    const rooms: LiveRooms = openRooms({
      prisma, pool, log, bus: null, notifyAs: null, allowsOrigin: () => true, sessions: makeSessions(prisma, SECRET, Date.now), actorOfUser: actors.ofUser,
    })
    const knocking: [IncomingMessage, Duplex, Buffer][] = []
    const server = createServer().on('upgrade', (...knock) => { knocking.push(knock) })
    await new Promise<void>((resolve) => { server.listen({ port: 0, host: '127.0.0.1', backlog: 4_096 }, resolve) })
    const { port } = server.address() as AddressInfo
    const sockets = Array.from({ length: people }, (_, n): Socket => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write([
          `GET /collab/${room} HTTP/1.1`, 'Host: 127.0.0.1', 'Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13', `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
          `Cookie: ${cookieOf(`reader-${n}`)}`, '', '',
        ].join('\r\n'))
      })
      return socket.on('error', () => undefined).resume()
    })
    await until(() => knocking.length === people, 'all at the door', 60_000)
    const queries = vi.spyOn(pg.Client.prototype, 'query')
    for (const knock of knocking) rooms.upgrade(...knock)
    await until(() => rooms.openSessions().size === people, 'all are in', 60_000)
    const asked = queries.mock.calls.length
    queries.mockRestore()
    for (const socket of sockets) socket.destroy()
    await rooms.drain()
    await new Promise((resolve) => { server.close(resolve) })
    return asked
  }

  it('asks the database no more than a handful of times, however many come', async () => {
    const few = await rush(200)
    const all = await rush(2_000)
    // Who they are and their offices: one question each for at most 500 at once. The text and its process: once.
    expect(all - few).toBeLessThanOrEqual(3 * 4)
    expect(few).toBeLessThan(20)
  })
})
