import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import process from 'node:process'
import { writeText } from '#collab/writeText.ts'
import { STANDING } from '#domain/delegation/delegation.ts'
import { roomName } from '#domain/permission/rooms.ts'
import { makeActors } from '#server/auth/actors.ts'
import { makeAuth } from '#server/auth/auth.ts'
import { makeSessions } from '#server/auth/sessions.ts'
import { postgresBus } from '#server/bus/postgresBus.ts'
import { openPostgres } from '#server/db/database.ts'
import { migrate } from '#server/db/migrate.ts'
import { mountUpgrades } from '#server/http/upgrades.ts'
import { createLog } from '#server/log.ts'
import { toLiveDoc } from '#server/rooms/lifecycle.ts'
import { openRooms } from '#server/rooms/openRooms.ts'
import { approvedProcess, committee, NOW } from '#tests/support/committee.ts'
import { READERS, WRITERS } from '../sizes.ts'
import { draft } from '../text.ts'
import { listening } from './listening.ts'

/**
 * The rooms as `npm start` composes them, on PostgreSQL: sessions, offices and the rules of access before every door, every update
 * inspected and in the log before it is seen, other nodes notified. The writers are co-Rapporteurs, the readers the secretariat.
 */
const database = openPostgres(process.env['DATABASE_URL'] ?? '')
const { prisma, pool } = database
await migrate(pool)
const world = await committee(prisma)
const processId = await approvedProcess(world)
for (const step of ['OpenDebate', 'CloseDebate', 'OpenInputs', 'OpenDrafting'] as const) await world.taken(world.people.secretary, step, { processId })

const people = (kind: string, count: number): string[] => Array.from({ length: count }, (_, n) => `${kind}-${n}`)
const [writers, readers] = [people('writer', WRITERS), people('reader', READERS)]
await prisma.user.createMany({ data: [...writers, ...readers].map((id) => ({ id, name: id, email: `${id}@example.org` })) })
await prisma.session.createMany({ data: [...writers, ...readers].map((id) => ({ id, token: id, userId: id, expiresAt: new Date(Date.now() + 3600_000) })) })
await prisma.rapporteur.createMany({ data: writers.map((userId, n) => ({ processId, userId, memberId: 'nl', position: n + 3 })) })
await prisma.accreditation.createMany({ data: readers.map((userId) => ({ id: userId, assemblyId: STANDING, body: 'secretariat', userId, seat: 'person', since: NOW })) })

const secret = randomBytes(32).toString('hex')
const log = createLog({ logLevel: 'warn' })
const actors = makeActors(makeAuth({ prisma, baseUrl: 'http://127.0.0.1', secret, log, sendLink: () => Promise.resolve() }), prisma, Date.now)
const bus = await postgresBus(pool, log)
const rooms = openRooms({
  prisma, pool, log, bus, notifyAs: bus.name,
  allowsOrigin: () => true, sessions: makeSessions(prisma, secret, Date.now), actorOfUser: actors.ofUser,
})
const room = roomName({ kind: 'draft', processId, lang: 'en' })
await rooms.edit(room, 'seed', (edit) => { writeText(edit.text, toLiveDoc(draft())) })

const server = createServer()
mountUpgrades(server, new Set(), new Map([['/', (request, socket, head) => { rooms.upgrade(request, socket, head) }]]), { leaveOthers: false })
server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () => { listening(server.address(), { room: `collab/${room}`, secret }) })
