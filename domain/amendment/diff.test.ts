import { describe, expect, it } from 'vitest'
import { DRAFT, find, op, pp, proposals, sub } from './minutes.test-support.ts'

const keys = (change: Parameters<typeof proposals>[0], base = DRAFT): string[] => Object.keys(proposals(change, base))

describe('what a delegation’s wording comes to', () => {
  it('is one amendment a place, in the order of the document', () => {
    expect(keys((text) => {
      find(text, 'o2').text = 'Calls on all States to keep harbours open'
      text.title = 'Safe harbours for all boats'
      text.paragraphs.splice(1, 0, pp('n1', 'Aware of the tides'))
      text.paragraphs = text.paragraphs.filter(({ id }) => id !== 'p3')
    })).toEqual(['title', 'add:n1', 'delete:p3', 'amend:o2'])
  })

  it('is one changed word where one word changed', () => {
    const { 'amend:p1': amend } = proposals((text) => { find(text, 'p1').text = 'Recalling the promises made in recent years' })
    expect(amend).toMatchObject({ wording: { en: { edits: [{ at: 31, remove: 'earlier', insert: 'recent' }] } } })
  })

  it('is nothing where only the italics differ', () => {
    expect(keys((text) => { find(text, 'p1').opener = 3 })).toEqual([])
  })

  it('is a move of the one paragraph that moved', () => {
    expect(keys((text) => { text.paragraphs.splice(0, 0, ...text.paragraphs.splice(2, 1)) })).toEqual(['move:p3'])
  })

  it('is a move and a rewording, each on its own, where a paragraph moved and changed', () => {
    expect(keys((text) => {
      find(text, 'p3').text = 'Concerned that lights are missing on all piers'
      text.paragraphs.splice(0, 0, ...text.paragraphs.splice(2, 1))
    })).toEqual(['amend:p3', 'move:p3'])
  })

  it('keeps apart equal sentences in different paragraphs', () => {
    const twice = { ...DRAFT, paragraphs: [pp('a', 'Noting the tides'), pp('b', 'Recalling the storms'), pp('c', 'Noting the tides')] }
    expect(keys((text) => { find(text, 'c').text = 'Noting the high tides' }, twice)).toEqual(['amend:c'])
    expect(keys((text) => { text.paragraphs.splice(0, 1) }, twice)).toEqual(['delete:a'])
  })

  it('recognises a paragraph that was split, with a new opener for the second part', () => {
    expect(keys((text) => {
      text.paragraphs.splice(1, 1, pp('p2', 'Noting that many harbours are closed in winter'), pp('n', 'Also noting that crews wait for weeks'))
    })).toEqual(['split:p2'])
  })

  it('recognises two paragraphs that were joined, with words between them', () => {
    expect(keys((text) => {
      find(text, 'p2').text += ', and concerned that lights are missing on most piers'
      text.paragraphs.splice(2, 1)
    })).toEqual(['merge:p2'])
  })

  it('takes a new neighbour with words of its own for an addition', () => {
    expect(keys((text) => {
      text.paragraphs.splice(1, 1, pp('p2', 'Noting that many harbours are closed in winter'), pp('n', 'Welcoming the lanterns that were lit by volunteers'))
    })).toEqual(['amend:p2', 'add:n'])
  })

  it('sees sub-paragraphs added, deleted, moved and raised to paragraphs', () => {
    expect(keys((text) => { find(text, 'o1').subs.push(sub('n', 'paint the buoys')) })).toEqual(['add:n'])
    expect(keys((text) => { find(text, 'o1').subs.pop() })).toEqual(['delete:s2'])
    expect(keys((text) => { find(text, 'o1').subs.reverse() })).toHaveLength(1)
    expect(keys((text) => { const [first] = find(text, 'o1').subs.splice(0, 1); if (first) text.paragraphs.push(op(first.id, first.text)) })).toEqual(['move:s1'])
  })

  it('goes down to the last sub-paragraph before it goes on', () => {
    const deep = { ...DRAFT, paragraphs: [op('o1', 'Urges parliaments to', [sub('s1', 'vote the funds for', [sub('t1', 'buoys')])])] }
    expect(keys((text) => {
      find(text, 'o1').subs[0]?.subs.push(sub('n3', 'piers'))
      find(text, 'o1').subs.push(sub('n2', 'inspect the piers'))
      text.paragraphs.push(op('n1', 'Calls on States to keep harbours open'))
    }, deep)).toEqual(['add:n3', 'add:n2', 'add:n1'])
  })

  it('leaves an amendment its key while the delegation goes on editing elsewhere', () => {
    const first = proposals((text) => { find(text, 'p2').text += ' or months' })
    const later = proposals((text) => { find(text, 'p2').text += ' or months'; text.paragraphs.shift() })
    expect(later['amend:p2']).toEqual(first['amend:p2'])
  })
})
