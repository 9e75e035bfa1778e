import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '#domain/permission/roles.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { debate } from '#server/query/debate.ts'
import { memberRecord } from '#server/query/record.ts'
import { speaking } from '#server/query/speaking.ts'
import { rebuild } from '#server/rebuild.ts'
import { approvedProcess, committee, type World } from '#tests/support/committee.ts'
import { onEachDatabase } from '#tests/support/database.ts'

const at = (time: string) => ({ now: `2021-05-18T${time}.000Z` })

onEachDatabase('the floor', (db) => {
  let world: World
  let processId: string
  let slug: string
  const shown = async (actor: Actor | null = world.people.canada) => {
    const answered = await debate(db().prisma, actor, slug, 'en')
    if (!answered.ok) throw new Error(answered.refusal.code)
    return answered.value
  }
  const requestOf = async (speakerId: string): Promise<string> =>
    Object.values((await speaking(db().prisma, processId, 'en')).tables.waiting).find((one) => one.speakerId === speakerId)?.id ?? ''
  const order = async () => {
    const { now, tables } = await speaking(db().prisma, processId, 'en')
    return now.queue.map((id) => tables.waiting[id]?.speaker)
  }

  beforeAll(async () => {
    world = await committee(db().prisma)
    processId = await approvedProcess(world)
    slug = (await db().prisma.process.findUniqueOrThrow({ where: { id: processId } })).slug
  })

  it('has its list once the desk opens one in the debate', async () => {
    const { give, taken, people: { president, canada } } = world
    expect(await give(president, 'OpenSpeakersList', { processId, about: 'debate' })).toMatchObject({ refusal: { code: 'wrong-stage' } })
    await taken(president, 'OpenDebate', { processId }, at('09:00:00'))
    expect(await give(canada, 'OpenSpeakersList', { processId, about: 'debate' })).toMatchObject({ refusal: { code: 'not-allowed' } })
    await taken(president, 'OpenSpeakersList', { processId, about: 'debate' }, at('09:01:00'))
  })

  it('is asked for from the seat, for one’s own Member alone, and entered at the desk for who raises a sign', async () => {
    const { give, taken, people: { canada, adviser, belgium, secretary } } = world
    const ask = (speakerId: string) => ({ processId, speakerId, sex: 'woman' as const })
    await taken(canada, 'AskForFloor', ask('ca'), at('09:02:00'))
    expect(await give(canada, 'AskForFloor', ask('be'))).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await give(adviser, 'AskForFloor', ask('ca'))).toMatchObject({ refusal: { code: 'adviser-cannot-submit' } })
    await taken(belgium, 'AskForFloor', ask('be'), at('09:03:00'))
    await taken(secretary, 'AskForFloor', { processId, speakerId: 'partner-inhope' }, at('09:04:00'))
    await taken(secretary, 'AskForFloor', { processId, speakerId: 'vn', sex: 'man' }, at('09:05:00'))
    expect(await order()).toEqual(['Canada', 'Belgium', 'Viet Nam'])
    expect((await shown()).speaks).toEqual([{ id: 'ca', name: 'Canada' }])
  })

  it('is taken back by who asked, and by nobody else in the room', async () => {
    const { give, taken, people: { canada, belgium } } = world
    const requestId = await requestOf('be')
    expect(await give(canada, 'LeaveSpeakersList', { processId, requestId })).toMatchObject({ refusal: { code: 'not-allowed' } })
    await taken(belgium, 'LeaveSpeakersList', { processId, requestId }, at('09:06:00'))
    expect(await order()).toEqual(['Canada', 'Viet Nam'])
  })

  it('given and ended, becomes a statement of the Member’s record, to which the secretariat adds the summary', async () => {
    const { taken, people: { president, secretary, canada } } = world
    await taken(president, 'GiveFloor', { processId, requestId: await requestOf('ca') }, at('09:10:00'))
    expect((await speaking(db().prisma, processId, 'fr')).now.speaking).toMatchObject({ speaker: 'Canada', since: '2021-05-18T09:10:00.000Z', seconds: 240 })
    await taken(president, 'EndFloor', { processId }, at('09:12:30'))
    await taken(president, 'GiveFloor', { processId, requestId: await requestOf('vn') }, at('09:13:00'))
    await taken(president, 'EndFloor', { processId }, at('09:14:15'))
    const { statements: [first], balance } = await shown()
    expect(first).toMatchObject({ speaker: 'Canada', seconds: 150, summary: '', lang: null, at: '2021-05-18T09:10:00.000Z' })
    expect(balance?.groups.filter(({ turns }) => turns > 0)).toMatchObject([{ of: 'asia-pacific', seconds: 75 }, { of: 'twelve-plus', seconds: 150 }])
    expect(balance?.sexes.map(({ of, turns }) => [of, turns])).toEqual([['woman', 1], ['man', 1], [null, 0]])
    await taken(secretary, 'SummarizeStatement', { processId, statementId: first?.id ?? '', lang: 'fr', summary: 'Pour la prévention.' }, at('09:20:00'))
    const record = await memberRecord(db().prisma, canada, 'ca', at('10:00:00').now, 'en')
    expect(record).toMatchObject({ value: { processes: [{ statements: [{ summary: 'Pour la prévention.', lang: 'fr' }] }] } })
  })

  it('says by name what sex was stated to nobody who follows', async () => {
    expect(JSON.stringify(await speaking(db().prisma, processId, 'en'))).not.toMatch(/woman|"man"/)
    expect(JSON.stringify((await shown(world.people.secretary)).statements)).not.toMatch(/woman|"man"/)
  })

  it('is rebuilt from the log as it was', async () => {
    const rows = () => db().prisma.statement.findMany({ orderBy: { id: 'asc' } })
    const [before, state] = [await rows(), await speaking(db().prisma, processId, 'en')]
    expect(before).toHaveLength(2)
    await inTransaction(db().prisma, (tx) => rebuild(tx))
    expect(await rows()).toEqual(before)
    expect(await speaking(db().prisma, processId, 'en')).toEqual(state)
  })
})
