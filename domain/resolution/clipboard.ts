import type { Lang } from '../languages.ts'
import { typedNumber } from './clean.ts'
import { openerOf } from './clauses.ts'
import { OPENING } from './furniture.ts'

/** Beyond this many UTF-16 units a paste is no part of a resolution: ten of the longest known. */
export const MOST_PASTED = 200_000

const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/gu
const LIGATURES = /[\uFB00-\uFB06]/gu
/** A word processor sets no-break spaces where it likes; French keeps those before its high punctuation and inside its guillemets. */
const STRAY_NO_BREAK = /(?<!«)[\u00A0\u202F\u2007](?![;:!?»%])/gu

/** Words as they are read, without what a word processor or PDF leaves in them: soft hyphens, ligatures, parted accents, stray no-break spaces. */
const plainWords = (raw: string): string => raw
  .normalize('NFC').replace(INVISIBLE, '').replace(LIGATURES, (letters) => letters.normalize('NFKC')).replace(STRAY_NO_BREAK, ' ').replace(/[ \t\r\n\f\v\u2028]+/gu, ' ')

const BLOCKS = new Set('address article aside blockquote body dd div dl dt footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody td tfoot th thead tr ul'.split(' '))
/** What is on the page and not in the words: also words struck by a tracked change. */
const UNSEEN = new Set('del head script style template title xml'.split(' '))
const VOID = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr'])
/** The number of a list, a comment, the mark of a footnote, as Word writes them into its HTML. */
const ASIDE = /mso-list:\s*Ignore|mso-element:\s*(?:comment|footnote)|Mso(?:Comment|Footnote|Endnote)(?:Reference|Text)|display:\s*none/iu

const NAMED: Readonly<Record<string, string>> = {
  nbsp: '\u00A0', amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', shy: '\u00AD', rsquo: '’', lsquo: '‘', rdquo: '”', ldquo: '“', laquo: '«', raquo: '»',
  ndash: '–', mdash: '—', hellip: '…', eacute: 'é', Eacute: 'É', egrave: 'è', ecirc: 'ê', euml: 'ë', agrave: 'à', Agrave: 'À', acirc: 'â', ccedil: 'ç', icirc: 'î', iuml: 'ï',
  ocirc: 'ô', ugrave: 'ù', ucirc: 'û', oelig: 'œ',
}
const decoded = (text: string): string => text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,8}));/giu, (whole, hex?: string, decimal?: string, name?: string) => {
  if (name !== undefined) return NAMED[name] ?? whole
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  return code > 0 && code <= 0x10FFFF ? String.fromCodePoint(code) : ''
})

const TOKEN = /<!--[\s\S]*?-->|<[!?][^>]*>|<(\/?)([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</giu

/**
 * The paragraphs of clipboard HTML, one a line, as Word and Google Docs write it. Null where it has no paragraphs (a PDF viewer's spans):
 * the plain text beside it then says more. Reads the string alone: nothing of it is ever put into a page.
 */
export const linesOfHtml = (html: string): string[] | null => {
  const lines: string[] = []
  let line = ''
  let breaks = 0
  let hasBlocks = false
  /** the element whose content is passed over, and how many of its name are open inside */
  let skipping: { name: string; depth: number } | null = null
  const end = (): void => {
    const words = plainWords(line).trim()
    if (words !== '') lines.push(words)
    line = ''
    breaks = 0
  }
  for (const [token, slash, tag, attributes = ''] of html.matchAll(TOKEN)) {
    const name = tag?.toLowerCase()
    if (name === undefined) {
      if (skipping || (token.startsWith('<') && token !== '<')) continue
      if (token.trim() !== '') breaks = 0
      line += decoded(token)
      continue
    }
    if (skipping) {
      if (name === skipping.name && !VOID.has(name) && !attributes.endsWith('/')) skipping.depth += slash ? -1 : 1
      if (skipping.depth === 0) skipping = null
      continue
    }
    if (!slash && !VOID.has(name) && !attributes.endsWith('/') && (UNSEEN.has(name) || ASIDE.test(attributes))) { skipping = { name, depth: 1 }; continue }
    if (name === 'br') {
      line += ' '
      if (++breaks === 2) end()
    } else if (BLOCKS.has(name)) {
      hasBlocks = true
      end()
    }
  }
  end()
  return hasBlocks ? lines : null
}

const ENDS = /[,;:.!?»”"]$/u
/** At least this share of the widest line: a line that stops there stopped at the margin. */
const FULL = 0.75
/** Wider lines are paragraphs as typed, not lines of a page. */
const PAGE_WIDTH = 140

/**
 * The paragraphs of plain text. Lines of a PDF are put together again: a paragraph begins with a typed number or a usual opener, behind a
 * blank line, or behind a line that ended before the margin. `isWord` tells whether a word parted at the end of a line was written with its hyphen.
 */
export const linesOfPlain = (text: string, lang: Lang, isWord: (word: string) => boolean = () => false): string[] => {
  const raw = text.split(/\r\n|[\n\r\u2028\f]/u).map((line) => line.trim())
  const widest = Math.max(0, ...raw.map(({ length }) => length))
  const lines: string[] = []
  let before: string | null = null
  for (const line of raw) {
    if (line === '') { before = null; continue }
    const last = lines.at(-1)
    if (before === null || last === undefined || begins(before, line, widest, lang)) lines.push(line)
    else lines[lines.length - 1] = joined(last, line, isWord)
    before = line
  }
  return lines.map((line) => plainWords(line).trim()).filter((line) => line !== '')
}

const begins = (before: string, line: string, widest: number, lang: Lang): boolean => {
  if (widest > PAGE_WIDTH || OPENING.test(line)) return true
  if (typedNumber(line, 'paragraph') !== '' || (typedNumber(line, 'sub-paragraph') !== '' && ENDS.test(before))) return true
  if (/^\p{Ll}/u.test(line) || !ENDS.test(before)) return false
  return openerOf(line, lang) !== null || before.length < widest * FULL
}

const joined = (before: string, line: string, isWord: (word: string) => boolean): string => {
  const head = /[\p{L}\p{N}-]*\p{L}[-\u00AD\u2010]$/u.exec(before)?.[0]
  const tail = /^\p{Ll}[\p{L}-]*/u.exec(line)?.[0]
  if (head === undefined || tail === undefined) return `${before} ${line}`
  return isWord(`${head.slice(0, -1)}-${tail}`.toLowerCase()) ? before + line : before.slice(0, -1) + line
}
