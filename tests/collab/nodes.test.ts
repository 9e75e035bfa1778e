import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import process from 'node:process'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { GIVE_BACK } from '#collab/givingBack.ts'
import type { Announcement } from '#server/announce.ts'
import { inProcessAnnouncements } from '#server/announce.ts'
import type { ServerBus } from '#server/bus/bus.ts'
import { APPENDED, TOLD } from '#server/bus/channels.ts'
import { postgresBus } from '#server/bus/postgresBus.ts'
import { redisBus } from '#server/bus/redisBus.ts'
import { sharedAnnouncements } from '#server/bus/sharedAnnouncements.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { createLog } from '#server/log.ts'
import { endSessions } from '#server/rooms/endSessions.ts'
import { closeRoom, createRoom } from '#server/rooms/lifecycle.ts'
import { createMoves } from '#server/rooms/moves.ts'
import { createStorage } from '#server/rooms/storage.ts'
import { openPostgres, type Database } from '#server/db/database.ts'
import { onPostgres } from '#tests/support/database.ts'
import { openWorld, synced, until, type Client, type World } from './world.ts'

const log = createLog({ logLevel: 'silent' })
const REDIS = process.env['TEST_REDIS_URL']

/** A server process of its own, as far as the others can tell. */
type Node = { readonly bus: ServerBus; readonly world: World; close(): Promise<void> }
type Opened = { readonly bus: ServerBus; readonly notifyAs: string | null }

const openNode = async ({ pool }: Database, { bus, notifyAs }: Opened): Promise<Node> => {
  const world = await openWorld(createStorage(pool, notifyAs), { bus })
  return {
    bus, world,
    close: async () => {
      await world.close()
      await bus.close()
    },
  }
}

/** A line to a server that a test can cut. `meet`: does something when these words are sent next, before they are passed on. */
type Breakable = { url: (of?: string) => Promise<string>; interrupt: () => Promise<void>; meet: (words: string, act: (near: Socket) => Promise<void> | void) => void; close: () => void }
const breakable = (url: string): Breakable => {
  const sockets = new Set<Socket>()
  let met: { readonly words: string; readonly act: (near: Socket) => Promise<void> | void } | null = null
  const { hostname, port, protocol } = new URL(url)
  const server = createServer((near) => {
    const far = connect(Number(port || (protocol === 'redis:' ? 6379 : 5432)), hostname)
    for (const [one, other] of [[near, far], [far, near]] as const) {
      sockets.add(one)
      one.on('error', () => undefined).on('close', () => { sockets.delete(one); other.destroy() })
    }
    far.pipe(near)
    let passing = Promise.resolve()
    near.on('data', (bytes: Buffer) => {
      passing = passing.then(async () => {
        const act = met !== null && bytes.includes(met.words) ? met.act : null
        if (act !== null) met = null
        await act?.(near)
        far.write(bytes)
      })
    })
  })
  let listening: Promise<void> | undefined
  return {
    url: async (of = url) => {
      await (listening ??= new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve) }))
      return Object.assign(new URL(of), { hostname: '127.0.0.1', port: String((server.address() as AddressInfo).port) }).href
    },
    interrupt: () => {
      for (const socket of sockets) socket.destroy()
      return Promise.resolve()
    },
    meet: (words, act) => { met = { words, act } },
    close: () => { server.close() },
  }
}

/** Every test has a room of its own on the one database. */
let count = 0

/** `interrupt`: what carries the messages between them is gone, and back a moment later. */
const twoNodes = (db: () => Database, open: () => Promise<Opened>, interrupt: () => Promise<void>): void => {
  let a: Node
  let b: Node
  let room: string

  beforeEach(async () => {
    room = `draft.pr_${++count}.en`
    await inTransaction(db().prisma, (tx) => createRoom(tx, { name: room, processId: `pr_${count}`, text: { title: 'T', openingLine: 'O', paragraphs: [] } }))
    ;[a, b] = [await openNode(db(), await open()), await openNode(db(), await open())]
    for (const { world } of [a, b]) {
      for (const user of ['nl', 'ke']) world.allow(user, room, 'editor')
      world.allow('president', room, 'viewer')
    }
  })
  afterEach(async () => { await Promise.all([a.close(), b.close()]) })

  const same = (...clients: readonly Client[]): boolean => new Set(clients.map(({ text }) => text.toJSON())).size === 1
  const quiet = (...clients: readonly Client[]): boolean => clients.every(({ saved, sent }) => saved > sent)

  it('words written on one are read on the other, whoever writes', async () => {
    const [nl, ke, president] = [a.world.client('nl', room), b.world.client('ke', room), b.world.client('president', room)]
    await synced(nl, ke, president)
    for (let n = 0; n < 20; n++) {
      nl.write(`Noting ${n}`)
      ke.write(`Urges ${n}`)
    }
    await until(() => same(nl, ke, president) && nl.words().length === 42, 'all of it everywhere', 20_000)
    expect([nl.closed, ke.closed]).toEqual([null, null])
    const replayed = new Y.Doc()
    for (const { data } of await db().prisma.roomUpdate.findMany({ where: { room }, orderBy: { seq: 'asc' } })) Y.applyUpdate(replayed, data)
    expect(replayed.getXmlFragment('text').toJSON()).toBe(nl.text.toJSON())
  })

  it('who types on while that between them is away loses nothing, and hears the others again without a word of their own', async () => {
    const [nl, ke] = [a.world.client('nl', room), b.world.client('ke', room)]
    await synced(nl, ke)
    const interrupted = interrupt()
    for (let n = 0; n < 20; n++) nl.write(`Noting ${n}`)
    await interrupted
    for (let n = 20; n < 40; n++) nl.write(`Noting ${n}`)
    await until(() => quiet(nl), 'stored', 10_000)
    await until(() => same(nl, ke) && ke.words().length === 42, 'all of it on the other node', 10_000)
    expect([nl.closed, ke.closed]).toEqual([null, null])
  })

  it('nothing acknowledged is lost when a node dies, and its writers go on at the other', async () => {
    const nl = a.world.client('nl', room)
    const president = b.world.client('president', room)
    await synced(nl, president)
    for (let n = 0; n < 20; n++) nl.write(`Before ${n}`)
    await until(() => nl.saved > 10, 'some acknowledged')
    const acknowledged = nl.words().slice(2, 2 + nl.saved - 1)
    await a.world.crash()
    await until(() => acknowledged.every((words) => president.words().includes(words)), 'all acknowledged words on the other node', 20_000)

    const again = b.world.client('nl', room, nl.doc)
    await synced(again)
    await until(() => quiet(again) && same(again, president), 'the rest comes with its writer', 20_000)
    expect(president.words().filter((words) => words.startsWith('Before'))).toHaveLength(20)
  })

  it('whoever comes from the other node with words of others is not taken for a forger', async () => {
    const [nl, ke] = [a.world.client('nl', room), a.world.client('ke', room)]
    const early = b.world.client('ke', room)
    await synced(nl, ke, early)
    early.leave()
    for (let n = 0; n < 10; n++) nl.write(`Words ${n}`)
    await until(() => same(nl, ke) && ke.words().length === 12, 'Kenya has read them')
    ke.leave()
    const moved = b.world.client('ke', room, ke.doc)
    await until(() => moved.saved > 0 || moved.closed !== null, 'answered')
    expect(moved.closed).toBeNull()
  })

  it('what one wrote in a paragraph that the other moved comes back once, whichever node is at it', async () => {
    const [nl, ke, president] = [a.world.client('nl', room), b.world.client('ke', room), b.world.client('president', room)]
    await synced(nl, ke, president)
    nl.write('Recalling the treaties')
    nl.write('Mindful of privacy')
    await until(() => same(nl, ke, president) && ke.words().length === 4, 'two paragraphs everywhere')
    ke.provider.disconnect()
    const words = (nl.text.get(3) as Y.XmlElement).get(0) as Y.XmlText
    words.insert(words.length, ' and of trust')
    await until(() => quiet(nl), 'stored')
    ke.doc.transact(() => {
      const copy = (ke.text.get(3) as Y.XmlElement).clone()
      ke.text.delete(3, 1)
      ke.text.insert(2, [copy])
    })
    ke.provider.connect()
    await until(() => same(nl, ke, president) && president.words()[2] === 'Mindful of privacy and of trust', 'given back')
    await Promise.all([a, b].map(({ world }) => world.rooms.drain()))
    const given = await db().prisma.roomUpdate.findMany({ where: { room, cause: GIVE_BACK }, select: { userId: true } })
    expect(given).toEqual([{ userId: 'nl' }])
  })

  it('a client id belongs to its user on every node', async () => {
    const nl = a.world.client('nl', room)
    await synced(nl)
    nl.write('Mine')
    await until(() => quiet(nl), 'stored')
    const forger = b.world.client('ke', room)
    await synced(forger)
    forger.doc.clientID = nl.doc.clientID
    forger.write('As if mine')
    await until(() => forger.closed !== null, 'refused')
    expect(nl.words()).not.toContain('As if mine')
  })

  it('edits of the server on both nodes come one after the other', async () => {
    const add = (world: World): Promise<boolean> => world.rooms.edit(room, 'mirror', ({ text }) => {
      if (text.toArray().some((child) => child instanceof Y.XmlElement && child.getAttribute('id') === 'p9')) return
      const element = new Y.XmlElement('paragraph')
      element.setAttribute('id', 'p9')
      text.insert(text.length, [element])
    })
    await Promise.all([a.world.rooms.textOf(room), b.world.rooms.textOf(room)])
    expect(await Promise.all([add(a.world), add(b.world)])).toEqual([true, true])
    const reader = a.world.client('president', room)
    await synced(reader)
    expect(reader.text.toArray().filter((child) => child instanceof Y.XmlElement && child.getAttribute('id') === 'p9')).toHaveLength(1)
  })

  it('carets and the number of people cross over', async () => {
    const [nl, ke] = [a.world.client('nl', room), b.world.client('ke', room)]
    await synced(nl, ke)
    nl.provider.awareness.setLocalState({ cursor: { anchor: 1, head: 2 } })
    await until(() => ke.provider.awareness.getStates().get(nl.doc.clientID)?.['cursor'] !== undefined, 'Kenya sees the caret')
    await until(() => JSON.stringify(nl.present) === '[2,0,0]' && JSON.stringify(ke.present) === '[2,0,0]', 'both count two editors')
    nl.leave()
    await until(() => !ke.provider.awareness.getStates().has(nl.doc.clientID), 'and sees it go')
  })

  it('a frozen room, a changed office, an ended session and an announcement reach the other node', async () => {
    const moves = [a, b].map(({ bus, world }) => createMoves({ prisma: db().prisma, rooms: world.rooms, forgetActors: () => undefined, rejudgeScreens: () => Promise.resolve(), bus, log }))
    const ends = [a, b].map(({ bus, world }) => endSessions({ sessions: { forget: () => undefined }, rooms: world.rooms, bus }))
    const ke = b.world.client('ke', room)
    const president = b.world.client('president', room)
    await synced(ke, president)

    await inTransaction(db().prisma, (tx) => closeRoom(tx, room))
    await moves[0]!({ processId: room.split('.')[1]!, offices: false })
    await until(() => ke.closed?.code === 4409, 'the editor must knock again')
    expect(president.closed).toBeNull()

    ends[0]!('president')
    await until(() => president.closed?.code === 4401, 'signed out')

    const [here, there] = [a, b].map(({ bus }) => sharedAnnouncements(inProcessAnnouncements(), bus))
    const heard: Announcement[] = []
    there!.hear((one) => { heard.push(one) })
    const announcement = { processId: 'pr_9', kind: 'x'.repeat(50_000), version: 3 } as unknown as Announcement
    here!.announce(announcement)
    await until(() => heard.length === 1, 'heard, in several parts')
    expect(heard[0]).toEqual(announcement)
  })
}

/** A node whose line to the others breaks; `listens`: how it begins to hear them again. */
const comesBack = (db: () => Database, line: () => Breakable, open: () => Promise<Opened>, listens: string): void => {
  it('reads what it missed only once it hears again: what is written between is not lost', async () => {
    const room = `draft.pr_${++count}.en`
    await inTransaction(db().prisma, (tx) => createRoom(tx, { name: room, processId: `pr_${count}`, text: { title: 'T', openingLine: 'O', paragraphs: [] } }))
    const storage = createStorage(db().pool)
    const reading = new Set<Promise<unknown>>()
    const { bus } = await open()
    const world = await openWorld({ ...storage, since: (...of) => {
      const rows = storage.since(...of)
      reading.add(rows)
      return rows.finally(() => reading.delete(rows))
    } }, { bus })
    const other = await openWorld(storage)
    for (const each of [world, other]) for (const user of ['nl', 'ke']) each.allow(user, room, 'editor')
    const [nl, ke] = [world.client('nl', room), other.client('ke', room)]
    await synced(nl, ke)

    const between = new Promise<void>((resolve) => {
      line().meet(listens, async () => {
        // If it has read already, then all that was there; not these words.
        await Promise.all(reading)
        ke.write('Written between')
        await until(() => ke.saved > ke.sent, 'stored')
        resolve()
      })
    })
    await line().interrupt()
    await between
    await until(() => nl.words().includes('Written between'), 'read')
    await Promise.all([world.close(), other.close()])
    await bus.close()
  })
}

onPostgres('two servers on one PostgreSQL', (db) => {
  describe('by its notifications', () => {
    twoNodes(db, async () => {
      const bus = await postgresBus(db().pool, log)
      return { bus, notifyAs: bus.name }
    }, async () => {
      await db().pool.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()')
    })
  })
  describe('by its notifications, over a line that breaks', () => {
    let line: Breakable
    let far: Database
    beforeAll(async () => {
      const { rows: [named] } = await db().pool.query<{ name: string }>('SELECT current_database() AS name')
      line = breakable(process.env['TEST_DATABASE_URL'] ?? '')
      far = openPostgres(await line.url(Object.assign(new URL(process.env['TEST_DATABASE_URL'] ?? ''), { pathname: `/${named?.name}` }).href))
    })
    afterAll(async () => {
      await far.close()
      line.close()
    })
    comesBack(db, () => line, async () => ({ bus: await postgresBus(far.pool, log), notifyAs: null }), 'LISTEN')

    it('begins to listen once, also when the line breaks again while it does so', async () => {
      const bus = await postgresBus(far.pool, log)
      const [heard, gaps]: [unknown[], number[]] = [[], []]
      bus.onAppended((news) => { heard.push(news) })
      bus.onGap(() => { gaps.push(1) })
      const waits = vi.spyOn(globalThis, 'setTimeout')
      line.meet(`LISTEN ${TOLD}`, (near) => { near.destroy() })
      await line.interrupt()
      await until(() => gaps.length > 0, 'it hears again')
      expect(waits.mock.calls.map(([, ms]) => ms ?? 0).filter((ms) => ms >= 100 && ms <= 5_000), 'one attempt after each break').toEqual([200, 400])
      await db().pool.query(`SELECT pg_notify($1, 'other 7 draft.x.en')`, [APPENDED])
      await until(() => heard.length > 0, 'heard')
      expect([heard.length, gaps.length]).toEqual([1, 1])
      await bus.close()
    })
  })
  describe.skipIf(REDIS === undefined)(REDIS === undefined ? 'by Redis (skipped: TEST_REDIS_URL names no server)' : 'by Redis', () => {
    const line = breakable(REDIS ?? 'redis://127.0.0.1')
    const open = async (): Promise<Opened> => ({ bus: await redisBus(await line.url(), log), notifyAs: null })
    describe('two nodes', () => { twoNodes(db, open, line.interrupt) })
    describe('one node', () => { comesBack(db, () => line, open, 'subscribe') })
    afterAll(line.close)
  })
  describe('by nothing: every message between them is lost', () => {
    it('whoever writes finds by the number of their own entry what the other node wrote before', async () => {
      const room = 'draft.deaf.en'
      await inTransaction(db().prisma, (tx) => createRoom(tx, { name: room, processId: 'deaf', text: { title: 'T', openingLine: 'O', paragraphs: [] } }))
      const [a, b] = [await openNode(db(), { bus: deaf(), notifyAs: null }), await openNode(db(), { bus: deaf(), notifyAs: null })]
      for (const { world } of [a, b]) for (const user of ['nl', 'ke']) world.allow(user, room, 'editor')
      const [nl, ke] = [a.world.client('nl', room), b.world.client('ke', room)]
      await synced(nl, ke)
      nl.write('Unheard')
      await until(() => quietly(nl), 'stored')
      ke.write('Written in ignorance')
      // The number of Kenya's own entry shows the gap.
      await until(() => ke.words().includes('Unheard'), 'read on')
      await Promise.all([a.close(), b.close()])
    })

    it('whoever brings to one what others wrote on the other is no forger, though it does not even know who wrote there', async () => {
      const room = 'draft.moved.en'
      await inTransaction(db().prisma, (tx) => createRoom(tx, { name: room, processId: 'moved', text: { title: 'T', openingLine: 'O', paragraphs: [] } }))
      const [a, b] = [await openNode(db(), { bus: deaf(), notifyAs: null }), await openNode(db(), { bus: deaf(), notifyAs: null })]
      for (const { world } of [a, b]) for (const user of ['nl', 'ke']) world.allow(user, room, 'editor')
      const [nl, ke, early] = [a.world.client('nl', room), a.world.client('ke', room), b.world.client('ke', room)]
      await synced(nl, ke, early)
      nl.write('Written there')
      await until(() => ke.words().includes('Written there'), 'Kenya has read it')
      ke.leave()
      ke.write('And here')
      const moved = b.world.client('ke', room, ke.doc)
      await until(() => moved.saved > 0 || moved.closed !== null, 'answered')
      expect(moved.closed).toBeNull()
      await until(() => early.words().includes('And here') && early.words().includes('Written there'), 'all of it on the other node')
      await Promise.all([a.close(), b.close()])
    })
  })
})

/** A bus on which nothing arrives. */
const deaf = (): ServerBus => ({ name: 'deaf', appended: () => undefined, onAppended: () => undefined, send: () => undefined, on: () => undefined, onGap: () => undefined, close: () => Promise.resolve() })
const quietly = ({ saved, sent }: Client): boolean => saved > sent
