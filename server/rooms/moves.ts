import type { Bus } from '#collab/ports.ts'
import type { Rooms } from '#collab/rooms.ts'
import { parseRoom } from '#domain/permission/rooms.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import type { Log } from '../log.ts'

/** What people may do has changed: in the rooms of one process, or (null) anywhere; `offices`: what was remembered of people is out of date. */
export type Move = { readonly processId: string | null; readonly offices: boolean }

type Needs = { readonly prisma: PrismaClient; readonly rooms: Pick<Rooms, 'accessChanged'>; readonly forgetActors: () => void; /** ends the live screens of those who may no longer follow */ readonly rejudgeScreens: () => Promise<void>; readonly bus: Bus | null; readonly log: Log }

const TOPIC = 'access'

/** Has the connections concerned judged anew, on this node and on the others. */
export const createMoves = ({ prisma, rooms, forgetActors, rejudgeScreens, bus, log }: Needs): ((move: Move) => Promise<void>) => {
  const here = async ({ processId, offices }: Move): Promise<void> => {
    if (offices) forgetActors()
    if (processId === null) {
      await rooms.accessChanged(() => true)
      return rejudgeScreens()
    }
    const versions = new Set((await prisma.version.findMany({ where: { processId }, select: { id: true } })).map(({ id }) => id))
    return rooms.accessChanged((name) => {
      const room = parseRoom(name)
      return room?.kind === 'workspace' ? versions.has(room.versionId) : room?.processId === processId
    })
  }
  const followed = (move: Move): void => { here(move).catch((error: unknown) => { log.error({ err: error }, 'a change of access on another node could not be followed') }) }
  bus?.on(TOPIC, (body) => { followed(JSON.parse(Buffer.from(body).toString()) as Move) })
  bus?.onGap(() => { followed({ processId: null, offices: true }) })
  return async (move) => {
    bus?.send(TOPIC, Buffer.from(JSON.stringify(move)))
    await here(move)
  }
}
