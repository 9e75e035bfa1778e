import type { UserId } from '#domain/ids.ts'
import type { Instant } from '#domain/instant.ts'
import { mayInvite } from '#domain/permission/comments.ts'
import type { Actor } from '#domain/permission/roles.ts'
import type { Process } from '#domain/process/state.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { tellInvited } from '../notify/mention.ts'
import { stateOf } from './store.ts'

/** Whom co-Rapporteurs or the secretariat invited by name to comment on a draft. */
export const invitedTo = async (prisma: Pick<PrismaClient, 'commentInvitation'>, processId: string): Promise<readonly UserId[]> =>
  (await prisma.commentInvitation.findMany({ where: { processId }, select: { userId: true } })).map(({ userId }) => userId)

type Invitation = { readonly processId: string; readonly userId: UserId; readonly invited: boolean }

/** Invites a person, or takes the invitation back; doing it twice is doing it once. */
export const inviteToComment = async (
  prisma: PrismaClient, actor: Actor | null, now: Instant, { processId, userId, invited }: Invitation, baseUrl = '',
): Promise<Result<Invitation>> => {
  const process = await stateOf<Process>(prisma, 'process', processId)
  if (!process) return refuse({ code: 'unknown', what: 'process', id: processId })
  const refusal = mayInvite(actor, process)
  if (refusal || !actor) return refuse(refusal ?? { code: 'not-signed-in' })
  if ((await prisma.user.count({ where: { id: userId } })) === 0) return refuse({ code: 'unknown', what: 'person', id: userId })
  await prisma.$transaction(async (tx) => {
    if (!invited) await tx.commentInvitation.deleteMany({ where: { processId, userId } })
    else {
      const { count } = await tx.commentInvitation.createMany({ skipDuplicates: true, data: [{ processId, userId, invitedBy: actor.userId, at: now }] })
      if (count === 1) await tellInvited(tx, { baseUrl, process, by: actor, userId })
    }
  })
  return ok({ processId, userId, invited })
}
