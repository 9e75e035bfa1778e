import type { MemberId, ProcessId } from '#domain/ids.ts'
import type { Lang } from '#domain/languages.ts'
import type { Followed } from '#domain/sitting/followed.ts'
import type { VotingBody } from '#domain/voting/attendance.ts'
import type { Ballot, Question } from '#domain/voting/ballot.ts'
import type { Tally } from '#domain/voting/tally.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { namesIn } from './names.ts'

/** A vote as everyone in the sitting follows it: never how anybody voted while it is open. */
export type LiveVote = {
  readonly id: string
  readonly body: VotingBody
  readonly about: Question['about']
  readonly words: string | null
  readonly amendment: { readonly number: number; readonly sponsor: string } | null
  readonly secret: boolean
  readonly voted: number
  /** votes of each Member that has any, fixed at the opening; how many one delegate casts at most */
  readonly weights: Readonly<Record<MemberId, number>>
  readonly perDelegate: number
}
export type LiveVotes = Followed<{
  readonly processId: ProcessId
  readonly lang: Lang
  /** open now, the earliest first */
  readonly open: readonly LiveVote[]
  /** the one closed last */
  readonly last: (Pick<LiveVote, 'id' | 'about' | 'words' | 'amendment'> & { readonly tally: Tally }) | null
}, Record<never, never>>

/** The votes on one text, in each language. Whoever asks has judged who may see them. */
export const openVotes = async (prisma: PrismaClient, processId: ProcessId, langs: readonly Lang[]): Promise<ReadonlyMap<Lang, LiveVotes>> => {
  const rows = await prisma.ballot.findMany({ where: { processId }, orderBy: { openedAt: 'asc' }, select: { id: true, closedAt: true } })
  const folds = await prisma.aggregate.findMany({ where: { kind: 'ballot', id: { in: rows.map(({ id }) => id) } }, select: { id: true, version: true, state: true } })
  const ballots = rows.flatMap(({ id, closedAt }) => {
    const ballot = folds.find((fold) => fold.id === id)?.state as Ballot | null | undefined
    return ballot ? [{ ballot, closedAt }] : []
  })
  const at = folds.reduce((sum, { version }) => sum + version, 0)
  const amended = ballots.flatMap(({ ballot: { question } }) => (question.about === 'amendment' ? [question.amendmentId] : []))
  const amendments = await prisma.amendment.findMany({ where: { id: { in: amended } }, select: { id: true, number: true, sponsorId: true } })
  const states = new Map<Lang, LiveVotes>()
  for (const lang of langs) {
    const names = await namesIn(prisma, lang)
    const asked = ({ id, question }: Ballot) => {
      const found = question.about === 'amendment' ? amendments.find((one) => one.id === question.amendmentId) : undefined
      return { id, about: question.about, words: question.about === 'other' ? question[lang] : null, amendment: found ? { number: found.number, sponsor: names.of(found.sponsorId) } : null }
    }
    const closed = ballots.filter(({ closedAt }) => closedAt !== null).sort((a, b) => (a.closedAt?.getTime() ?? 0) - (b.closedAt?.getTime() ?? 0)).at(-1)?.ballot
    states.set(lang, {
      at, tables: {},
      now: {
        processId, lang,
        open: ballots.filter(({ closedAt }) => closedAt === null).map(({ ballot }) => ({
          ...asked(ballot), body: ballot.electorate.kind, secret: ballot.cast.secret, voted: Object.keys(ballot.cast.papers).length, perDelegate: ballot.rules.votesPerDelegate,
          weights: Object.fromEntries(ballot.electorate.seats.map((seat) => [seat.memberId, 'votes' in seat ? seat.votes : 1])),
        })),
        last: closed?.tally ? { ...asked(closed), tally: closed.tally } : null,
      },
    })
  }
  return states
}
