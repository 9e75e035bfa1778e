import { setTimeout as pause } from 'node:timers/promises'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'

export type Transaction = Prisma.TransactionClient

const ATTEMPTS = 5

/** PostgreSQL chose this transaction to give way (serialization failure, deadlock): nothing was written, and it may run again. */
const gaveWay = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError
  && (error.code === 'P2034' || (error.code === 'P2010' && /40001|40P01/.test(JSON.stringify(error.meta))))

/**
 * Runs `work` in one transaction, again if it had to give way. Inside, use `tx` alone and keep it short: on the embedded database
 * everybody else waits meanwhile, and a query past `tx` would wait for its own transaction.
 */
export const inTransaction = async <T>(prisma: PrismaClient, work: (tx: Transaction) => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await prisma.$transaction(work)
    } catch (error) {
      if (attempt === ATTEMPTS || !gaveWay(error)) throw error
      // Uneven pauses, so that two that met do not meet again.
      await pause(Math.random() * 20 * 2 ** attempt)
    }
  }
}
