import { diffWordsWithSpace } from 'diff'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentence } from './arbitraries.test-support.ts'
import { applyEdits, invertEdits, mapEdits, touching } from './edits.ts'
import { changedWords, countWords, diffWords, marks } from './words.ts'

const shown = (before: string, after: string): string =>
  marks(before, after).map(({ is, text }) => (is === 'kept' ? text : is === 'deleted' ? `[-${text}-]` : `[+${text}+]`)).join('')

describe('the differences marked', () => {
  it.each([
    ['whole words, never letters', 'The red brown fox jumped over the log', 'The brown spotted fox leaped over the log', 'The [-red -]brown [+spotted +]fox [-jumped-][+leaped+] over the log'],
    ['an insertion at the start alone', 'Quotation 5.000″ Hello “World”', 'A Quotation 5.000″ Hello “World”', '[+A +]Quotation 5.000″ Hello “World”'],
    ['punctuation only where it changed', 'children, women and men', 'children; women and men', 'children[-,-][+;+] women and men'],
    ['a straight quote made typographic, and nothing else', 'Europe\'s laws', 'Europe’s laws', 'Europe[-\'-][+’+]s laws'],
    ['a hyphenated word by its part', 'a multi-stakeholder forum', 'a multi-sector forum', 'a multi-[-stakeholder-][+sector+] forum'],
    ['the chained opener', 'Noting that funds are scarce', 'Also noting that funds are scarce', '[-Noting-][+Also noting+] that funds are scarce'],
    ['a dropped end', 'to act. Others follow.', 'to act.', 'to act.[- Others follow.-]'],
    ['a whole emoji, not half of one', 'yes 🫶🏼 no', 'yes 🫶🏾 no', 'yes [-🫶🏼-][+🫶🏾+] no'],
    ['accents as letters', 'la sécurité des enfants', 'la sûreté des enfants', 'la [-sécurité-][+sûreté+] des enfants'],
    ['nothing where nothing changed', 'same', 'same', 'same'],
    ['everything where nothing is shared', 'alpha beta', 'gamma', '[-alpha beta-][+gamma+]'],
  ])('are %s', (_what, before, after, expected) => expect(shown(before, after)).toBe(expected))

  const pairs = fc.tuple(sentence, fc.array(fc.tuple(fc.nat(20), fc.nat(2), sentence), { maxLength: 6 })).map(([before, changes]) => {
    const words = before.split(' ')
    for (const [at, drop, put] of changes) words.splice(at % (words.length + 1), drop, ...(drop === 1 ? [] : [put.split(' ')[0] ?? '']))
    return [before, words.join(' ')] as const
  })

  it('lead from the one text to the other', () => {
    fc.assert(fc.property(fc.oneof(pairs, fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }))), ([before, after]) => {
      const edits = diffWords(before, after)
      expect(applyEdits(before, edits)).toBe(after)
      expect(applyEdits(after, invertEdits(edits))).toBe(before)
    }), { numRuns: 200 })
  })

  it('never change more words than the usual comparison by words', () => {
    fc.assert(fc.property(pairs, ([before, after]) => {
      const theirs = diffWordsWithSpace(before, after).filter(({ added, removed }) => added || removed).reduce((sum, { value }) => sum + countWords(value), 0)
      expect(changedWords(diffWords(before, after))).toBeLessThanOrEqual(theirs)
    }), { numRuns: 200 })
  })

  it('can be made in either order where they do not meet', () => {
    fc.assert(fc.property(sentence, fc.array(sentence, { minLength: 2, maxLength: 2 }), fc.nat(11), fc.nat(11), (base, [one = '', two = ''], i, j) => {
      const changed = (at: number, words: string): string => base.split(' ').map((word, k, all) => (k === at % all.length ? words : word)).join(' ')
      const [a, b] = [diffWords(base, changed(i, one)), diffWords(base, changed(j, two))]
      if (touching(a, b)) return
      expect(applyEdits(applyEdits(base, a) ?? '', mapEdits(b, a))).toBe(applyEdits(applyEdits(base, b) ?? '', mapEdits(a, b)))
    }), { numRuns: 200 })
  })

  it('give up on texts that share next to nothing, without losing a word', () => {
    const book = (seed: string): string => Array.from({ length: 4_000 }, (_, i) => `${seed}${i}`).join(' ')
    const edits = diffWords(book('a'), book('b'))
    expect(edits).toHaveLength(1)
    expect(applyEdits(book('a'), edits)).toBe(book('b'))
  })
})
