import type { Paragraph, ResolutionText, SubParagraph } from '#domain/resolution/text.ts'
import { opened, type IdOf } from './texts/bilingual.ts'

/** What somebody does to the text in their workspace, in one language. Keys are those of the text's author: `companies`, `companies.remove`. */
export type Edit = (text: ResolutionText, idOf: IdOf) => ResolutionText

const known = (found: number, key: string): number => {
  if (found === -1) throw new Error(`the demonstration's text has no paragraph ${key}`)
  return found
}
const indexOf = (text: ResolutionText, key: string, idOf: IdOf): number => known(text.paragraphs.findIndex(({ id }) => id === idOf(key)), key)

const reworded = (words: string, from: string, to: string): string => {
  if (!words.includes(from)) throw new Error(`the demonstration's text does not say “${from}”`)
  return words.replace(from, to)
}

/** Puts words in the place of others, in a paragraph or sub-paragraph. */
export const reword = (key: string, from: string, to: string): Edit => (text, idOf) => {
  const id = idOf(key)
  const inSub = (sub: SubParagraph): SubParagraph => (sub.id === id ? { ...sub, text: reworded(sub.text, from, to) } : sub)
  const inParagraph = (p: Paragraph): Paragraph => (p.id === id ? { ...p, text: reworded(p.text, from, to) } : { ...p, subs: p.subs.map(inSub) })
  return { ...text, paragraphs: text.paragraphs.map(inParagraph) }
}

export const retitle = (title: string): Edit => (text) => ({ ...text, title })

/** A new paragraph of the same kind after another; `words` with the opener between asterisks. */
export const insertAfter = (key: string, newKey: string, words: string): Edit => (text, idOf) => {
  const at = indexOf(text, key, idOf)
  const kind = text.paragraphs[at]?.kind ?? 'operative'
  return { ...text, paragraphs: text.paragraphs.toSpliced(at + 1, 0, { id: idOf(newKey), kind, ...opened(words), subs: [] }) }
}

/** A new sub-paragraph at the end of a paragraph's list. */
export const appendSub = (key: string, newKey: string, words: string): Edit => (text, idOf) => {
  const at = indexOf(text, key, idOf)
  const sub: SubParagraph = { id: idOf(newKey), text: words, subs: [] }
  return { ...text, paragraphs: text.paragraphs.map((p, i) => (i === at ? { ...p, subs: [...p.subs, sub] } : p)) }
}

export const remove = (key: string): Edit => (text, idOf) => ({ ...text, paragraphs: text.paragraphs.toSpliced(indexOf(text, key, idOf), 1) })

export const moveAfter = (key: string, after: string): Edit => (text, idOf) => {
  const moved = text.paragraphs[indexOf(text, key, idOf)]
  const rest = remove(key)(text, idOf)
  return moved ? { ...rest, paragraphs: rest.paragraphs.toSpliced(indexOf(rest, after, idOf) + 1, 0, moved) } : text
}
