import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { CLOSE } from '#collab/closeCodes.ts'
import { makeSessions, type Sessions } from '#server/auth/sessions.ts'
import { closeExpired } from '#server/rooms/endSessions.ts'
import { createStorage } from '#server/rooms/storage.ts'
import { onEachDatabase } from '#tests/support/database.ts'
import { memoryStorage, type MemoryStorage } from './memoryStorage.ts'
import { onDatabase } from './storages.ts'
import { openWorld, synced, until, type Client, type World } from './world.ts'

/** Every 15 seconds the rooms look after those who are there. */
const LOOK = 15_000
const room = 'draft.pr_1.en'

describe('as time goes by', () => {
  let storage: MemoryStorage
  let world: World
  let loads = 0

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
    storage = memoryStorage()
    storage.create(room)
    loads = 0
    const load = storage.load.bind(storage)
    storage.load = (name) => { loads++; return load(name) }
    world = await openWorld(storage)
    for (const user of ['nl', 'ke']) world.allow(user, room, 'editor')
    world.allow('president', room, 'viewer')
  })
  afterEach(async () => {
    vi.useRealTimers()
    await world.close()
  })

  /** Its answer to a ping came before this. */
  const heard = async (client: Client): Promise<void> => {
    const before = client.saved
    client.write('Still here')
    await until(() => client.saved > before, 'heard')
  }

  it('closes a connection whose other end is gone, and takes its caret away', async () => {
    const nl = world.client('nl', room)
    await synced(nl)
    const gone = new WebSocket(`${world.url}/${room}`, { headers: { cookie: 'user=ke' }, autoPong: false })
    const closed = new Promise<number>((resolve) => { gone.on('close', resolve) })
    await new Promise((resolve) => { gone.once('message', resolve) })
    await until(() => nl.present?.[0] === 2, 'both are there')

    vi.advanceTimersByTime(LOOK)
    await heard(nl)
    expect(gone.readyState).toBe(WebSocket.OPEN)
    vi.advanceTimersByTime(LOOK)
    // Cut off: nobody is there to take leave of.
    expect(await closed).toBe(1006)
    await heard(nl)
    expect(nl.closed).toBeNull()
    await until(() => nl.present?.[0] === 1, 'one is left')
  })

  it('puts a room away that nobody has open, and reads it again for the next who comes', async () => {
    const nl = world.client('nl', room)
    await synced(nl)
    nl.write('Written before')
    await until(() => nl.saved === 2, 'stored')
    nl.leave()
    await until(() => world.rooms.openSessions().size === 0, 'left')
    for (let n = 0; n < 3; n++) vi.advanceTimersByTime(LOOK)
    const ke = world.client('ke', room)
    await synced(ke)
    expect(loads).toBe(1)
    ke.leave()
    await until(() => world.rooms.openSessions().size === 0, 'left')

    for (let n = 0; n < 5; n++) vi.advanceTimersByTime(LOOK)
    await until(() => storage.rooms.get(room)!.snapshot !== null, 'put away')
    const again = world.client('nl', room)
    await synced(again)
    expect([loads, again.words()]).toEqual([2, ['Written before']])
  })

  it('keeps a room that somebody enters while it is put away', async () => {
    const nl = world.client('nl', room)
    await synced(nl)
    nl.write('Written before')
    await until(() => nl.saved === 2, 'stored')
    nl.leave()
    await until(() => world.rooms.openSessions().size === 0, 'left')
    const saving = Promise.withResolvers<undefined>()
    storage.saveSnapshot = () => saving.promise
    for (let n = 0; n < 4; n++) vi.advanceTimersByTime(LOOK)
    const ke = world.client('ke', room)
    await synced(ke)
    saving.resolve(undefined)
    ke.write('Written after')
    await until(() => ke.saved === 2, 'stored')
    expect([loads, ke.words()]).toEqual([1, ['Written before', 'Written after']])
  })
})

describe('a reader who does not read', () => {
  it('is left out and later given the whole; the server holds little for them, and others miss nothing', async () => {
    const storage = memoryStorage()
    storage.create(room)
    const world = await openWorld(storage)
    world.allow('nl', room, 'editor')
    for (const user of ['president', 'slow']) world.allow(user, room, 'viewer')
    const [nl, president, slow] = [world.client('nl', room), world.client('president', room), world.client('slow', room)]
    await synced(nl, president, slow)
    const socket = slow.provider.ws as unknown as WebSocket
    socket.pause()

    let most = 0
    for (let n = 0; n < 120; n++) {
      // Much is written and taken out again: the text stays small, what goes over the line does not.
      for (const words of [`${n} ${'x'.repeat(200_000)}`, `${n} stays`]) {
        await world.rooms.edit(room, 'test', ({ text }) => {
          text.delete(0, text.length)
          const element = new Y.XmlElement('paragraph')
          element.insert(0, [new Y.XmlText(words)])
          text.insert(0, [element])
        })
        most = Math.max(most, world.held())
      }
      await until(() => president.words()[0] === `${n} stays`, 'the other reader has it')
    }
    await until(() => nl.words()[0] === '119 stays', 'the editor has it')
    expect(slow.words()).not.toEqual(nl.words())
    // One frame may be begun when the limit is not reached yet.
    expect(most).toBeLessThan((256 << 10) + 2 * 200_100)

    socket.resume()
    await until(() => slow.words()[0] === '119 stays', 'caught up', 20_000)
    expect([slow.closed, president.closed]).toEqual([null, null])
    await world.close()
  })
})

onEachDatabase('a session that runs out while a text is open', (db) => {
  let world: World
  let sessions: Sessions
  const later = new Date(Date.now() + 3_600_000)

  beforeEach(async () => {
    await onDatabase(db()).create(room)
    world = await openWorld(createStorage(db().pool))
    sessions = makeSessions(db().prisma, 'a secret of at least thirty-two characters', Date.now)
    const users = ['nl', 'ke', 'president', 'erased']
    for (const user of users) world.allow(user, room, user === 'nl' ? 'editor' : 'viewer')
    await db().prisma.user.createMany({ data: users.map((id) => ({ id, name: id, email: `${id}@example.org` })) })
    // In this world a session’s token is the name of its person.
    await db().prisma.session.createMany({ data: users.map((id) => ({ id, token: id, userId: id, expiresAt: later })) })
  })
  afterEach(() => world.close())

  it('is closed without a knock, and so is one that is no more; all are looked up in one query', async () => {
    const [nl, ke, president, erased] = ['nl', 'ke', 'president', 'erased'].map((user) => world.client(user, room)) as [Client, Client, Client, Client]
    await synced(nl, ke, president, erased)
    await closeExpired({ sessions, rooms: world.rooms })
    await db().prisma.session.update({ where: { id: 'ke' }, data: { expiresAt: new Date(Date.now() - 1) } })
    await db().prisma.user.delete({ where: { id: 'erased' } })

    const queries = vi.spyOn(pg.Client.prototype, 'query')
    await closeExpired({ sessions, rooms: world.rooms })
    expect(queries).toHaveBeenCalledTimes(1)
    queries.mockRestore()
    await until(() => ke.closed?.code === CLOSE.SIGNED_OUT && erased.closed?.code === CLOSE.SIGNED_OUT, 'closed')
    expect([nl.closed, president.closed]).toEqual([null, null])
  })
})
