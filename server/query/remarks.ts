import { isCirculated, readsComment } from '#domain/permission/comments.ts'
import { isLang, type Lang } from '#domain/languages.ts'
import type { Instant } from '#domain/instant.ts'
import type { Actor } from '#domain/permission/roles.ts'
import { parseRoom, roomName } from '#domain/permission/rooms.ts'
import type { Process } from '#domain/process/state.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { invitedTo } from '../store/invitations.ts'
import { stateOf } from '../store/store.ts'
import { commentsIn, type Said } from './comments.ts'
import { namesIn } from './names.ts'

/** What was said beside the draft for the delegations to read with the circulated text. */
export type Remark = {
  readonly id: string
  /** the Member as printed, or the office; null: an account that was erased */
  readonly by: string | null
  readonly at: Instant
  readonly text: string
  /** the words it is about, as they were, in `lang` */
  readonly quote: string
  readonly lang: Lang
  readonly replies: readonly { readonly id: string; readonly by: string | null; readonly at: Instant; readonly text: string }[]
}

/** The remarks that came out with a circulated text, for this reader; none for the public, observers and partners. */
export const remarksOn = async (prisma: PrismaClient, actor: Actor | null, slug: string, lang: Lang): Promise<readonly Remark[]> => {
  if (!actor) return []
  const row = await prisma.process.findUnique({ where: { slug }, select: { id: true } })
  const process = row && await stateOf<Process>(prisma, 'process', row.id)
  if (!process) return []
  const invited = await invitedTo(prisma, process.id)
  const rooms = (['draft', 'memorandum'] as const).flatMap((kind) => (['en', 'fr'] as const).map((each) => roomName({ kind, processId: process.id, lang: each })))
  const comments = (await commentsIn(prisma, actor, process, invited, rooms)).filter(({ audience, at, author }) =>
    audience === 'delegations' && isCirculated(process, at) && readsComment(actor, { audience, at, authorId: author.userId }, process, invited))
  if (comments.length === 0) return []
  const names = await namesIn(prisma, lang)
  const said = ({ id, at, text, author }: Said) => ({ id, at, text, by: author.memberId ? names.of(author.memberId) : author.name })
  return comments.map((comment) => {
    const written = parseRoom(comment.room)?.lang ?? ''
    return { ...said(comment), quote: comment.anchor.quote, lang: isLang(written) ? written : process.sourceLang, replies: comment.replies.map(said) }
  })
}
