import { open } from 'node:fs/promises'
import { extractText, getDocumentProxy } from 'unpdf'
import type { ImportProblem } from '#domain/notification/importing.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import { readWordFile } from './wordFile.ts'

/** The words of a file, line by line, and what the person who imports it should know about how they were read. */
export type SourceText = { readonly kind: string; readonly text: string; readonly notes: readonly string[] }

/** Beyond these a file is no resolution: in bytes, and in UTF-16 units once read. */
const MOST_BYTES = 20 * 1024 * 1024
const MOST_TEXT = 1_000_000

const malformed = (why: ImportProblem, about = ''): Result<never> => refuse({ code: 'malformed-import', why, about })

const beginsWith = (bytes: Buffer, ...signature: readonly number[]): boolean => signature.every((byte, i) => bytes[i] === byte)
const PDF = [0x25, 0x50, 0x44, 0x46] as const
const ZIP = [0x50, 0x4b] as const
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0] as const

/** UTF-8 or UTF-16 by its mark; else UTF-8, else the old Western code page, and said so. */
const decode = (bytes: Buffer): { text: string; notes: readonly string[] } | null => {
  if (beginsWith(bytes, 0xff, 0xfe)) return { text: new TextDecoder('utf-16le').decode(bytes), notes: [] }
  if (beginsWith(bytes, 0xfe, 0xff)) return { text: new TextDecoder('utf-16be').decode(bytes), notes: [] }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), notes: [] }
  } catch {
    return bytes.includes(0) ? null : { text: new TextDecoder('windows-1252').decode(bytes), notes: ['It is not UTF-8; it is read as Windows-1252. Check the accents.'] }
  }
}
/** Control characters other than tabs and line ends do not occur in a text. */
const isBinary = (text: string): boolean => /[^\P{Cc}\t\n\r\f\u0085]/u.test(text)

/** Markdown as the lines it stands for: without marks of headings, emphasis, quotation, and escapes. Numbers and list marks stay. */
const plainOf = (markdown: string): string => markdown
  .replace(/^(?:\s{0,3}#{1,6}\s+|\s{0,3}>\s?)/gm, '')
  .replace(/(?<!\\)(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gs, '$2')
  .replace(/(?<![\\\p{L}\p{N}*])\*(?=[^\s*])([^*\n]+?)\*(?!\*)/gu, '$1')
  .replace(/(?<![\\\p{L}\p{N}_])_(?=[^\s_])([^_\n]+?)_(?![\p{L}\p{N}_])/gu, '$1')
  .replace(/\\([\\`*_{}[\]()#+\-.!>])/g, '$1')

const readPdf = async (bytes: Buffer): Promise<Result<SourceText>> => {
  try {
    // a copy: the reader takes the bytes it is given for its own; what it would print about a damaged file, we say ourselves
    const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 })
    const { text } = await extractText(document, { mergePages: false })
    const words = text.join('\n')
    return words.trim() ? ok({ kind: 'PDF', text: words, notes: [] }) : malformed('pdf-pictures')
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    return malformed(isLocked ? 'pdf-locked' : 'pdf-damaged')
  }
}

const readPlain = (name: string, bytes: Buffer): Result<SourceText> => {
  const decoded = decode(bytes)
  if (!decoded || isBinary(decoded.text)) return malformed('other-kind')
  const isMarkdown = /\.(?:md|markdown)$/i.test(name)
  return ok({ kind: isMarkdown ? 'Markdown' : 'text', notes: decoded.notes, text: isMarkdown ? plainOf(decoded.text) : decoded.text })
}

/** The words of a document by its content; only Markdown is told from text by its name. */
export const readSource = async (name: string, bytes: Buffer): Promise<Result<SourceText>> => {
  if (bytes.length === 0) return malformed('empty')
  if (bytes.length > MOST_BYTES) return malformed('too-large')
  if (beginsWith(bytes, ...OLD_OFFICE)) return malformed('old-word')
  const read = beginsWith(bytes, ...PDF) ? await readPdf(bytes) : beginsWith(bytes, ...ZIP) ? await readWordFile(bytes) : readPlain(name, bytes)
  if (!read.ok) return read
  if (!read.value.text.trim()) return malformed('no-words')
  return read.value.text.length > MOST_TEXT ? malformed('too-long') : read
}

const WHY: Readonly<Record<string, ImportProblem>> = { ENOENT: 'not-found', EISDIR: 'is-folder', EACCES: 'not-permitted' }

/** A file of this computer, read no further than the limit. */
export const readSourceFile = async (file: string): Promise<Result<SourceText>> => {
  try {
    const handle = await open(file)
    try {
      const { size } = await handle.stat()
      if (size > MOST_BYTES) return malformed('too-large')
      return await readSource(file, await handle.readFile())
    } finally {
      await handle.close()
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return malformed(WHY[code] ?? 'not-opened', code)
  }
}
