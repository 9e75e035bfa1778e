import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { ORIGIN, type World } from './world.ts'

const varUint = (value: number): number[] => {
  const bytes = []
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128)
  return [...bytes, value]
}
const update = (body: Uint8Array): Uint8Array => Uint8Array.from([0, 2, ...varUint(body.length), ...body])
const EMPTY_ANSWER = Uint8Array.from([0, 1, 2, 0, 0])

/** A document with the state of the room, under a client id of one's own choice. */
const copyOf = (log: readonly Uint8Array[], clientId?: number): Y.Doc => {
  const doc = new Y.Doc()
  for (const entry of log) Y.applyUpdate(doc, entry)
  if (clientId !== undefined) doc.clientID = clientId
  return doc
}
const written = (doc: Y.Doc, write: (text: Y.XmlFragment) => void): Uint8Array => {
  const before = Y.encodeStateVector(doc)
  doc.transact(() => { write(doc.getXmlFragment('text')) })
  return update(Y.encodeStateAsUpdate(doc, before))
}

/** What somebody sends who is let in; `log`: the room's, `seed` makes one attack differ from the next. */
const MESSAGES: Readonly<Record<string, (log: readonly Uint8Array[], seed: number) => readonly (Uint8Array | string)[]>> = {
  'bytes of no protocol': (_log, seed) => [Uint8Array.from({ length: 40 }, (_, n) => (seed * (n + 7) * 31) & 255)],
  'a text frame': () => ['hello'],
  'an update cut short': (log, seed) => {
    const whole = log[seed % Math.max(1, log.length)] ?? Uint8Array.from([0, 0])
    return [update(whole.subarray(0, seed % Math.max(1, whole.length - 1)))]
  },
  'an update with a bit turned': (log, seed) => {
    const turned = Uint8Array.from(log[seed % Math.max(1, log.length)] ?? [0, 0])
    const place = seed % turned.length
    turned[place] = (turned[place] ?? 0) ^ (1 << (seed % 8))
    return [update(turned)]
  },
  'words under the id of another': (log, seed) => {
    const ids = [...copyOf(log).store.clients.keys()]
    const doc = copyOf(log, ids[seed % Math.max(1, ids.length)] ?? 1)
    return [written(doc, (text) => { text.insert(0, [new Y.XmlElement('paragraph')]) })]
  },
  'another root': (log) => {
    const doc = copyOf(log)
    const before = Y.encodeStateVector(doc)
    doc.getMap('secrets').set('a', 1)
    return [update(Y.encodeStateAsUpdate(doc, before))]
  },
  'an element of no schema': (log) => [written(copyOf(log), (text) => { text.insert(0, [new Y.XmlElement('script')]) })],
  'loose words': (log) => [written(copyOf(log), (text) => { text.insert(0, [new Y.XmlText('loose')]) })],
  'words that build on none': (log) => {
    const doc = copyOf(log)
    doc.getXmlFragment('text').insert(0, [new Y.XmlElement('paragraph')])
    return [written(doc, (text) => { text.insert(0, [new Y.XmlElement('paragraph')]) })]
  },
  'known words behind unknown ones, and a deletion': (log) => {
    const room = copyOf(log)
    const [known] = room.store.clients.keys()
    const [stranger, forger] = [copyOf([]), copyOf([], known ?? 1)]
    const text = room.getXmlFragment('text')
    if (text.length === 0) return []
    stranger.getXmlFragment('text').insert(0, [new Y.XmlElement('paragraph')])
    Y.applyUpdate(forger, Y.encodeStateAsUpdate(stranger))
    const before = Y.encodeStateVector(forger)
    forger.getXmlFragment('text').insert(1, [new Y.XmlElement('paragraph')])
    let deletion: Uint8Array = new Uint8Array()
    room.once('update', (bytes: Uint8Array) => { deletion = bytes })
    text.delete(0, 1)
    return [update(Y.mergeUpdates([Y.diffUpdate(Y.encodeStateAsUpdate(forger), before), deletion]))]
  },
  'a deletion of what is not there': () => [update(Uint8Array.from([0, 1, 99, 1, 5, 20]))],
  'a frame beyond all measure': () => [new Uint8Array(3 << 20)],
  'a flood': () => Array.from({ length: 4_000 }, () => Uint8Array.from([3])),
  'a lie about how much follows': () => [update(Uint8Array.from([1, 255, 255, 255, 255, 15, 9, 0]))],
}

/** Who knocks as nobody should. */
const KNOCKS: Readonly<Record<string, (world: World, room: string) => WebSocket>> = {
  'a page of another origin': (world, room) => new WebSocket(`${world.url}/${room}`, { origin: 'https://elsewhere.example', headers: { cookie: 'user=mallory' } }),
  'nobody signed in': (world, room) => new WebSocket(`${world.url}/${room}`, { origin: ORIGIN }),
  'a room that nobody made': (world) => new WebSocket(`${world.url}/draft.nowhere.en`, { headers: { cookie: 'user=mallory' } }),
  'a name of no room': (world) => new WebSocket(`${world.url}/..%2f..%2fetc`, { headers: { cookie: 'user=mallory' } }),
}

export const ATTACKS: readonly string[] = [...Object.keys(MESSAGES), ...Object.keys(KNOCKS), 'a viewer who writes', 'a viewer who does not read']

/** Does one of them; the socket is left to the server to close, but for those that harm nobody by staying. */
export const attack = (name: string, world: World, room: string, log: readonly Uint8Array[], seed: number): WebSocket => {
  const knock = KNOCKS[name]
  const socket = knock?.(world, room) ?? new WebSocket(`${world.url}/${room}`, { headers: { cookie: `user=${name.startsWith('a viewer') ? 'president' : 'mallory'}` } })
  socket.on('error', () => undefined)
  socket.on('open', () => {
    if (name === 'a viewer who does not read') socket.pause()
    const messages = name === 'a viewer who writes' ? [written(copyOf(log), (text) => { text.insert(0, [new Y.XmlElement('paragraph')]) })] : MESSAGES[name]?.(log, seed) ?? []
    socket.send(EMPTY_ANSWER)
    for (const message of messages) if (socket.readyState === socket.OPEN) socket.send(message)
  })
  return socket
}
