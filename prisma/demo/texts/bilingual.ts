import type { Lang } from '#domain/languages.ts'
import { openingLine } from '#domain/resolution/openingLine.ts'
import type { Kind, Paragraph, Prose, ResolutionText, SubParagraph } from '#domain/resolution/text.ts'

/** Both languages side by side, as a translator writes them; the opener stands between asterisks. */
export type Both = Readonly<Record<Lang, string>>
export type SubDraft = { readonly key: string; readonly words: Both }
export type ParagraphDraft = { readonly key: string; readonly kind: Kind; readonly words: Both; readonly subs: readonly SubDraft[] }
export type TextDraft = { readonly title: Both; readonly paragraphs: readonly ParagraphDraft[] }
export type ProseDraft = readonly { readonly key: string; readonly kind: 'heading' | 'prose'; readonly words: Both }[]

const of = (kind: Kind) => (key: string, en: string, fr: string, subs: readonly SubDraft[] = []): ParagraphDraft => ({ key, kind, words: { en, fr }, subs })
/** A preambular paragraph. */
export const pp = of('preambular')
/** An operative paragraph. */
export const op = of('operative')
export const sub = (key: string, en: string, fr: string): SubDraft => ({ key, words: { en, fr } })
export const heading = (key: string, en: string, fr: string): ProseDraft[number] => ({ key, kind: 'heading', words: { en, fr } })
export const prose = (key: string, en: string, fr: string): ProseDraft[number] => ({ key, kind: 'prose', words: { en, fr } })

/** "*Recalling* the Convention" as stored: the words, and how many of them are the opener. */
export const opened = (words: string): { text: string; opener: number } => {
  const parts = /^\*(.+?)\*(.*)$/s.exec(words)
  return parts ? { text: `${parts[1] ?? ''}${parts[2] ?? ''}`, opener: parts[1]?.length ?? 0 } : { text: words, opener: 0 }
}

/** Opaque to everyone else; the same at every first start, so that links into the demonstration stay good. */
export type IdOf = (key: string) => string

export const resolutionOf = ({ title, paragraphs }: TextDraft, assembly: number, lang: Lang, idOf: IdOf): ResolutionText => ({
  title: title[lang],
  openingLine: openingLine(assembly, lang),
  paragraphs: paragraphs.map((p): Paragraph => ({
    id: idOf(p.key), kind: p.kind, ...opened(p.words[lang]),
    subs: p.subs.map((s): SubParagraph => ({ id: idOf(`${p.key}.${s.key}`), text: s.words[lang], subs: [] })),
  })),
})

export const proseOf = (draft: ProseDraft, lang: Lang, idOf: IdOf): Prose => ({
  blocks: draft.map(({ key, kind, words }) => ({ id: idOf(`memorandum.${key}`), kind, text: words[lang] })),
})

