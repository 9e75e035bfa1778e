import type { NewId } from '#domain/ids.ts'
import type { Lang } from '#domain/languages.ts'
import { parseProse, parseResolution, type Parsed, type SetAside } from '#domain/resolution/parse.ts'
import type { Prose } from '#domain/resolution/text.ts'

/** What an imported document turned out to be. */
export type ImportedDocument =
  | { readonly form: 'resolution'; readonly lang: Lang; readonly parsed: Parsed }
  | { readonly form: 'memorandum'; readonly lang: Lang; readonly prose: Prose; readonly setAside: readonly SetAside[] }

export type Asked = { readonly form?: ImportedDocument['form'] | undefined; readonly lang?: Lang | undefined }

/** The small words that carry a language; counted, not looked up. */
const SMALL: Readonly<Record<Lang, RegExp>> = {
  en: /\b(?:the|of|and|to|that|for|with|by)\b/giu,
  fr: /(?<!\p{L})(?:le|la|les|des|du|et|que|pour|par|aux)(?!\p{L})/giu,
}
export const langOfText = (text: string): Lang => ((text.match(SMALL.fr)?.length ?? 0) > (text.match(SMALL.en)?.length ?? 0) ? 'fr' : 'en')

/** A resolution has an opening line, or at least two paragraphs that begin with a usual opener and are most of what is there. */
const isResolution = ({ text: { openingLine, paragraphs } }: Parsed): boolean => {
  const opened = paragraphs.filter(({ opener }) => opener > 0).length
  return openingLine !== '' || (opened >= 2 && opened * 2 >= paragraphs.length)
}

/** Reads the words of a document as a resolution or as prose, whichever they are, unless somebody says which. */
export const readDocument = (text: string, { form, lang: said }: Asked, newId: NewId): ImportedDocument => {
  const lang = said ?? langOfText(text)
  const parsed = parseResolution(text, lang, newId)
  return (form ?? (isResolution(parsed) ? 'resolution' : 'memorandum')) === 'resolution' ? { form: 'resolution', lang, parsed } : { form: 'memorandum', lang, ...parseProse(text, newId) }
}
