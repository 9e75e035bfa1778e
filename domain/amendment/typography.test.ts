import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentence } from './arbitraries.test-support.ts'
import { DRAFT, find, having } from './minutes.test-support.ts'
import { formattingChanges, sameWords, setLike, setLikeBase } from './typography.ts'
import { countWords } from './words.ts'

describe('how words are set', () => {
  it.each([
    ['the shape of an apostrophe', 'Europe\'s laws', 'Europe’s laws'],
    ['quotation marks of another language', 'the “safe” harbours', 'the «\u00A0safe\u00A0» harbours'],
    ['a dash for a hyphen', '2020-2021', '2020–2021'],
    ['no-break and double spaces', 'Part\u00A0II of  the text', 'Part II of the text'],
    ['an ellipsis', 'and so on...', 'and so on…'],
  ])('does not count where it is %s', (_what, before, after) => {
    expect(sameWords(before, after)).toBe(true)
    expect(setLike(before, after)).toBe(before)
    expect(setLike(after, before)).toBe(after)
  })
  it.each([
    ['a comma', 'children, women', 'children women'],
    ['a hyphen', 'co-operation', 'cooperation'],
    ['a space within a word', 'safe guard', 'safeguard'],
    ['a capital', 'the states', 'the States'],
    ['a pair of quotation marks', 'safe harbours', '“safe” harbours'],
    ['an accent', 'a la mer', 'à la mer'],
  ])('is not what differs with %s', (_what, before, after) => {
    expect(sameWords(before, after)).toBe(false)
    expect(setLike(before, after)).toBe(after)
  })
  it('stays as it was around a word that changed', () => {
    expect(setLike('Europe\'s “old” laws', 'Europe’s "new" laws')).toBe('Europe\'s “new” laws')
  })

  const typed = sentence.map((words) => words.replace(/’/gu, '\'').replace(/[“”]/gu, '"'))
  it('of a text typed anew is that of the base, and its words are the new ones', () => {
    fc.assert(fc.property(sentence, typed, fc.boolean(), (before, other, same) => {
      const after = same ? before.replace(/’/gu, '\'').replace(/[“”]/gu, '"').replace(/ /gu, '\u00A0') : other
      const set = setLike(before, after)
      expect(sameWords(after, set)).toBe(true)
      expect(countWords(set)).toBe(countWords(after))
      if (same) expect(set).toBe(before)
    }), { numRuns: 300 })
  })
})

describe('a change of form alone', () => {
  const wanted = having(DRAFT, (text) => {
    find(text, 'p1').opener = 3
    find(text, 'p2').text = find(text, 'p2').text.replace(/ /gu, '\u00A0')
    find(text, 'o2').text = 'Calls on  States to keep all harbours open'
    find(text, 'o2').opener = 2
  })
  it('is shown as such, paragraph by paragraph', () => {
    expect(formattingChanges(DRAFT, wanted)).toEqual([{ id: 'p1', opener: true, setting: false }, { id: 'p2', opener: false, setting: true }])
  })
  it('leaves a paragraph set as it was', () => {
    const set = setLikeBase(DRAFT, wanted)
    expect(find(set, 'p2')).toEqual(find(DRAFT, 'p2'))
    expect(find(set, 'o2').text).toBe('Calls on States to keep all harbours open')
  })
})
