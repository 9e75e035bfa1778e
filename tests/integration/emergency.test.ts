import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '#domain/permission/roles.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { emergency } from '#server/query/emergency.ts'
import { PROJECTIONS, rebuild } from '#server/rebuild.ts'
import { readProse, readResolution } from '#server/rooms/lifecycle.ts'
import { committee, type World } from '#tests/support/committee.ts'
import { onEachDatabase } from '#tests/support/database.ts'
import { completeTranslation } from '#tests/support/drafts.ts'

const DURING = '2021-11-26T12:00:00.000Z'

onEachDatabase('an emergency item', (db) => {
  let world: World
  const at = { now: DURING }
  const page = async (actor: Actor | null) => {
    const answered = await emergency(db().prisma, actor, world.assemblyId, DURING, 'en')
    if (!answered.ok) throw new Error(answered.refusal.code)
    return answered.value
  }
  const ask = async (actor: Actor, memberId: string, titleEn: string): Promise<string> => (await world.taken(actor, 'RequestItem', {
    assemblyId: world.assemblyId, memberId, titleEn, titleFr: titleEn, editionId: 'ipu-2023', lang: 'en',
    memorandum: 'Help is late.\n\nIt can be faster.', draft: 'Recalling that help is a duty,\n\n1. Urges all sides to let it through;\n2. Requests a report.',
  }, at)).id
  const vote = (processId: string, votesFor: number, against: number) => ({ processId, counts: { for: votesFor, against, abstain: 20 } })
  const rows = async () => Object.fromEntries(await Promise.all(PROJECTIONS.map(async (table) =>
    [table, (await db().pool.query<{ row: unknown }>(`select to_jsonb(t) as row from ${table} t order by to_jsonb(t)::text`)).rows] as const)))
  const ids = { relief: '', aid: '', climate: '', late: '' }

  beforeAll(async () => { world = await committee(db().prisma) })

  it('is asked for by those who submit for a Member, or entered by the secretariat', async () => {
    const { give, people: { canada, belgium, kenya, adviser, secretary } } = world
    ids.relief = await ask(canada, 'ca', 'Relief')
    ids.aid = await ask(belgium, 'be', 'Aid')
    ids.climate = await ask(secretary, 'ke', 'Drought')
    ids.late = await ask(kenya, 'ke', 'Floods')
    const request = { assemblyId: world.assemblyId, memberId: 'ca', titleEn: 'x', titleFr: 'x', editionId: 'ipu-2023', memorandum: 'x', draft: 'Recalling x,' }
    expect(await give(adviser, 'RequestItem', request, at)).toMatchObject({ refusal: { code: 'adviser-cannot-submit' } })
    expect(await give(belgium, 'RequestItem', request, at)).toMatchObject({ refusal: { code: 'not-allowed' } })
    const { requests } = await page(canada)
    expect(requests.map(({ title, sponsors, onBehalf }) => [title.en, sponsors[0]?.name, onBehalf])).toEqual(
      expect.arrayContaining([['Relief', 'Canada', false], ['Aid', 'Belgium', false], ['Drought', 'Kenya', true]]))
    expect(await emergency(db().prisma, null, undefined, DURING, 'en')).toMatchObject({ refusal: { code: 'not-signed-in' } })
  })

  it('gathers sponsors, the support of groups, and another request on the same subject', async () => {
    const { taken, give, people: { kenya, belgium, secretary } } = world
    await taken(kenya, 'JoinRequest', { processId: ids.relief, memberId: 'ke' }, at)
    expect(await give(kenya, 'JoinRequest', { processId: ids.relief, memberId: 'be' }, at)).toMatchObject({ refusal: { code: 'not-allowed' } })
    await taken(secretary, 'BackRequest', { processId: ids.relief, group: 'african' }, at)
    await taken(secretary, 'MergeRequest', { processId: ids.aid, into: ids.relief }, at)
    const { requests } = await page(belgium)
    expect(requests.find(({ processId }) => processId === ids.relief)).toMatchObject({ sponsors: [{ id: 'ca' }, { id: 'ke' }, { id: 'be' }], backers: ['african'] })
    expect(requests.find(({ processId }) => processId === ids.aid)).toMatchObject({ stage: 'not-placed', ended: 'merged', mergedInto: { en: 'Relief' } })
  })

  it('is placed when two-thirds carry it and no other has as many votes; the others fail', async () => {
    const { taken, give, people: { secretary, canada } } = world
    for (const processId of [ids.relief, ids.climate, ids.late]) await taken(secretary, 'RuleOnRequest', { processId, ruling: 'admissible' }, at)
    await taken(secretary, 'RecordAgendaVote', vote(ids.climate, 500, 400), at)
    await taken(secretary, 'RecordAgendaVote', vote(ids.late, 620, 300), at)
    expect(await give(secretary, 'PlaceItem', { processId: ids.late }, at)).toMatchObject({ refusal: { code: 'requests-unvoted', count: 1 } })
    await taken(secretary, 'RecordAgendaVote', vote(ids.relief, 700, 200), at)
    expect(await give(secretary, 'PlaceItem', { processId: ids.late }, at)).toMatchObject({ refusal: { code: 'request-not-first', for: 620, other: 700 } })
    expect(await give(canada, 'PlaceItem', { processId: ids.relief }, at)).toMatchObject({ refusal: { code: 'not-allowed' } })
    await taken(secretary, 'PlaceItem', { processId: ids.relief }, at)
    expect(await give(secretary, 'PlaceItem', { processId: ids.late }, at)).toMatchObject({ refusal: { code: 'agenda-full', most: 1 } })
    await taken(secretary, 'SetRequestAside', { processId: ids.late }, at)
    const outcome = Object.fromEntries((await page(canada)).requests.map(({ title, stage, ended }) => [title.en, ended ?? stage]))
    expect(outcome).toEqual({ Relief: 'approved', Aid: 'merged', Drought: 'not-carried', Floods: 'another-placed' })
  })

  it('begins its drafting with what was handed in, under a drafting committee', async () => {
    const { taken, people: { secretary, canada, kenya, belgium } } = world
    const processId = ids.relief
    await taken(secretary, 'AppointRapporteurs', { processId, rapporteurs: [{ userId: canada.userId, memberId: 'ca' }, { userId: kenya.userId, memberId: 'ke' }, { userId: belgium.userId, memberId: 'be' }] }, at)
    for (const type of ['OpenDebate', 'CloseDebate', 'OpenDrafting'] as const) await taken(secretary, type, { processId }, at)
    const { draft, other, memorandum } = await inTransaction(db().prisma, async (tx) => ({
      draft: await readResolution(tx, `draft.${processId}.en`), other: await readResolution(tx, `draft.${processId}.fr`), memorandum: await readProse(tx, `memorandum.${processId}.en`),
    }))
    expect(draft?.text.paragraphs.map(({ kind, text }) => [kind, text])).toEqual([
      ['preambular', 'Recalling that help is a duty'], ['operative', 'Urges all sides to let it through'], ['operative', 'Requests a report'],
    ])
    expect(other?.text.paragraphs.map(({ id, text }) => [id, text])).toEqual(draft?.text.paragraphs.map(({ id }) => [id, '']))
    expect(memorandum?.text.blocks.map(({ text }) => text)).toEqual(['Help is late.', 'It can be faster.'])
  })

  it('goes the short way to the Assembly: circulated, examined, adopted', async () => {
    const { taken, people: { secretary, canada } } = world
    const processId = ids.relief
    const drafting = { ...canada, offices: [...canada.offices, { role: 'co-rapporteur' as const, processId, memberId: 'ca' }] }
    await taken(drafting, 'HandInDraft', { processId }, at)
    expect(await world.give(secretary, 'Circulate', { processId, code: 'A/143/2-P.4' }, at)).toEqual({ ok: false, refusal: { code: 'draft-untranslated', lang: 'fr', draft: 3, memorandum: 2 } })
    await completeTranslation(db().prisma, processId, secretary, at.now)
    await taken(secretary, 'Circulate', { processId, code: 'A/143/2-P.4' }, at)
    await taken(secretary, 'OpenExamination', { processId }, at)
    await taken(secretary, 'ReportToAssembly', { processId }, at)
    await taken(secretary, 'AdoptInAssembly', { processId, mode: 'consensus' }, at)
    expect(await db().prisma.process.findUnique({ where: { id: processId }, select: { stage: true } })).toEqual({ stage: 'assembly-adopted' })
  })

  it('folds from the log to the rows that are there', async () => {
    const before = await rows()
    expect((await inTransaction(db().prisma, (tx) => rebuild(tx))).brokenAt).toBeNull()
    expect(await rows()).toEqual(before)
  })
})
