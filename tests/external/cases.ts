import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** Cases from other projects' suites, read from beside the repository and never copied into it. Null, and said aloud, when they are not there. */
export const casesFrom = (file: string): readonly unknown[] | null => {
  const path = resolve(import.meta.dirname, '../../../shared/cases', file)
  if (existsSync(path)) return (JSON.parse(readFileSync(path, 'utf8')) as { cases: unknown[] }).cases
  process.stdout.write(`SKIPPED ${file}: not found beside the repository at ${path}\n`)
  return null
}

const ENTITIES: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"' }
/** HTML as the blocks of plain words that a reader sees: paragraphs, headings, list items (one level below what stands before them). */
export const blocksOf = (html: string): { readonly depth: number; readonly text: string }[] => {
  const blocks: { depth: number; text: string }[] = []
  let lists = 0
  let words = ''
  const close = (): void => {
    const text = words.replace(/&(\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole).replace(/\s+/gu, ' ').trim()
    if (text) blocks.push({ depth: lists, text })
    words = ''
  }
  for (const part of html.split(/(<[^>]+>)/u)) {
    const tag = /^<(\/?)(\w+)/u.exec(part)
    if (!tag) { words += part; continue }
    const name = (tag[2] ?? '').toLowerCase()
    if (name === 'br') words += ' '
    if (!/^(?:p|li|ul|ol|div|blockquote|h\d)$/u.test(name)) continue
    close()
    if (name === 'ul' || name === 'ol') lists += tag[1] ? -1 : 1
  }
  close()
  return blocks
}
