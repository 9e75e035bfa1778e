import type { UserId } from '#domain/ids.ts'
import { mayComment, type CommentAudience } from '#domain/permission/comments.ts'
import type { Actor } from '#domain/permission/roles.ts'
import type { Process } from '#domain/process/state.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { invitedTo } from '../store/invitations.ts'
import { stateOf } from '../store/store.ts'

/** Somebody who can be named in a comment or invited to comment. */
export type CommentPerson = { readonly userId: UserId; readonly name: string }

const MOST_FOUND = 12

const named = async (prisma: PrismaClient, ids: readonly UserId[]): Promise<readonly CommentPerson[]> =>
  (await prisma.user.findMany({ where: { id: { in: [...ids] } }, orderBy: { name: 'asc' }, select: { id: true, name: true } })).map(({ id, name }) => ({ userId: id, name }))

/** Who can be named in a comment: the people who read it while the text is being drafted. */
export const peopleWhoRead = async (prisma: PrismaClient, process: Process, audience: CommentAudience, invited: readonly UserId[]): Promise<readonly CommentPerson[]> => {
  const rapporteurs = process.rapporteurs.map(({ userId }) => userId)
  if (audience === 'co-rapporteurs') return named(prisma, rapporteurs)
  const desk = await prisma.accreditation.findMany({
    where: { OR: [{ body: 'secretariat' }, { assemblyId: process.assemblyId, body: 'bureau', committee: process.committee }] }, select: { userId: true },
  })
  return named(prisma, [...rapporteurs, ...desk.map(({ userId }) => userId), ...(audience === 'desk' ? [] : invited)])
}

/** People of the Assembly by a part of their name, who are not invited yet. */
export const peopleToInvite = async (prisma: PrismaClient, process: Process, invited: readonly UserId[], wanted: string): Promise<readonly CommentPerson[]> => {
  const accredited = await prisma.accreditation.findMany({ where: { assemblyId: process.assemblyId }, select: { userId: true } })
  const left = accredited.map(({ userId }) => userId).filter((id) => !invited.includes(id) && !process.rapporteurs.some(({ userId }) => userId === id))
  const found = await prisma.user.findMany({
    where: { id: { in: [...new Set(left)] }, name: { contains: wanted, mode: 'insensitive' } }, orderBy: { name: 'asc' }, take: MOST_FOUND, select: { id: true, name: true },
  })
  return found.map(({ id, name }) => ({ userId: id, name }))
}

/** Those invited to comment, by name. */
export const invitedPeople = (prisma: PrismaClient, invited: readonly UserId[]): Promise<readonly CommentPerson[]> => named(prisma, invited)

/** The draft whose people are asked for, by somebody who may comment beside it. */
export const draftBeside = async (prisma: PrismaClient, actor: Actor | null, slug: string): Promise<Result<{ process: Process; invited: readonly UserId[] }>> => {
  const row = await prisma.process.findUnique({ where: { slug }, select: { id: true } })
  const process = row && await stateOf<Process>(prisma, 'process', row.id)
  if (!process) return refuse({ code: 'unknown', what: 'process', id: slug })
  const invited = await invitedTo(prisma, process.id)
  const refusal = mayComment(actor, { kind: 'draft', processId: process.id, lang: process.sourceLang }, process, invited)
  return refusal ? refuse(refusal) : ok({ process, invited })
}
