import type { Wording } from '#domain/languages.ts'
import { LANGS } from '#domain/languages.ts'
import { roomName } from '#domain/permission/rooms.ts'
import { openingLine } from '#domain/resolution/openingLine.ts'
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

/** Shows the text as it stands in rooms that only the server writes: the sitting's after a decision, the draft's after a deferral. */
const showText = async (prisma: PrismaClient, rooms: Pick<Rooms, 'follow'>, processId: string, kind: 'sitting' | 'draft'): Promise<void> => {
  for (const lang of LANGS) {
    await project(rooms, roomName({ kind, processId, lang }), async () => {
      const { sittingText, assembly, versions } = await prisma.process.findUniqueOrThrow({
        where: { id: processId }, select: { sittingText: true, assembly: { select: { number: true } }, versions: { orderBy: { ordinal: 'desc' }, take: 1, select: { texts: true } } },
      })
      const text = ((sittingText ?? versions[0]?.texts ?? {}) as Wording<ResolutionText>)[lang]
      if (!text) return null
      // in a draft that was deferred another Assembly speaks
      return kind === 'draft' ? { ...text, openingLine: openingLine(assembly.number, lang) } : text
    })
  }
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
      if (receipt.kind === 'sitting' && has('AmendmentDecided', 'DecisionReopened')) await showText(prisma, rooms, processId, 'sitting')
      await moving
      if (has('DeferredToAssembly')) await showText(prisma, rooms, processId, 'draft')
    }
    await moving
  }
  return { announce: (receipt) => { follow(receipt).catch((error: unknown) => { log.error({ err: error, aggregate: receipt.id }, 'what follows a commit failed') }) } }
}
