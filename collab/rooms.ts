import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { LiveDoc } from '#domain/resolution/schema.ts'
import { CLOSE } from './closeCodes.ts'
import { shut, type Line } from './connection.ts'
import { readText } from './readText.ts'
import { connectPeers } from './peers.ts'
import type { Authority, Bus, Change, Following, Log, Owner, Storage, Visitor } from './ports.ts'
import { Room } from './room.ts'

export type RoomsOptions = {
  readonly storage: Storage
  readonly authority: Authority
  readonly log: Log
  /** May a page of this origin connect? `undefined`: no browser, which would name it. */
  readonly allowsOrigin: (origin: string | undefined) => boolean
  /** The other server processes on this database; null: there are none. */
  readonly bus?: Bus | null
  /** Called after entries of this process became durable and visible. */
  readonly changed?: (room: string, seq: number) => void
}

export type Rooms = {
  /** Takes an HTTP upgrade of `/collab/<room>`. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Judges the connections concerned anew; those whose access changed are closed over a second, to knock again. */
  accessChanged(concerns: (room: string, visitor: Visitor) => boolean): Promise<void>
  /** Closes the connections of sessions that ended. */
  signedOut(concerns: (visitor: Visitor) => boolean): void
  /** The sessions that have a text open. */
  openSessions(): ReadonlySet<string>
  /** The durable text; null: no such room. */
  textOf(room: string): Promise<LiveDoc | null>
  /**
   * Changes a room as the server, under a fresh client id; resolves when the change is durable. False: no such room, or it is frozen.
   * `userId`: for a person, to whom the log ascribes it (a restoration).
   */
  edit(room: string, cause: string, change: Change, userId?: Owner): Promise<boolean>
  /** Makes a room follow what stands elsewhere, as it stands when the edit's turn has come; of two that follow, the later reads later. */
  follow(room: string, cause: string, following: Following): Promise<boolean>
  /** Stores what is under way, then closes every connection with 1012. */
  drain(): Promise<void>
}

const PATH = /^\/collab\/([a-z]+(?:\.[a-z0-9_-]{1,64}){1,4})(?:\?|$)/
const MAX_FRAME = 2 << 20
const KEEP_ALIVE_EVERY = 15_000
const UNLOAD_AFTER = 60_000
/** How long closing is spread out, so that those who knock again do not knock at once. */
const SPREAD = 1000
/** A database that is away must not keep the server from stopping. */
const DRAIN_MOST = 5000
const CLOSED_PER_SLICE = 200
/** Who does not take leave within this time is cut off. */
const FAREWELL = 5_000
/** The types of ws do not know `closeTimeout` yet. */
const SERVER = { noServer: true, perMessageDeflate: false, maxPayload: MAX_FRAME, closeTimeout: FAREWELL }

const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms) })

/** The rooms of one server process. */
export const createRooms = ({ storage, authority, log, allowsOrigin, bus = null, changed = () => undefined }: RoomsOptions): Rooms => {
  const server = new WebSocketServer(SERVER)
  const rooms = new Map<string, Promise<Room | null>>()
  const loaded = new Map<string, Room>()
  /** counts changes of access, so that a judgement made before one is not used after it */
  let changes = 0
  let draining = false
  const isDraining = (): boolean => draining
  const peers = connectPeers(bus, loaded)

  const load = async (name: string): Promise<Room | null> => {
    const stored = await storage.load(name)
    if (stored === null) return null
    const room = new Room(name, stored, { storage, log, ...peers, stored: (news) => { changed(name, news.seq); peers.stored(news) } })
    loaded.set(name, room)
    return room
  }

  const enter = (name: string): Promise<Room | null> => {
    const known = rooms.get(name)
    // Whoever is on the way in keeps the room from being unloaded.
    loaded.get(name)?.touch()
    if (known !== undefined) return known
    const loading = load(name)
    rooms.set(name, loading)
    const forget = (): void => { rooms.delete(name) }
    loading.then((room) => { if (room === null) forget() }, forget)
    return loading
  }

  const unload = async (room: Room): Promise<void> => {
    await room.saveSnapshot()
    if (!room.isIdleFor(UNLOAD_AFTER)) return
    rooms.delete(room.name)
    loaded.delete(room.name)
    room.destroy()
  }

  const tick = setInterval(() => {
    for (const room of loaded.values()) {
      for (const connection of room.connections) connection.keepAlive()
      if (bus !== null) room.renew()
      if (room.isIdleFor(UNLOAD_AFTER)) void unload(room)
    }
  }, KEEP_ALIVE_EVERY)
  tick.unref()

  const welcome = async (line: Line, request: IncomingMessage): Promise<void> => {
    const { socket } = line
    if (isDraining()) return shut(socket, CLOSE.DRAIN)
    const visitor = await authority.visitor(request)
    if (visitor === null) return shut(socket, CLOSE.SIGNED_OUT)
    const name = PATH.exec(request.url ?? '')?.[1]
    if (name === undefined) return shut(socket, CLOSE.NO_SUCH_ROOM)
    for (;;) {
      const judgedAt = changes
      const access = await authority.access(visitor, name)
      if (access === 'none') return shut(socket, await storage.exists(name) ? CLOSE.FORBIDDEN : CLOSE.NO_SUCH_ROOM)
      const room = await enter(name)
      if (room === null) return shut(socket, CLOSE.NO_SUCH_ROOM)
      if (judgedAt !== changes) continue
      if (isDraining()) return shut(socket, CLOSE.DRAIN)
      if (socket.readyState !== socket.OPEN) return
      room.join(line, visitor, access)
      socket.resume()
      return
    }
  }

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if (!allowsOrigin(request.headers.origin)) {
      log.warn({ origin: request.headers.origin, url: request.url }, 'upgrade from a foreign origin refused')
      // it may break off as it is answered
      socket.on('error', () => { socket.destroy() })
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      return
    }
    server.handleUpgrade(request, socket, head, (webSocket) => {
      // Nothing is read until it is known who this is and the text is there.
      webSocket.pause()
      webSocket.on('error', (error) => { log.warn({ url: request.url, error: String(error) }, 'connection failed') })
      welcome({ socket: webSocket, stream: socket }, request).catch((error: unknown) => {
        log.error({ url: request.url, error: String(error) }, 'a room could not be opened')
        shut(webSocket, CLOSE.OVERLOAD)
      })
    })
  }

  const accessChanged: Rooms['accessChanged'] = async (concerns) => {
    changes++
    for (const room of [...loaded.values()]) {
      const concerned = [...room.connections].filter((connection) => concerns(room.name, connection.visitor))
      // An empty room is asked too: it may have been frozen or reopened, and the next to knock is judged by it.
      if (concerned.length === 0 && room.connections.size > 0) continue
      await room.refresh()
      const judged = await Promise.all(concerned.map(async (connection) => ({ connection, access: await authority.access(connection.visitor, room.name) })))
      const moved = judged.flatMap(({ connection, access }) => (access === 'none' || room.judge(access) !== connection.access ? [connection] : []))
      moved.forEach((connection, index) => {
        setTimeout(() => { connection.close(CLOSE.ACCESS_CHANGED) }, (index / moved.length) * SPREAD).unref()
      })
    }
  }

  const signedOut: Rooms['signedOut'] = (concerns) => {
    for (const room of loaded.values()) {
      for (const connection of room.connections) if (concerns(connection.visitor)) connection.close(CLOSE.SIGNED_OUT)
    }
  }

  const drain = async (): Promise<void> => {
    draining = true
    clearInterval(tick)
    const all = [...loaded.values()]
    await Promise.race([Promise.all(all.map((room) => room.settled())), pause(DRAIN_MOST)])
    const connections = all.flatMap((room) => [...room.connections])
    for (let next = 0; next < connections.length; next += CLOSED_PER_SLICE) {
      for (const connection of connections.slice(next, next + CLOSED_PER_SLICE)) connection.close(CLOSE.DRAIN)
      await pause(10)
    }
    await Promise.race([Promise.all(all.map((room) => room.settled())), pause(DRAIN_MOST)])
    await Promise.race([Promise.all(all.filter((room) => room.isQuiet).map((room) => room.saveSnapshot())), pause(DRAIN_MOST)])
    for (const room of all) room.destroy()
    server.close()
  }

  return {
    upgrade,
    accessChanged,
    signedOut,
    openSessions: () => new Set([...loaded.values()].flatMap((room) => [...room.connections].flatMap(({ visitor: { session } }) => session ?? []))),
    textOf: async (name) => {
      const room = await enter(name)
      return room === null ? null : readText(room.text)
    },
    edit: async (name, cause, change, userId) => {
      const room = await enter(name)
      return room !== null && room.edit(cause, change, userId)
    },
    follow: async (name, cause, following) => {
      const room = await enter(name)
      return room !== null && room.follow(cause, following)
    },
    drain,
  }
}
