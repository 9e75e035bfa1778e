import * as Y from 'yjs'
import { writeText } from '#collab/writeText.ts'
import type { Instant } from '#domain/instant.ts'
import { LANGS, type Lang } from '#domain/languages.ts'
import type { Actor } from '#domain/permission/roles.ts'
import { openingLine } from '#domain/resolution/openingLine.ts'
import { TEXT_ROOT } from '#domain/resolution/schema.ts'
import type { Prose, ResolutionText, SubParagraph } from '#domain/resolution/text.ts'
import { TITLE, translationStates, wordsByBlock } from '#domain/resolution/translation.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { readProse, readResolution, toLiveDoc } from '#server/rooms/lifecycle.ts'
import { reviewTranslation, translationsIn } from '#server/store/translations.ts'

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
export const writeDraft = async (prisma: PrismaClient, processId: string, userId: string, draft: (lang: Lang) => ResolutionText = smallDraft): Promise<void> => {
  for (const lang of LANGS) {
    await writeRoom(prisma, `draft.${processId}.${lang}`, draft(lang), userId)
    await writeRoom(prisma, `memorandum.${processId}.${lang}`, smallMemorandum(lang), userId)
  }
}

/** The secretariat completes the French of an English draft that is handed in: words where there are none, its mark where the English has changed since. */
export const completeTranslation = async (prisma: PrismaClient, processId: string, secretary: Actor, now: Instant): Promise<void> => {
  const inFrench = <N extends { id: string; text: string }>(node: N, words: ReadonlyMap<string, string>): N => ({ ...node, text: words.get(node.id)?.trim() || (node.text && `Traduction : ${node.text}`) })
  const nested = (sub: SubParagraph, words: ReadonlyMap<string, string>): SubParagraph => ({ ...inFrench(sub, words), subs: sub.subs.map((below) => nested(below, words)) })
  for (const kind of ['draft', 'memorandum'] as const) {
    const [source, room] = [`${kind}.${processId}.en`, `${kind}.${processId}.fr`]
    const read = kind === 'draft' ? readResolution : readProse
    const [original, translation] = [(await read(prisma, source))!.text, (await read(prisma, room))!.text]
    const words = wordsByBlock(translation)
    const complete = 'paragraphs' in original
      ? { title: words.get(TITLE) || original.title, openingLine: openingLine(143, 'fr'), paragraphs: original.paragraphs.map((one) => ({ ...inFrench(one, words), opener: 0, subs: one.subs.map((sub) => nested(sub, words)) })) }
      : { blocks: original.blocks.map((block) => inFrench(block, words)) }
    await writeRoom(prisma, room, complete, secretary.userId)
    const written = wordsByBlock((await read(prisma, room))!.text)
    const stale = translationStates(original, complete, await translationsIn(prisma, room))
    for (const [paragraphId, words] of wordsByBlock(original)) {
      if (stale.get(paragraphId) !== 'stale') continue
      const marked = await reviewTranslation(prisma, secretary, now, { room, paragraphId, source: words, words: written.get(paragraphId) ?? '' })
      if (!marked.ok) throw new Error(marked.refusal.code)
    }
  }
}
