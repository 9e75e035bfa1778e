import { expect, it } from 'vitest'
import { inTransaction } from '#server/db/transaction.ts'
import { onEachDatabase } from '#tests/support/database.ts'

onEachDatabase('transactions', (db) => {
  const count = async () => (await db().prisma.setting.findUniqueOrThrow({ where: { key: 'count' } })).value

  it('twenty that lock the same row at once each see what the one before wrote', async () => {
    await db().prisma.setting.create({ data: { key: 'count', value: 0 } })
    await Promise.all(Array.from({ length: 20 }, () => inTransaction(db().prisma, async (tx) => {
      const [row] = await tx.$queryRaw<{ value: number }[]>`SELECT value FROM settings WHERE key = 'count' FOR UPDATE`
      await tx.setting.update({ where: { key: 'count' }, data: { value: (row?.value ?? NaN) + 1 } })
    })))
    expect(await count()).toBe(20)
  })

  it('one that throws leaves nothing behind', async () => {
    const before = await count()
    await expect(inTransaction(db().prisma, async (tx) => {
      await tx.setting.update({ where: { key: 'count' }, data: { value: 1000 } })
      throw new Error('no')
    })).rejects.toThrow('no')
    expect(await count()).toBe(before)
  })

  it('two that lock two rows crosswise both succeed in the end', async () => {
    await db().prisma.setting.createMany({ data: [{ key: 'left', value: 0 }, { key: 'right', value: 0 }] })
    const increment = (first: string, second: string) => inTransaction(db().prisma, async (tx) => {
      for (const key of [first, second]) {
        const [row] = await tx.$queryRaw<{ value: number }[]>`SELECT value FROM settings WHERE key = ${key} FOR UPDATE`
        await tx.setting.update({ where: { key }, data: { value: (row?.value ?? NaN) + 1 } })
      }
    })
    await Promise.all([increment('left', 'right'), increment('right', 'left')])
    const rows = await db().prisma.setting.findMany({ where: { key: { in: ['left', 'right'] } } })
    expect(rows.map((row) => row.value)).toEqual([2, 2])
  })

  it('two that read what the other writes, serializable, run one after the other', async () => {
    // The lost update that row locks prevent elsewhere: here PostgreSQL refuses one of them, and it runs again.
    await db().prisma.setting.create({ data: { key: 'serial', value: 0 } })
    const increment = () => inTransaction(db().prisma, async (tx) => {
      await tx.$executeRaw`SET TRANSACTION ISOLATION LEVEL SERIALIZABLE`
      const row = await tx.setting.findUniqueOrThrow({ where: { key: 'serial' } })
      await tx.setting.update({ where: { key: 'serial' }, data: { value: Number(row.value) + 1 } })
    })
    await Promise.all([increment(), increment()])
    expect((await db().prisma.setting.findUniqueOrThrow({ where: { key: 'serial' } })).value).toBe(2)
  })
})
