import type { IncomingMessage } from 'node:http'
import type { Pool } from 'pg'
import { createRooms, type Rooms } from '#collab/rooms.ts'
import { LANGS } from '#domain/languages.ts'
import type { UserId } from '#domain/ids.ts'
import type { Actor } from '#domain/permission/roles.ts'
import { parseRoom, roomName, type RoomName } from '#domain/permission/rooms.ts'
import type { Process } from '#domain/process/state.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import type { Log } from './log.ts'
import { createAuthority } from './rooms/authority.ts'
import { createMirror } from './rooms/mirror.ts'
import { createStorage } from './rooms/storage.ts'
import { stateOf } from './store/store.ts'

type Parts = {
  readonly prisma: PrismaClient
  readonly pool: Pool
  readonly log: Log
  readonly allowsOrigin: (origin: string | undefined) => boolean
  readonly actorOfRequest: (request: IncomingMessage) => Promise<Actor | null>
  readonly actorOfUser: (userId: UserId) => Promise<Actor | null>
}

export type LiveText = {
  readonly rooms: Rooms
  readonly drain: () => Promise<void>
}

/** A process is read once for a crowd that knocks together; `accessChanged` ends it at once, this bounds what another server may lag. */
const REMEMBERED_MS = 5_000

/** Live text, mounted on this server's database, people and rules. */
export const makeLiveText = ({ prisma, pool, log, allowsOrigin, actorOfRequest, actorOfUser }: Parts): LiveText => {
  const known = new Map<string, { process: Promise<Process | null>; until: number }>()
  const processById = (id: string): Promise<Process | null> => {
    const now = Date.now()
    const remembered = known.get(id)
    if (remembered && remembered.until > now) return remembered.process
    const process = stateOf<Process>(prisma, 'process', id)
    process.catch(() => known.delete(id))
    known.set(id, { process, until: now + REMEMBERED_MS })
    return process
  }
  const processOf = async (room: RoomName): Promise<Process | null> => {
    if (room.kind !== 'workspace') return processById(room.processId)
    const version = await prisma.version.findUnique({ where: { id: room.versionId }, select: { processId: true } })
    return version && processById(version.processId)
  }

  // Comments by invitation come with their screen; until a person can be invited, nobody is.
  const authority = createAuthority({ actorOfRequest, actorOfUser, processOf, invitedTo: () => Promise.resolve([]) })
  const rooms = createRooms({ storage: createStorage(pool), authority, log, allowsOrigin, changed: (room) => { mirror.changed(room) } })
  /** The draft in its source language leads; the room of the other language follows. */
  const mirrorOf = async (name: string): Promise<string | null> => {
    const room = parseRoom(name)
    if (room === null || room.kind === 'sitting' || room.kind === 'workspace') return null
    const process = await processById(room.processId)
    const other = LANGS.find((lang) => lang !== room.lang)
    return process && other && process.sourceLang === room.lang ? roomName({ ...room, lang: other }) : null
  }
  const mirror = createMirror(rooms, mirrorOf, (room, error) => { log.error({ room, err: error }, 'a room could not be mirrored') })

  return {
    // Whoever asks to judge access anew must not be answered from before.
    rooms: { ...rooms, accessChanged: (concerns) => { known.clear(); return rooms.accessChanged(concerns) } },
    drain: async () => {
      await mirror.settled()
      await rooms.drain()
    },
  }
}
