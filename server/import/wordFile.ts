import mammoth from 'mammoth'
import type { ImportProblem } from '#domain/notification/importing.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import type { SourceText } from './sourceText.ts'
import { zipEntries } from './zip.ts'

/** What a Word file may unfold into. */
const MOST_BYTES = 64 * 1024 * 1024

const broken = (why: ImportProblem): Result<never> => refuse({ code: 'malformed-import', why, about: '' })

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', nbsp: '\u00A0' }
const decoded = (html: string): string =>
  html.replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string | undefined) => (code ? String.fromCodePoint(Number(code)) : ENTITIES[name ?? ''] ?? whole))

const letter = (n: number): string => String.fromCharCode(96 + ((n - 1) % 26) + 1)
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']

/**
 * Lines of the simple HTML that mammoth makes, one paragraph each. Numbers that Word counts by itself are not in the file: an item of
 * a list gets the mark of its depth back (`1.`, `a.`, `i.`), so that the reader of plain text sees what a person sees.
 */
const linesOf = (html: string): string => {
  const lines: string[] = []
  const counts: number[] = []
  let open = ''
  const close = (): void => {
    const text = decoded(open).trim()
    if (text) lines.push(text)
    open = ''
  }
  for (const [, tag = '', words = ''] of html.matchAll(/<(\/?[a-z0-9]+)[^>]*>|([^<]+)/g)) {
    if (words) open += words
    else if (tag === 'ol' || tag === 'ul') { close(); counts.push(0) }
    else if (tag === '/ol' || tag === '/ul') { close(); counts.pop() }
    else if (tag === 'li') {
      close()
      const n = (counts.pop() ?? 0) + 1
      counts.push(n)
      open = counts.length === 1 ? `${n}. ` : counts.length === 2 ? `${letter(n)}. ` : `${ROMAN[n - 1] ?? 'x'}. `
    } else if (tag === 'br') open += ' '
    else if (/^\/(?:p|li|h\d|td|th)$/.test(tag)) close()
  }
  close()
  return lines.join('\n\n')
}

/**
 * The words of a Word file. Tracked changes are read as if all were accepted, which is what Word's own "final" view shows; the reader
 * is told, because somebody may have meant them as amendments.
 */
export const readWordFile = async (bytes: Buffer): Promise<Result<SourceText>> => {
  const entries = zipEntries(bytes)
  if (!entries) return broken('word-cut-short')
  const document = entries.find(({ name }) => name === 'word/document.xml')
  if (!document) return broken('no-word-file')
  if (entries.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) return broken('word-too-large')
  try {
    const hasTracked = /<w:(?:ins|del|moveFrom|moveTo) /.test(document.read().toString('utf8'))
    const { value } = await mammoth.convertToHtml({ buffer: bytes }, { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) })
    return ok({
      kind: 'Word file', text: linesOf(value),
      notes: hasTracked ? ['It holds tracked changes: it is read as if all were accepted. What was struck is not in the text below.'] : [],
    })
  } catch {
    return broken('word-damaged')
  }
}
