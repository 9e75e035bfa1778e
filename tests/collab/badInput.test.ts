import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { CLOSE } from '#collab/closeCodes.ts'
import { memoryStorage, type MemoryStorage } from './memoryStorage.ts'
import { openWorld, synced, until, type Client, type World } from './world.ts'

const ROOM = 'draft.pr_1.en'

/** A connection of someone who keeps to nothing. */
type Stranger = { readonly socket: WebSocket; send(...bytes: number[]): void; readonly code: number | null; readonly received: number }

describe('bad input beside people at work', () => {
  let storage: MemoryStorage
  let world: World
  let nl: Client
  let ke: Client

  beforeEach(async () => {
    storage = memoryStorage()
    storage.create(ROOM)
    world = await openWorld(storage)
    for (const user of ['nl', 'ke', 'mallory']) world.allow(user, ROOM, 'editor')
    world.allow('president', ROOM, 'viewer')
    ;[nl, ke] = [world.client('nl', ROOM), world.client('ke', ROOM)]
    await synced(nl, ke)
    nl.write('Recalling')
    await until(() => ke.words().length === 1, 'one paragraph')
  })
  afterEach(async () => { await world.close() })

  const stranger = async (user = 'mallory'): Promise<Stranger> => {
    const socket = new WebSocket(`${world.url}/${ROOM}`, { headers: { cookie: `user=${user}` } })
    const state = { code: null as number | null, received: 0 }
    socket.on('error', () => undefined)
    socket.on('close', (code) => { state.code = code })
    socket.on('message', () => { state.received++ })
    await until(() => state.received > 0, 'let in')
    return { socket, send: (...bytes) => { socket.send(Uint8Array.from(bytes)) }, get code() { return state.code }, get received() { return state.received } }
  }
  /** The same two still write to each other, and whoever misbehaved stands in the log once. */
  const unharmed = async (why?: string, times = 1): Promise<void> => {
    ke.write('Noting')
    await until(() => nl.words().length === 2, 'the others write on')
    expect([nl.closed, ke.closed]).toEqual([null, null])
    if (why !== undefined) expect(world.logged.filter(({ what }) => 'why' in what && what.why === why)).toHaveLength(times)
  }

  it('a flood of small messages is cut off, and may come again later', async () => {
    const flood = await stranger()
    for (let n = 0; n < 50_000; n++) flood.send(3)
    await until(() => flood.code !== null, 'cut off', 20_000)
    expect(flood.code).toBe(CLOSE.OVERLOAD)
    await unharmed('flood')
  })

  it('a page of another origin that breaks off its line as it is refused', async () => {
    const { port, pathname } = new URL(`${world.url}/${ROOM}`)
    const line = connect(Number(port), '127.0.0.1')
    line.write(`GET ${pathname} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nOrigin: https://elsewhere.example\r\n\r\n`)
    const [answer] = await once(line, 'data') as [Buffer]
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 403 /)
    line.resetAndDestroy()
    await unharmed()
  })

  it('a flood of carets, too', async () => {
    const flood = await stranger()
    for (let n = 0; n < 50_000; n++) flood.send(1, 5, 1, 7, 1, 1, 49)
    await until(() => flood.code !== null, 'cut off', 20_000)
    await unharmed('flood')
  })

  it('a flood by a viewer is cut off; a few words of a viewer are dropped, and said once', async () => {
    const president = await stranger('president')
    for (let n = 0; n < 10; n++) president.send(0, 2, 4, 1, 2, 3, 4)
    await unharmed()
    expect(president.code).toBeNull()
    expect(world.logged.filter(({ message }) => message === 'words of a reader dropped')).toHaveLength(1)
    for (let n = 0; n < 50_000; n++) president.send(0, 2, 4, 1, 2, 3, 4)
    await until(() => president.code === CLOSE.OVERLOAD, 'cut off', 20_000)
  })

  it('a frame beyond all measure is refused by its header', async () => {
    const big = await stranger()
    big.socket.send(new Uint8Array(3 << 20))
    await until(() => big.code !== null, 'refused')
    expect(world.logged.filter(({ message }) => message === 'connection failed')).toHaveLength(1)
    await unharmed()
  })

  it('a frame that breaks the WebSocket protocol ends the connection', async () => {
    const raw = await stranger()
    ;(raw.socket as unknown as { _socket: { write(bytes: Uint8Array): void } })._socket.write(new Uint8Array([0xff, 0xff, 1, 2, 3]))
    await until(() => raw.code !== null, 'ended')
    await unharmed()
  })

  it('what is sent after a refusal is not heard', async () => {
    const twice = await stranger()
    for (let n = 0; n < 5; n++) twice.send(77, 1, 2)
    await until(() => twice.code === CLOSE.REFUSED, 'refused')
    await unharmed('malformed')
  })

  it('an update that claims more clients, longer runs or more structs than it has', async () => {
    for (const update of [[1, 255, 255, 255, 255, 15, 9, 0], [1, 1, 9, 0, 0, 255, 255, 255, 255, 255, 255, 255, 15, 0], [0, 255, 255, 255, 255, 7]]) {
      const liar = await stranger()
      liar.send(0, 1, 2, 0, 0)
      liar.send(0, 2, update.length, ...update)
      await until(() => liar.code === CLOSE.REFUSED, 'refused')
    }
    await unharmed()
  })

  it('a state vector of nonsense', async () => {
    const asking = await stranger()
    asking.send(0, 0, 3, 200, 200, 200)
    await until(() => asking.code === CLOSE.REFUSED, 'refused')
    await unharmed('malformed')
  })

  const placed = (act: (text: Y.XmlFragment, first: Y.XmlElement, words: Y.XmlText) => void): Promise<void> => (async () => {
    const mallory = world.client('mallory', ROOM)
    await synced(mallory)
    const first = mallory.text.get(0) as Y.XmlElement
    mallory.doc.transact(() => { act(mallory.text, first, first.get(0) as Y.XmlText) })
    await until(() => mallory.closed?.code === CLOSE.REFUSED, 'refused')
    mallory.leave()
    await unharmed('unknown-content')
  })()
  it('words outside any paragraph', () => placed((text) => { text.insert(0, [new Y.XmlText('loose')]) }))
  it('a paragraph in a paragraph', () => placed((_text, first) => { first.insert(1, [new Y.XmlElement('paragraph')]) }))
  it('values where words belong', () => placed((_text, first) => { first.push([7 as unknown as Y.XmlText]) }))
  it('a picture among words', () => placed((_text, _first, words) => { words.insertEmbed(0, { src: 'elsewhere' }) }))
  it('an attribute of another element', () => placed((_text, first) => { first.setAttribute('depth', '2') }))
  it('an attribute on words', () => placed((_text, _first, words) => { words.setAttribute('id', 'x') }))
  it('an attribute that holds a document', () => placed((_text, first) => { first.setAttribute('kind', { a: [1] } as unknown as string) }))
  it('an id as long as a speech', () => placed((_text, first) => { first.setAttribute('id', 'x'.repeat(1000)) }))
  it('a known attribute, overwritten with something else', () => placed((_text, first) => {
    first.setAttribute('id', 'p-new')
    first.setAttribute('id', 7n as unknown as string)
  }))

  it('takes the first words in a paragraph that somebody else deletes at the same time', async () => {
    storage.shut()
    ke.text.insert(1, [new Y.XmlElement('paragraph')])
    storage.lift()
    await until(() => nl.text.length === 2, 'an empty paragraph for both')
    ke.provider.disconnect()
    ;(ke.text.get(1) as Y.XmlElement).insert(0, [new Y.XmlText('Too late')])
    nl.text.delete(1, 1)
    await until(() => storage.rooms.get(ROOM)!.log.length === 3, 'deleted')
    ke.provider.connect()
    await until(() => ke.provider.synced && ke.text.length === 1, 'both the same')
    await until(() => ke.saved > 0, 'and taken')
    expect(ke.closed).toBeNull()
  })

  it('words of others in the queue stay when one turns out to write under a stranger’s id', async () => {
    const mallory = world.client('mallory', ROOM)
    await synced(mallory)
    // Another process has bound the id that mallory begins to use; this one does not know yet.
    storage.rooms.get(ROOM)!.owners.set(mallory.doc.clientID, 'th')
    storage.shut()
    nl.write('Mine, before')
    await until(() => storage.arrived > 0, 'on its way')
    mallory.write('Not mine')
    ke.write('Mine, beside')
    nl.write('Mine, after')
    storage.lift()
    await until(() => mallory.closed?.code === CLOSE.REFUSED, 'the one is refused')
    await until(() => nl.words().length === 4 && ke.words().length === 4, 'the others are not')
    expect(nl.words()).not.toContain('Not mine')
    expect([nl.closed, ke.closed]).toEqual([null, null])
  })
})
