import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { text as anyText } from '../amendment/arbitraries.test-support.ts'
import { treeOf } from '../amendment/tree.ts'
import { fromLive, readLive, toLive } from './canonical.ts'
import { cleaned } from './clean.ts'
import { schema } from './schema.ts'

const place = fc.constantFrom('paragraph' as const, 'sub-paragraph' as const, 'line' as const, 'prose' as const)
const typed = fc.array(fc.constantFrom('(1) ', '1. ', 'a. ', 'ii) ', '– ', 'Noting', ' ', '  ', '\n', 'tides', ',', ';', ':', '.', '…', '\u00A0', 'etc.'), { maxLength: 8 }).map((parts) => parts.join(''))

describe('cleaning typed words', () => {
  it('is done once and for all', () => {
    fc.assert(fc.property(typed, place, fc.nat(10), (raw, where, marked) => {
      const once = cleaned(raw, where, Math.min(marked, raw.length))
      expect(cleaned(once.text, where, once.opener)).toEqual(once)
      expect(once.opener).toBeLessThanOrEqual(once.text.length)
    }), { numRuns: 300 })
  })
  it('changes nothing but white space in prose', () => {
    fc.assert(fc.property(typed, (raw) => {
      expect(cleaned(raw, 'prose').text.replace(/\s/gu, '')).toBe(raw.replace(/\s/gu, ''))
    }))
  })
})

const block = fc.record({
  type: fc.constantFrom('title', 'openingLine', 'paragraph', 'paragraph', 'subParagraph', 'subParagraph', 'heading', 'prose'),
  id: fc.constantFrom(null, 'a', 'b', 'c', 'unnamed-1'), depth: fc.integer({ min: 0, max: 3 }), kind: fc.constantFrom('preambular', 'operative'), words: typed, italic: fc.nat(6),
})
const live = fc.array(block, { maxLength: 8 }).map((blocks) => schema.node('doc', null, blocks.map(({ type, id, depth, kind, words, italic }) => {
  const marked = type === 'paragraph' ? words.slice(0, italic) : ''
  const rest = words.slice(marked.length)
  return schema.node(type, { id, depth, kind }, [...(marked ? [schema.text(marked, [schema.mark('opener')])] : []), ...(rest ? [schema.text(rest)] : [])])
})))

describe('reading a live text', () => {
  it('comes to rest: what was read, written and read again is the same, with nothing left to mend', () => {
    fc.assert(fc.property(live, (doc) => {
      const text = fromLive(doc)
      expect(readLive(toLive(text))).toEqual({ text, repairs: [] })
    }), { numRuns: 200 })
  })
  it('gives back every canonical text', () => {
    fc.assert(fc.property(anyText, (any) => {
      const canonical = fromLive(toLive(any))
      expect(fromLive(toLive(canonical))).toEqual(canonical)
    }))
  })
  it('gives every paragraph an id of its own, and mends no id twice', () => {
    fc.assert(fc.property(live, (doc) => {
      const text = fromLive(doc)
      const blocks = doc.children.filter(({ type }) => type.name !== 'title' && type.name !== 'openingLine')
      expect(treeOf(text).entries.size).toBe(blocks.length)
    }))
  })
  it('says what it mended', () => {
    const doc = schema.node('doc', null, [
      schema.node('subParagraph', { id: 's', depth: 1 }, [schema.text('alone')]), schema.node('paragraph', { id: 's', kind: 'operative' }), schema.node('paragraph', { id: null, kind: 'operative' }),
      schema.node('title'), schema.node('title'), schema.node('prose', { id: 'x' }),
    ])
    expect(readLive(doc).repairs).toEqual([
      { code: 'orphan-sub-paragraph', id: 's' }, { code: 'duplicate-id', id: 's-2' }, { code: 'missing-id', id: 'unnamed-1' }, { code: 'second-title', id: null }, { code: 'foreign-block', id: 'x' },
    ])
  })
})
