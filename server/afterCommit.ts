import type { Wording } from '#domain/languages.ts'
import { LANGS } from '#domain/languages.ts'
import { roomName } from '#domain/permission/rooms.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import type { Rooms } from '#collab/rooms.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import type { Announcements } from './announce.ts'
import type { Announcer, Receipt } from './handle.ts'
import type { Log } from './log.ts'
import type { Move } from './rooms/moves.ts'
import { project } from './rooms/project.ts'

export type AfterCommit = {
  readonly prisma: PrismaClient
  readonly rooms: Pick<Rooms, 'follow'>
  readonly announcements: Announcements
  /** has connections and live screens judged anew, on every node */
  readonly moved: (move: Move) => Promise<void>
  readonly sendMessages: () => void
  readonly log: Log
}

/** The process that a receipt concerns; null for reference data. */
const processIdOf = async (prisma: PrismaClient, { kind, id, events }: Receipt): Promise<string | null> => {
  if (kind === 'process' || kind === 'floor') return id
  const named = events.find((event) => 'processId' in event)
  if (named && 'processId' in named) return String(named.processId)
  const versionId = kind === 'sitting' || kind === 'preparation' ? id : kind === 'submissions' ? id.split('-')[0] ?? '' : null
  if (versionId) return (await prisma.version.findUnique({ where: { id: versionId }, select: { processId: true } }))?.processId ?? null
  return kind === 'ballot' ? (await prisma.ballot.findUnique({ where: { id }, select: { processId: true } }))?.processId ?? null : null
}

type Showing = Pick<AfterCommit, 'prisma' | 'rooms'>

/** Shows the text as decided so far in the room of the sitting, which only the server writes. */
const showText = async ({ prisma, rooms }: Showing, processId: string): Promise<void> => {
  for (const lang of LANGS) {
    await project(rooms, roomName({ kind: 'sitting', processId, lang }), async () => {
      const { sittingText } = await prisma.process.findUniqueOrThrow({ where: { id: processId }, select: { sittingText: true } })
      return ((sittingText ?? {}) as Wording<ResolutionText>)[lang] ?? null
    })
  }
}

/** At the start: what a server that stopped between a commit and what follows it did not show any more. */
export const showTexts = async (showing: Showing): Promise<void> => {
  for (const { id } of await showing.prisma.process.findMany({ where: { stage: 'examination' }, select: { id: true } })) await showText(showing, id)
}

/**
 * What follows a commit and may be repeated or lost without harm, because it only shows what the database says: live screens
 * are told, connections whose access changed knock again, read-only rooms show the new text, messages go out.
 */
export const afterCommit = ({ prisma, rooms, announcements, moved, sendMessages, log }: AfterCommit): Announcer => {
  const follow = async (receipt: Receipt): Promise<void> => {
    const has = (...types: readonly string[]): boolean => receipt.events.some(({ type }) => types.includes(type))
    // At once: whoever was given an office may use it now.
    const moving = receipt.kind === 'delegation' ? moved({ processId: null, offices: true })
      : receipt.kind === 'process' ? moved({ processId: receipt.id, offices: has('RapporteursAppointed') })
        : Promise.resolve()
    sendMessages()
    const processId = await processIdOf(prisma, receipt)
    if (processId) {
      // the screens of the hall first: the rest of what follows can wait for them
      announcements.announce({ processId, kind: receipt.kind, version: receipt.version })
      if (receipt.kind === 'sitting' && has('AmendmentDecided', 'DecisionReopened')) await showText({ prisma, rooms }, processId)
      await moving
    }
    await moving
  }
  return { announce: (receipt) => { follow(receipt).catch((error: unknown) => { log.error({ err: error, aggregate: receipt.id }, 'what follows a commit failed') }) } }
}
