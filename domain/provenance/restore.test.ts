import { describe, expect, it } from 'vitest'
import { fromLive, toLive } from '../resolution/canonical.ts'
import type { ResolutionText } from '../resolution/text.ts'
import { paragraphRestored, wholeRestored } from './restore.ts'

const paragraph = (id: string, text: string, subs: readonly (readonly [string, string])[] = []): ResolutionText['paragraphs'][number] =>
  ({ id, kind: 'operative', opener: text.includes(' ') ? text.indexOf(' ') : text.length, text, subs: subs.map(([sub, words]) => ({ id: sub, text: words, subs: [] })) })
const text = (...paragraphs: ResolutionText['paragraphs']): ResolutionText => ({ title: 'Children online', openingLine: 'The Assembly', paragraphs })

const then = text(paragraph('a', 'Urges action'), paragraph('b', 'Calls for laws', [['b1', 'on safety'], ['b2', 'on speech']]), paragraph('c', 'Asks the Union'))
const restored = (now: ResolutionText, id: string, structure: 'own' | 'followed' = 'own'): ResolutionText | null => {
  const doc = paragraphRestored(toLive(now), toLive(then), id, structure)
  return doc && fromLive(doc)
}

describe('a paragraph as it was', () => {
  it('takes the place of what it has become; nothing else changes', () => {
    const now = text(paragraph('a', 'Urges all'), paragraph('b', 'Calls on all', [['b2', 'on free speech'], ['b3', 'on data']]), paragraph('n', 'Notes this'))
    expect(restored(now, 'b')).toEqual(text(now.paragraphs[0]!, then.paragraphs[1]!, now.paragraphs[2]!))
  })

  it('goes back to where it stood when it has moved', () => {
    const [a, b, c] = [then.paragraphs[0]!, then.paragraphs[1]!, then.paragraphs[2]!]
    const n = paragraph('n', 'Notes this')
    expect(restored(text(b, a, n, c), 'a')).toEqual(text(a, b, n, c))
    expect(restored(text(a, paragraph('c', 'Asks the IPU'), n, b), 'c')).toEqual(text(a, n, b, c))
    expect(restored(text(a, paragraph('b', 'Calls for laws', [['b2', 'on speech'], ['b1', 'on safety']]), c), 'b2')).toEqual(then)
  })

  it('comes back behind what it stood behind when it is no more', () => {
    const now = text(paragraph('a', 'Urges more action'), paragraph('n', 'Notes this'), paragraph('c', 'Asks the Union'))
    expect(restored(now, 'b')).toEqual(text(now.paragraphs[0]!, then.paragraphs[1]!, now.paragraphs[1]!, now.paragraphs[2]!))
    expect(restored(text(paragraph('n', 'Notes this')), 'a')!.paragraphs.map(({ id }) => id)).toEqual(['a', 'n'])
  })

  it('never doubles a sub-paragraph that another paragraph has now', () => {
    const now = text(paragraph('a', 'Urges action', [['b1', 'on all safety']]), paragraph('c', 'Asks the Union'))
    expect(restored(now, 'b')).toEqual(text(now.paragraphs[0]!, paragraph('b', 'Calls for laws', [['b2', 'on speech']]), now.paragraphs[1]!))
  })

  it('can be a sub-paragraph or the title', () => {
    const now = { ...text(then.paragraphs[0]!, paragraph('b', 'Calls for laws', [['b1', 'on nothing']]), then.paragraphs[2]!), title: 'Children' }
    expect(restored(now, 'b1')!.paragraphs[1]).toEqual(paragraph('b', 'Calls for laws', [['b1', 'on safety']]))
    expect(restored(now, 'b2')!.paragraphs[1]).toEqual(paragraph('b', 'Calls for laws', [['b1', 'on nothing'], ['b2', 'on speech']]))
    expect(restored(now, 'title')).toEqual({ ...now, title: 'Children online' })
  })

  it('brings back words alone where the other language has the paragraphs', () => {
    const now = text(paragraph('b', 'Calls', [['b1', 'on']]), paragraph('a', 'Urges'))
    expect(restored(now, 'b', 'followed')).toEqual(text(paragraph('b', 'Calls for laws', [['b1', 'on safety']]), paragraph('a', 'Urges')))
    expect(restored(now, 'c', 'followed')).toBeNull()
    expect(restored(now, 'nowhere')).toBeNull()
  })
})

describe('the whole as it was', () => {
  it('is that text; where it follows the other language, its words in the paragraphs of today', () => {
    const now = text(paragraph('n', 'Notes'), paragraph('a', 'Urges'))
    expect(fromLive(wholeRestored(toLive(now), toLive(then)))).toEqual(then)
    expect(fromLive(wholeRestored(toLive(now), toLive(then), 'followed'))).toEqual(text(paragraph('n', 'Notes'), paragraph('a', 'Urges action')))
  })
})
