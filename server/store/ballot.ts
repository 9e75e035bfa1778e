import type { Subject } from '#domain/permission/policy.ts'
import { subjectOf } from '#domain/permission/rooms.ts'
import { BALLOT_CHOICES } from '#domain/amendment/disposition.ts'
import type { VotingBody } from '#domain/voting/attendance.ts'
import { currentVersion, type Process } from '#domain/process/state.ts'
import type { Sitting } from '#domain/sitting/state.ts'
import { fateOfSub, parentOf, pendingIn, subsTo, wordsPut } from '#domain/sitting/subAmendments.ts'
import { ballot, ballotCommands, matterOf, type Ballot, type BallotCommand, type BallotEvent, type BallotFacts, type Question } from '#domain/voting/ballot.ts'
import { sum, type Votes } from '#domain/voting/tally.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { hashOf } from '#server/ids.ts'
import { editionOf } from './edition.ts'
import { examinationOf } from './examination.ts'
import { openQuestions } from './openQuestions.ts'
import { attendanceOf, seatsOf, suspendedMembers } from './electorate.ts'
import { stateForShare, stateOf, type Store, type Tx } from './store.ts'

type Type = BallotCommand['type']
type Loaded = { readonly process: Process | null; readonly subject: Subject }
const asJson = (value: unknown): Prisma.InputJsonValue => value as Prisma.InputJsonValue
type OpeningFacts = 'seats' | 'suspended' | 'quorum' | 'isOpen' | 'text' | 'matter'
const NOT_OPENING: Pick<BallotFacts, OpeningFacts> = { seats: { kind: 'committee', seats: [] }, suspended: new Set(), quorum: null, isOpen: false, text: null, matter: null }

/** The amendment or sub-amendment put, as it stands. */
const matterPut = async (tx: Tx, sat: Sitting | null, put: Question, versionId: string | null): Promise<BallotFacts['matter']> => {
  const sub = put.about === 'sub-amendment' ? sat?.subAmendments?.find(({ id }) => id === put.subAmendmentId) : undefined
  const id = put.about === 'amendment' ? put.amendmentId : sub?.amendmentId
  const row = id === undefined ? null : await tx.amendment.findFirst({ where: { id, versionId: versionId ?? '' }, select: { id: true, withdrawnAt: true } })
  if (!row) return null
  const parent = parentOf(sat, { id: row.id, withdrawn: row.withdrawnAt !== null })
  const subs = subsTo(sat, row.id)
  const body = sat?.open?.body ?? null
  if (!sub) return { disposition: parent.withdrawn ? 'withdrawn' : parent.disposition, body, first: pendingIn(subs, parent).map(({ ordinal }) => ordinal), mark: wordsPut(sat, row.id) }
  const { is } = fateOfSub(sub, subs, parent)
  return { disposition: is === 'pending' ? null : is, body, first: [] }
}

/** What is put, held until the ballot is open, so that nothing is decided under it meanwhile. */
const putting = async (tx: Tx, process: Process, put: Question): Promise<Pick<BallotFacts, 'isOpen' | 'text' | 'matter'>> => {
  const open = await openQuestions(tx, process.id)
  const versionId = currentVersion(process)?.id ?? null
  const sat = matterOf(put) !== null && versionId !== null ? await stateForShare<Sitting>(tx, 'sitting', versionId) : null
  return {
    isOpen: open.some((question) => hashOf(question) === hashOf(put)),
    text: put.about === 'adoption' && versionId !== null ? { process, examination: await examinationOf(tx, versionId) } : null,
    matter: await matterPut(tx, sat, put, versionId),
  }
}

/** The papers in the box of a secret ballot, counted together; null for an open one. */
const boxOf = async (tx: Tx, state: Ballot | null): Promise<Votes | null> =>
  (state?.cast.secret ? sum(await tx.secretPaper.findMany({ where: { ballotId: state.id }, select: { for: true, against: true, abstain: true } })) : null)

/** How each Member voted: its papers together, once nobody can change them any more. */
const recordMemberVotes = async (tx: Tx, ballotId: string, at: string): Promise<void> => {
  const { processId, papers } = await tx.ballot.findUniqueOrThrow({ where: { id: ballotId }, select: { processId: true, papers: true } })
  const rows = [...Map.groupBy(papers, ({ memberId }) => memberId)].flatMap(([memberId, own]) => {
    const votes = sum(own)
    return BALLOT_CHOICES.filter((choice) => votes[choice] > 0).map((choice) => ({ processId, question: ballotId, memberId, choice, votes: votes[choice], at }))
  })
  await tx.memberVote.createMany({ data: rows })
}

export const ballotStore: Store<Type, Ballot | null, BallotEvent, BallotFacts, Loaded> = {
  kind: 'ballot',
  types: Object.keys(ballotCommands) as Type[],
  decider: ballot,
  idOf: (command) => (command.type === 'OpenBallot' ? null : command.ballotId),
  bornAs: (event) => (event.type === 'BallotOpened' ? event.ballotId : ''),
  subject: async (tx, command) => {
    const put = command.type === 'OpenBallot' ? command : await tx.ballot.findUnique({ where: { id: command.ballotId }, select: { processId: true, kind: true } })
    const process = put ? await stateOf<Process>(tx, 'process', put.processId) : null
    const subject: Subject = process ? { ...subjectOf(process, command.type === 'CastVote' ? command.memberId : undefined), votingBody: put?.kind as VotingBody } : {}
    return { subject, loaded: { process, subject } }
  },
  facts: async (tx, command, state, _entering, { process }) => {
    // a vote is judged by what was fixed at the opening: nothing is read for it
    if (command.type !== 'OpenBallot' || !process) {
      return { ...NOT_OPENING, rules: state?.rules ?? { majority: 'simple', abstentionsAreCast: false, votesPerDelegate: 1 }, box: command.type === 'CloseBallot' ? await boxOf(tx, state) : null }
    }
    // two desks that open the same vote at once come one after the other
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`votes of ${process.id}`}))`
    const edition = await editionOf(tx, process.editionId)
    const { rules } = edition
    const list = await attendanceOf(tx, process.id, command.kind)
    const majority = command.question.about === 'agenda' ? rules.emergencyMajority : command.kind === 'assembly' ? rules.assemblyMajority : rules.committeeMajority
    return {
      seats: await seatsOf(tx, process, edition, command.kind, list),
      suspended: await suspendedMembers(tx),
      quorum: list?.quorum ?? null,
      ...await putting(tx, await stateForShare<Process>(tx, 'process', process.id) ?? process, command.question),
      rules: { majority: majority.value, abstentionsAreCast: rules.abstentionsAreCast.value, votesPerDelegate: rules.votesPerDelegate.value },
      box: null,
    }
  },
  project: async (tx, event, id) => {
    switch (event.type) {
      case 'BallotOpened': {
        const { processId, kind, question, secret, seats, quorum, at } = event
        await tx.ballot.create({ data: { id, processId, kind, question, secret, eligible: seats.length, quorum: quorum ? asJson(quorum) : Prisma.DbNull, openedAt: at } })
        return
      }
      case 'VoteCast': {
        const { memberId, by: userId, votes, at } = event
        const { kind } = await tx.ballot.findUniqueOrThrow({ where: { id }, select: { kind: true } })
        // in committee there is one vote: whoever casts it last has cast it
        if (kind === 'committee') await tx.ballotPaper.deleteMany({ where: { ballotId: id, memberId, userId: { not: userId } } })
        await tx.ballotPaper.upsert({ where: { ballotId_memberId_userId: { ballotId: id, memberId, userId } }, create: { ballotId: id, memberId, userId, ...votes, at }, update: { ...votes, at } })
        return
      }
      case 'SecretVoteCast': return
      case 'BallotClosed':
        await tx.ballot.update({ where: { id }, data: { closedAt: event.at, tally: asJson(event.tally) } })
        return recordMemberVotes(tx, id, event.at)
      default: return event satisfies never
    }
  },
  effect: async (tx, event, ballotId, state, command) => {
    if (event.type === 'BallotClosed') await tx.secretPaper.deleteMany({ where: { ballotId } })
    if (event.type !== 'SecretVoteCast' || command.type !== 'CastVote') return
    const { by, memberId } = event
    // in committee a Member has one paper, whoever casts it
    const voter = state?.electorate.kind === 'committee' ? memberId : `${memberId} ${by}`
    await tx.secretPaper.upsert({ where: { ballotId_voter: { ballotId, voter } }, create: { ballotId, voter, ...command.votes }, update: command.votes })
  },
}
