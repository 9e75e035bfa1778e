import { describe, expect, it } from 'vitest'
import { check, isEmptyProse, isEmptyText } from './check.ts'
import type { Kind, Paragraph, ResolutionText } from './text.ts'

const paragraph = (id: string, kind: Kind, text: string, opener = text.split(' ')[0]?.length ?? 0): Paragraph => ({ id, kind, opener, text, subs: [] })
const of = (...paragraphs: Paragraph[]): ResolutionText => ({ title: 'T', openingLine: 'O', paragraphs })
const pre = (id: string, text: string, opener?: number): Paragraph => paragraph(id, 'preambular', text, opener)
const found = (text: ResolutionText): unknown[] => check(text, 'en').map(({ paragraphId, code, suggestion }) => [paragraphId, code, ...(suggestion ? [suggestion] : [])])
const CLOSING = paragraph('o', 'operative', 'Urges action')

describe('the conventions', () => {
  it('find nothing in a text that keeps them', () => {
    expect(found(of(pre('a', 'Recalling x'), pre('b', 'Also recalling y', 14), pre('c', 'Noting z'), CLOSING))).toEqual([])
  })
  it.each<[string, ResolutionText, unknown[]]>([
    ['a missing preamble and title', { title: '', openingLine: 'O', paragraphs: [CLOSING] }, [[null, 'title-missing'], [null, 'preamble-missing']]],
    ['an empty paragraph', of(pre('a', 'Recalling x'), pre('b', ''), CLOSING), [['b', 'empty']]],
    ['a paragraph without an opener', of(pre('a', 'The winds are strong', 0), CLOSING), [['a', 'opener-missing']]],
    ['an opener that is not usual', of(pre('a', 'Whistling in the wind'), CLOSING), [['a', 'opener-unusual']]],
    ['an opener without italics', of(pre('a', 'Deeply concerned that', 0), CLOSING), [['a', 'opener-unmarked', 'Deeply concerned']]],
    ['a verb of the other part', of(pre('a', 'Urges States'), CLOSING), [['a', 'opener-of-other-part']]],
    ['a repeated opener', of(pre('a', 'Noting x'), pre('b', 'Noting y'), pre('c', 'Noting z'), CLOSING), [['b', 'opener-repeated', 'Also noting'], ['c', 'opener-repeated', 'Further noting']]],
    ['a chain word that repeats nothing', of(pre('a', 'Recalling x'), pre('b', 'Also noting y', 11), CLOSING), [['b', 'chain-without-repetition', 'Noting']]],
    ['a preambular paragraph behind the operative part', of(pre('a', 'Recalling x'), CLOSING, pre('b', 'Noting y')), [['b', 'preambular-after-operative']]],
    ['a list of one', of(pre('a', 'Recalling x'), { ...CLOSING, subs: [{ id: 's', text: 'alone', subs: [] }] }), [['s', 'single-sub-paragraph']]],
  ])('find %s', (_what, text, expected) => expect(found(text)).toEqual(expected))
  it('know when there is nothing to hand in', () => {
    expect([isEmptyText(of(pre('a', ' '))), isEmptyText(of(CLOSING)), isEmptyProse({ blocks: [] }), isEmptyProse({ blocks: [{ id: 'b', kind: 'prose', text: 'x' }] })]).toEqual([true, false, true, false])
  })
})
