import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { text as anyText } from '../amendment/arbitraries.test-support.ts'
import { anchorNumber, labelsOf, linesOf, longLabel, shortLabel } from './labels.ts'
import type { ResolutionText } from './text.ts'

const text: ResolutionText = {
  title: 'T', openingLine: 'O',
  paragraphs: [
    { id: 'p1', kind: 'preambular', opener: 9, text: 'Recalling the tides', subs: [] },
    { id: 'p2', kind: 'preambular', opener: 6, text: 'Noting', subs: [{ id: 'ps', text: 'the winds; and', subs: [] }, { id: 'pt', text: 'the fog', subs: [] }] },
    { id: 'o1', kind: 'operative', opener: 5, text: 'Urges', subs: [{ id: 's1', text: 'one', subs: [{ id: 'x1', text: 'deep', subs: [] }, { id: 'x2', text: 'deeper', subs: [] }] }, { id: 's2', text: 'two', subs: [] }] },
    { id: 'o2', kind: 'operative', opener: 7, text: 'Decides', subs: [{ id: 's3', text: 'last', subs: [] }] },
  ],
}
const printed = (lang: 'en' | 'fr', layout?: 'draft' | 'adopted'): string[] =>
  linesOf(text, lang, layout).map(({ number, opener, body, punctuation }) => `${number} ${opener}${body}${punctuation}`.trim())

describe('a text as printed', () => {
  it('in a draft numbers both parts, and ends each line as its place asks', () => {
    expect(printed('en')).toEqual([
      '(1) Recalling the tides,', '(2) Noting:', 'a. the winds; and', 'b. the fog,',
      '1. Urges:', 'a. one:', 'i. deep;', 'ii. deeper;', 'b. two;', '2. Decides:', 'a. last.',
    ])
  })
  it('once adopted has no numbers in the preamble', () => {
    expect(printed('en', 'adopted').slice(0, 5)).toEqual(['Recalling the tides,', 'Noting:', 'a. the winds; and', 'b. the fog,', '1. Urges:'])
  })
  it('has French spaces before colon and semicolon', () => expect(printed('fr').slice(4, 7)).toEqual(['1. Urges\u00A0:', 'a. one\u00A0:', 'i. deep\u202F;']))
  it('moves the full stop when an operative paragraph is added', () => {
    const longer = { ...text, paragraphs: [...text.paragraphs, { id: 'o3', kind: 'operative' as const, opener: 0, text: 'Asks', subs: [] }] }
    expect(linesOf(longer, 'en').filter(({ depth }) => depth === 0).map(({ punctuation }) => punctuation)).toEqual([',', ':', ':', ':', '.'])
  })
})

describe('labels', () => {
  it('name a paragraph shortly and in full, in both languages', () => {
    const label = labelsOf(text).get('x2')
    if (!label) throw new Error('no label')
    expect([shortLabel(label, 'en'), shortLabel(label, 'fr'), longLabel(label, 'en'), longLabel(label, 'fr')])
      .toEqual(['OP 1.a.ii', 'disp. 1.a.ii', 'operative paragraph 1, sub-paragraph a.ii', 'paragraphe 1 du dispositif, alinéa a.ii'])
  })
  it('set the bis of a letter apart', () => expect(['b', 'iv'].map((mark) => anchorNumber(mark, 0))).toEqual(['b\u00A0bis', 'iv\u00A0bis']))
  it('print a new paragraph as a bis of the one before it', () => expect([0, 1, 2, 9].map((nth) => anchorNumber('2', nth))).toEqual(['2bis', '2ter', '2quater', '2bis10']))
  it('are contiguous in each part', () => {
    fc.assert(fc.property(anyText, (any) => {
      const labels = labelsOf(any)
      for (const kind of ['preambular', 'operative'] as const) {
        const numbers = any.paragraphs.filter((each) => each.kind === kind).map(({ id }) => labels.get(id)?.path)
        expect(numbers).toEqual(numbers.map((_, i) => [String(i + 1)]))
      }
    }))
  })
  it('go on after z', () => {
    const many = { ...text, paragraphs: [{ id: 'o', kind: 'operative' as const, opener: 0, text: 'x', subs: Array.from({ length: 28 }, (_, i) => ({ id: `s${i}`, text: 'x', subs: [] })) }] }
    expect([24, 25, 26, 27].map((i) => labelsOf(many).get(`s${i}`)?.path[1])).toEqual(['y', 'z', 'aa', 'ab'])
  })
})
