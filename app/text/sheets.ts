import { otherLang, type Lang, type Wording } from '#domain/languages.ts'
import { labelsOf, linesOf, longLabel, type Line } from '#domain/resolution/labels.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { hasWords, textIn } from './wording.ts'

/** Which languages of a text are on the page. */
export type Show = Lang | 'both'
export type Layout = 'draft' | 'adopted'

type Words = Pick<Line, 'opener' | 'body' | 'punctuation'>
/** A printed line with those under it; without words it awaits translation, and `awaited` are those of the source. */
export type SheetLine = Words & {
  readonly id: string
  readonly kind: Line['kind']
  readonly number: string
  /** read out with its permanent link: "Operative paragraph 2" */
  readonly label: string
  readonly awaited: Words | null
  readonly below: readonly SheetLine[]
}
/** A text in one language, ready to be set. */
export type Sheet = {
  readonly lang: Lang
  readonly title: string
  readonly openingLine: string
  readonly lines: readonly SheetLine[]
  /** the language of what is awaited; or of the whole sheet, where nothing is translated yet */
  readonly source: Lang
  readonly translated: boolean
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
const wordsOf = ({ opener, body, punctuation }: Line): Words => ({ opener, body, punctuation })

const nested = (text: ResolutionText, lang: Lang, layout: Layout, original: ReadonlyMap<string, Line>): readonly SheetLine[] => {
  const lines = linesOf(text, lang, layout)
  const labels = labelsOf(text)
  const under = (from: number, depth: number): { lines: SheetLine[]; next: number } => {
    const found: SheetLine[] = []
    let at = from
    for (let line = lines[at]; line && line.depth >= depth; line = lines[at]) {
      const below = under(at + 1, line.depth + 1)
      const label = labels.get(line.id)
      const there = hasWords(line)
      const source = original.get(line.id)
      found.push({
        id: line.id, kind: line.kind, number: line.number, ...wordsOf(line), label: label ? capital(longLabel(label, lang)) : '',
        awaited: !there && source && hasWords(source) ? wordsOf(source) : null, below: below.lines,
      })
      at = below.next
    }
    return { lines: found, next: at }
  }
  return under(0, 0).lines
}

/** The sheets of a text: one, or two that stand beside each other, the source language first. None: there is no text. */
export const sheetsOf = (texts: Wording<ResolutionText>, source: Lang, show: Show, layout: Layout): readonly Sheet[] => {
  const original = textIn(texts, source, source)
  if (!original) return []
  const other = otherLang(source)
  const originals = new Map(linesOf(original, source, layout).map((line) => [line.id, line]))
  const sheet = (lang: Lang): Sheet => {
    const text = textIn(texts, lang, source)
    const { title, openingLine } = text ?? original
    return { lang: text ? lang : source, title, openingLine, lines: nested(text ?? original, text ? lang : source, layout, originals), source, translated: text !== null }
  }
  return show === 'both' ? [sheet(source), ...(texts[other] ? [sheet(other)] : [])] : [sheet(show)]
}
