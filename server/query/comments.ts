import type { MemberId, UserId } from '#domain/ids.ts'
import type { Instant } from '#domain/instant.ts'
import { readsComment, type CommentAudience } from '#domain/permission/comments.ts'
import type { Actor } from '#domain/permission/roles.ts'
import type { Process } from '#domain/process/state.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'

/** Where a comment stands: two Yjs relative positions (null: the whole paragraph), the paragraph, and the words as they were. */
export type CommentAnchor = { readonly from: unknown; readonly to: unknown; readonly paragraphId: string | null; readonly quote: string }
export type Said = {
  readonly id: string
  readonly text: string
  readonly at: Instant
  /** `name` is null once the account is erased: the comment stays */
  readonly author: { readonly userId: UserId; readonly name: string | null; readonly memberId: MemberId | null }
  /** names of those it mentions */
  readonly mentions: readonly string[]
}
export type Comment = Said & {
  readonly room: string
  readonly audience: CommentAudience
  /** its author's wording for the words it stands on, and who took it over */
  readonly proposal: string | null
  readonly taken: { readonly at: Instant; readonly by: string | null } | null
  readonly anchor: CommentAnchor
  readonly settled: { readonly at: Instant; readonly by: string | null } | null
  readonly replies: readonly Said[]
}

const select = {
  id: true, room: true, anchor: true, authorId: true, memberId: true, text: true, at: true, resolvedAt: true, resolvedBy: true, parentId: true,
  audience: true, mentions: true, proposal: true, takenAt: true, takenBy: true,
} satisfies Prisma.CommentSelect

/** The comments beside some rooms that this person may read, oldest first, each with its replies. */
export const commentsIn = async (
  prisma: PrismaClient, actor: Actor | null, process: Process, invited: readonly UserId[], rooms: readonly string[],
): Promise<readonly Comment[]> => {
  const rows = await prisma.comment.findMany({ where: { room: { in: [...rooms] } }, orderBy: [{ at: 'asc' }, { id: 'asc' }], select })
  const heads = rows.filter(({ parentId, audience, authorId, at }) => parentId === null
    && readsComment(actor, { audience: audience as CommentAudience, authorId, at: at.toISOString() }, process, invited))
  const people = [...new Set(rows.flatMap(({ authorId, resolvedBy, takenBy, mentions }) => [authorId, resolvedBy ?? [], takenBy ?? [], mentions].flat()))]
  const users = await prisma.user.findMany({ where: { id: { in: people } }, select: { id: true, name: true } })
  const names = new Map(users.map(({ id, name }) => [id, name]))
  const nameOf = (id: UserId | null): string | null => (id === null ? null : names.get(id) ?? null)
  const said = ({ id, text, at, authorId, memberId, mentions }: (typeof rows)[number]): Said => ({
    id, text, at: at.toISOString(), author: { userId: authorId, name: nameOf(authorId), memberId }, mentions: mentions.flatMap((one) => nameOf(one) ?? []),
  })
  return heads.map((row) => ({
    ...said(row), room: row.room, anchor: row.anchor as CommentAnchor, audience: row.audience as CommentAudience, proposal: row.proposal,
    taken: row.takenAt && { at: row.takenAt.toISOString(), by: nameOf(row.takenBy) },
    settled: row.resolvedAt && { at: row.resolvedAt.toISOString(), by: nameOf(row.resolvedBy) },
    replies: rows.filter(({ parentId }) => parentId === row.id).map(said),
  }))
}
