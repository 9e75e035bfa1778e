import { setTimeout as pause } from 'node:timers/promises'
import { MEMBERS } from '#domain/membership/members.ts'
import { SYSTEM, type Actor } from '#domain/permission/roles.ts'
import type { Tally, Votes } from '#domain/voting/tally.ts'
import type { VotingBody } from '#domain/voting/attendance.ts'
import { loadActor } from '#server/auth/actors.ts'
import type { Database } from '#server/db/database.ts'
import { migrate } from '#server/db/migrate.ts'
import { approvedProcess, committee } from '#tests/support/committee.ts'
import { ms, seeded, type Table } from '../bench.ts'
import { onEachDatabase } from '../databases.ts'

const VOTERS = 183
/** in which the papers are cast, evenly */
const WITHIN_MS = { committee: 5_000, assembly: 15_000 } as const satisfies Record<VotingBody, number>
/** promised of the committee's */
const P99 = 300
const NOW = '2021-11-28T12:00:00.000Z'
const SEATS = ['titular', 'substitute', 'head'] as const

type Voter = { readonly actor: Actor; readonly memberId: string; /** first, second or third of the delegation */ readonly place: number }

/** Every Member with its titular, its substitute and the head of its delegation, and the population that gives its weight. */
const openBody = async ({ prisma, pool }: Database) => {
  await migrate(pool)
  const world = await committee(prisma)
  const processId = await approvedProcess(world)
  const { netherlands, kenya, canada, belgium } = world.people
  const titulars: Readonly<Record<string, Actor>> = { nl: netherlands, ke: kenya, ca: canada, be: belgium }
  const voters: Voter[] = []
  for (const [n, { id: memberId }] of MEMBERS.slice(0, VOTERS).entries()) {
    await world.taken(world.people.secretary, 'RecordPopulation', { memberId, population: 500_000 * 2 ** (n % 11), source: 'benchmark' })
    for (const [place, seat] of SEATS.entries()) {
      const known = seat === 'titular' ? titulars[memberId] : undefined
      if (known) {
        voters.push({ actor: known, memberId, place })
        continue
      }
      const email = `${memberId}-${seat}@example.org`
      await world.taken(SYSTEM, 'AdmitPerson', { assemblyId: world.assemblyId, body: memberId, seat, ...(seat === 'head' ? {} : { committee: 'C-III' }), email, name: email })
      const actor = await loadActor(prisma, (await prisma.user.findUniqueOrThrow({ where: { email }, select: { id: true } })).id)
      if (!actor) throw new Error(`nobody is ${email}`)
      voters.push({ actor, memberId, place })
    }
  }
  return { world, processId, voters, prisma }
}
type Body = Awaited<ReturnType<typeof openBody>>

/** What is counted must be what was put into the box. */
const vote = async ({ world, processId, prisma }: Body, kind: VotingBody, papers: readonly (Voter & { readonly votes: Votes })[]): Promise<string[]> => {
  const { events: [opened] } = await world.taken(world.people.secretary, 'OpenBallot', { processId, kind, question: { about: 'other', en: 'Shall we go on?', fr: 'Continuons-nous ?' } }, { now: NOW })
  const ballotId = opened && 'ballotId' in opened ? String(opened.ballotId) : ''
  const waited: number[] = []
  let refused = 0
  const start = performance.now()
  await Promise.all(papers.map(async ({ actor, memberId, votes }, n) => {
    await pause(n / papers.length * WITHIN_MS[kind])
    const asked = performance.now()
    if (!(await world.give(actor, 'CastVote', { ballotId, memberId, votes }, { now: NOW })).ok) refused++
    waited.push(performance.now() - asked)
  }))
  const all = performance.now() - start
  await world.taken(world.people.secretary, 'CloseBallot', { ballotId }, { now: NOW })
  const tally = (await prisma.ballot.findUniqueOrThrow({ where: { id: ballotId }, select: { tally: true } })).tally as unknown as Tally
  const cast = (choice: keyof Votes): number => papers.reduce((sum, { votes }) => sum + votes[choice], 0)
  const isExact = refused === 0 && (['for', 'against', 'abstain'] as const).every((choice) => tally[choice] === cast(choice))
  waited.sort((a, b) => a - b)
  const at = (q: number): string => ms(waited[Math.min(waited.length - 1, Math.floor(q * waited.length))] ?? 0)
  return [String(papers.length), String(tally.for + tally.against + tally.abstain), isExact ? 'yes' : 'NO', at(0.5), at(0.99), kind === 'committee' ? String(P99) : '', (all / 1_000).toFixed(1)]
}

export const ballots = async (): Promise<Table> => {
  const rows: string[][] = []
  await onEachDatabase(async (name, database) => {
    const body = await openBody(database)
    const random = seeded(183)
    const one = (): Votes => ({ for: 0, against: 0, abstain: 0, ...{ [(['for', 'against', 'abstain'] as const)[Math.floor(random() * 3)] ?? 'for']: 1 } })
    const committeePapers = body.voters.filter(({ place }) => place === 0).map((voter) => ({ ...voter, votes: one() }))
    rows.push([`committee, ${name}`, ...await vote(body, 'committee', committeePapers)])
    // Three votes on each of three papers: the least weight is ten.
    const split = body.voters.map((voter) => {
      const inFavour = Math.floor(random() * 4)
      const against = Math.floor(random() * (4 - inFavour))
      return { ...voter, votes: { for: inFavour, against, abstain: 3 - inFavour - against } }
    })
    rows.push([`Assembly, ${name}`, ...await vote(body, 'assembly', split)])
    return []
  })
  return {
    title: `${VOTERS} Members vote in committee within 5 s, and in the Assembly, where three delegates of each split its weight, within 15 s`,
    columns: ['', 'papers', 'votes', 'tally exact', 'p50 of a paper, ms', 'p99', 'bound', 'all, s'], rows,
  }
}
