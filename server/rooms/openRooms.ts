import type { Pool } from 'pg'
import { createRooms, type Rooms } from '#collab/rooms.ts'
import type { Instant } from '#domain/instant.ts'
import { LANGS } from '#domain/languages.ts'
import { parseRoom, roomName, type RoomName } from '#domain/permission/rooms.ts'
import type { Actor } from '#domain/permission/roles.ts'
import type { Process } from '#domain/process/state.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import type { Sessions } from '../auth/sessions.ts'
import type { ServerBus } from '../bus/bus.ts'
import type { Log } from '../log.ts'
import { invitedTo } from '../store/invitations.ts'
import { stateOf } from '../store/store.ts'
import { observeTranslation } from '../store/translations.ts'
import { afterChanges } from './afterChanges.ts'
import { createAuthority } from './authority.ts'
import { departedFrom } from './departed.ts'
import { createMending } from './mending.ts'
import { createMirror } from './mirror.ts'
import { pastOf } from './past.ts'
import { createPastReading } from './pastReading.ts'
import { createStorage } from './storage.ts'

export type RoomsOf = {
  readonly prisma: PrismaClient
  readonly pool: Pool
  readonly log: Log
  /** the other nodes; null: there are none */
  readonly bus: ServerBus | null
  /** under which name PostgreSQL tells the other nodes of our appends; null: it does not */
  readonly notifyAs: string | null
  /** the demonstration's clock, by which its log goes; by default the database's */
  readonly now?: () => Instant
  readonly allowsOrigin: (origin: string | undefined) => boolean
  readonly sessions: Pick<Sessions, 'userOf' | 'tokenOf'>
  readonly actorOfUser: (userId: string) => Promise<Actor | null>
}

const processOf = async (prisma: PrismaClient, room: RoomName): Promise<Process | null> => {
  const processId = room.kind === 'workspace'
    ? (await prisma.version.findUnique({ where: { id: room.versionId }, select: { processId: true } }))?.processId
    : room.processId
  return processId ? stateOf<Process>(prisma, 'process', processId) : null
}

/** The draft in the other language follows the structure of the source (model.md, Languages). */
const mirrorOf = async (prisma: PrismaClient, name: string): Promise<string | null> => {
  const room = parseRoom(name)
  if (room?.kind !== 'draft' && room?.kind !== 'memorandum') return null
  const process = await processOf(prisma, room)
  const other = LANGS.find((lang) => lang !== room.lang)
  return process?.sourceLang === room.lang && other ? roomName({ ...room, lang: other }) : null
}

/** Nobody watches the states of translations letter by letter, in milliseconds. */
const LOOK_AFTER = 800

export type LiveRooms = Rooms & { /** Has the past of a text read on in the background. */ readonly readPast: (room: string) => void }

/** The live rooms of this server, on its database and its rules. */
export const openRooms = ({ prisma, pool, log, bus, notifyAs, now, allowsOrigin, sessions, actorOfUser }: RoomsOf): LiveRooms => {
  const authority = createAuthority({
    sessions, actorOfUser,
    processOf: (room) => processOf(prisma, room),
    invitedTo: ({ id }) => invitedTo(prisma, id),
  })
  const rooms: Rooms = createRooms({ storage: createStorage(pool, notifyAs, now), authority, log, allowsOrigin, bus, changed: (room, seq) => {
    for (const duty of [...duties, translations]) duty.changed(room)
    pasts.changed(room, seq)
  } })
  const duties = [
    createMending(rooms, (room, error) => { log.warn({ room, err: error }, 'a text could not be mended') }),
    createMirror(rooms, (room) => mirrorOf(prisma, room), (room, ids) => departedFrom(prisma, room, ids), (room, error) => { log.warn({ room, err: error }, 'the other language could not follow') }),
  ]
  const translations = afterChanges(LOOK_AFTER, (room) => observeTranslation(prisma, room), (room, error) => { log.warn({ room, err: error }, 'the state of a translation was not kept') })
  const pasts = createPastReading((room, signal) => pastOf(prisma, room, undefined, signal), (room, error) => { log.warn({ room, err: error }, 'the past of a text could not be read on') })
  bus?.onGap(() => { authority.forget() })
  return {
    ...rooms,
    accessChanged: (concerns) => {
      authority.forget()
      return rooms.accessChanged(concerns)
    },
    readPast: pasts.readOn,
    drain: async () => {
      for (const duty of duties) await duty.settled()
      await rooms.drain()
      await translations.settled()
      await pasts.stop()
    },
  }
}
