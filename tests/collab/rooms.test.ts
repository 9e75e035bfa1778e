import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { CLOSE } from '#collab/closeCodes.ts'
import type { Change } from '#collab/ports.ts'
import { memoryStorage, type MemoryStorage } from './memoryStorage.ts'
import { onEachDatabase } from '#tests/support/database.ts'
import { inMemory, onDatabase, type Shelf } from './storages.ts'
import { openWorld, ORIGIN, synced, until, type Client, type World } from './world.ts'

let count = 0
/** Every test has a room of its own, so that they may share a database. */
const newRoom = (): string => `draft.pr_${++count}.en`

const same = (...clients: readonly Client[]): boolean => new Set(clients.map((client) => JSON.stringify(client.words()))).size === 1
const allSaved = (...clients: readonly Client[]): boolean => clients.every((client) => client.saved > client.sent)

const aRoom = (open: () => Shelf): void => {
  let shelf: Shelf
  let world: World
  let room: string

  beforeEach(async () => {
    shelf = open()
    world = await openWorld(shelf.storage)
    room = newRoom()
    await shelf.create(room)
    world.allow('nl', room, 'editor')
    world.allow('ke', room, 'editor')
    world.allow('president', room, 'viewer')
  })
  afterEach(async () => { await world.close() })

  it('brings two editors and a viewer to the same words', async () => {
    const [nl, ke, president] = [world.client('nl', room), world.client('ke', room), world.client('president', room)]
    await synced(nl, ke, president)
    expect([nl.access, ke.access, president.access]).toEqual(['editor', 'editor', 'viewer'])

    for (let n = 0; n < 20; n++) {
      nl.write(`Noting ${n}`, n)
      ke.write(`Urges ${n}`)
    }

    await until(() => same(nl, ke, president) && nl.words().length === 41, 'all 41 paragraphs everywhere')
    await until(() => allSaved(nl, ke), 'acknowledged')
  })

  it('gives the words back after a crash: what was acknowledged is in the log', async () => {
    const nl = world.client('nl', room)
    await synced(nl)
    for (let n = 0; n < 30; n++) nl.write(`Mindful ${n}`)
    await until(() => allSaved(nl), 'acknowledged')
    const written = nl.words()
    await world.crash()

    world = await openWorld(shelf.storage)
    world.allow('ke', room, 'editor')
    const ke = world.client('ke', room)
    await synced(ke)
    expect(ke.words()).toEqual(written)
  })

  it('takes up what was written while the server was away, once', async () => {
    const nl = world.client('nl', room)
    await synced(nl)
    nl.provider.disconnect()
    nl.write('Written on the train')
    nl.provider.connect()
    await until(() => nl.saved > 0, 'acknowledged')

    const ke = world.client('ke', room)
    await synced(ke)
    expect(ke.words()).toEqual(['Recalling', 'Written on the train'])
  })

  it('takes up words typed while the connection comes back, on top of others written offline', async () => {
    const nl = world.client('nl', room)
    await synced(nl)
    nl.provider.disconnect()
    nl.write('Offline')
    const [offline] = [nl.text.get(1) as Y.XmlElement]
    nl.provider.connect()
    await until(() => nl.provider.wsconnected, 'connected')
    // The server's question has not been read yet, so this goes out before the answer.
    ;(offline.get(0) as Y.XmlText).insert(7, ', then online')
    const ke = world.client('ke', room)
    await until(() => ke.words().includes('Offline, then online'), 'arrived')
    expect(nl.closed).toBeNull()
  })

  it('never seeds twice: joining writes nothing', async () => {
    const before = await shelf.length(room)
    const clients = [world.client('nl', room), world.client('ke', room)]
    await synced(...clients)
    clients.forEach((client) => { client.leave() })
    await synced(world.client('nl', room))
    expect(await shelf.length(room)).toBe(before)
  })

  it('drops what a viewer writes, and keeps the viewer', async () => {
    const [nl, president] = [world.client('nl', room), world.client('president', room)]
    await synced(nl, president)
    president.write('I would rather say')
    nl.write('Convinced')
    await until(() => president.words().includes('Convinced'), 'the viewer still follows')
    expect(nl.words()).toEqual(['Recalling', 'Convinced'])
    expect(await shelf.length(room)).toBe(2)
    expect(president.closed).toBeNull()
  })

  it('refuses words under the client id of someone else', async () => {
    const nl = world.client('nl', room)
    await synced(nl)
    nl.write('Words of the Netherlands')
    await until(() => allSaved(nl), 'acknowledged')

    const forger = world.client('ke', room)
    await synced(forger)
    forger.doc.clientID = nl.doc.clientID
    forger.write('Words as if of the Netherlands')

    await until(() => forger.closed?.code === CLOSE.REFUSED, 'the forger is closed')
    expect(nl.words()).toEqual(['Recalling', 'Words of the Netherlands'])
    expect(world.logged).toContainEqual({ level: 'warn', message: 'update refused', what: expect.objectContaining({ user: 'ke', why: 'foreign-client' }) })
  })

  it('keeps a client id with its owner over a restart', async () => {
    const nl = world.client('nl', room)
    await synced(nl)
    nl.write('Words of the Netherlands')
    await until(() => allSaved(nl), 'acknowledged')
    await world.crash()
    world = await openWorld(shelf.storage)
    world.allow('ke', room, 'editor')

    const forger = world.client('ke', room)
    await synced(forger)
    forger.doc.clientID = nl.doc.clientID
    forger.write('Words as if of the Netherlands')
    await until(() => forger.closed?.code === CLOSE.REFUSED, 'the forger is closed')
  })

  it('refuses every append after a freeze, and lets the editors in again as viewers', async () => {
    const nl = world.client('nl', room)
    await synced(nl)
    nl.write('Before')
    await until(() => allSaved(nl), 'acknowledged')

    await shelf.freeze(room)
    nl.write('After')
    await until(() => nl.closed?.code === CLOSE.ACCESS_CHANGED, 'closed')
    expect(await shelf.length(room)).toBe(2)

    const again = world.client('nl', room)
    await synced(again)
    expect(again.access).toBe('viewer')
    expect(again.words()).toEqual(['Recalling', 'Before'])
  })

  it('takes up the words of an editor whose draft was returned', async () => {
    const nl = world.client('nl', room)
    await synced(nl)
    await shelf.freeze(room)
    nl.write('Too late')
    await until(() => nl.closed?.code === CLOSE.ACCESS_CHANGED, 'closed')
    await shelf.reopen(room)
    await world.rooms.accessChanged((name) => name === room)

    nl.provider.connect()
    await until(() => nl.access === 'editor' && nl.provider.synced, 'in again')
    const ke = world.client('ke', room)
    await until(() => ke.words().includes('Too late'), 'the words arrived')
  })

  it('loads from a snapshot and the log after it', async () => {
    const nl = world.client('nl', room)
    await synced(nl)
    for (let n = 0; n < 600; n++) nl.write(`Paragraph ${n}`)
    await until(() => allSaved(nl), 'acknowledged', 20_000)
    const written = nl.words()
    await world.drain()
    await world.crash()
    expect((await shelf.storage.load(room))!.snapshot).not.toBeNull()

    world = await openWorld(shelf.storage)
    world.allow('ke', room, 'editor')
    const ke = world.client('ke', room)
    await synced(ke)
    expect(ke.words()).toEqual(written)
  })

  it('changes as the server, in the log with its cause', async () => {
    const nl = world.client('nl', room)
    await synced(nl)
    const done = await world.rooms.edit(room, 'repair', ({ text }) => { text.insert(1, [new Y.XmlElement('paragraph')]) })
    expect(done).toBe(true)
    await until(() => nl.words().length === 2, 'seen')
    expect(await world.rooms.edit('draft.nowhere.en', 'repair', () => undefined)).toBe(false)
  })
}

describe('a room, in memory', () => { aRoom(inMemory) })
onEachDatabase('a room', (db) => { aRoom(() => onDatabase(db())) })

describe('at the door', () => {
  let storage: MemoryStorage
  let world: World
  const room = 'draft.pr_1.en'

  beforeEach(async () => {
    storage = memoryStorage()
    storage.create(room)
    world = await openWorld(storage)
    world.allow('nl', room, 'editor')
    world.allow('stranger', 'draft.pr_2.en', 'editor')
  })
  afterEach(async () => { await world.close() })

  it.each([
    ['who is signed out', null, room, CLOSE.SIGNED_OUT],
    ['who has no right', 'stranger', room, CLOSE.FORBIDDEN],
    ['a room that nobody made', 'stranger', 'draft.pr_2.en', CLOSE.NO_SUCH_ROOM],
    ['a name that is no room’s', 'nl', '../etc/passwd', CLOSE.NO_SUCH_ROOM],
  ] as const)('%s is told so with a code, for good', async (_who, user, name, code) => {
    const client = world.client(user, name)
    await until(() => client.closed !== null, 'closed')
    expect(client.closed?.code).toBe(code)
    expect(client.provider.shouldConnect).toBe(false)
  })

  it('refuses a page of another origin at HTTP, and takes our own', async () => {
    const knock = (origin: string): Promise<string> => new Promise((resolve) => {
      const socket = new WebSocket(`${world.url}/${room}`, { origin, headers: { cookie: 'user=nl' } })
      socket.on('unexpected-response', (_request, response) => { resolve(`HTTP ${response.statusCode}`) })
      socket.on('open', () => {
        socket.close()
        resolve('open')
      })
      socket.on('error', () => undefined)
    })
    expect(await knock('https://elsewhere.example')).toBe('HTTP 403')
    expect(await knock(ORIGIN)).toBe('open')
  })

  it('answers a database that is away with "later", which the client retries', async () => {
    storage.load = () => Promise.reject(new Error('the database is away'))
    const codes: number[] = []
    const nl = world.client('nl', room)
    nl.provider.on('connection-close', (event) => { if (event !== null) codes.push(event.code) })
    await until(() => codes.length > 0, 'closed')
    expect(codes[0]).toBe(CLOSE.OVERLOAD)
    expect(nl.provider.shouldConnect).toBe(true)
  })
})

describe('durable before seen', () => {
  let storage: MemoryStorage
  let world: World
  const room = 'draft.pr_1.en'

  beforeEach(async () => {
    storage = memoryStorage()
    storage.create(room)
    world = await openWorld(storage)
    for (const user of ['nl', 'ke', 'th']) world.allow(user, room, 'editor')
    world.allow('president', room, 'viewer')
  })
  afterEach(async () => {
    storage.failing = false
    storage.lift()
    await world.close()
  })

  it('shows nobody, not even who joins now, what the log does not have', async () => {
    const [nl, ke, president] = [world.client('nl', room), world.client('ke', room), world.client('president', room)]
    await synced(nl, ke, president)
    await until(() => nl.saved === 1, 'the empty answer of the join counted')
    storage.shut()
    nl.write('Not yet in the log')
    nl.write('Nor this, which builds on it')
    await until(() => storage.arrived === 1, 'on its way to the log')
    const th = world.client('th', room)
    await synced(th)
    // Whatever the server had to say before this answer has arrived.
    ke.write('A word that must wait behind the other')
    expect([ke.words().length, president.words(), th.words(), nl.saved]).toEqual([1, [], [], 1])

    storage.lift()
    await until(() => same(nl, ke, th, president) && nl.words().length === 3, 'everybody sees it')
    await until(() => allSaved(nl, ke), 'and the authors know')
  })

  it('keeps the words and tries again while the database is away; nobody is told "saved"', async () => {
    const [nl, ke] = [world.client('nl', room), world.client('ke', room)]
    await synced(nl, ke)
    storage.failing = true
    nl.write('Words in a storm')
    await until(() => storage.arrived >= 3, 'tried again')
    expect([nl.saved, ke.words()]).toEqual([1, []])

    storage.failing = false
    await until(() => ke.words().includes('Words in a storm') && allSaved(nl), 'stored at last')
    expect(world.logged).toContainEqual({ level: 'error', message: 'updates could not be stored, trying again', what: expect.anything() })
  })

  it('stores what came together in one append', async () => {
    const nl = world.client('nl', room)
    await synced(nl)
    storage.shut()
    for (let n = 0; n < 50; n++) nl.write(`Paragraph ${n}`)
    await until(() => storage.arrived === 1, 'the first is on its way')
    storage.lift()
    await until(() => allSaved(nl), 'acknowledged')
    expect(storage.rooms.get(room)!.log).toHaveLength(50)
    expect(storage.arrived).toBeLessThan(5)
  })

  it('reads anew what a room follows when another server was faster: what was read first is older', async () => {
    const other = await openWorld(storage)
    const add = (words: string): Change => ({ text }) => {
      const element = new Y.XmlElement('paragraph')
      element.insert(0, [new Y.XmlText(words)])
      text.insert(0, [element])
    }
    let reads = 0
    await world.rooms.follow(room, 'projection', async () => {
      if (++reads > 1) return null
      await other.rooms.edit(room, 'projection', add('Newer'))
      return add('Older')
    })
    const nl = world.client('nl', room)
    await synced(nl)
    expect([nl.words(), reads]).toEqual([['Newer'], 2])
    await other.close()
  })

  it('stores what is under way before it stops, and tells the clients to come again', async () => {
    const nl = world.client('nl', room)
    await synced(nl)
    let code = 0
    let saved = 0
    nl.provider.on('connection-close', (event) => {
      code = event?.code ?? code
      saved = nl.saved
    })
    storage.shut()
    nl.write('Last words')
    await until(() => storage.arrived === 1, 'on its way')
    const drained = world.drain()
    storage.lift()
    await drained
    await until(() => code === CLOSE.DRAIN, 'closed')
    expect(saved).toBe(2)
    expect(nl.provider.shouldConnect).toBe(true)
  })
})

describe('what an update may hold', () => {
  let storage: MemoryStorage
  let world: World
  const room = 'draft.pr_1.en'
  const workspace = 'workspace.v1.nl.en'

  beforeEach(async () => {
    storage = memoryStorage()
    storage.create(room)
    storage.create(workspace)
    world = await openWorld(storage)
    world.allow('nl', room, 'editor')
    world.allow('nl', workspace, 'editor')
  })
  afterEach(async () => { await world.close() })

  const refused = async (name: string, act: (client: Client) => void, why: string): Promise<void> => {
    const nl = world.client('nl', name)
    await synced(nl)
    act(nl)
    await until(() => nl.closed?.code === CLOSE.REFUSED, 'closed')
    expect(world.logged.map(({ what }) => what)).toContainEqual(expect.objectContaining({ why }))
    expect(storage.rooms.get(name)!.log).toHaveLength(0)
  }

  it('another root', () => refused(room, ({ doc }) => { doc.getMap('secrets').set('a', 1) }, 'unknown-root'))
  it('reasons in a draft', () => refused(room, ({ doc }) => { doc.getMap('reasons').set('a', 'because') }, 'unknown-root'))
  it('an element that the schema does not know', () => refused(room, ({ text }) => { text.insert(0, [new Y.XmlElement('marquee')]) }, 'unknown-content'))
  it('an attribute that the schema does not know', () => refused(room, ({ text }) => {
    const element = new Y.XmlElement('paragraph')
    element.setAttribute('onclick', 'x')
    text.insert(0, [element])
  }, 'unknown-content'))
  it('a mark that the schema does not know', () => refused(room, ({ text }) => {
    const words = new Y.XmlText()
    words.applyDelta([{ insert: 'blink', attributes: { blink: {} } }])
    const element = new Y.XmlElement('paragraph')
    element.insert(0, [words])
    text.insert(0, [element])
  }, 'unknown-content'))
  it('a map where words belong', () => refused(room, ({ text }) => { text.insert(0, [new Y.Map() as unknown as Y.XmlElement]) }, 'unknown-content'))
  it('words that build on unknown ones', () => refused(room, ({ doc, provider }) => {
    const other = new Y.Doc()
    other.clientID = doc.clientID
    other.getXmlFragment('text').insert(0, [new Y.XmlElement('paragraph')])
    const before = Y.encodeStateVector(other)
    other.getXmlFragment('text').insert(1, [new Y.XmlElement('paragraph')])
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    send(provider.ws!, Y.encodeStateAsUpdate(other, before))
  }, 'missing-dependency'))
  it('bytes that are no update', () => refused(room, ({ provider }) => { send(provider.ws!, new Uint8Array([9, 9, 9, 9])) }, 'malformed'))
  it('a message of no protocol', () => refused(room, ({ provider }) => { provider.ws!.send(new Uint8Array([77, 1, 2])) }, 'malformed'))
  it('text frames', () => refused(room, ({ provider }) => { provider.ws!.send('hello') }, 'malformed'))
  it('too many words at once', () => refused(room, (client) => { client.write('x'.repeat((1 << 20) + 1)) }, 'too-large'))

  it('reasons in a workspace are taken', async () => {
    const nl = world.client('nl', workspace)
    await synced(nl)
    nl.doc.getMap('reasons').set('p1', 'because')
    await until(() => allSaved(nl), 'acknowledged')
    expect(storage.rooms.get(workspace)!.log).toHaveLength(1)
  })
})

const send = (socket: globalThis.WebSocket, update: Uint8Array): void => {
  socket.send(new Uint8Array([0, 2, update.length, ...update]))
}

describe('who is there', () => {
  let world: World
  const room = 'draft.pr_1.en'

  beforeEach(async () => {
    const storage = memoryStorage()
    storage.create(room)
    world = await openWorld(storage)
    world.allow('nl', room, 'editor')
    world.allow('ke', room, 'editor')
    world.allow('president', room, 'viewer')
  })
  afterEach(async () => { await world.close() })

  const userSeenBy = (client: Client, of: Client): Record<string, unknown> | undefined =>
    client.provider.awareness.getStates().get(of.doc.clientID)?.['user'] as Record<string, unknown> | undefined

  it('an editor’s caret carries the name that the server knows, whatever the client says', async () => {
    const [nl, ke] = [world.client('nl', room), world.client('ke', room)]
    nl.provider.awareness.setLocalState({ user: { name: 'President of the IPU', color: 'red' }, cursor: { anchor: 1, head: 2 }, extra: 'x' })
    await until(() => userSeenBy(ke, nl) !== undefined, 'Kenya sees the caret')
    expect(ke.provider.awareness.getStates().get(nl.doc.clientID)).toEqual({
      user: { userId: 'nl', name: 'Delegation of nl', memberId: 'nl', color: expect.stringMatching(/^#[0-9a-f]{6}$/) },
      cursor: { anchor: 1, head: 2 },
    })
  })

  it('a caret goes with its owner, and is seen at once when the owner comes back', async () => {
    const [nl, ke] = [world.client('nl', room), world.client('ke', room)]
    await until(() => userSeenBy(ke, nl) !== undefined, 'seen')
    nl.provider.disconnect()
    await until(() => userSeenBy(ke, nl) === undefined, 'gone')
    nl.provider.connect()
    await until(() => userSeenBy(ke, nl) !== undefined, 'seen again')
  })

  it('a viewer is told of no caret, and shows none', async () => {
    const [nl, ke, president] = [world.client('nl', room), world.client('ke', room), world.client('president', room)]
    president.provider.awareness.setLocalState({ cursor: 1 })
    await until(() => userSeenBy(ke, nl) !== undefined && userSeenBy(nl, ke) !== undefined, 'the editors see each other')
    nl.write('Recalling')
    await until(() => president.words().length === 1, 'the viewer follows')
    expect([...president.provider.awareness.getStates().keys()]).toEqual([president.doc.clientID])
    expect(userSeenBy(nl, president)).toBeUndefined()
  })

  it('everyone is told how many are there: people, not tabs, and no name of a viewer', async () => {
    world.allow('speaker', room, 'viewer')
    const [nl, tab, president, speaker] = [world.client('nl', room), world.client('nl', room), world.client('president', room), world.client('speaker', room)]
    const present = (...counts: readonly number[]): boolean => [nl, tab, president].every((client) => JSON.stringify(client.present) === JSON.stringify(counts))
    await until(() => present(1, 0, 2), 'one editor in two tabs, two viewers')
    speaker.leave()
    await until(() => present(1, 0, 1), 'one viewer left')
  })

  it('nobody writes under the client id that another’s caret shows', async () => {
    const [nl, ke] = [world.client('nl', room), world.client('ke', room)]
    await until(() => userSeenBy(ke, nl) !== undefined, 'seen')
    ke.doc.clientID = nl.doc.clientID
    ke.write('As if of the Netherlands')
    await until(() => ke.closed?.code === CLOSE.REFUSED, 'the forger is closed')
  })
})

describe('when access changes', () => {
  let world: World
  const room = 'draft.pr_1.en'

  beforeEach(async () => {
    const storage = memoryStorage()
    storage.create(room)
    world = await openWorld(storage)
    world.allow('nl', room, 'editor')
    world.allow('ke', room, 'editor')
  })
  afterEach(async () => { await world.close() })

  it('only those whose class changed must knock again', async () => {
    const [nl, ke] = [world.client('nl', room), world.client('ke', room)]
    await synced(nl, ke)
    world.allow('nl', room, 'viewer')
    await world.rooms.accessChanged((name) => name === room)
    await until(() => nl.closed?.code === CLOSE.ACCESS_CHANGED, 'closed')
    expect(ke.provider.wsconnected).toBe(true)

    nl.provider.connect()
    await until(() => nl.access === 'viewer', 'a viewer now')
  })

  it('those who must knock again are closed over a second, not at once', async () => {
    const readers = Array.from({ length: 10 }, (_, n) => `reader-${n}`)
    for (const reader of readers) world.allow(reader, room, 'viewer')
    const [nl, ...clients] = ['nl', ...readers].map((user) => world.client(user, room)) as [Client, ...Client[]]
    await synced(nl, ...clients)
    for (const reader of readers) world.rights.set(reader, new Map())
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    await world.rooms.accessChanged((name) => name === room)
    vi.advanceTimersByTime(499)
    vi.useRealTimers()
    const closed = (): number => clients.filter((client) => client.closed?.code === CLOSE.ACCESS_CHANGED).length
    await until(() => closed() === 5, 'half of them after half a second')
    nl.write('Meanwhile')
    await until(() => allSaved(nl), 'stored')
    expect(closed()).toBe(5)
  })

  it('who signs out is closed', async () => {
    const [nl, ke] = [world.client('nl', room), world.client('ke', room)]
    await synced(nl, ke)
    world.rooms.signedOut(({ userId }) => userId === 'nl')
    await until(() => nl.closed?.code === CLOSE.SIGNED_OUT, 'closed')
    expect(ke.provider.wsconnected).toBe(true)
  })
})
