import type { UserId } from '#domain/ids.ts'
import { LANGS, type Lang } from '#domain/languages.ts'
import type { Notice } from '#domain/notification/notices.ts'
import { wording } from '#domain/notification/wording.ts'
import type { Actor } from '#domain/permission/roles.ts'
import type { RoomName } from '#domain/permission/rooms.ts'
import type { Process } from '#domain/process/state.ts'
import { sponsorName } from '#domain/membership/sponsors.ts'
import type { Tx } from '#server/store/store.ts'
import { newId } from '#server/ids.ts'

type Place = { readonly baseUrl: string; readonly process: Process; readonly page: string }

/** One message a person, in their language; the words of a comment never travel by mail. */
const send = async (tx: Tx, { baseUrl, process, page }: Place, people: readonly UserId[], notice: Pick<Notice, 'kind' | 'data'>): Promise<void> => {
  if (people.length === 0) return
  const { slug, titleEn, titleFr, assembly: { number } } = await tx.process.findUniqueOrThrow({
    where: { id: process.id }, select: { slug: true, titleEn: true, titleFr: true, assembly: { select: { number: true } } },
  })
  const setting = {
    title: { en: titleEn, fr: titleFr }, mark: `${process.committee}/${number}`, link: `${baseUrl}/resolutions/${slug}/${page}`,
    nameOf: (id: string, lang: Lang) => sponsorName(id, lang, {}),
  }
  const users = await tx.user.findMany({ where: { id: { in: [...people] } }, select: { id: true, lang: true } })
  const due = new Date()
  await tx.outbox.createMany({
    data: users.map(({ id, lang: wanted }) => {
      const lang = LANGS.find((one) => one === wanted) ?? 'en'
      return { id: newId(), kind: notice.kind, recipientId: id, lang, ...wording({ ...notice, to: { group: 'person', userId: id } } as Notice, lang, setting), dueAt: due }
    }),
  })
}

type Mention = { readonly baseUrl: string; readonly process: Process; readonly room: RoomName; readonly by: Actor; readonly mentions: readonly UserId[]; readonly commentId: string }

/** Tells those who were named in a comment. Nobody writes to themselves. */
export const tellMentioned = (tx: Tx, { baseUrl, process, room, by, mentions, commentId }: Mention): Promise<void> =>
  send(tx, { baseUrl, process, page: `${room.kind}?text=${room.lang}#comment-${commentId}` }, mentions.filter((id) => id !== by.userId), { kind: 'mentioned', data: { by: by.name } })

/** Tells a person that they may comment on a draft. */
export const tellInvited = (tx: Tx, { baseUrl, process, by, userId }: { baseUrl: string; process: Process; by: Actor; userId: UserId }): Promise<void> =>
  send(tx, { baseUrl, process, page: 'draft' }, [userId], { kind: 'invited-to-comment', data: { by: by.name } })
