import type { Lang } from '#domain/languages.ts'
import { labelsOf, shortLabel } from '#domain/resolution/labels.ts'
import type { SubParagraph } from '#domain/resolution/text.ts'
import type { CommentPlace } from '../../editor/Comments.tsx'
import type { LiveText } from '../../editor/types.ts'

const begin = (words: string): string => (words.length > 44 ? `${words.slice(0, 42).trimEnd()}…` : words)

/** The paragraphs of a text that hold words, as one chooses among them in the language of the page. */
export const placesIn = (text: LiveText | null, lang: Lang): readonly CommentPlace[] => {
  if (text === null) return []
  if (!('paragraphs' in text)) {
    return text.blocks.filter(({ text: words }) => words.trim() !== '').map(({ id, text: words }, index) => ({ id, words, label: `${index + 1}. ${begin(words)}` }))
  }
  const labels = labelsOf(text)
  const placed = (nodes: readonly Pick<SubParagraph, 'id' | 'text' | 'subs'>[]): CommentPlace[] => nodes.flatMap(({ id, text: words, subs }) => {
    const label = labels.get(id)
    return [...(words.trim() && label ? [{ id, words, label: `${shortLabel(label, lang)} ${begin(words)}` }] : []), ...placed(subs)]
  })
  return placed(text.paragraphs)
}
