import { labelsOf, printedNumber } from '#domain/resolution/labels.ts'
import type { Furniture } from '#domain/resolution/furniture.ts'
import type { SetAside, Unplaced } from '#domain/resolution/parse.ts'
import type { Kind, SubParagraph } from '#domain/resolution/text.ts'
import type { ImportedDocument } from './readDocument.ts'
import type { SourceText } from './sourceText.ts'

const FURNITURE: Readonly<Record<Furniture, string>> = {
  'assembly-heading': 'heading of the Assembly', 'place': 'place', 'dates': 'dates', 'language-mark': 'language mark', 'hashtag': 'hashtag',
  'page-number': 'page number', 'document-code': 'code of the document', 'masthead': 'letterhead',
}
const UNPLACED: Readonly<Record<Unplaced['why'], string>> = {
  'before-the-text': 'before the text begins', 'after-the-text': 'after the text has ended', 'footnote': 'a footnote',
}
const LANGUAGE = { en: 'English', fr: 'French' } as const

const WIDTH = 100
const shortened = (text: string): string => (text.length > WIDTH ? `${text.slice(0, WIDTH - 1).trimEnd()}…` : text)
const line = (label: string, value: string): string => `${label.padEnd(14)} ${value || '(none)'}`
const several = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`

const asideLines = (setAside: readonly SetAside[]): string[] => [
  line('Set aside', setAside.length ? several(setAside.length, 'line') : ''),
  ...setAside.map(({ line: n, text, why }) => `  line ${String(n).padEnd(5)} ${shortened(text)}   (${FURNITURE[why]})`),
]

/** What was found in a document and where each of its words went, as a person at the terminal reads it. */
export const reportOf = (name: string, source: SourceText, document: ImportedDocument): string => {
  const head = [`${name}: ${source.kind}, ${LANGUAGE[document.lang]}, read as a ${document.form}`, ...source.notes.map((note) => `Note: ${note}`), '']
  if (document.form === 'memorandum') {
    const { blocks } = document.prose
    return [
      ...head,
      line('Blocks', `${several(blocks.filter(({ kind }) => kind === 'prose').length, 'paragraph')}, ${several(blocks.filter(({ kind }) => kind === 'heading').length, 'heading')}`),
      ...blocks.map(({ kind, text }) => `  ${kind === 'heading' ? '# ' : '  '}${shortened(text)}`),
      ...asideLines(document.setAside),
    ].join('\n')
  }
  const { text, statusLine, setAside, unplaced } = document.parsed
  const labels = labelsOf(text)
  const numberOf = (id: string): string => { const label = labels.get(id); return label ? printedNumber(label) : '' }
  const subLines = (subs: readonly SubParagraph[], depth: number): string[] =>
    subs.flatMap((sub) => [`${'  '.repeat(depth + 3)}${numberOf(sub.id)} ${shortened(sub.text)}`, ...subLines(sub.subs, depth + 1)])
  const part = (kind: Kind, called: string): string[] => {
    const paragraphs = text.paragraphs.filter((paragraph) => paragraph.kind === kind)
    return [
      line(called, several(paragraphs.length, 'paragraph')),
      ...paragraphs.flatMap(({ id, text: words, opener, subs }) => [
        `  ${numberOf(id).padEnd(5)} ${(words.slice(0, opener) || '(no usual opener)').padEnd(22)} ${shortened(words.slice(opener).trim())}`,
        ...subLines(subs, 1),
      ]),
    ]
  }
  return [
    ...head,
    line('Title', text.title),
    line('Status line', statusLine),
    line('Opening line', text.openingLine),
    ...part('preambular', 'Preamble'),
    ...part('operative', 'Operative part'),
    ...asideLines(setAside),
    line('Unplaced', unplaced.length ? several(unplaced.length, 'line') : ''),
    ...unplaced.map(({ line: n, text: words, why }) => `  line ${String(n).padEnd(5)} ${shortened(words)}   (${UNPLACED[why]})`),
  ].join('\n')
}
