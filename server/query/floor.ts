import type { Lang, Wording } from '#domain/languages.ts'
import type { Actor } from '#domain/permission/roles.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { amendmentsWhere } from './amendments.ts'
import { fateOf, type Fate, type Mentioned } from './examination.ts'
import { speaksFor } from './debate.ts'
import { following, type Live } from './following.ts'
import { namesIn, type Named } from './names.ts'
import { openVotes, type LiveVotes } from './openVotes.ts'
import { processAt } from './processAt.ts'
import { placeOf } from './record.ts'
import { speaking, type LiveFloor } from './speaking.ts'
import { ownVotesIn, type OwnVote } from './votes.ts'

/** A sitting as those in the room load it: what all follow, and what is the reader's own. What becomes of that is told by the shared state. */
export type Floor = {
  readonly live: Live
  readonly floor: LiveFloor
  readonly votes: LiveVotes
  /** for whom the reader may ask for the floor */
  readonly speaks: readonly Named[]
  /** what the reader casts in each open vote, and has cast so far; a vote that opens later is known from what all are told */
  readonly casts: Readonly<Record<string, readonly OwnVote[]>>
  /** the reader's own amendments, withdrawn ones left out, with what was known of them before the examination */
  readonly own: readonly (Mentioned & { /** empty for the title */ readonly short: string; readonly fate: Fate | null })[]
}

export const floor = async (prisma: PrismaClient, actor: Actor | null, slug: string, lang: Lang): Promise<Result<Floor>> => {
  const process = await processAt(prisma, actor, slug)
  if (!process.ok) return process
  const { id: processId, rights } = process.value
  if (!rights.inTheSitting && !rights.desk) return actor ? refuse({ code: 'not-allowed', needs: 'delegate' }) : refuse({ code: 'not-signed-in' })
  const live = (await following(prisma, processId, [lang])).get(lang)
  if (!live) return refuse({ code: 'unknown', what: 'version', id: slug })
  const votes = (await openVotes(prisma, processId, [lang])).get(lang)
  if (!votes) throw new Error(`no votes of ${processId} in ${lang}`)
  const rows = rights.sponsors.length > 0
    ? await amendmentsWhere(prisma, { versionId: live.now.versionId, withdrawnAt: null, OR: [{ sponsorId: { in: [...rights.sponsors] } }, { coSponsors: { hasSome: [...rights.sponsors] } }] })
    : []
  const names = await namesIn(prisma, lang)
  const texts = rows.length > 0 ? (await prisma.version.findUniqueOrThrow({ where: { id: live.now.versionId }, select: { texts: true } })).texts as Wording<ResolutionText> : {}
  return ok({
    live,
    floor: await speaking(prisma, processId, lang),
    votes,
    speaks: speaksFor(actor, rights, names),
    casts: actor ? await ownVotesIn(prisma, votes.now.open.map(({ id }) => id), actor.userId, names) : {},
    own: rows.map((row) => ({ id: row.id, number: row.number, sponsorId: row.sponsorId, sponsor: names.of(row.sponsorId), short: placeOf(texts, row.op, lang), fate: fateOf(row, () => null) })),
  })
}
