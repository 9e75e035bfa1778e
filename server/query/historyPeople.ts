import type { MemberId, UserId } from '#domain/ids.ts'
import type { Lang } from '#domain/languages.ts'
import type { Process } from '#domain/process/state.ts'
import { readHand } from '#domain/provenance/hands.ts'
import type { Hand } from '#domain/provenance/runs.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { namesIn } from './names.ts'

/** Whose hand, as it is shown. */
export type Who =
  /** `name` is null once the account is erased; `member` for the secretariat and the President, who write for none */
  | { readonly is: 'person'; readonly name: string | null; readonly member: { readonly id: MemberId; readonly name: string } | null }
  | { readonly is: 'server'; readonly cause: string }

/** For which Member each wrote: those whose wording was taken over, and the co-Rapporteurs, those who were replaced too. */
const membersOf = async (prisma: PrismaClient, processId: string): Promise<ReadonlyMap<UserId, MemberId>> => {
  const proposed = await prisma.comment.findMany({ where: { ofRoom: { processId }, takenSeq: { not: null } }, select: { authorId: true, memberId: true } })
  const events = await prisma.event.findMany({
    where: { kind: 'process', aggregateId: processId, type: 'RapporteursAppointed' }, orderBy: { version: 'asc' }, select: { data: true },
  })
  return new Map([
    ...proposed.flatMap(({ authorId, memberId }) => (memberId === null ? [] : [[authorId, memberId] as const])),
    ...events.flatMap(({ data }) => (data as unknown as { rapporteurs: Process['rapporteurs'] }).rapporteurs.map(({ userId, memberId }) => [userId, memberId] as const)),
  ])
}

/** Names those whose hands are in a text. */
export const peopleBehind = async (prisma: PrismaClient, process: Process, hands: readonly Hand[], lang: Lang): Promise<(hand: Hand) => Who> => {
  const ids = [...new Set(hands)].map(readHand).flatMap((hand) => (hand.is === 'person' ? [hand.userId] : []))
  const [users, members, names] = await Promise.all([
    prisma.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true, demoKey: true } }), membersOf(prisma, process.id), namesIn(prisma, lang),
  ])
  // an account of the demonstration is named by its function, which the name of the Member says
  const nameOf = new Map(users.map(({ id, name, demoKey }) => [id, { name, isFunction: demoKey !== null }]))
  return (hand) => {
    const read = readHand(hand)
    if (read.is !== 'person') return { is: 'server', cause: read.is === 'server' ? read.cause : '' }
    const member = members.get(read.userId)
    const named = nameOf.get(read.userId)
    return { is: 'person', name: (member && named?.isFunction ? names.of(member) : named?.name) ?? null, member: member ? { id: member, name: names.of(member) } : null }
  }
}
