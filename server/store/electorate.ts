import type { MemberId, ProcessId } from '#domain/ids.ts'
import type { Process } from '#domain/process/state.ts'
import type { RulesEdition } from '#domain/rules/edition.ts'
import type { Attendance, VotingBody } from '#domain/voting/attendance.ts'
import type { AssemblySeat, CommitteeSeat } from '#domain/voting/electorate.ts'
import { memberVotes, singleSexRun } from '#domain/voting/weights.ts'
import { stateOf, type Tx } from './store.ts'

type At = Pick<Process, 'assemblyId' | 'committee'>
const VOTING_SEATS = ['head', 'titular', 'substitute']

/** The list of presence of a body is an aggregate of its own: one a text and body. */
export const attendanceId = (processId: string, body: VotingBody): string => `${processId}-${body}`
export const attendanceOf = (tx: Tx, processId: string, body: VotingBody): Promise<Attendance | null> => stateOf<Attendance>(tx, 'attendance', attendanceId(processId, body))

/** The seats of the committee: each Member's titular, and its substitute. */
const committeeSeats = async (tx: Tx, { assemblyId, committee }: At, list: Attendance | null): Promise<CommitteeSeat[]> => {
  const rows = await tx.accreditation.findMany({ where: { assemblyId, committee, seat: { in: ['titular', 'substitute'] } }, orderBy: { body: 'asc' } })
  return [...new Set(rows.map(({ body }) => body))].map((memberId) => {
    const of = (seat: string): string | null => rows.find((row) => row.body === memberId && row.seat === seat)?.userId ?? null
    const titular = of('titular')
    return { memberId, titular, substitute: of('substitute'), titularPresent: titular !== null && !list?.substituted.includes(memberId) }
  })
}

/** At how many Assemblies running, up to this one, each Member's delegation was of one sex. */
const singleSexRuns = async (tx: Tx, assemblyId: string): Promise<(memberId: MemberId) => number> => {
  const { number } = await tx.assembly.findUniqueOrThrow({ where: { id: assemblyId }, select: { number: true } })
  const assemblies = await tx.assembly.findMany({ where: { number: { lte: number } }, select: { id: true }, orderBy: { number: 'desc' } })
  const rows = await tx.composition.findMany({ where: { assemblyId: { in: assemblies.map(({ id }) => id) } } })
  return (memberId) => singleSexRun(assemblies.map(({ id }) => rows.find((row) => row.assemblyId === id && row.memberId === memberId) ?? null))
}

/** The delegations of the Assembly with their weights; a Member whose population nobody recorded has the minimum. */
const assemblySeats = async (tx: Tx, { assemblyId }: At, { rules }: RulesEdition): Promise<AssemblySeat[]> => {
  const rows = await tx.accreditation.findMany({ where: { assemblyId, seat: { in: VOTING_SEATS } }, orderBy: { body: 'asc' } })
  const members = new Map((await tx.member.findMany({ select: { id: true, population: true } })).map(({ id, population }) => [id, population]))
  const runOf = await singleSexRuns(tx, assemblyId)
  return [...new Set(rows.map(({ body }) => body))].map((memberId) => ({
    memberId,
    votes: memberVotes({ population: members.get(memberId) ?? 0, singleSexAssemblies: runOf(memberId) }, rules),
    delegates: [...new Set(rows.filter(({ body }) => body === memberId).map(({ userId }) => userId))],
  }))
}

/** The seats of a body; with a list of presence, those of the Members on it. */
export const seatsOf = async (tx: Tx, at: At, edition: RulesEdition, body: VotingBody, list: Attendance | null) => {
  const isThere = ({ memberId }: { memberId: MemberId }): boolean => list === null || list.present.includes(memberId)
  return body === 'committee'
    ? { kind: body, seats: (await committeeSeats(tx, at, list)).filter(isThere) }
    : { kind: body, seats: (await assemblySeats(tx, at, edition)).filter(isThere) }
}

export const suspendedMembers = async (tx: Tx): Promise<ReadonlySet<MemberId>> =>
  new Set((await tx.member.findMany({ where: { suspended: true }, select: { id: true } })).map(({ id }) => id))

/**
 * Whom a roll call names, while no electronic vote fixes it: the drafting committee's seats where that sits; of a body those on its list of presence, and while
 * none was taken all who make it up.
 */
export const callableMembers = async (tx: Tx, at: At & { readonly id: ProcessId }, body: VotingBody, drafting: readonly { readonly memberId: MemberId }[] | null): Promise<readonly MemberId[]> =>
  drafting?.map(({ memberId }) => memberId) ?? (await attendanceOf(tx, at.id, body))?.present ?? entitledMembers(tx, at, body)

/** Those who make up the body, present or not: what a quorum is counted of. */
export const entitledMembers = async (tx: Tx, at: At, body: VotingBody): Promise<readonly MemberId[]> => {
  const suspended = await suspendedMembers(tx)
  const rows = await tx.accreditation.findMany({
    where: { assemblyId: at.assemblyId, seat: { in: VOTING_SEATS }, ...(body === 'committee' ? { committee: at.committee } : {}) }, select: { body: true }, distinct: ['body'], orderBy: { body: 'asc' },
  })
  return rows.map((row) => row.body).filter((memberId) => !suspended.has(memberId))
}
