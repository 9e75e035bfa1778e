import type { ProcessId } from '#domain/ids.ts'
import type { Question } from '#domain/voting/ballot.ts'
import type { Tx } from './store.ts'

/** What is put to an electronic vote of a text now. */
export const openQuestions = async (tx: Tx, processId: ProcessId): Promise<readonly Question[]> =>
  (await tx.ballot.findMany({ where: { processId, closedAt: null }, select: { question: true } })).map(({ question }) => question as Question)
