import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { AUTH_ACCESS, MESSAGE_PRESENT, MESSAGE_SAVED, type Access } from '#collab/closeCodes.ts'
import { readText } from '#collab/readText.ts'
import type { Authority, Bus, Log, Storage } from '#collab/ports.ts'
import { createRooms, type Rooms } from '#collab/rooms.ts'
import { TEXT_ROOT } from '#domain/resolution/schema.ts'

export const ORIGIN = 'https://chapeau.example'

export type Entry = { readonly level: 'info' | 'warn' | 'error'; readonly what: object; readonly message: string }

/** A server on a port of its own, whose authority is a table that a test may change. */
export type World = {
  readonly rooms: Rooms
  readonly url: string
  readonly logged: Entry[]
  /** user → room → access; a user who is not in it is signed out */
  readonly rights: Map<string, Map<string, Access>>
  allow(user: string, room: string, access: Access): void
  /** `doc`: what the person has already, from elsewhere */
  client(user: string | null, room: string, doc?: Y.Doc): Client
  /** The most bytes that the server holds for one of its connections. */
  held(): number
  /** Ends the server as SIGTERM does. */
  drain(): Promise<void>
  /** Ends the server as a crash does: nothing is flushed. */
  crash(): Promise<void>
  close(): Promise<void>
}

/** A person with the stock y-websocket client. */
export type Client = {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  /** set when the server closed for good */
  readonly closed: { code: number; reason: string } | null
  readonly access: Access | null
  /** how many of its messages with content the server has in its log */
  readonly saved: number
  readonly sent: number
  /** editors, commenters, viewers in the room, as last told */
  readonly present: readonly number[] | null
  readonly text: Y.XmlFragment
  words(): string[]
  write(words: string, at?: number): void
  leave(): void
}

export const openWorld = async (storage: Storage, options: { changed?: (room: string, seq: number) => void; bus?: Bus } = {}): Promise<World> => {
  const rights = new Map<string, Map<string, Access>>()
  const logged: Entry[] = []
  const keep = (level: Entry['level']) => (what: object, message: string): void => { logged.push({ level, what, message }) }
  const log: Log = { info: keep('info'), warn: keep('warn'), error: keep('error') }
  const authority: Authority = {
    visitor: (request) => {
      const user = /user=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1]
      return Promise.resolve(user === undefined || !rights.has(user) ? null : { userId: user, name: `Delegation of ${user}`, memberId: user, session: user })
    },
    access: (visitor, room) => Promise.resolve(rights.get(visitor.userId)?.get(room) ?? 'none'),
  }
  const rooms = createRooms({ storage, authority, log, allowsOrigin: (origin) => origin === undefined || origin === ORIGIN, ...options })
  const server = createServer()
  server.on('upgrade', (request, socket, head) => { rooms.upgrade(request, socket, head) })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/collab`
  const clients = new Set<Client>()
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => sockets.add(socket))

  const end = async (): Promise<void> => {
    for (const client of clients) client.leave()
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => { server.close(resolve) })
  }

  return {
    rooms, url, logged, rights,
    allow: (user, room, access) => { rights.set(user, new Map([...(rights.get(user) ?? []), [room, access]])) },
    client: (user, room, doc) => {
      const client = connect(url, room, user, doc)
      clients.add(client)
      return client
    },
    held: () => Math.max(0, ...[...sockets].map(({ writableLength }) => writableLength)),
    drain: () => rooms.drain(),
    crash: end,
    close: async () => {
      await rooms.drain()
      await end()
    },
  }
}

export const connect = (url: string, room: string, user: string | null, doc = new Y.Doc()): Client => {
  class Knock extends WebSocket {
    constructor(address: string) {
      super(address, { headers: user === null ? {} : { cookie: `user=${user}` } })
    }
  }
  const provider = new WebsocketProvider(url, room, doc, { WebSocketPolyfill: Knock as unknown as typeof globalThis.WebSocket, disableBc: true })
  const state = { closed: null as Client['closed'], access: null as Access | null, saved: 0, sent: 0, present: null as Client['present'] }
  provider.on('closed', (event) => { state.closed = event })
  // Counts are per connection.
  provider.on('status', ({ status }) => { if (status === 'connecting') Object.assign(state, { saved: 0, sent: 0 }) })
  provider.messageHandlers[MESSAGE_SAVED] = (_to, from) => { state.saved = decoding.readVarUint(from) }
  provider.messageHandlers[MESSAGE_PRESENT] = (_to, from) => { state.present = [0, 0, 0].map(() => decoding.readVarUint(from)) }
  provider.messageHandlers[2] = (_to, from) => { if (decoding.readVarUint(from) === AUTH_ACCESS) state.access = decoding.readVarString(from) as Access }
  const text = doc.getXmlFragment(TEXT_ROOT)
  doc.on('update', (_update: Uint8Array, by: unknown) => { if (by !== provider && provider.wsconnected) state.sent++ })
  return {
    doc, provider, text,
    get closed() { return state.closed },
    get access() { return state.access },
    get saved() { return state.saved },
    get sent() { return state.sent },
    get present() { return state.present },
    words: () => {
      const words: string[] = []
      readText(text).forEach((block) => { words.push(block.textContent) })
      return words
    },
    write: (words, at = text.length) => {
      doc.transact(() => {
        const element = new Y.XmlElement('paragraph')
        element.setAttribute('id', `p-${doc.clientID}-${Y.getState(doc.store, doc.clientID)}`)
        element.setAttribute('kind', 'preambular')
        element.insert(0, [new Y.XmlText(words)])
        text.insert(Math.min(at, text.length), [element])
      })
    },
    leave: () => {
      // A forger has taken another id; its caret still stands under the first.
      doc.clientID = provider.awareness.clientID
      provider.destroy()
      provider.awareness.destroy()
    },
  }
}

export const synced = (...clients: readonly Client[]): Promise<void> => until(() => clients.every(({ provider }) => provider.synced), 'synced')

/** Waits until something holds; the message says what did not. */
export const until = async (holds: () => boolean, what: string, ms = 5000): Promise<void> => {
  const end = Date.now() + ms
  while (!holds()) {
    if (Date.now() > end) throw new Error(`still not: ${what}`)
    await new Promise((resolve) => { setTimeout(resolve, 5) })
  }
}
