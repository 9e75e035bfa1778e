import type { ProcessId } from '#domain/ids.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { beforeKey, type Before } from '../query/examination.ts'

/** Notes what the desk puts to the committee. An aid to those who follow, not part of the record: the log does not hold it. */
export const putBefore = async (prisma: PrismaClient, processId: ProcessId, { amendmentId, question }: Before): Promise<Result<null>> => {
  const known = await prisma.amendment.findFirst({ where: { id: amendmentId, processId }, select: { id: true } })
  if (!known) return refuse({ code: 'unknown', what: 'amendment', id: amendmentId })
  const value = { amendmentId, question }
  await prisma.setting.upsert({ where: { key: beforeKey(processId) }, create: { key: beforeKey(processId), value }, update: { value } })
  return ok(null)
}
