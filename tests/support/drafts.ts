import * as Y from 'yjs'
import { writeText } from '#collab/writeText.ts'
import type { Lang } from '#domain/languages.ts'
import { TEXT_ROOT } from '#domain/resolution/schema.ts'
import type { Prose, ResolutionText } from '#domain/resolution/text.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { toLiveDoc } from '#server/rooms/lifecycle.ts'

/** Writes a text into a live room as an editor would: as one more entry of its log. */
export const writeRoom = async (prisma: PrismaClient, room: string, text: ResolutionText | Prose, userId: string): Promise<void> => {
  const { lastSeq } = await prisma.room.findUniqueOrThrow({ where: { name: room }, select: { lastSeq: true } })
  const log = await prisma.roomUpdate.findMany({ where: { room }, orderBy: { seq: 'asc' }, select: { data: true } })
  const doc = new Y.Doc()
  for (const { data } of log) Y.applyUpdate(doc, data)
  const before = Y.encodeStateVector(doc)
  doc.transact(() => { writeText(doc.getXmlFragment(TEXT_ROOT), toLiveDoc(text)) })
  const data = Buffer.from(Y.encodeStateAsUpdate(doc, before))
  const seq = lastSeq + 1
  await prisma.roomUpdate.create({ data: { room, seq, userId, clientId: doc.clientID, data } })
  await prisma.room.update({ where: { name: room }, data: { lastSeq: seq } })
  doc.destroy()
}

type Words = { readonly title: string; readonly preamble: readonly string[]; readonly operative: readonly string[] }
const WORDS: Readonly<Record<Lang, Words>> = {
  en: { title: 'Children online', preamble: ['Recalling that a child has rights'], operative: ['Urges parliaments to protect them', 'Invites the IPU to report'] },
  fr: { title: 'Les enfants en ligne', preamble: ['Rappelant que l’enfant a des droits'], operative: ['Engage les parlements à le protéger', 'Invite l’UIP à faire rapport'] },
}
/** A small draft; both languages have the same paragraphs. */
export const smallDraft = (lang: Lang): ResolutionText => {
  const { title, preamble, operative } = WORDS[lang]
  const paragraphs = (kind: 'preambular' | 'operative', texts: readonly string[]) => texts.map((text, i) => (
    { id: `${kind.slice(0, 2)}${i + 1}`, kind, opener: text.indexOf(' '), text, subs: [] }))
  return {
    title, openingLine: lang === 'en' ? 'The 143rd Assembly of the Inter-Parliamentary Union' : 'La 143e Assemblée de l’Union interparlementaire',
    paragraphs: [...paragraphs('preambular', preamble), ...paragraphs('operative', operative)],
  }
}
export const smallMemorandum = (lang: Lang): Prose => ({ blocks: [{ id: 'why', kind: 'prose', text: lang === 'en' ? 'Why this draft.' : 'Pourquoi cet avant-projet.' }] })

/** Draft and memorandum of a process, in both languages. */
export const writeDraft = async (prisma: PrismaClient, processId: string, userId: string): Promise<void> => {
  for (const lang of ['en', 'fr'] as const) {
    await writeRoom(prisma, `draft.${processId}.${lang}`, smallDraft(lang), userId)
    await writeRoom(prisma, `memorandum.${processId}.${lang}`, smallMemorandum(lang), userId)
  }
}
