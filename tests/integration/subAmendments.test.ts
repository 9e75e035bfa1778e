import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '#domain/permission/roles.ts'
import { roomName } from '#domain/permission/rooms.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import type { Question } from '#domain/voting/ballot.ts'
import { minutesMarkdown } from '#app/sitting/minutesExport.ts'
import type { Receipt } from '#server/handle.ts'
import type { Process } from '#domain/process/state.ts'
import { stateOf } from '#server/store/store.ts'
import { tellPeople } from '#server/notify/notices.ts'
import { annotatedCompendium } from '#server/query/annotated.ts'
import { compendiumOf } from '#server/query/compendium.ts'
import { desk } from '#server/query/desk.ts'
import { floor } from '#server/query/floor.ts'
import { minutes } from '#server/query/minutes.ts'
import { memberRecord } from '#server/query/record.ts'
import { subAmendmentsPage } from '#server/query/subWorkspace.ts'
import { votes } from '#server/query/votes.ts'
import { rebuild } from '#server/rebuild.ts'
import { putBefore } from '#server/store/before.ts'
import { amending, LATE, NOW, type Amending } from '#tests/support/amendments.ts'
import { onEachDatabase } from '#tests/support/database.ts'
import { writeRoom } from '#tests/support/drafts.ts'

const FOR = { for: 1, against: 0, abstain: 0 }
const AGAINST = { for: 0, against: 1, abstain: 0 }
const DURING = '2021-11-28T12:00:00.000Z'
const CANADA = 'Urges parliaments and cities steadfastly to protect them'

onEachDatabase('sub-amendments', (db) => {
  let at: Amending
  let amendmentId = ''
  const page = async (actor: Actor | null, now = DURING, as?: string) => subAmendmentsPage(db().prisma, actor, at.slug, 1, now, 'en', { as })
  const opened = async (actor: Actor) => {
    const answered = await page(actor)
    if (!answered.ok || !answered.value.workspace) throw new Error(`no copy for ${actor.name}`)
    return { ...answered.value, workspace: answered.value.workspace }
  }
  const having = (words: string, second = 'Invites the IPU to report'): ResolutionText => ({
    ...at.base, paragraphs: at.base.paragraphs.map((p) => (p.id === 'op1' ? { ...p, text: words } : p.id === 'op2' ? { ...p, text: second } : p)),
  })
  const propose = (actor: Actor, memberId: string, more: object = {}) => at.world.give(actor, 'ProposeSubAmendment', { versionId: at.versionId, amendmentId, memberId, ...more }, { now: DURING })
  const subs = async (actor: Actor | null) => {
    const answered = await compendiumOf(db().prisma, actor, at.slug, 'en')
    if (!answered.ok) throw new Error(answered.refusal.code)
    return Object.values(answered.value.rows).flatMap(({ subAmendments }) => subAmendments.map(({ heading, member, fate }) => [heading, member, fate.is]))
  }
  const told = async ({ kind, events }: Receipt) => {
    await db().prisma.outbox.deleteMany()
    await db().prisma.$transaction(async (tx) => tellPeople('https://chapeau.example')(tx, { kind, events, process: await stateOf<Process>(tx, 'process', at.processId) }))
    return (await db().prisma.outbox.findMany({ orderBy: [{ kind: 'asc' }], select: { kind: true, recipientId: true, text: true } }))
  }
  const atDesk = async () => {
    const answered = await desk(db().prisma, at.world.people.president, at.slug, DURING, 'en', {})
    if (!answered.ok) throw new Error(answered.refusal.code)
    return answered.value
  }
  const during = { now: DURING }
  let ballotId = ''
  const put = (question: Question) => at.world.give(at.world.people.president, 'OpenBallot', { processId: at.processId, kind: 'committee', question }, during)
  const voteOn = async (ordinal: number): Promise<string> => {
    const { events: [event] } = await at.world.taken(at.world.people.president, 'OpenBallot', { processId: at.processId, kind: 'committee', question: { about: 'sub-amendment', subAmendmentId: await subId(ordinal) } }, during)
    return event && 'ballotId' in event ? String(event.ballotId) : ''
  }
  const decide = async (actor: Actor, more: object) => at.world.give(actor, 'DecideSubAmendment', { versionId: at.versionId, subAmendmentId: await subId(1), ...more }, during)
  const undo = async () => at.world.taken(at.world.people.president, 'ReopenSubAmendment', { versionId: at.versionId, subAmendmentId: await subId(1) }, during)
  const onFloor = async (actor: Actor) => {
    const answered = await floor(db().prisma, actor, at.slug, 'en')
    if (!answered.ok) throw new Error(answered.refusal.code)
    return answered.value
  }
  const subId = async (ordinal: number): Promise<string> => (await db().prisma.subAmendment.findFirstOrThrow({ where: { ordinal } })).id

  beforeAll(async () => {
    at = await amending(db().prisma)
    const { canada } = at.world.people
    const chosen = await at.write(canada, 'ca', 'op1', CANADA)
    await at.world.taken(canada, 'SubmitAmendments', { versionId: at.versionId, sponsorId: 'ca', lang: 'en', chosen }, { now: NOW })
    amendmentId = (await db().prisma.amendment.findFirstOrThrow()).id
  })

  it('cannot be made to what other Members do not know yet', async () => {
    const { belgium } = at.world.people
    expect((await page(belgium)).ok).toBe(false)
    expect(await propose(belgium, 'be', { wording: 'Urges parliaments to protect them all' })).toMatchObject({ refusal: { code: 'wrong-stage' } })
    expect(await db().prisma.room.count({ where: { name: { contains: amendmentId } } })).toBe(0)
  })

  it('are written in a copy of the text with the amendment in it, private to each Member', async () => {
    const { taken, people: { secretary, belgium, adviser } } = at.world
    await taken(secretary, 'PublishCompendium', { processId: at.processId, code: 'C-III/143/DR-am' }, { now: LATE })
    const { workspace, proposing } = await opened(belgium)
    expect(workspace).toMatchObject({ room: roomName({ kind: 'workspace', versionId: at.versionId, sponsorId: 'be', amendmentId, lang: 'en' }), access: 'editor' })
    expect(proposing).toBe('open')
    expect(await opened(adviser)).toMatchObject({ proposing: 'adviser', workspace: { sponsor: { id: 'ca' } } })
    expect((await page(null)).ok).toBe(false)
    const seen = await db().prisma.roomUpdate.count({ where: { room: workspace.room } })
    expect(seen).toBe(1)
  })

  it('are submitted as the copy differs, with a receipt; their amendment\'s sponsor is told', async () => {
    const { belgium, canada } = at.world.people
    const { workspace: { room } } = await opened(belgium)
    expect(await propose(belgium, 'be', { lang: 'en' })).toMatchObject({ refusal: { code: 'no-change' } })
    await writeRoom(db().prisma, room, having('Urges parliaments and towns steadfastly to protect them', 'Invites the IPU to report yearly'), belgium.userId)
    expect(await propose(belgium, 'be', { lang: 'en' })).toMatchObject({ refusal: { code: 'outside-the-amendment' } })
    const answered = await propose(belgium, 'be', { lang: 'en', chosen: [{ key: 'amend:op1' }] })
    if (!answered.ok) throw new Error(answered.refusal.code)
    expect(answered.value.events).toMatchObject([{ type: 'SubAmendmentProposed', ordinal: 1, wording: expect.stringContaining('Sub-amendment to amendment No. 1\nOperative paragraph 1\nAmend to read as follows:') as string }])
    const mail = await told(answered.value)
    expect(mail.filter(({ kind }) => kind === 'sub-amendment-received').map(({ recipientId }) => recipientId)).toEqual([belgium.userId])
    expect(mail.find(({ kind }) => kind === 'sub-amendment-received')?.text).toContain('towns')
    expect(mail.filter(({ kind }) => kind === 'sub-amendment-proposed').map(({ recipientId }) => recipientId)).toContain(canada.userId)
    expect(await propose(belgium, 'be', { lang: 'en', chosen: [{ key: 'amend:op1' }] })).toMatchObject({ refusal: { code: 'already-submitted', number: 1 } })
    expect(await propose(belgium, 'ke', { lang: 'en' })).toMatchObject({ refusal: { code: 'not-allowed' } })
  })

  it('stand under their amendment in the compendium, for those in the sitting', async () => {
    const { belgium, kenya, secretary } = at.world.people
    expect((await propose(kenya, 'ke', { wording: 'Urges parliaments and villages steadfastly to protect them' })).ok).toBe(true)
    for (const who of [belgium, secretary]) expect(await subs(who)).toEqual([['Sub-amendment 1 to amendment No. 1', 'Belgium', 'pending'], ['Sub-amendment 2 to amendment No. 1', 'Kenya', 'pending']])
    expect(await subs(null)).toEqual([])
  })

  it('are decided before their amendment; the text takes the amendment as sub-amended', async () => {
    const { give, taken, people: { president } } = at.world
    await taken(president, 'OpenExamination', { processId: at.processId }, { now: DURING })
    await taken(president, 'OpenSitting', { versionId: at.versionId, body: 'plenary' }, { now: DURING })
    const accept = () => give(president, 'DecideAmendment', { versionId: at.versionId, amendmentId, disposition: 'accepted' }, { now: DURING })
    expect(await accept()).toMatchObject({ refusal: { code: 'sub-amendments-open', ordinals: [1, 2] } })
    await taken(president, 'DecideSubAmendment', { versionId: at.versionId, subAmendmentId: await subId(1), disposition: 'accepted' }, { now: DURING })
    expect((await atDesk()).amendments).toMatchObject([{ wording: 'Urges parliaments and towns steadfastly to protect them', subAmendments: [{ fate: { is: 'accepted' } }, { fate: { is: 'fallen', because: 'rival' } }] }])
    expect((await accept()).ok).toBe(true)
    const { sittingText } = await db().prisma.process.findUniqueOrThrow({ where: { id: at.processId } })
    expect(JSON.stringify(sittingText)).toContain('Urges parliaments and towns steadfastly to protect them')
    expect(await db().prisma.amendment.findUniqueOrThrow({ where: { id: amendmentId } })).toMatchObject({ disposition: 'accepted-as-modified' })
  })

  it('are undone with what rested on them, in order', async () => {
    const { give, taken, people: { president, kenya } } = at.world
    const reopen = async () => give(president, 'ReopenSubAmendment', { versionId: at.versionId, subAmendmentId: await subId(1) }, { now: DURING })
    expect(await reopen()).toMatchObject({ refusal: { code: 'decision-depends', on: [amendmentId] } })
    await taken(president, 'ReopenDecision', { versionId: at.versionId, amendmentId }, { now: DURING })
    expect((await reopen()).ok).toBe(true)
    expect(await subs(president)).toMatchObject([[expect.anything(), 'Belgium', 'pending'], [expect.anything(), 'Kenya', 'pending']])
    await taken(kenya, 'WithdrawSubAmendment', { versionId: at.versionId, subAmendmentId: await subId(2) }, { now: DURING })
    expect(await subs(president)).toHaveLength(1)
  })

  it('are put to an electronic vote, shown on the floor and at the desk; meanwhile nothing else disposes of them', async () => {
    const { give, taken, people: { secretary, president, netherlands, kenya, belgium, canada } } = at.world
    const { processId, versionId, slug } = at
    await taken(secretary, 'EstablishQuorum', { processId, body: 'committee', present: ['nl', 'ke', 'be', 'ca'] }, during)
    expect(await put({ about: 'amendment', amendmentId })).toMatchObject({ refusal: { code: 'sub-amendments-open', ordinals: [1] } })
    expect(await put({ about: 'sub-amendment', subAmendmentId: await subId(2) })).toMatchObject({ refusal: { code: 'already-decided', disposition: 'withdrawn' } })
    expect(await put({ about: 'sub-amendment', subAmendmentId: 'su_none' })).toMatchObject({ refusal: { code: 'unknown', what: 'sub-amendment' } })
    ballotId = await voteOn(1)
    expect(await put({ about: 'sub-amendment', subAmendmentId: await subId(1) })).toMatchObject({ refusal: { code: 'ballot-open' } })

    const { votes: { now: { open } } } = await onFloor(kenya)
    expect(open).toMatchObject([{ id: ballotId, about: 'sub-amendment', matter: { number: 1, sub: 1, sponsor: 'Belgium' } }])
    const meanwhile = await Promise.all([
      decide(president, { disposition: 'accepted' }),
      give(president, 'DecideAmendment', { versionId, amendmentId, disposition: 'rejected' }, during),
      give(belgium, 'WithdrawSubAmendment', { versionId, subAmendmentId: await subId(1) }, during),
      give(canada, 'WithdrawAmendment', { versionId, sponsorId: 'ca', amendmentId }, during),
    ])
    for (const answer of meanwhile) expect(answer).toMatchObject({ refusal: { code: 'ballot-open' } })

    for (const [who, memberId, votes] of [[netherlands, 'nl', FOR], [kenya, 'ke', AGAINST], [belgium, 'be', FOR]] as const) await taken(who, 'CastVote', { ballotId, memberId, votes }, during)
    expect((await atDesk()).amendments).toMatchObject([{ subAmendments: [{ ballot: { id: ballotId, voted: 3, eligible: 4, tally: null } }] }])
    await taken(president, 'CloseBallot', { ballotId }, during)
    expect((await onFloor(kenya)).votes.now).toMatchObject({ open: [], last: { matter: { sub: 1 }, tally: { for: 2, cast: 3, needed: 2, carried: true } } })
    const page = await votes(db().prisma, kenya, slug, DURING, 'en')
    expect(page.ok && page.value.ballots).toMatchObject([{ matter: { number: 1, sub: 1 }, tally: { carried: true } }])
  })

  it('are decided by its result, by one of two desks, once', async () => {
    const { people: { president, secretary } } = at.world
    expect(await decide(president, { disposition: 'rejected', ballotId })).toMatchObject({ refusal: { code: 'counts-do-not-fit', problem: 'carried' } })
    const answers = await Promise.all([president, secretary].map((actor) => decide(actor, { disposition: 'accepted', ballotId })))
    expect(answers.map((answer) => (answer.ok ? 'decided' : answer.refusal.code)).sort()).toEqual(['already-decided', 'decided'])
    expect(await db().prisma.subDecision.findFirst({ where: { reopenedAt: null } })).toMatchObject({ mode: 'electronic', counts: { for: 2, against: 1, abstain: 0 }, ballotId })
    expect(await put({ about: 'sub-amendment', subAmendmentId: await subId(1) })).toMatchObject({ refusal: { code: 'already-decided' } })
    await undo()
    expect(await decide(president, { disposition: 'accepted', ballotId })).toMatchObject({ refusal: { code: 'ballot-used' } })
  })

  it('are decided by a roll call, which is each Member’s record; the annotated compendium tells how, to those in the sitting', async () => {
    const { people: { president, kenya } } = at.world
    const rollCall = { nl: 'for', be: 'for', ke: 'against' }
    expect((await decide(president, { disposition: 'accepted', mode: 'roll-call', counts: { for: 2, against: 1, abstain: 0, rollCall }, reason: 'The sponsor agrees.' })).ok).toBe(true)
    const record = await memberRecord(db().prisma, kenya, 'ke', DURING, 'en')
    expect(record.ok && record.value.processes[0]?.votes.map(({ question, choice }) => ({ question, choice }))).toEqual(
      Array.from({ length: 2 }, () => ({ question: { about: 'amendment', number: 1, sub: 1 }, choice: 'against' })),
    )
    const annotated = await annotatedCompendium(db().prisma, kenya, at.slug, 'en')
    expect(annotated.ok && annotated.value.rows).toMatchObject([{ subAmendments: [{
      ordinal: 1, member: 'Belgium', fate: { is: 'accepted' }, decision: { body: 'plenary', mode: 'roll-call', counts: { for: 2, against: 1, abstain: 0 }, reason: 'The sponsor agrees.' },
    }] }])
    expect(JSON.stringify(annotated)).not.toContain('rollCall')
    await undo()
    expect(await db().prisma.memberVote.count({ where: { question: await subId(1) } })).toBe(0)
  })

  it('are told in the minutes with every decision, those undone too', async () => {
    const record = await minutes(db().prisma, at.world.people.kenya, at.slug, 'en')
    const entries = record.ok ? record.value.parts.flatMap((part) => part.entries) : []
    expect(entries.filter(({ kind }) => kind === 'sub-decided')).toMatchObject([
      { mode: 'consensus', reopenedAt: DURING }, { mode: 'electronic', reopenedAt: DURING },
      { mode: 'roll-call', reopenedAt: DURING, rollCall: [{ member: 'Belgium', choice: 'for' }, { member: 'Kenya', choice: 'against' }, { member: 'Netherlands', choice: 'for' }] },
    ])
    expect(entries.filter(({ kind }) => kind === 'sub-reopened')).toHaveLength(3)
    expect(entries.filter(({ kind }) => kind === 'vote')).toMatchObject([{ matter: { number: 1, sub: 1, sponsor: 'Belgium' }, tally: { carried: true } }])
    expect(record.ok && minutesMarkdown(record.value, 'en')).toContain('Sub-amendment 1 to No. 1 (Belgium): accepted, by electronic vote 2–1–0, reopened later')
    expect(record.ok && minutesMarkdown(record.value, 'fr')).toContain('La décision sur le sous-amendement 1 au n° 1 a été rouverte.')
  })

  it('are put on the screens with the question that the desk asks', async () => {
    const { prisma } = db()
    const shown = async () => (await onFloor(at.world.people.kenya)).live.now.before?.sub
    expect((await putBefore(prisma, at.processId, { amendmentId, question: 'objection', subAmendmentId: await subId(1) })).ok).toBe(true)
    expect(await shown()).toMatchObject({ ordinal: 1, member: 'Belgium' })
    expect(await putBefore(prisma, at.processId, { amendmentId, question: null, subAmendmentId: 'su_none' })).toMatchObject({ refusal: { code: 'unknown' } })
    await putBefore(prisma, at.processId, { amendmentId, question: null })
    expect(await shown()).toBeNull()
  })

  it('can be withdrawn with their amendment once a vote on them is closed; it then decides nothing', async () => {
    const { taken, people: { president, canada } } = at.world
    const late = await voteOn(1)
    await taken(president, 'CloseBallot', { ballotId: late }, during)
    await taken(canada, 'WithdrawAmendment', { versionId: at.versionId, sponsorId: 'ca', amendmentId }, during)
    expect(await decide(president, { disposition: 'rejected', ballotId: late })).toMatchObject({ refusal: { code: 'already-decided', disposition: 'fallen' } })
  })

  it('fall with their amendment when its sponsor withdraws it, and stay in the record', async () => {
    const { people: { belgium } } = at.world
    expect(await at.world.give(at.world.people.president, 'DecideSubAmendment', { versionId: at.versionId, subAmendmentId: await subId(1), disposition: 'accepted' }, { now: DURING }))
      .toMatchObject({ refusal: { code: 'already-decided', disposition: 'fallen' } })
    const record = await minutes(db().prisma, belgium, at.slug, 'en')
    expect(record.ok && record.value.parts.flatMap(({ entries }) => entries.filter(({ kind }) => kind === 'sub-amendment'))).toHaveLength(2)
  })

  it('come to the same rows when all is rebuilt from the log', async () => {
    const rows = async () => [await db().prisma.subAmendment.findMany({ orderBy: { ordinal: 'asc' }, include: { decisions: true } }), await db().prisma.memberVote.findMany({ orderBy: { memberId: 'asc' } })]
    const before = await rows()
    expect(await db().prisma.$transaction((tx) => rebuild(tx), { timeout: 60_000 })).toMatchObject({ brokenAt: null })
    expect(await rows()).toEqual(before)
  })
})
