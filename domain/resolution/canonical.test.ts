import { describe, expect, it } from 'vitest'
import { fromLive, fromLiveProse, toLive, toLiveProse, withoutEmpty } from './canonical.ts'
import { schema } from './schema.ts'
import type { ResolutionText } from './text.ts'

const sub = (id: string, text: string, subs: ResolutionText['paragraphs'][number]['subs'] = []) => ({ id, text, subs })
const text: ResolutionText = {
  title: 'Keeping children safe',
  openingLine: 'The 143rd Assembly of the Inter-Parliamentary Union',
  paragraphs: [
    { id: 'p1', kind: 'preambular', opener: 9, text: 'Recalling the promise made', subs: [] },
    { id: 'o1', kind: 'operative', opener: 5, text: 'Urges parliaments', subs: [sub('s1', 'to legislate', [sub('s2', 'soon')]), sub('s3', 'to oversee')] },
  ],
}
const live = (...blocks: ReturnType<typeof schema.node>[]) => schema.node('doc', null, blocks)
const paragraph = (id: string | null, words: string, kind = 'operative') => schema.node('paragraph', { id, kind }, words ? [schema.text(words)] : [])

describe('a live text and its canonical form', () => {
  it('are the same text there and back', () => {
    expect(fromLive(toLive(text))).toEqual(text)
    const memorandum = { blocks: [{ id: 'h', kind: 'heading' as const, text: 'Why' }, { id: 'b', kind: 'prose' as const, text: 'Because it ends with a stop.' }] }
    expect(fromLiveProse(toLiveProse(memorandum))).toEqual(memorandum)
  })

  it('do not store typed numbers, typed terminal punctuation or stray spaces', () => {
    const doc = live(paragraph('a', '(1)  Noting   that  it rains,', 'preambular'), paragraph('b', '2. Urges States to act ;'), paragraph('c', 'Asks for more…'))
    expect(fromLive(doc).paragraphs.map((p) => p.text)).toEqual(['Noting that it rains', 'Urges States to act', 'Asks for more…'])
  })

  it('keep the opener on its words when a typed number before it goes', () => {
    const doc = live(schema.node('paragraph', { id: 'a', kind: 'operative' }, [schema.text('1. Urges', [schema.mark('opener')]), schema.text(' States')]))
    expect(fromLive(doc).paragraphs[0]).toMatchObject({ text: 'Urges States', opener: 5 })
  })

  it('lose no word to a structure that is out of order', () => {
    const doc = live(
      schema.node('subParagraph', { id: 'lost', depth: 2 }, [schema.text('alone')]), schema.node('title', null, [schema.text('One')]),
      schema.node('title', null, [schema.text('two')]), schema.node('prose', { id: 'x' }, [schema.text('prose')]), paragraph(null, 'no id'), paragraph('x', 'same id'),
    )
    const read = fromLive(doc)
    expect(read.title).toBe('One two')
    expect(read.paragraphs.map((p) => p.text)).toEqual(['alone', 'prose', 'no id', 'same id'])
    expect(new Set(read.paragraphs.map((p) => p.id)).size).toBe(4)
  })

  it('leave out blocks without words, unless a translation is awaited there', () => {
    const doc = fromLive(live(paragraph('a', ''), paragraph('b', 'Urges'), paragraph('c', '')))
    expect(withoutEmpty(doc).paragraphs.map((p) => p.id)).toEqual(['b'])
    expect(withoutEmpty(doc, (id) => id === 'c').paragraphs.map((p) => p.id)).toEqual(['b', 'c'])
  })
})
