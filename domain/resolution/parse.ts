import type { NewId } from '../ids.ts'
import type { Lang } from '../languages.ts'
import { cleaned, typedNumber } from './clean.ts'
import { openerOf } from './clauses.ts'
import { FOOTNOTE, furnitureOf, OPENING, STATUS, STATUS_MORE, type Furniture } from './furniture.ts'
import type { Kind, Paragraph, Prose, ResolutionText, SubParagraph } from './text.ts'

/** A line of the input, by its number from 1. */
export type SourceLine = { readonly line: number; readonly text: string }
export type SetAside = SourceLine & { readonly why: Furniture }
export type Unplaced = SourceLine & { readonly why: 'before-the-text' | 'after-the-text' | 'footnote' }

export type Parsed = {
  readonly text: ResolutionText
  /** "Resolution adopted unanimously by …"; empty when there is none */
  readonly statusLine: string
  /** page furniture, recognised as such */
  readonly setAside: readonly SetAside[]
  /** what belongs somewhere, but nobody can say where */
  readonly unplaced: readonly Unplaced[]
  /** for every non-blank input line where its words went: each is in exactly one place */
  readonly placed: readonly { readonly line: number; readonly as: PlacedAs }[]
}
export type PlacedAs = 'title' | 'status' | 'opening-line' | 'paragraph' | 'sub-paragraph' | 'set-aside' | 'unplaced'

/** The lines of a paragraph while it is read; `depth` 0 for a paragraph. */
type Draft = { depth: number; kind: Kind; lines: string[] }

/**
 * Reads plain text, as a PDF gives it (openers on lines of their own, furniture in between) or as it is pasted, into a
 * resolution. A paragraph begins with a typed number, or with a usual opener that starts a line, or after a blank line behind a
 * finished one; what follows belongs to it until the next one begins. Nothing is dropped.
 */
export const parseResolution = (input: string, lang: Lang, newId: NewId): Parsed => {
  const setAside: SetAside[] = []
  const unplaced: Unplaced[] = []
  const placed: { line: number; as: PlacedAs }[] = []
  const title: string[] = []
  const status: string[] = []
  const opening: string[] = []
  const drafts: Draft[] = []
  let furniture: Furniture | null = null
  let isBlankBefore = true
  let style: Numbering = { preambular: null, operative: null }

  const lines = input.split(/\r\n|[\n\r\u2028\f]/u).map((raw, i) => ({ line: i + 1, text: raw.trim() }))
  const openingAt = lines.findIndex(({ text }) => OPENING.test(text))
  const bodyAt = openingAt >= 0 ? openingAt : lines.findIndex(({ text }, i) => !(STATUS.test(text) || furnitureOf(text, null)) && begins(text, lang, null, true) !== null && !isTitleLike(text, lang, i))

  for (const [i, { line, text }] of lines.entries()) {
    const place = (as: PlacedAs): void => { placed.push({ line, as }) }
    if (!text) { isBlankBefore = true; continue }
    const found = furnitureOf(text, furniture)
    if (found) {
      setAside.push({ line, text, why: found })
      place('set-aside')
      furniture = found
      continue
    }
    furniture = null
    const isHead = bodyAt < 0 || i < bodyAt
    const last = drafts.at(-1)
    if (i === openingAt) { opening.push(text); place('opening-line') }
    else if (isHead && (STATUS.test(text) || (status.length > 0 && STATUS_MORE.test(text)))) { status.push(text); place('status') }
    else if (isHead && status.length === 0) { title.push(text); place('title') }
    else if (isHead) { unplaced.push({ line, text, why: 'before-the-text' }); place('unplaced') }
    else if (FOOTNOTE.test(text) && last && isEnded(last)) { unplaced.push({ line, text, why: 'footnote' }); place('unplaced') }
    else {
      const begun = begins(text, lang, last ?? null, isBlankBefore, style)
      if (begun) {
        style = begun.style
        drafts.push({ depth: begun.depth, kind: begun.kind, lines: [text] })
        place(begun.depth ? 'sub-paragraph' : 'paragraph')
      } else if (last && !(isBlankBefore && isFinal(last))) {
        last.lines.push(text)
        place(last.depth ? 'sub-paragraph' : 'paragraph')
      } else {
        unplaced.push({ line, text, why: last ? 'after-the-text' : 'before-the-text' })
        place('unplaced')
      }
    }
    isBlankBefore = false
  }
  return {
    text: { title: title.join(' '), openingLine: cleaned(opening.join(' '), 'line').text, paragraphs: nested(drafts, lang, newId) },
    statusLine: status.join(' '), setAside, unplaced, placed,
  }
}

/** How each part is numbered, once one of its paragraphs has been: then only a number begins a paragraph there. */
type Numbering = Readonly<Record<Kind, '(1)' | '1.' | null>>

/** Without an opening line to mark the border, a first line that only resembles a paragraph ("Legislation …") is the title. */
const isTitleLike = (text: string, lang: Lang, at: number): boolean => at === 0 && openerOf(text, lang) === null && typedNumber(text, 'paragraph') === ''

const begins = (
  text: string, lang: Lang, last: Draft | null, isBlank: boolean, style: Numbering = { preambular: null, operative: null },
): { depth: number; kind: Kind; style: Numbering } | null => {
  const kindNow = last?.kind ?? 'preambular'
  const number = typedNumber(text, 'paragraph').trimEnd()
  if (number) {
    const rest = text.slice(number.length).trim()
    const opener = openerOf(rest, lang)
    const shape = number.startsWith('(') ? '(1)' : '1.'
    const kind = opener?.kind ?? (style.preambular !== null && style.preambular !== shape ? 'operative' : shape === '1.' && style.preambular === null ? 'operative' : kindNow)
    return { depth: 0, kind, style: { ...style, [kind]: shape } }
  }
  const opener = openerOf(text, lang)
  if (opener && style[opener.kind] === null) {
    const isAlone = text.length === opener.length
    if (isBlank || isAlone || last === null || isEnded(last) || !continues(last)) return { depth: 0, kind: opener.kind, style }
  }
  const mark = typedNumber(text, 'sub-paragraph').trimEnd()
  if (!mark && last && isBlank && isEnded(last) && style[kindNow] === null && /^\p{Lu}/u.test(text) && !isFinal(last)) return { depth: 0, kind: kindNow, style }
  if (mark && last) return { depth: depthOf(mark, last), kind: kindNow, style }
  return null
}

/** i. after a. is one level down, and so on; i. after h. is the next letter. */
const depthOf = (mark: string, last: Draft): number => {
  const sign = mark.replace(/[().]/gu, '')
  if (!/^[ivx]+$/u.test(sign)) return 1
  if (sign !== 'i') return last.depth === 2 ? 2 : 1
  return last.depth === 1 && !/^\(?h[.)]/u.test(last.lines[0] ?? '') ? 2 : Math.max(1, last.depth)
}

const lastLine = ({ lines }: Draft): string => lines.at(-1) ?? ''
const isEnded = (draft: Draft): boolean => /[,;.:]$/u.test(lastLine(draft))
/** The whole text ends with the full stop of the last operative paragraph. */
const isFinal = (draft: Draft): boolean => draft.kind === 'operative' && /\.$/u.test(lastLine(draft))
/** A line that breaks off within a sentence: what follows can only go on with it. */
const continues = (last: Draft | null): boolean => last !== null && /(?:\b(?:the|of|and|or|in|to|by|for|on|a|an|with|de|du|des|la|le|les|et|ou|à|en|par|pour|sur)|[(“«-])$/iu.test(lastLine(last))

const nested = (drafts: readonly Draft[], lang: Lang, newId: NewId): Paragraph[] => {
  const paragraphs: Paragraph[] = []
  let above: SubParagraph[] = []
  for (const { depth, kind, lines } of drafts) {
    const raw = lines.join(' ')
    const last = paragraphs.at(-1)
    if (depth === 0 || !last) {
      const { text } = cleaned(raw, 'paragraph')
      paragraphs.push({ id: newId(), kind, opener: openerOf(text, lang)?.length ?? 0, text, subs: [] })
      above = []
      continue
    }
    const level = Math.min(depth, above.length + 1)
    const sub: SubParagraph = { id: newId(), text: cleaned(raw, 'sub-paragraph').text, subs: [] }
    ;(above[level - 2] ?? last).subs.push(sub)
    above = [...above.slice(0, level - 1), sub]
  }
  return paragraphs
}

/** Reads an explanatory memorandum: blocks between blank lines, headings where a short line without an end stands alone. */
export const parseProse = (input: string, newId: NewId): { readonly prose: Prose; readonly setAside: readonly SetAside[] } => {
  const setAside: SetAside[] = []
  const blocks: Prose['blocks'] = []
  let open: string[] = []
  let furniture: Furniture | null = null
  const close = (): void => {
    const text = cleaned(open.join(' '), 'prose').text
    if (text) blocks.push({ id: newId(), kind: open.length === 1 && text.length <= 80 && !/[.,;:!?)”»]$/u.test(text) ? 'heading' : 'prose', text })
    open = []
  }
  for (const [i, raw] of input.split(/\r\n|[\n\r\u2028\f]/u).entries()) {
    const text = raw.trim()
    if (!text) { close(); continue }
    const found = furnitureOf(text, furniture)
    furniture = found
    if (found) { setAside.push({ line: i + 1, text, why: found }); continue }
    // a page break leaves an indented line where a new block begins
    if (/^\s/u.test(raw) && open.length && /[.!?]$/u.test(open.at(-1) ?? '')) close()
    open.push(text)
  }
  close()
  return { prose: { blocks }, setAside }
}
