import mammoth from 'mammoth'
import { extractText, getDocumentProxy } from 'unpdf'
import { ok, refuse, type Result } from '#domain/result.ts'

export type ReadFile = { readonly text: string; readonly mediaType: string }

const PDF = 'application/pdf'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const TEXT = 'text/plain; charset=utf-8'

const beginsWith = (bytes: Uint8Array, signature: string): boolean => [...signature].every((char, i) => bytes[i] === char.charCodeAt(0))

/** Line ends as one kind, no trailing blanks, paragraphs set apart by one empty line. */
const tidy = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/[^\S\n]+\n/g, '\n').replace(/\n{3,}/g, '\n\n').replaceAll('\u0000', '').trim()

const ofPdf = async (bytes: Uint8Array): Promise<string> => {
  // It takes the bytes it is given for its own, and would tell the log what it thinks of them.
  const document = await getDocumentProxy(bytes.slice(), { verbosity: 0 })
  const { text } = await extractText(document, { mergePages: false })
  return text.join('\n\n')
}

/** UTF-8; a byte that is not makes it another kind of file, or an encoding in which we would garble names. */
const ofText = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes)

/**
 * The words of an uploaded input. What it is, is told from its first bytes, not from its name. Refuses a file that cannot be read, that
 * holds no words (a scan), or that is of another kind.
 */
export const readInputFile = async (name: string, bytes: Uint8Array): Promise<Result<ReadFile>> => {
  const mediaType = beginsWith(bytes, '%PDF') ? PDF : beginsWith(bytes, 'PK') ? DOCX : TEXT
  const unreadable = refuse({ code: 'unreadable-file', name })
  try {
    const raw = mediaType === PDF ? await ofPdf(bytes)
      : mediaType === DOCX ? (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value
        : ofText(bytes)
    const text = tidy(raw)
    // Control characters other than line ends and tabs: some other format that happens to be valid UTF-8.
    return text && !/[^\P{Cc}\n\t\f]/u.test(text) ? ok({ text, mediaType }) : unreadable
  } catch {
    return unreadable
  }
}
