import { describe, expect, it } from 'vitest'
import { onEachDatabase } from '#tests/support/database.ts'

const at = new Date('2021-11-11T17:00:00.123Z')

onEachDatabase('the record', (db) => {
  it('keeps an event as it was written, to the millisecond', async () => {
    await db().prisma.event.create({
      data: { kind: 'process', aggregateId: 'pr_1', version: 1, type: 'SubjectProposed', data: { titleFr: 'Législation « mondiale »' }, at, actorId: 'us_1', prevHash: '', hash: 'h1' },
    })
    expect(await db().prisma.event.findFirst({ where: { aggregateId: 'pr_1' } })).toMatchObject({ version: 1, data: { titleFr: 'Législation « mondiale »' }, at })
  })

  it('has one event a version of an aggregate', async () => {
    await expect(db().prisma.event.create({
      data: { kind: 'process', aggregateId: 'pr_1', version: 1, type: 'SubjectApproved', data: {}, at, prevHash: '', hash: 'h2' },
    })).rejects.toMatchObject({ code: 'P2002' })
  })

  it('keeps a process and its sitting apart, though they share an id', async () => {
    await db().prisma.event.create({ data: { kind: 'sitting', aggregateId: 'pr_1', version: 1, type: 'SittingOpened', data: {}, at, prevHash: '', hash: 'h3' } })
    expect(await db().prisma.event.count({ where: { aggregateId: 'pr_1' } })).toBe(2)
  })

  it('keeps the bytes of an update of a live text', async () => {
    await db().prisma.room.create({ data: { name: 'draft.pr_1.en', processId: 'pr_1' } })
    const data = Uint8Array.from([0, 1, 254, 255])
    const clientId = 2 ** 32 - 1
    await db().prisma.roomUpdate.create({ data: { room: 'draft.pr_1.en', seq: 1, userId: 'us_1', clientId, data } })
    const stored = await db().prisma.roomUpdate.findFirstOrThrow()
    expect([...stored.data]).toEqual([...data])
    expect(stored.clientId).toBe(clientId)
  })

  describe.each(['events', 'room_updates'])('%s', (table) => {
    it.each([
      ['UPDATE', `UPDATE ${table} SET at = now()`],
      ['DELETE', `DELETE FROM ${table}`],
      ['TRUNCATE', `TRUNCATE ${table}`],
      ['TRUNCATE', `TRUNCATE rooms, events CASCADE`],
    ])('refuses %s: %s', async (operation, sql) => {
      const count = () => db().pool.query(`SELECT count(*) FROM ${table}`).then((result) => result.rows)
      const before = await count()
      await expect(db().pool.query(sql)).rejects.toThrow(new RegExp(`is append-only: ${operation} refused`))
      expect(await count()).toEqual(before)
    })
  })

  it('does not let a room go while its updates are kept', async () => {
    await expect(db().prisma.room.delete({ where: { name: 'draft.pr_1.en' } })).rejects.toMatchObject({ code: 'P2003' })
  })
})
