import { subjectOf } from '#domain/permission/rooms.ts'
import type { Subject } from '#domain/permission/policy.ts'
import { BALLOT_CHOICES } from '#domain/amendment/disposition.ts'
import type { Process } from '#domain/process/state.ts'
import { ballot, type Ballot, type BallotCommand, type BallotEvent, type BallotFacts } from '#domain/voting/ballot.ts'
import type { AssemblySeat, CommitteeSeat } from '#domain/voting/electorate.ts'
import { memberVotes } from '#domain/voting/weights.ts'
import type { RulesEdition } from '#domain/rules/edition.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { editionOf } from './edition.ts'
import { stateOf, type Store, type Tx } from './store.ts'

type Type = BallotCommand['type']
type Loaded = { readonly process: Process | null; readonly subject: Subject }
const asJson = (value: unknown): Prisma.InputJsonValue => value as Prisma.InputJsonValue

/** The seats of the committee: each Member's titular, and its substitute. */
const committeeSeats = async (tx: Tx, { assemblyId, committee }: Process): Promise<CommitteeSeat[]> => {
  const rows = await tx.accreditation.findMany({ where: { assemblyId, committee, seat: { in: ['titular', 'substitute'] } }, orderBy: { body: 'asc' } })
  return [...new Set(rows.map(({ body }) => body))].map((memberId) => {
    const of = (seat: string): string | null => rows.find((row) => row.body === memberId && row.seat === seat)?.userId ?? null
    return { memberId, titular: of('titular'), substitute: of('substitute'), titularPresent: of('titular') !== null }
  })
}

/** The delegations of the Assembly with their weights; a Member whose population nobody recorded has the minimum. */
const assemblySeats = async (tx: Tx, { assemblyId }: Process, { rules }: RulesEdition): Promise<AssemblySeat[]> => {
  const rows = await tx.accreditation.findMany({ where: { assemblyId, seat: { in: ['head', 'titular', 'substitute'] } }, orderBy: { body: 'asc' } })
  const members = new Map((await tx.member.findMany({ select: { id: true, population: true } })).map(({ id, population }) => [id, population]))
  return [...new Set(rows.map(({ body }) => body))].map((memberId) => ({
    memberId,
    votes: memberVotes({ population: members.get(memberId) ?? 0, singleSexAssemblies: 0 }, rules),
    delegates: [...new Set(rows.filter(({ body }) => body === memberId).map(({ userId }) => userId))],
  }))
}

export const ballotStore: Store<Type, Ballot | null, BallotEvent, BallotFacts, Loaded> = {
  kind: 'ballot',
  types: ['OpenBallot', 'CastVote', 'CloseBallot'],
  decider: ballot,
  idOf: (command) => (command.type === 'OpenBallot' ? null : command.ballotId),
  bornAs: (event) => (event.type === 'BallotOpened' ? event.ballotId : ''),
  subject: async (tx, command) => {
    const processId = command.type === 'OpenBallot' ? command.processId : (await stateOf<Ballot>(tx, 'ballot', command.ballotId))?.processId
    const process = processId ? await stateOf<Process>(tx, 'process', processId) : null
    const subject = process ? subjectOf(process, command.type === 'CastVote' ? command.memberId : undefined) : {}
    return { subject, loaded: { process, subject } }
  },
  facts: async (tx, command, _state, _entering, { process }) => {
    const { rules } = await editionOf(tx, process?.editionId)
    const isAssembly = command.type === 'OpenBallot' && command.kind === 'assembly'
    const seats: BallotFacts['seats'] = command.type !== 'OpenBallot' || !process ? { kind: 'committee', seats: [] }
      : isAssembly ? { kind: 'assembly', seats: await assemblySeats(tx, process, await editionOf(tx, process.editionId)) }
        : { kind: 'committee', seats: await committeeSeats(tx, process) }
    return {
      seats,
      suspended: new Set((await tx.member.findMany({ where: { suspended: true }, select: { id: true } })).map(({ id }) => id)),
      rules: {
        majority: (isAssembly ? rules.assemblyMajority : rules.committeeMajority).value,
        abstentionsAreCast: rules.abstentionsAreCast.value,
        votesPerDelegate: rules.votesPerDelegate.value,
      },
      box: null,
    }
  },
  project: async (tx, event, id) => {
    switch (event.type) {
      case 'BallotOpened': {
        const { processId, kind, question, secret, seats, at } = event
        await tx.ballot.create({ data: { id, processId, kind, question, secret, eligible: seats.length, openedAt: at } })
        return
      }
      case 'VoteCast': {
        const { memberId, votes, at } = event
        const { processId, kind } = await tx.ballot.findUniqueOrThrow({ where: { id }, select: { processId: true, kind: true } })
        // in committee the last paper is the Member's vote; shares of an Assembly vote are read from the log once it is closed
        if (kind !== 'committee') return
        await tx.memberVote.deleteMany({ where: { processId, question: id, memberId } })
        const choice = BALLOT_CHOICES.find((c) => votes[c] > 0)
        if (choice) await tx.memberVote.create({ data: { processId, question: id, memberId, choice, votes: votes[choice], at } })
        return
      }
      case 'SecretVoteCast': return
      case 'BallotClosed':
        await tx.ballot.update({ where: { id }, data: { closedAt: event.at, tally: asJson(event.tally) } })
        return
      default: return event satisfies never
    }
  },
}
