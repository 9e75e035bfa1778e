import type { ProcessId, VersionId } from '#domain/ids.ts'
import type { Sitting } from '#domain/sitting/state.ts'
import { matterOf, type Ballot } from '#domain/voting/ballot.ts'
import type { Tally } from '#domain/voting/tally.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { stateOf } from '../store/store.ts'

/** An electronic vote on an amendment or sub-amendment that is open (without a tally), or has closed and decided nothing yet. */
export type VoteOn = { readonly id: string; readonly voted: number; readonly eligible: number; readonly secret: boolean; readonly tally: Tally | null }

/** By what is put; the latest where there were several. */
export const votesOn = async (prisma: PrismaClient, processId: ProcessId, versionId: VersionId): Promise<ReadonlyMap<string, VoteOn>> => {
  const rows = await prisma.ballot.findMany({ where: { processId, kind: 'committee' }, orderBy: { openedAt: 'asc' }, select: { id: true } })
  const used = (await stateOf<Sitting>(prisma, 'sitting', versionId))?.ballots ?? []
  const waiting = rows.filter(({ id }) => !used.includes(id))
  const folds = await prisma.aggregate.findMany({ where: { kind: 'ballot', id: { in: waiting.map(({ id }) => id) } }, select: { id: true, state: true } })
  return new Map(waiting.flatMap(({ id }) => {
    const ballot = folds.find((fold) => fold.id === id)?.state as Ballot | null | undefined
    const matter = ballot ? matterOf(ballot.question) : null
    if (!ballot || matter === null) return []
    const { electorate: { seats }, cast: { papers, secret }, tally } = ballot
    return [[matter, { id, voted: Object.keys(papers).length, eligible: seats.length, secret, tally }] as const]
  }))
}
