import type { ProcessId } from '#domain/ids.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { beforeKey, type Before } from '../query/examination.ts'

/** Notes what the desk puts to the committee. An aid to those who follow, not part of the record: the log does not hold it. */
export const putBefore = async (prisma: PrismaClient, processId: ProcessId, { amendmentId, question, subAmendmentId = null }: Before): Promise<Result<null>> => {
  const known = await prisma.amendment.findFirst({ where: { id: amendmentId, processId }, select: { id: true } })
  if (!known) return refuse({ code: 'unknown', what: 'amendment', id: amendmentId })
  if (subAmendmentId !== null && !await prisma.subAmendment.findFirst({ where: { id: subAmendmentId, amendmentId }, select: { id: true } })) return refuse({ code: 'unknown', what: 'sub-amendment', id: subAmendmentId })
  // counted in the row itself, so that a live state knows that it moved
  await prisma.$executeRaw`
    insert into settings (key, value) values (${beforeKey(processId)}, ${JSON.stringify({ amendmentId, question, subAmendmentId, times: 1 })}::jsonb)
    on conflict (key) do update set value = excluded.value || jsonb_build_object('times', coalesce((settings.value->>'times')::int, 0) + 1)`
  return ok(null)
}
