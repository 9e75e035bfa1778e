import type { Command } from '#domain/commands.ts'
import { GROUPS, type Group } from '#domain/membership/members.ts'
import type { MemberId, ProcessId, UserId } from '#domain/ids.ts'
import type { Instant } from '#domain/instant.ts'
import type { Lang } from '#domain/languages.ts'
import type { Actor } from '#domain/permission/roles.ts'
import { seesVotes } from '#domain/permission/sight.ts'
import type { Stage } from '#domain/process/stages.ts'
import type { Refusal } from '#domain/refusals.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import type { VotingBody } from '#domain/voting/attendance.ts'
import { rollCall, type Ballot, type Question } from '#domain/voting/ballot.ts'
import { byGroup, type GroupLine } from '#domain/voting/byGroup.ts'
import { committeeObstacle } from '#domain/voting/electorate.ts'
import type { Quorum } from '#domain/voting/quorum.ts'
import { NO_VOTES, type Tally, type Votes } from '#domain/voting/tally.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { editionOf } from '../store/edition.ts'
import { attendanceOf, entitledMembers } from '../store/electorate.ts'
import { dryRun } from './dryRun.ts'
import { mattersPut, namedMatter, type Matter, type NamedMatter } from './matters.ts'
import { namesIn, register, type Named, type Names } from './names.ts'
import { processAt, type ProcessAt } from './processAt.ts'

/** What this reader may do in an open vote, for one Member. */
export type OwnVote = {
  readonly memberId: MemberId; readonly member: string
  /** why this person does not cast it; null: they do */
  readonly refusal: Refusal | null
  /** votes of the Member, and how many one delegate casts at most */
  readonly weight: number; readonly perDelegate: number
  /** on this person's paper, and on all papers of the Member; in a secret vote only how many */
  readonly paper: Votes | null
  readonly castByMember: number
}
export type RollLine = { readonly memberId: MemberId; readonly member: string; readonly group: Group | null; readonly weight: number; readonly votes: Votes }
type Deciding = 'RecordAgendaVote' | 'AdoptInCommittee' | 'AdoptInAssembly' | 'RejectInAssembly'
export type BallotView = {
  readonly id: string
  readonly body: VotingBody
  readonly about: Question['about']
  /** the question in words where it is about none of what votes are usually about */
  readonly words: Readonly<Record<Lang, string>> | null
  readonly matter: NamedMatter | null
  readonly secret: boolean
  readonly openedAt: Instant
  readonly closedAt: Instant | null
  /** Members with a vote, and those of them that have cast some */
  readonly eligible: number
  readonly voted: number
  readonly quorum: Quorum | null
  readonly tally: Tally | null
  readonly mine: readonly OwnVote[]
  /** closed: what this person may record by it now, or why not yet; null where it is nothing */
  readonly decides: { readonly command: Deciding; readonly refusal: Refusal | null } | null
  readonly roll: readonly RollLine[] | null
  readonly groups: readonly GroupLine[] | null
}
export type List = { readonly members: readonly Named[]; readonly present: readonly MemberId[]; readonly substituted: readonly MemberId[]; readonly quorum: Quorum | null }
export type VotesPage = {
  readonly processId: ProcessId
  readonly stage: Stage
  /** of the process: an adoption by a ballot that was seen on an older page is refused */
  readonly version: number
  readonly versionId: string | null
  readonly ballots: readonly BallotView[]
  /** for those who run the vote */
  readonly desk: { readonly lists: Readonly<Record<VotingBody, List>>; readonly amendments: readonly { readonly id: string; readonly number: number; readonly sponsor: string }[] } | null
}

const papersOf = (ballot: Ballot, memberId: MemberId): Readonly<Record<UserId, Votes | number>> => ballot.cast.papers[memberId] ?? {}
const votesIn = (paper: Votes | number): number => (typeof paper === 'number' ? paper : paper.for + paper.against + paper.abstain)

/** Where the reader has a seat: their own Members, with what they have cast and may cast. */
const ownVotes = (ballot: Ballot, userId: UserId, names: Names): readonly OwnVote[] => {
  const { electorate, rules: { votesPerDelegate } } = ballot
  const own = (memberId: MemberId, weight: number, perDelegate: number, refusal: Refusal | null): OwnVote => {
    const papers = papersOf(ballot, memberId)
    const paper = papers[userId]
    return {
      memberId, member: names.of(memberId), weight, perDelegate, refusal,
      paper: typeof paper === 'object' ? paper : null, castByMember: Object.values(papers).reduce<number>((total, one) => total + votesIn(one), 0),
    }
  }
  if (electorate.kind === 'assembly') {
    return electorate.seats.filter(({ delegates }) => delegates.includes(userId)).map(({ memberId, votes }) => own(memberId, votes, Math.min(votes, votesPerDelegate), null))
  }
  return electorate.seats.filter(({ titular, substitute }) => titular === userId || substitute === userId)
    .map((seat) => own(seat.memberId, 1, 1, committeeObstacle(seat, userId, Object.keys(papersOf(ballot, seat.memberId))[0] ?? null)))
}

/** The same for several ballots, by their ids. */
export const ownVotesIn = async (prisma: PrismaClient, ids: readonly string[], userId: UserId, names: Names): Promise<Readonly<Record<string, readonly OwnVote[]>>> => {
  const folds = await prisma.aggregate.findMany({ where: { kind: 'ballot', id: { in: [...ids] } }, select: { id: true, state: true } })
  return Object.fromEntries(folds.map(({ id, state }) => [id, ownVotes(state as unknown as Ballot, userId, names)]))
}

type Seen = { readonly actor: Actor | null; readonly at: ProcessAt; readonly votesPublic: boolean; readonly lang: Lang; readonly now: Instant }
/** The roll call of a closed vote, for those who may see each Member's (model.md, "Who sees what"). */
const rollOf = (ballot: Ballot, names: Names, groupsOf: (memberId: MemberId) => readonly Group[], { actor, at, votesPublic, lang }: Seen) => {
  const called = rollCall(ballot)
  if (!called) return { roll: null, groups: null }
  const cast = ballot.electorate.seats.filter(({ memberId }) => seesVotes(actor, memberId, { subject: at.subject, votesPublic: votesPublic && at.has('assembly-adopted') })).map((seat) => ({
    memberId: seat.memberId, weight: 'votes' in seat ? seat.votes : 1, votes: called[seat.memberId] ?? NO_VOTES, groups: groupsOf(seat.memberId),
  }))
  const roll = cast.map(({ groups, ...line }): RollLine => ({ ...line, member: names.of(line.memberId), group: groups[0] ?? null }))
  return { roll: roll.sort((a, b) => a.member.localeCompare(b.member, lang)), groups: byGroup(cast, GROUPS) }
}

type Row = { readonly id: string; readonly openedAt: Date; readonly closedAt: Date | null; readonly quorum: unknown }
type Matters = ReadonlyMap<string, Matter>

const viewOf = (row: Row, ballot: Ballot, matters: Matters, names: Names, groupsOf: (memberId: MemberId) => readonly Group[], seen: Seen): Omit<BallotView, 'decides'> => {
  const { question, electorate, cast, tally } = ballot
  return {
    id: row.id, body: electorate.kind, about: question.about, secret: cast.secret, tally,
    words: question.about === 'other' ? { en: question.en, fr: question.fr } : null,
    matter: namedMatter(question, matters, names),
    openedAt: row.openedAt.toISOString(), closedAt: row.closedAt?.toISOString() ?? null,
    eligible: electorate.seats.length, voted: Object.keys(cast.papers).length, quorum: row.quorum as Quorum | null,
    mine: !tally && seen.actor ? ownVotes(ballot, seen.actor.userId, names) : [],
    ...rollOf(ballot, names, groupsOf, seen),
  }
}

/** A closed vote on the text or on its place on the agenda decides it: nobody types its counts again. A committee that does not carry a text decides nothing by that. */
const decidingBy = ({ question: { about }, electorate: { kind }, tally }: Ballot): Deciding | null => {
  if (!tally) return null
  if (about === 'agenda') return 'RecordAgendaVote'
  if (about !== 'adoption') return null
  return kind === 'assembly' ? (tally.carried ? 'AdoptInAssembly' : 'RejectInAssembly') : tally.carried ? 'AdoptInCommittee' : null
}
/** What is not this person's to record, or belongs to another step, is not offered. */
const NOT_OFFERED: readonly Refusal['code'][] = ['wrong-stage', 'not-allowed']
const decides = async (prisma: PrismaClient, { actor, now }: Seen, ballot: Ballot): Promise<BallotView['decides']> => {
  const command = decidingBy(ballot)
  if (!command) return null
  const refusal = await dryRun(prisma, actor, { type: command, processId: ballot.processId, ballotId: ballot.id, mode: 'vote' } as Command, now)
  return refusal && NOT_OFFERED.includes(refusal.code) ? null : { command, refusal }
}

const listOf = async (prisma: PrismaClient, { id, subject }: ProcessAt, body: VotingBody, names: Names): Promise<List> => {
  const entitled = new Set(await entitledMembers(prisma, subject, body))
  const { present, substituted, quorum } = await attendanceOf(prisma, id, body) ?? { present: [], substituted: [], quorum: null }
  return { members: names.members.filter((member) => entitled.has(member.id)), present, substituted, quorum }
}

/** The electronic votes on one text, the latest first: for everyone in the sitting; the public reads them once the Assembly has adopted the text. */
export const votes = async (prisma: PrismaClient, actor: Actor | null, slug: string, now: Instant, lang: Lang): Promise<Result<VotesPage>> => {
  const found = await processAt(prisma, actor, slug)
  if (!found.ok) return found
  const at = found.value
  const { id: processId, stage, rights, has, editionId } = at
  const runs = rights.desk || rights.assemblyPresident
  if (!has('assembly-adopted') && !rights.inTheSitting && !rights.desk) return actor ? refuse({ code: 'not-allowed', needs: 'delegate' }) : refuse({ code: 'not-signed-in' })

  const rows = await prisma.ballot.findMany({ where: { processId }, orderBy: [{ closedAt: { sort: 'desc', nulls: 'first' } }, { openedAt: 'desc' }], select: { id: true, openedAt: true, closedAt: true, quorum: true } })
  const states = await prisma.aggregate.findMany({ where: { kind: 'ballot', id: { in: rows.map(({ id }) => id) } }, select: { id: true, state: true } })
  const names = await namesIn(prisma, lang)
  const members = await register(prisma)
  const { rules } = await editionOf(prisma, editionId)
  const version = await prisma.version.findFirst({ where: { processId }, orderBy: { ordinal: 'desc' }, select: { id: true } })
  const amendments = await prisma.amendment.findMany({ where: { processId, withdrawnAt: null }, orderBy: { number: 'asc' }, select: { id: true, number: true, sponsorId: true, coSponsors: true, spokenBy: true, disposition: true } })
  const matters = await mattersPut(prisma, states.map(({ state }) => (state as unknown as Ballot).question))
  const aggregate = await prisma.aggregate.findUnique({ where: { kind_id: { kind: 'process', id: processId } }, select: { version: true } })
  const seen: Seen = { actor, at, lang, now, votesPublic: rules.votesPublic.value }
  const ballots: BallotView[] = []
  for (const row of rows) {
    const state = states.find(({ id }) => id === row.id)?.state as Ballot | null | undefined
    if (state) ballots.push({ ...viewOf(row, state, matters, names, (memberId) => members.get(memberId)?.groups ?? [], seen), decides: runs ? await decides(prisma, seen, state) : null })
  }
  return ok({
    processId, stage, version: aggregate?.version ?? 0, versionId: version?.id ?? null,
    ballots,
    desk: runs ? {
      lists: { committee: await listOf(prisma, at, 'committee', names), assembly: await listOf(prisma, at, 'assembly', names) },
      amendments: stage === 'examination' ? amendments.filter(({ disposition }) => disposition === null || disposition === 'deferred').map(({ id, number, ...whose }) => ({ id, number, sponsor: names.sponsors(whose) })) : [],
    } : null,
  })
}
