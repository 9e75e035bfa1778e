import * as Y from 'yjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { conflict } from '#domain/amendment/conflict.ts'
import type { Operation } from '#domain/amendment/operation.ts'
import { SYSTEM } from '#domain/permission/roles.ts'
import { openerOf } from '#domain/resolution/clauses.ts'
import { TEXT_ROOT } from '#domain/resolution/schema.ts'
import { ACCOUNTS } from '#prisma/demo/accounts.ts'
import { scene } from '#prisma/demo/acts.ts'
import { DEMO_START, playDemo } from '#prisma/demo/play.ts'
import { openDemoClock } from '#server/clock.ts'
import type { Database } from '#server/db/database.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { handle, parseCommand } from '#server/handle.ts'
import { newId } from '#server/ids.ts'
import { PROJECTIONS, rebuild } from '#server/rebuild.ts'
import { createStorage } from '#server/rooms/storage.ts'
import { CannotStart } from '#server/start/cannotStart.ts'
import { freshDatabase } from '#tests/support/database.ts'

describe('the demonstration', () => {
  let db: Database
  beforeAll(async () => {
    db = await freshDatabase()
    expect(await playDemo(db)).toBe('played')
  }, 240_000)
  afterAll(() => db.close())

  const processOf = (number: number) => db.prisma.process.findFirstOrThrow({ where: { kind: 'ordinary', assembly: { number } } })
  const amendments = async (number: number) => {
    const rows = await db.prisma.amendment.findMany({ where: { process: { assembly: { number } } }, orderBy: { number: 'asc' } })
    return rows.map(({ op, ...row }) => ({ ...row, op: op as Operation }))
  }

  it('shows every stage at once, each text with an Assembly of its own', async () => {
    const rows = await db.prisma.process.findMany({ where: { kind: 'ordinary' }, orderBy: { assembly: { number: 'asc' } }, select: { stage: true, assembly: { select: { number: true } } } })
    expect(rows.map(({ stage, assembly }) => [assembly.number, stage])).toEqual([
      [141, 'transmitted'], [142, 'examination'], [143, 'amendments'], [144, 'drafting'], [145, 'inputs'],
    ])
  })

  it('has two requests for an emergency item: one placed, one that failed', async () => {
    const requests = await db.prisma.emergencyRequest.findMany({ orderBy: { carried: 'desc' }, select: { sponsors: true, carried: true, endedBy: true, process: { select: { stage: true } } } })
    expect(requests).toEqual([
      { sponsors: ['fj', 'cl'], carried: true, endedBy: null, process: { stage: 'approved' } },
      { sponsors: ['uy'], carried: false, endedBy: 'not-carried', process: { stage: 'not-placed' } },
    ])
  })

  it('has an account for every office, named by function', async () => {
    const users = await db.prisma.user.findMany({ where: { demoKey: { not: null } }, select: { demoKey: true, name: true } })
    expect(users.map(({ demoKey }) => demoKey).sort()).toEqual(ACCOUNTS.map(({ key }) => key).sort())
    const nameOf = (key: string) => users.find(({ demoKey }) => demoKey === key)?.name
    expect(nameOf('delegate-ca')).toBe('Delegation of Canada')
    expect(nameOf('rapporteur-nl')).toBe('co-Rapporteur, Netherlands')
  })

  it('leaves 6 days and 4 hours for amendments to the text of Madrid when its clock starts', async () => {
    const { id } = await processOf(143)
    const { closes } = await db.prisma.window.findUniqueOrThrow({ where: { processId_window: { processId: id, window: 'amendments' } } })
    expect(closes.getTime() - Date.parse(DEMO_START)).toBe((6 * 24 + 4) * 3600_000)
    const clock = await openDemoClock(db.prisma)
    expect(clock.now() >= DEMO_START).toBe(true)
    expect(Date.parse(clock.now()) - Date.parse(DEMO_START)).toBeLessThan(300_000)
  })

  it('has rivals, insertions at one place, an identical pair, a deletion, a move and a new title among its amendments', async () => {
    const tabled = await amendments(143)
    const kinds = tabled.flatMap((a, i) => tabled.slice(i + 1).flatMap((b) => conflict(a.op, b.op)?.kind ?? []))
    expect(new Set(kinds)).toEqual(new Set(['same-words', 'same-place', 'identical']))
    expect(new Set(tabled.map(({ op }) => op.type))).toEqual(new Set(['amend', 'add', 'delete', 'move', 'title']))
    expect(new Set(tabled.map(({ lang }) => lang))).toEqual(new Set(['en', 'fr']))
    expect(tabled.some(({ enteredAs, receivedAt, submittedAt }) => enteredAs === 'secretariat' && receivedAt < submittedAt)).toBe(true)
    expect(tabled.every(({ submittedAt }) => submittedAt < new Date(DEMO_START))).toBe(true)
  })

  it('has a sitting under way, with every disposition taken and a clash next', async () => {
    const tabled = [...await amendments(141), ...await amendments(142)]
    expect(new Set(tabled.map(({ disposition }) => disposition))).toEqual(new Set([
      'accepted', 'accepted-as-modified', 'rejected', 'withdrawn', 'fallen', 'subsumed', 'inadmissible', 'deferred', null,
    ]))
    const { id } = await processOf(142)
    expect(await db.prisma.sitting.count({ where: { processId: id, closedAt: null } })).toBe(1)
    const [one, other] = (await amendments(142)).filter(({ number }) => number === 15 || number === 17)
    expect([one?.disposition, other?.disposition]).toEqual([null, null])
    expect(one && other && conflict(one.op, other.op)?.kind).toBe('same-words')
  })

  it('has an adopted text with a roll call in committee, consensus in the Assembly and reservations', async () => {
    const { id } = await processOf(141)
    const adoptions = await db.prisma.adoption.findMany({ where: { processId: id }, orderBy: { at: 'asc' }, select: { stage: true, mode: true, ballotId: true } })
    expect(adoptions.map(({ stage, mode }) => ({ stage, mode }))).toEqual([{ stage: 'committee-adopted', mode: 'vote' }, { stage: 'assembly-adopted', mode: 'consensus' }])
    expect(await db.prisma.memberVote.count({ where: { processId: id, question: adoptions[0]?.ballotId ?? '' } })).toBe(14)
    expect(await db.prisma.reservation.count({ where: { processId: id } })).toBe(2)
  })

  it('opens every paragraph with a usual opener, in both languages', async () => {
    type Texts = Record<'en' | 'fr', { paragraphs: { text: string; opener: number }[] }>
    const versions = await db.prisma.version.findMany({ select: { texts: true } })
    const unusual = versions.flatMap(({ texts }) => (['en', 'fr'] as const).flatMap((lang) => (texts as Texts)[lang].paragraphs
      .filter(({ text, opener }) => openerOf(text, lang)?.length !== opener).map(({ text }) => text.slice(0, 40))))
    expect(unusual).toEqual([])
  })

  it('has a draft in the making whose words are their authors’, with remarks that stand at their words', async () => {
    const { id } = await processOf(144)
    const room = `draft.${id}.en`
    const writers = await db.prisma.roomUpdate.findMany({ where: { room, userId: { not: null } }, distinct: ['userId'], select: { userId: true } })
    const rapporteurs = await db.prisma.rapporteur.findMany({ where: { processId: id }, select: { userId: true } })
    expect(writers.map(({ userId }) => userId).sort()).toEqual(rapporteurs.map(({ userId }) => userId).sort())

    // Its log tells the story of the demonstration, not of the minute in which it was played.
    const opened = await db.prisma.event.findFirstOrThrow({ where: { aggregateId: id, type: 'DraftingOpened' } })
    const log = await db.prisma.roomUpdate.findMany({ where: { room }, orderBy: { seq: 'asc' }, select: { at: true } })
    expect(log[0]?.at).toEqual(opened.at)
    expect(log.map(({ at }) => at)).toEqual(log.map(({ at }) => at).toSorted((a, b) => a.getTime() - b.getTime()))
    expect(log.at(-1)!.at.toISOString() <= DEMO_START).toBe(true)

    const stored = await createStorage(db.pool).load(room)
    const doc = new Y.Doc()
    doc.getXmlFragment(TEXT_ROOT)
    for (const update of stored?.updates ?? []) Y.applyUpdate(doc, update)
    const comments = await db.prisma.comment.findMany({ where: { room, parentId: null } })
    expect(comments.length).toBeGreaterThan(0)
    for (const { anchor } of comments) {
      const { from, to, quote } = anchor as { from: unknown; to: unknown; quote: string }
      const place = (json: unknown) => Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(json), doc)
      const [start, end] = [place(from), place(to)]
      expect(start?.type).toBe(end?.type)
      expect(end && start && end.index - start.index).toBe(quote.length)
    }
  })

  it('keeps what a delegation prepares to that delegation: rooms without a submission', async () => {
    const { id } = await processOf(143)
    const submitted = new Set((await amendments(143)).map(({ sponsorId }) => sponsorId))
    const rooms = await db.prisma.room.findMany({ where: { processId: id, name: { startsWith: 'workspace.' } }, select: { name: true } })
    expect(rooms.map(({ name }) => name.split('.')[2]).filter((sponsorId) => !submitted.has(sponsorId ?? ''))).toEqual(['ch'])
  })

  it('writes to nobody about what happened long ago', async () => {
    expect(await db.prisma.outbox.count()).toBe(0)
  })

  it('is left alone when the server starts again', async () => {
    const events = await db.prisma.event.count()
    expect(await playDemo(db)).toBe('present')
    expect(await db.prisma.event.count()).toBe(events)
  })

  describe('its log', () => {
    const dump = async () => {
      const tables: Record<string, unknown[]> = {}
      for (const table of [...PROJECTIONS, 'aggregates']) tables[table] = (await db.pool.query(`SELECT to_jsonb(t) AS row FROM ${table} t ORDER BY to_jsonb(t)::text`)).rows
      return tables
    }

    it('folded anew gives the very rows that the screens read', async () => {
      const before = await dump()
      expect(before['amendments']?.length).toBeGreaterThan(40)
      const report = await db.prisma.$transaction((tx) => rebuild(tx), { timeout: 120_000 })
      expect(report).toMatchObject({ brokenAt: null, events: await db.prisma.event.count() })
      expect(await dump()).toEqual(before)
    }, 120_000)

    it('tells when a single word of it was changed afterwards', async () => {
      class Undo extends Error {}
      const { id } = await processOf(141)
      let brokenAt: string | null = null
      const forge = inTransaction(db.prisma, async (tx) => {
        await tx.$executeRawUnsafe('ALTER TABLE events DISABLE TRIGGER USER')
        await tx.$executeRaw`UPDATE events SET data = jsonb_set(data, '{mode}', '"unanimously"') WHERE kind = 'process' AND aggregate_id = ${id} AND type = 'AssemblyAdopted'`
        brokenAt = (await rebuild(tx)).brokenAt
        throw new Undo()
      })
      await expect(forge).rejects.toThrow(Undo)
      expect(brokenAt).toMatch(new RegExp(`^process ${id} `))
    }, 60_000)
  })
})

describe('playing the demonstration', () => {
  let db: Database
  beforeAll(async () => { db = await freshDatabase() })
  afterAll(() => db.close())

  const assembly = (number: number) => scene('2020-01-01T09:00:00.000Z', async (stage) => {
    await stage.give('system', 'CreateAssembly', { number, cityEn: 'X', cityFr: 'X', countryEn: 'Y', countryFr: 'Y', opensOn: '2021-01-01', closesOn: '2021-01-02' })
  })

  it('begins again where it was cut short, and never leaves half of itself', async () => {
    const cut = scene('2020-01-02T09:00:00.000Z', () => Promise.reject(new Error('the power went')))
    await expect(playDemo(db, [assembly(1), cut])).rejects.toThrow('the power went')
    expect(await db.prisma.event.count()).toBe(1)
    expect(await playDemo(db, [assembly(2)])).toBe('played')
    expect((await db.prisma.assembly.findMany()).map(({ number }) => number)).toEqual([2])
    expect(await db.prisma.event.count()).toBe(1)
    await expect(db.pool.query('DELETE FROM events')).rejects.toThrow(/append-only/)
  })

  it('plays the scenes in the order of time', async () => {
    const other = await freshDatabase()
    const played: string[] = []
    const at = (instant: string) => scene(instant, (stage) => { played.push(stage.now); return Promise.resolve() })
    await playDemo(other, [at('2020-01-03T00:00:00.000Z'), at('2020-01-01T00:00:00.000Z'), at('2020-01-02T00:00:00.000Z')])
    expect(played).toEqual(['2020-01-01T00:00:00.000Z', '2020-01-02T00:00:00.000Z', '2020-01-03T00:00:00.000Z'])
    await other.close()
  })

  it('refuses a database that holds real work, in one sentence', async () => {
    const real = await freshDatabase()
    const command = parseCommand('CreateAssembly', { number: 150, cityEn: 'X', cityFr: 'X', countryEn: 'Y', countryFr: 'Y', opensOn: '2025-04-05', closesOn: '2025-04-09' })
    if (!command.ok) throw new Error('malformed')
    const shell = { prisma: real.prisma, announcer: { announce: () => undefined }, tell: () => Promise.resolve() }
    await handle(shell, { actor: SYSTEM, command: command.value, commandId: newId(), now: '2025-01-01T00:00:00.000Z' })
    await expect(playDemo(real)).rejects.toThrow(CannotStart)
    expect(await real.prisma.event.count()).toBe(1)
    await real.close()
  })
})
