import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { observed, TITLE, translationState, translationStates, wordsByBlock, type TranslationRecord } from './translation.ts'
import type { ResolutionText } from './text.ts'

const text = (title: string, ...words: readonly string[]): ResolutionText => ({
  title, openingLine: 'The Assembly', paragraphs: words.map((one, i) => ({ id: `p${i + 1}`, kind: 'preambular', opener: 0, text: one, subs: [] })),
})
const reviewed = { by: 'kenya', at: '2021-06-01T12:00:00.000Z' }

describe('the translation of a paragraph', () => {
  it.each<[string, string, TranslationRecord | undefined, string]>([
    ['has no words', '', undefined, 'missing'],
    ['has only blanks', '  ', { source: 'A', words: 'B', reviewed }, 'missing'],
    ['has words of which nothing else is known', 'B', undefined, 'current'],
    ['was written for these words of the source', 'B', { source: 'A', words: 'B', reviewed: null }, 'current'],
    ['was compared as it stands', 'B', { source: 'A', words: 'B', reviewed }, 'reviewed'],
    ['was changed since it was compared', 'B 2', { source: 'A', words: 'B', reviewed }, 'current'],
    ['was written for other words of the source', 'B', { source: 'A 1', words: 'B', reviewed: null }, 'stale'],
    ['was compared with other words of the source', 'B', { source: 'A 1', words: 'B', reviewed }, 'stale'],
  ])('%s', (_sentence, words, record, expected) => {
    expect(translationState('A', words, record)).toBe(expected)
  })

  it('is true to the source it was first written for', () => {
    expect(observed(undefined, 'A', 'B')).toEqual({ source: 'A', words: 'B', reviewed: null })
  })

  it('stays stale when it is mended without being compared, and loses its review when it is changed', () => {
    const stale = observed({ source: 'A 1', words: 'B', reviewed }, 'A 2', 'B,')
    expect(stale).toEqual({ source: 'A 1', words: 'B,', reviewed: null })
    expect(translationState('A 2', 'B,', stale!)).toBe('stale')
  })

  it('is current again when the source returns to the words it was true to', () => {
    const record = { source: 'A', words: 'B', reviewed }
    expect(translationState('A 2', 'B', record)).toBe('stale')
    expect(translationState('A', 'B', record)).toBe('reviewed')
  })

  it('begins anew when its words were taken away', () => {
    expect(observed({ source: 'A 1', words: 'B', reviewed }, 'A 2', '')).toBeNull()
  })

  it('is never called reviewed for words that nobody compared', () => {
    const word = fc.constantFrom('', 'a', 'b', 'c')
    fc.assert(fc.property(fc.array(fc.record({ source: word, words: word, review: fc.boolean() }), { maxLength: 12 }), (steps) => {
      let record: TranslationRecord | undefined
      const compared = new Set<string>()
      for (const { source, words, review } of steps) {
        record = observed(record, source, words) ?? undefined
        if (review && record) {
          record = { source, words, reviewed }
          compared.add(`${source}|${words}`)
        }
        if (translationState(source, words, record) === 'reviewed') expect(compared.has(`${source}|${words}`)).toBe(true)
      }
    }))
  })
})

describe('a text', () => {
  it('has a state for its title and each paragraph with words, in order', () => {
    const states = translationStates(text('T', 'A', '', 'C', 'D'), text('', 'x', 'y', 'z'), { p3: { source: 'C 1', words: 'z', reviewed: null } })
    expect([...states]).toEqual([[TITLE, 'missing'], ['p1', 'current'], ['p3', 'stale'], ['p4', 'missing']])
  })

  it('counts sub-paragraphs and the blocks of a memorandum', () => {
    const nested = text('T', 'A')
    nested.paragraphs[0]!.subs.push({ id: 's1', text: 'sub', subs: [] })
    expect([...wordsByBlock(nested).keys()]).toEqual([TITLE, 'p1', 's1'])
    expect([...wordsByBlock({ blocks: [{ id: 'b1', kind: 'prose', text: 'why' }] })]).toEqual([['b1', 'why']])
    expect([...translationStates({ blocks: [{ id: 'b1', kind: 'prose', text: 'why' }] }, undefined, {})]).toEqual([['b1', 'missing']])
  })
})
