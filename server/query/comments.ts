import type { MemberId, UserId } from '#domain/ids.ts'
import type { Instant } from '#domain/instant.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

/** Where a comment stands: two Yjs relative positions, the paragraph, and the words as they were. */
export type CommentAnchor = { readonly from: unknown; readonly to: unknown; readonly paragraphId: string | null; readonly quote: string }
export type Said = {
  readonly id: string
  readonly text: string
  readonly at: Instant
  /** `name` is null once the account is erased: the comment stays */
  readonly author: { readonly userId: UserId; readonly name: string | null; readonly memberId: MemberId | null }
}
export type Comment = Said & {
  readonly room: string
  readonly anchor: CommentAnchor
  readonly settled: { readonly at: Instant; readonly by: string | null } | null
  readonly replies: readonly Said[]
}

/** The comments beside some rooms, oldest first, each with its replies. The caller judges who may read them (`permission/comments.ts`). */
export const commentsIn = async (prisma: PrismaClient, rooms: readonly string[]): Promise<readonly Comment[]> => {
  const rows = await prisma.comment.findMany({
    where: { room: { in: [...rooms] } }, orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { id: true, room: true, anchor: true, authorId: true, memberId: true, text: true, at: true, resolvedAt: true, resolvedBy: true, parentId: true },
  })
  const people = [...new Set(rows.flatMap(({ authorId, resolvedBy }) => (resolvedBy ? [authorId, resolvedBy] : [authorId])))]
  const users = await prisma.user.findMany({ where: { id: { in: people } }, select: { id: true, name: true } })
  const nameOf = (id: UserId): string | null => users.find((user) => user.id === id)?.name ?? null
  const said = ({ id, text, at, authorId, memberId }: (typeof rows)[number]): Said =>
    ({ id, text, at: at.toISOString(), author: { userId: authorId, name: nameOf(authorId), memberId } })
  return rows.filter(({ parentId }) => parentId === null).map((row) => ({
    ...said(row), room: row.room, anchor: row.anchor as CommentAnchor,
    settled: row.resolvedAt && { at: row.resolvedAt.toISOString(), by: row.resolvedBy && nameOf(row.resolvedBy) },
    replies: rows.filter(({ parentId }) => parentId === row.id).map(said),
  }))
}
