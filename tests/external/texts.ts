import type { Paragraph, ResolutionText, SubParagraph } from '#domain/resolution/text.ts'
import { blocksOf } from './cases.ts'

/** HTML as a resolution: paragraphs, and list items as sub-paragraphs of what stands before them (of an empty paragraph when nothing does). */
export const resolutionOf = (html: string, ids: string): ResolutionText => {
  const paragraphs: Paragraph[] = []
  let above: SubParagraph[] = []
  blocksOf(html).forEach(({ depth, text }, i) => {
    const last = paragraphs.at(-1)
    if (depth === 0 || !last) {
      paragraphs.push({ id: `${ids}${i}`, kind: 'operative', opener: 0, text, subs: [] })
      above = []
      return
    }
    const level = Math.min(depth, above.length + 1)
    const sub: SubParagraph = { id: `${ids}${i}`, text, subs: [] }
    ;(above[level - 2] ?? last).subs.push(sub)
    above = [...above.slice(0, level - 1), sub]
  })
  return { title: '', openingLine: '', paragraphs }
}

/** Every line of a text, sub-paragraphs too. */
export const linesIn = ({ paragraphs }: ResolutionText): string[] => {
  const below = (list: readonly SubParagraph[]): string[] => list.flatMap(({ text, subs }) => [text, ...below(subs)])
  return paragraphs.flatMap(({ text, subs }) => [text, ...below(subs)])
}
