import type { Lang } from '../languages.ts'
import type { Kind, ResolutionText, SubParagraph } from './text.ts'

/**
 * The label of a paragraph, derived from its position: its part of the text and the numbers on the way to it, as `['3', 'a', 'ii']`.
 * A place where something new would stand has `2bis`.
 */
export type Label = { readonly kind: Kind; readonly path: readonly string[] }

/** The labels of all paragraphs and sub-paragraphs by id; the preamble and the operative part are each numbered without gaps. */
export const labelsOf = (text: ResolutionText): ReadonlyMap<string, Label> => {
  const labels = new Map<string, Label>()
  const counts: Record<Kind, number> = { preambular: 0, operative: 0 }
  const below = (kind: Kind, path: readonly string[], subs: readonly SubParagraph[]): void => {
    for (const [i, sub] of subs.entries()) {
      const own = [...path, mark(path.length, i + 1)]
      labels.set(sub.id, { kind, path: own })
      below(kind, own, sub.subs)
    }
  }
  for (const { id, kind, subs } of text.paragraphs) {
    const path = [String(++counts[kind])]
    labels.set(id, { kind, path })
    below(kind, path, subs)
  }
  return labels
}

/** a. b. … z. aa. at depth 1; i. ii. iii. at depth 2; plain numbers above and below. */
export const mark = (depth: number, n: number): string => (depth === 1 ? letters(n) : depth === 2 ? roman(n) : String(n))
const letters = (n: number): string => (n > 26 ? letters(Math.floor((n - 1) / 26)) : '') + String.fromCharCode(97 + ((n - 1) % 26))
const ROMAN = [['x', 10], ['ix', 9], ['v', 5], ['iv', 4], ['i', 1]] as const
const roman = (n: number): string => {
  for (const [sign, value] of ROMAN) if (n >= value) return sign + roman(n - value)
  return ''
}

const SUFFIXES = ['bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'nonies', 'decies']
/** The printed anchor of the `nth` (from 0) new paragraph after the one numbered `number`: 2bis, 2ter; a letter stands apart, "b bis". Two delegations may both propose a 2bis. */
export const anchorNumber = (number: string, nth: number): string => number + (/\d$/.test(number) ? '' : '\u00A0') + (SUFFIXES[nth] ?? `bis${nth + 1}`)

/** As printed before the paragraph: `(1)`, `1.`, `a.`, `i.` */
export const printedNumber = ({ kind, path }: Label): string => {
  const own = path.at(-1) ?? ''
  return path.length === 1 && kind === 'preambular' ? `(${own})` : `${own}.`
}

const SHORT = { preambular: { en: 'PP', fr: 'préamb.' }, operative: { en: 'OP', fr: 'disp.' } } as const
/** Where there is little room: "PP 2", "OP 3.a"; «préamb. 2», «disp. 3.a». */
export const shortLabel = ({ kind, path }: Label, lang: Lang): string => `${SHORT[kind][lang]} ${path.join('.')}`

/** "preambular paragraph 2", "operative paragraph 3, sub-paragraph a"; «paragraphe 2 du préambule», «paragraphe 3 du dispositif, alinéa a». */
export const longLabel = ({ kind, path: [own = '', ...below] }: Label, lang: Lang): string => {
  const sub = below.join('.')
  if (lang === 'fr') return `paragraphe ${own} du ${kind === 'preambular' ? 'préambule' : 'dispositif'}${sub && `, alinéa ${sub}`}`
  return `${kind} paragraph ${own}${sub && `, sub-paragraph ${sub}`}`
}

/** One printed line of a text. The words are `opener` (in italics) and `body`, together the paragraph's text; `punctuation` follows them. */
export type Line = {
  readonly id: string
  readonly depth: number
  readonly kind: Kind
  /** empty for preambular paragraphs of an adopted text */
  readonly number: string
  readonly opener: string
  readonly body: string
  readonly punctuation: string
}

/**
 * A text as printed, line by line. In drafts preambular paragraphs are numbered `(1)`, in adopted texts they are not (process.md,
 * Documents). Each line ends with a comma in the preamble, with a semicolon in the operative part, the very last with a full stop,
 * and with a colon before sub-paragraphs.
 */
export const linesOf = (text: ResolutionText, lang: Lang, layout: 'draft' | 'adopted' = 'draft'): Line[] => {
  const labels = labelsOf(text)
  const lastOperative = text.paragraphs.findLast(({ kind }) => kind === 'operative')?.id
  const lines: Line[] = []
  const put = (of: SubParagraph & { opener?: number }, kind: Kind, depth: number, stop: string): void => {
    const { id, opener = 0, text: words, subs } = of
    const label = labels.get(id)
    const number = label && !(layout === 'adopted' && depth === 0 && kind === 'preambular') ? printedNumber(label) : ''
    const punctuation = endsOpen(words) ? '' : spaced(subs.length ? ':' : stop, lang)
    lines.push({ id, depth, kind, number, opener: words.slice(0, opener), body: words.slice(opener), punctuation })
    for (const [i, sub] of subs.entries()) put(sub, kind, depth + 1, i === subs.length - 1 ? stop : ';')
  }
  for (const paragraph of text.paragraphs) {
    put(paragraph, paragraph.kind, 0, paragraph.kind === 'preambular' ? ',' : paragraph.id === lastOperative ? '.' : ';')
  }
  return lines
}

/** No words, or "…; and": no punctuation follows, the typed connective is the end of the line. */
export const endsOpen = (words: string): boolean => words === '' || /[,;]\s+(?:and|or|et|ou)$/u.test(words)

/** French sets a no-break space before a colon and a narrow one before a semicolon. */
const spaced = (sign: string, lang: Lang): string => (lang === 'fr' ? { ':': '\u00A0:', ';': '\u202F;' }[sign] ?? sign : sign)
