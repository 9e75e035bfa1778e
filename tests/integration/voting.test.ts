import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '#domain/permission/roles.ts'
import { loadActor } from '#server/auth/actors.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { adoption } from '#server/query/adoption.ts'
import { desk } from '#server/query/desk.ts'
import { floor } from '#server/query/floor.ts'
import { votes } from '#server/query/votes.ts'
import { PROJECTIONS, rebuild } from '#server/rebuild.ts'
import { circulatedText } from '#tests/support/amendments.ts'
import { committee, type World } from '#tests/support/committee.ts'
import { onEachDatabase } from '#tests/support/database.ts'

const BEFORE = '2021-10-01T12:00:00.000Z'
const DURING = '2021-11-28T12:00:00.000Z'
const FOR = { for: 1, against: 0, abstain: 0 }
const AGAINST = { for: 0, against: 1, abstain: 0 }
const ABSTAIN = { for: 0, against: 0, abstain: 1 }

onEachDatabase('an electronic vote', (db) => {
  let world: World
  let processId: string
  let slug: string
  let versionId: string
  let substitute: Actor
  let chair: Actor
  const amendments: string[] = []
  const at = { now: DURING }
  const earlier = { now: '2021-11-28T11:00:00.000Z' }
  const page = async (actor: Actor | null) => {
    const answered = await votes(db().prisma, actor, slug, DURING, 'en')
    if (!answered.ok) throw new Error(answered.refusal.code)
    return answered.value
  }
  const seen = async (actor: Actor | null, ballotId: string) => (await page(actor)).ballots.find(({ id }) => id === ballotId)
  const open = async (input: Record<string, unknown>, when = at): Promise<string> => {
    const { events } = await world.taken(input['kind'] === 'assembly' ? chair : world.people.president, 'OpenBallot', { processId, ...input }, when)
    const [event] = events
    return event && 'ballotId' in event ? String(event.ballotId) : ''
  }
  const cast = (actor: Actor, ballotId: string, memberId: string, paper: typeof FOR, when = at) => world.give(actor, 'CastVote', { ballotId, memberId, votes: paper }, when)
  const rest = () => inTransaction(db().prisma, (tx) => rebuild(tx))
  const rows = async () => Object.fromEntries(await Promise.all(PROJECTIONS.map(async (table) =>
    [table, (await db().pool.query<{ row: unknown }>(`select to_jsonb(t) as row from ${table} t order by to_jsonb(t)::text`)).rows] as const)))

  beforeAll(async () => {
    world = await committee(db().prisma)
    const { taken, people: { secretary }, assemblyId } = world
    await taken(secretary, 'AdmitPerson', { assemblyId, body: 'ca', seat: 'substitute', committee: 'C-III', email: 'substitute@example.org', name: 'substitute' })
    substitute = (await loadActor(db().prisma, (await db().prisma.user.findUniqueOrThrow({ where: { email: 'substitute@example.org' } })).id))!
    await taken(secretary, 'AdmitPerson', { assemblyId, body: 'bureau', seat: 'president', email: 'chair@example.org', name: 'chair' })
    chair = (await loadActor(db().prisma, (await db().prisma.user.findUniqueOrThrow({ where: { email: 'chair@example.org' } })).id))!
    ;({ processId, slug, versionId } = await circulatedText(world))
    for (const [paragraphId, text] of [['op1', 'Urges parliaments to shield them'], ['op2', 'Invites the IPU to report yearly']] as const) {
      const { events: [event] } = await taken(secretary, 'EnterAmendment', { versionId, sponsorId: 'be', lang: 'en', act: 'amend', paragraphId, text }, { now: BEFORE })
      amendments.push(event && 'amendmentId' in event ? String(event.amendmentId) : '')
    }
    await taken(secretary, 'PublishCompendium', { processId, code: 'C-III/143/DR-am' }, at)
    await taken(secretary, 'OpenExamination', { processId }, at)
  })

  it('beside it a roll call names those who are there, at the desk and for the adoption alike; nobody else is recorded', async () => {
    const { taken, give, people: { secretary, president } } = world
    const called = async () => {
      const [at, text] = [await desk(db().prisma, president, slug, DURING, 'en', {}), await adoption(db().prisma, president, slug, DURING, 'en')]
      return [at, text].map((one) => (one.ok ? one.value.called.map(({ id }) => id) : one.refusal))
    }
    expect(await called()).toEqual([['be', 'ca', 'ke', 'nl'], ['be', 'ca', 'ke', 'nl']])
    await taken(secretary, 'EstablishQuorum', { processId, body: 'committee', present: ['nl', 'be'] }, at)
    expect(await called()).toEqual([['be', 'nl'], ['be', 'nl']])
    await taken(president, 'OpenSitting', { versionId, body: 'plenary' }, at)
    const byRollCall = (...members: string[]) => give(president, 'DecideAmendment', {
      versionId, amendmentId: amendments[1]!, disposition: 'accepted', mode: 'roll-call', counts: { for: members.length, against: 0, abstain: 0, rollCall: Object.fromEntries(members.map((id) => [id, 'for' as const])) },
    }, at)
    for (const stranger of ['ca', 'zz']) expect(await byRollCall('nl', stranger)).toEqual({ ok: false, refusal: { code: 'not-eligible', memberId: stranger } })
    expect((await byRollCall('nl', 'be')).ok).toBe(true)
    await taken(president, 'ReopenDecision', { versionId, amendmentId: amendments[1]! }, at)
    await taken(president, 'CloseSitting', { versionId }, at)
  })

  it('opens only with a quorum, once the list of presence was taken', async () => {
    const { give, taken, people: { secretary, president, canada } } = world
    expect(await give(canada, 'EstablishQuorum', { processId, body: 'committee', present: ['ca'] }, at)).toMatchObject({ refusal: { code: 'not-allowed' } })
    await taken(secretary, 'EstablishQuorum', { processId, body: 'committee', present: ['nl'] }, at)
    expect(await give(president, 'OpenBallot', { processId, kind: 'committee', question: { about: 'other', en: 'A pause?', fr: 'Une pause ?' } }, at))
      .toEqual({ ok: false, refusal: { code: 'quorum-missing', present: 1, needed: 2 } })
    await taken(secretary, 'EstablishQuorum', { processId, body: 'committee', present: ['nl', 'ke', 'be'], substituted: ['ca'] }, at)
    const { desk } = await page(secretary)
    expect(desk?.lists.committee).toMatchObject({ present: ['be', 'ca', 'ke', 'nl'], substituted: ['ca'], quorum: { entitled: 4, present: 4, needed: 2, reached: true } })
    expect(desk?.lists.committee.members.map(({ id }) => id)).toEqual(['be', 'ca', 'ke', 'nl'])
  })

  it('on the whole text waits for every amendment, as the adoption does', async () => {
    expect(await world.give(world.people.president, 'OpenBallot', { processId, kind: 'committee', question: { about: 'adoption', versionId } }, at)).toEqual({ ok: false, refusal: { code: 'undecided-amendments', count: 2 } })
  })

  it('is opened once when two desks open it at the same time', async () => {
    const { give, taken, people: { president, secretary } } = world
    const question = { about: 'other', en: 'Shall the sitting go on?', fr: 'La séance se poursuit-elle ?' } as const
    const answers = await Promise.all([president, secretary].map((actor) => give(actor, 'OpenBallot', { processId, kind: 'committee', question }, earlier)))
    expect(answers.map((answer) => (answer.ok ? 'opened' : answer.refusal.code)).sort()).toEqual(['ballot-open', 'opened'])
    for (const answer of answers) if (answer.ok) await taken(president, 'CloseBallot', { ballotId: answer.value.id }, earlier)
  })

  it('on an amendment is put by the plenary that sits, and decides it: nobody types its counts, and nothing else decides it meanwhile', async () => {
    const { give, taken, people: { president, secretary, netherlands, kenya, belgium } } = world
    const [amendmentId = '', other = ''] = amendments
    const question = { about: 'amendment', amendmentId } as const
    const put = (more: object = {}) => give(president, 'OpenBallot', { processId, kind: 'committee', question, ...more }, earlier)
    expect(await put()).toMatchObject({ refusal: { code: 'sitting-not-open' } })
    await taken(president, 'OpenSitting', { versionId, body: 'plenary' }, earlier)
    const ballotId = await open({ kind: 'committee', question }, earlier)
    expect(await put()).toMatchObject({ refusal: { code: 'ballot-open' } })
    const decide = (actor: Actor, more: object) => give(actor, 'DecideAmendment', { versionId, amendmentId, ...more }, earlier)
    expect(await decide(president, { disposition: 'accepted' })).toMatchObject({ refusal: { code: 'ballot-open' } })
    expect(await decide(president, { disposition: 'accepted', ballotId })).toMatchObject({ refusal: { code: 'ballot-open' } })
    await cast(netherlands, ballotId, 'nl', FOR, earlier)
    await cast(kenya, ballotId, 'ke', FOR, earlier)
    await cast(belgium, ballotId, 'be', AGAINST, earlier)
    const atDesk = async () => {
      const answered = await desk(db().prisma, president, slug, DURING, 'en', { am: amendmentId })
      return answered.ok ? answered.value.amendments.find(({ id }) => id === amendmentId)?.ballot : null
    }
    expect(await atDesk()).toMatchObject({ id: ballotId, voted: 3, eligible: 4, tally: null })
    await taken(president, 'CloseBallot', { ballotId }, earlier)
    expect(await atDesk()).toMatchObject({ id: ballotId, tally: { for: 2, cast: 3, needed: 2, carried: true } })
    expect(await decide(president, { disposition: 'rejected', ballotId })).toMatchObject({ refusal: { code: 'counts-do-not-fit', problem: 'carried' } })
    expect(await decide(president, { amendmentId: other, disposition: 'accepted', ballotId })).toMatchObject({ refusal: { code: 'unknown', what: 'ballot' } })

    const answers = await Promise.all([president, secretary].map((actor) => decide(actor, { disposition: 'accepted', ballotId })))
    expect(answers.map((answer) => (answer.ok ? 'decided' : answer.refusal.code)).sort()).toEqual(['already-decided', 'decided'])
    expect(await db().prisma.decision.findFirst({ where: { amendmentId } })).toMatchObject({ mode: 'electronic', counts: { for: 2, against: 1, abstain: 0 }, ballotId })
    expect(await put()).toMatchObject({ refusal: { code: 'already-decided' } })
    expect(await atDesk()).toBeNull()
    await taken(president, 'ReopenDecision', { versionId, amendmentId }, earlier)
    expect(await decide(president, { disposition: 'accepted', ballotId })).toMatchObject({ refusal: { code: 'ballot-used' } })
    for (const id of amendments) await taken(president, 'DecideAmendment', { versionId, amendmentId: id, disposition: 'rejected' }, earlier)
  })

  it('shows each on the floor what it has cast, after the page is loaded again too; of a secret one that it is in the box', async () => {
    const { taken, people: { president, netherlands, kenya } } = world
    const own = async (actor: Actor, ballotId: string) => {
      const answered = await floor(db().prisma, actor, slug, 'en')
      return answered.ok ? answered.value.casts[ballotId] : null
    }
    for (const secret of [false, true]) {
      const ballotId = await open({ kind: 'committee', question: { about: 'other', en: 'A pause?', fr: 'Une pause ?' }, secret }, earlier)
      await cast(netherlands, ballotId, 'nl', AGAINST, earlier)
      expect(await own(netherlands, ballotId)).toMatchObject([{ memberId: 'nl', refusal: null, paper: secret ? null : AGAINST, castByMember: 1 }])
      expect(await own(kenya, ballotId)).toMatchObject([{ memberId: 'ke', paper: null, castByMember: 0 }])
      await taken(president, 'CloseBallot', { ballotId }, earlier)
    }
  })

  it('gives each Member one vote, by whoever is there to cast it, until it closes', async () => {
    const { taken, people: { president, netherlands, kenya, belgium, canada, adviser } } = world
    const ballotId = await open({ kind: 'committee', question: { about: 'adoption', versionId } })
    expect((await page(substitute)).ballots[0]).toMatchObject({ eligible: 4, voted: 0, mine: [{ memberId: 'ca', refusal: null, weight: 1 }] })
    expect((await page(netherlands)).ballots[0]?.mine).toMatchObject([{ memberId: 'nl', refusal: null }])
    expect((await page(adviser)).ballots[0]?.mine).toEqual([])

    expect(await cast(substitute, ballotId, 'ca', FOR)).toMatchObject({ ok: true })
    expect(await cast(canada, ballotId, 'ca', AGAINST)).toMatchObject({ ok: true })
    expect(await cast(substitute, ballotId, 'ca', FOR)).toMatchObject({ refusal: { code: 'substitute-while-titular-present' } })
    expect(await cast(netherlands, ballotId, 'ca', FOR)).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await cast(netherlands, ballotId, 'nl', { for: 2, against: 0, abstain: 0 })).toMatchObject({ refusal: { code: 'counts-do-not-fit' } })
    await cast(netherlands, ballotId, 'nl', FOR)
    await cast(kenya, ballotId, 'ke', AGAINST)
    await cast(kenya, ballotId, 'ke', FOR)
    await cast(belgium, ballotId, 'be', ABSTAIN)
    expect((await page(belgium)).ballots[0]).toMatchObject({ voted: 4, tally: null, roll: null, mine: [{ paper: ABSTAIN }] })

    expect(await world.give(president, 'AdoptInCommittee', { processId, mode: 'vote', ballotId }, at)).toMatchObject({ refusal: { code: 'ballot-open' } })
    await taken(president, 'CloseBallot', { ballotId }, at)
    expect(await cast(netherlands, ballotId, 'nl', AGAINST)).toMatchObject({ refusal: { code: 'ballot-closed' } })
    expect((await page(canada)).ballots[0]).toMatchObject({ tally: { for: 2, against: 1, abstain: 1, cast: 3, needed: 2, carried: true } })
  })

  it('is published by Member to those in the sitting, and by group', async () => {
    const [ballot] = (await page(world.people.canada)).ballots
    expect(ballot?.roll?.map(({ memberId, votes: paper }) => [memberId, paper])).toEqual([['be', ABSTAIN], ['ca', AGAINST], ['ke', FOR], ['nl', FOR]])
    expect(ballot?.groups?.find(({ group }) => group === 'african')).toMatchObject({ members: 1, votes: FOR })
    expect(await votes(db().prisma, null, slug, DURING, 'en')).toMatchObject({ refusal: { code: 'not-signed-in' } })
  })

  it('decides the text that was put, once: a decision reopened since, or a step taken back, asks for another vote', async () => {
    const { give, taken, people: { president, secretary } } = world
    const [{ id: first, decides } = { id: '' }] = (await page(president)).ballots
    expect(decides).toEqual({ command: 'AdoptInCommittee', refusal: null })
    const adopt = (ballotId: string) => give(president, 'AdoptInCommittee', { processId, mode: 'vote', ballotId }, at)
    const [amendmentId = ''] = amendments
    await taken(president, 'ReopenDecision', { versionId, amendmentId }, at)
    await taken(president, 'DecideAmendment', { versionId, amendmentId, disposition: 'rejected' }, at)
    expect(await adopt(first)).toMatchObject({ refusal: { code: 'ballot-on-other-text' } })
    expect((await seen(president, first))?.decides).toMatchObject({ refusal: { code: 'ballot-on-other-text' } })

    const vote = async () => {
      const ballotId = await open({ kind: 'committee', question: { about: 'adoption', versionId } })
      expect(await give(president, 'ReopenDecision', { versionId, amendmentId }, at)).toMatchObject({ refusal: { code: 'ballot-open' } })
      expect(await give(president, 'AdoptInCommittee', { processId, mode: 'consensus' }, at)).toMatchObject({ refusal: { code: 'ballot-open' } })
      const { people: { netherlands, kenya, belgium, canada } } = world
      for (const [actor, memberId, paper] of [[netherlands, 'nl', FOR], [kenya, 'ke', FOR], [belgium, 'be', ABSTAIN], [canada, 'ca', AGAINST]] as const) await cast(actor, ballotId, memberId, paper)
      await taken(president, 'CloseBallot', { ballotId }, at)
      return ballotId
    }
    const second = await vote()
    await taken(president, 'AdoptInCommittee', { processId, mode: 'vote', ballotId: second }, at)
    await taken(secretary, 'ReturnStep', { processId, reason: 'The count is contested' }, at)
    expect(await adopt(second)).toMatchObject({ refusal: { code: 'ballot-used' } })
    const third = await vote()
    await taken(president, 'AdoptInCommittee', { processId, mode: 'vote', ballotId: third }, at)
    // its counts are those of the adoption: nobody types them again
    expect(await db().prisma.adoption.findFirst({ where: { processId } })).toMatchObject({ mode: 'vote', counts: { for: 2, against: 1, abstain: 1 }, ballotId: third })
  })

  it('keeps a secret vote out of the log and out of every row, and counts it exactly', async () => {
    const { people: { president, netherlands, kenya, belgium } } = world
    const ballotId = await open({ kind: 'committee', question: { about: 'other', en: 'Shall the sitting be held in private?', fr: 'La séance se tiendra-t-elle à huis clos ?' }, secret: true })
    await cast(netherlands, ballotId, 'nl', AGAINST)
    await cast(kenya, ballotId, 'ke', AGAINST)
    await cast(kenya, ballotId, 'ke', FOR)
    await cast(belgium, ballotId, 'be', FOR)
    const log = JSON.stringify(await db().prisma.event.findMany({ where: { kind: 'ballot', aggregateId: ballotId, type: { not: 'BallotOpened' } }, select: { type: true, data: true } }))
    expect(log).not.toContain('against')
    expect(await db().prisma.secretPaper.count({ where: { ballotId } })).toBe(3)
    expect((await page(kenya)).ballots[0]).toMatchObject({ voted: 3, mine: [{ paper: null, castByMember: 1 }] })
    await world.taken(president, 'CloseBallot', { ballotId }, at)
    expect(await seen(kenya, ballotId)).toMatchObject({ tally: { for: 2, against: 1, abstain: 0 }, roll: null, groups: null })
    expect(await db().prisma.secretPaper.count()).toBe(0)
    expect(await db().prisma.memberVote.count({ where: { question: ballotId } })).toBe(0)
  })

  it('of the Assembly is weighted: a delegation splits its votes, no delegate above the cap, none above the weight', async () => {
    const { give, taken, people: { secretary, president, netherlands, canada } } = world
    await taken(secretary, 'RecordPopulation', { memberId: 'ca', population: 38_000_000, source: 'census' }, at)
    await taken(secretary, 'ReportToAssembly', { processId }, at)
    expect(await give(president, 'OpenBallot', { processId, kind: 'assembly', question: { about: 'adoption', versionId } }, at)).toMatchObject({ refusal: { code: 'not-allowed' } })
    const ballotId = await open({ kind: 'assembly', question: { about: 'adoption', versionId } })
    expect((await page(canada)).ballots[0]?.mine).toMatchObject([{ memberId: 'ca', weight: 15, perDelegate: 10, castByMember: 0 }])
    expect(await cast(canada, ballotId, 'ca', { for: 11, against: 0, abstain: 0 })).toMatchObject({ refusal: { code: 'counts-do-not-fit', problem: 'over-eligible' } })
    expect(await cast(canada, ballotId, 'ca', { for: 7, against: 3, abstain: 0 })).toMatchObject({ ok: true })
    expect(await cast(substitute, ballotId, 'ca', { for: 6, against: 0, abstain: 0 })).toMatchObject({ refusal: { code: 'counts-do-not-fit', problem: 'over-eligible' } })
    expect(await cast(substitute, ballotId, 'ca', { for: 0, against: 5, abstain: 0 })).toMatchObject({ ok: true })
    expect(await cast(netherlands, ballotId, 'nl', { for: 10, against: 0, abstain: 0 })).toMatchObject({ ok: true })
    await taken(chair, 'CloseBallot', { ballotId }, at)
    const ballot = await seen(canada, ballotId)
    expect(ballot).toMatchObject({ tally: { for: 17, against: 8, abstain: 0, carried: true } })
    expect(ballot?.roll?.find(({ memberId }) => memberId === 'ca')).toMatchObject({ weight: 15, votes: { for: 7, against: 8 } })
    expect(await db().prisma.memberVote.findMany({ where: { question: ballotId, memberId: 'ca' }, orderBy: { choice: 'asc' }, select: { choice: true, votes: true } }))
      .toEqual([{ choice: 'against', votes: 8 }, { choice: 'for', votes: 7 }])
    expect(await give(president, 'AdoptInAssembly', { processId, mode: 'vote', ballotId }, at)).toMatchObject({ refusal: { code: 'not-allowed' } })
    await taken(chair, 'AdoptInAssembly', { processId, mode: 'vote', ballotId }, at)
    expect(await db().prisma.adoption.findFirst({ where: { processId, stage: 'assembly-adopted' } })).toMatchObject({ decidedBy: chair.userId, counts: { for: 17, against: 8, abstain: 0 } })
  })

  it('weighs less after three Assemblies running with a delegation of one sex', async () => {
    const { taken, assemblyId, people: { secretary, belgium } } = world
    for (const [number, opensOn, closesOn] of [[141, '2019-10-13', '2019-10-17'], [142, '2021-05-24', '2021-05-27']] as const) {
      const { id } = await taken(secretary, 'CreateAssembly', { number, cityEn: 'Geneva', cityFr: 'Genève', countryEn: 'Switzerland', countryFr: 'Suisse', opensOn, closesOn }, at)
      await taken(secretary, 'RecordComposition', { assemblyId: id, body: 'be', women: 0, men: 4 }, at)
    }
    const weight = async (): Promise<number | undefined> => {
      const ballotId = await open({ kind: 'assembly', question: { about: 'other', en: 'A trial', fr: 'Un essai' } })
      const found = (await page(belgium)).ballots.find(({ id }) => id === ballotId)?.mine[0]?.weight
      await world.taken(chair, 'CloseBallot', { ballotId }, at)
      return found
    }
    expect(await weight()).toBe(10)
    await taken(secretary, 'RecordComposition', { assemblyId, body: 'be', women: 0, men: 3 }, at)
    expect(await weight()).toBe(8)
    await taken(secretary, 'RecordComposition', { assemblyId, body: 'be', women: 1, men: 2 }, at)
    expect(await weight()).toBe(10)
  })

  it('is counted once when two desks close it at the same time', async () => {
    const { give, people: { president, secretary, netherlands } } = world
    const ballotId = await open({ kind: 'committee', question: { about: 'other', en: 'Twice', fr: 'Deux fois' } })
    await cast(netherlands, ballotId, 'nl', FOR)
    const answers = await Promise.all([president, secretary].map((actor) => give(actor, 'CloseBallot', { ballotId }, at)))
    expect(answers.map((answer) => (answer.ok ? 'closed' : answer.refusal.code)).sort()).toEqual(['ballot-closed', 'closed'])
    expect(await db().prisma.memberVote.count({ where: { question: ballotId } })).toBe(1)
  })

  it('folds from the log to the rows that are there', async () => {
    const before = await rows()
    expect((await rest()).brokenAt).toBeNull()
    expect(await rows()).toEqual(before)
  })
})
