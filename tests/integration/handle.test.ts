import { beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '#server/db/transaction.ts'
import { newId } from '#server/ids.ts'
import { PROJECTIONS, rebuild } from '#server/rebuild.ts'
import { approvedProcess, committee, type World } from '#tests/support/committee.ts'
import { onEachDatabase } from '#tests/support/database.ts'

onEachDatabase('the one door', (db) => {
  let world: World
  let processId: string
  beforeAll(async () => {
    world = await committee(db().prisma)
    processId = await approvedProcess(world)
  })
  const version = async (): Promise<number> =>
    (await db().prisma.aggregate.findUniqueOrThrow({ where: { kind_id: { kind: 'process', id: processId } } })).version
  const statement = (summary: string) => ({ processId, speakerId: 'ca', at: '2021-05-18T09:00:00.000Z', lang: 'en' as const, summary })

  it('answers a form that is sent twice with the first answer, and does it once', async () => {
    const { secretary } = world.people
    await world.taken(secretary, 'OpenDebate', { processId })
    const commandId = newId()
    const first = await world.taken(secretary, 'RecordStatement', statement('Spoke for prevention.'), { commandId })
    const second = await world.taken(secretary, 'RecordStatement', statement('Spoke for prevention.'), { commandId })
    expect(second).toEqual(first)
    expect(await db().prisma.statement.count({ where: { processId } })).toBe(1)
  })

  it('answers the same form sent at once from two tabs once', async () => {
    const { secretary } = world.people
    const commandId = newId()
    const answers = await Promise.all([1, 2, 3].map(() => world.taken(secretary, 'RecordStatement', statement('Spoke of money.'), { commandId })))
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
    expect(await db().prisma.statement.count({ where: { summary: 'Spoke of money.' } })).toBe(1)
  })

  it('refuses what was decided on an older version than there is, and writes nothing', async () => {
    const now = await version()
    expect(await world.give(world.people.secretary, 'CloseDebate', { processId }, { expectedVersion: now - 1 }))
      .toEqual({ ok: false, refusal: { code: 'stale', expected: now - 1, actual: now } })
    expect(await version()).toBe(now)
  })

  it('refuses who may not, and leaves no trace', async () => {
    const before = await db().prisma.event.count()
    expect(await world.give(world.people.canada, 'CloseDebate', { processId })).toMatchObject({ refusal: { code: 'not-allowed', needs: 'secretariat' } })
    expect(await world.give(null, 'CloseDebate', { processId })).toMatchObject({ refusal: { code: 'not-signed-in' } })
    expect(await world.give(world.people.secretary, 'OpenDebate', { processId: 'nowhere' })).toMatchObject({ refusal: { code: 'unknown' } })
    expect(await db().prisma.event.count()).toBe(before)
    expect(await db().prisma.aggregate.count({ where: { id: 'nowhere' } })).toBe(0)
  })

  it('takes twenty statements at once, one after the other', async () => {
    const before = await version()
    await Promise.all(Array.from({ length: 20 }, (_, i) => world.taken(world.people.secretary, 'RecordStatement', statement(`Statement ${i}`))))
    expect(await version()).toBe(before + 20)
  })

  it('keeps a right no longer than the office', async () => {
    const { secretary, adviser } = world.people
    await world.taken(secretary, 'CloseDebate', { processId })
    await world.taken(secretary, 'OpenInputs', { processId })
    const input = { processId, authorId: 'ca', lang: 'en' as const, text: 'Prevention first.' }
    const closes = (await db().prisma.window.findUniqueOrThrow({ where: { processId_window: { processId, window: 'amendments' } } })).closes
    expect(closes.toISOString()).toMatch(/^2021-11-1/)
    await world.taken(secretary, 'SetWindow', { processId, window: 'inputs', closes: '2021-06-15T16:00:00.000Z', reason: 'set by the secretariat' })
    expect(await world.give(adviser, 'HandInInput', input)).toMatchObject({ refusal: { code: 'adviser-cannot-submit' } })
    await world.taken(secretary, 'HandInInput', input)
    expect(await db().prisma.input.findFirst({ where: { processId } })).toMatchObject({ onBehalf: true, words: 2, revision: 1 })
  })

  describe('its log', () => {
    const rows = async (): Promise<Record<string, unknown[]>> => Object.fromEntries(await Promise.all(PROJECTIONS.map(async (table) =>
      [table, (await db().pool.query<{ row: unknown }>(`select to_jsonb(t) as row from ${table} t order by to_jsonb(t)::text`)).rows.map(({ row }) => row)] as const)))
    const folds = () => db().pool.query('select kind, id, version, head, state from aggregates order by kind, id').then((r) => r.rows)

    it('folds to the rows and the states that are there', async () => {
      const before = { rows: await rows(), folds: await folds() }
      const report = await inTransaction(db().prisma, (tx) => rebuild(tx))
      expect(report.brokenAt).toBeNull()
      expect(report.events).toBeGreaterThan(30)
      expect({ rows: await rows(), folds: await folds() }).toEqual(before)
    })

    it('holds its chain: an event changed behind the door is found', async () => {
      await db().pool.query('alter table events disable trigger all')
      const { seq, data } = await db().prisma.event.findFirstOrThrow({ where: { type: 'StatementRecorded' } })
      await db().prisma.event.update({ where: { seq }, data: { data: { ...(data as object), summary: 'Something else.' } } })
      const report = await inTransaction(db().prisma, async (tx) => {
        const found = await rebuild(tx)
        await tx.event.update({ where: { seq }, data: { data: data as object } })
        return found
      })
      expect(report.brokenAt).toMatch(new RegExp(`process ${processId} \\d+`))
      await db().pool.query('alter table events enable trigger all')
    })
  })
})
