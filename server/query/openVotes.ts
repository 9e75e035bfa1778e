import type { MemberId, ProcessId } from '#domain/ids.ts'
import type { Instant } from '#domain/instant.ts'
import type { Lang } from '#domain/languages.ts'
import type { Followed } from '#domain/sitting/followed.ts'
import type { VotingBody } from '#domain/voting/attendance.ts'
import type { Ballot, Question } from '#domain/voting/ballot.ts'
import type { Tally } from '#domain/voting/tally.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { mattersPut, namedMatter, type NamedMatter } from './matters.ts'
import { namesIn } from './names.ts'

/** A vote as everyone in the sitting follows it: never how anybody voted while it is open. */
export type LiveVote = {
  readonly id: string
  readonly body: VotingBody
  readonly about: Question['about']
  readonly words: string | null
  readonly matter: NamedMatter | null
  readonly secret: boolean
  readonly voted: number
  readonly eligible: number
  /** how many one delegate casts at most */
  readonly perDelegate: number
  readonly openedAt: Instant
}
export type LiveVotes = Followed<{
  readonly processId: ProcessId
  readonly lang: Lang
  /** open now, the earliest first */
  readonly open: readonly LiveVote[]
  /** the one closed last */
  readonly last: (Pick<LiveVote, 'id' | 'about' | 'words' | 'matter'> & { readonly tally: Tally; readonly closedAt: Instant }) | null
}, {
  /** of each open vote, the votes of every Member that has any: fixed at the opening, so told once */
  readonly weights: Readonly<Record<string, Readonly<Record<MemberId, number>>>>
}>

/** The votes on one text, in each language. Whoever asks has judged who may see them. */
export const openVotes = async (prisma: PrismaClient, processId: ProcessId, langs: readonly Lang[]): Promise<ReadonlyMap<Lang, LiveVotes>> => {
  const rows = await prisma.ballot.findMany({ where: { processId }, orderBy: { openedAt: 'asc' }, select: { id: true, openedAt: true, closedAt: true } })
  const folds = await prisma.aggregate.findMany({ where: { kind: 'ballot', id: { in: rows.map(({ id }) => id) } }, select: { id: true, version: true, state: true } })
  const ballots = rows.flatMap(({ id, openedAt, closedAt }) => {
    const ballot = folds.find((fold) => fold.id === id)?.state as Ballot | null | undefined
    return ballot ? [{ ballot, openedAt: openedAt.toISOString(), closedAt }] : []
  })
  const at = folds.reduce((sum, { version }) => sum + version, 0)
  const matters = await mattersPut(prisma, ballots.map(({ ballot: { question } }) => question))
  const states = new Map<Lang, LiveVotes>()
  for (const lang of langs) {
    const names = await namesIn(prisma, lang)
    const asked = ({ id, question }: Ballot) => ({ id, about: question.about, words: question.about === 'other' ? question[lang] : null, matter: namedMatter(question, matters, names) })
    const open = ballots.filter(({ closedAt }) => closedAt === null)
    const closed = ballots.flatMap(({ ballot, closedAt }) => (ballot.tally && closedAt ? [{ ...asked(ballot), tally: ballot.tally, closedAt: closedAt.toISOString() }] : []))
    states.set(lang, {
      at,
      now: {
        processId, lang,
        open: open.map(({ ballot, openedAt }) => ({
          ...asked(ballot), openedAt, body: ballot.electorate.kind, secret: ballot.cast.secret, voted: Object.keys(ballot.cast.papers).length, eligible: ballot.electorate.seats.length, perDelegate: ballot.rules.votesPerDelegate,
        })),
        last: closed.sort((a, b) => (a.closedAt < b.closedAt ? -1 : 1)).at(-1) ?? null,
      },
      tables: { weights: Object.fromEntries(open.map(({ ballot: { id, electorate: { seats } } }) => [id, Object.fromEntries(seats.map((seat) => [seat.memberId, 'votes' in seat ? seat.votes : 1]))])) },
    })
  }
  return states
}
