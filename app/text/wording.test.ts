import { describe, expect, it } from 'vitest'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { awaitingIn, textIn } from './wording.ts'

const en: ResolutionText = {
  title: 'Safe harbours',
  openingLine: 'The 143rd Assembly of the Inter-Parliamentary Union',
  paragraphs: [
    { id: 'a', kind: 'preambular', opener: 9, text: 'Recalling the sea', subs: [] },
    { id: 'b', kind: 'operative', opener: 5, text: 'Urges parliaments', subs: [{ id: 'b1', text: 'to sail', subs: [{ id: 'b1i', text: 'by night', subs: [] }] }, { id: 'b2', text: 'to anchor', subs: [] }] },
    { id: 'c', kind: 'operative', opener: 0, text: '', subs: [] },
  ],
}
const fr: ResolutionText = {
  title: 'Des ports sûrs',
  openingLine: 'La 143e Assemblée de l’Union interparlementaire',
  paragraphs: [
    { id: 'b', kind: 'operative', opener: 6, text: 'Engage les parlements', subs: [{ id: 'b2', text: 'à jeter l’ancre', subs: [] }] },
    { id: 'a', kind: 'preambular', opener: 0, text: '', subs: [] },
    { id: 'c', kind: 'operative', opener: 0, text: '', subs: [] },
  ],
}

describe('a text in the other language', () => {
  it('stands on the frame of the source: same paragraphs, same order, its own words', () => {
    const text = textIn({ en, fr }, 'fr', 'en')
    expect(text?.title).toBe('Des ports sûrs')
    expect(text?.paragraphs.map(({ id, text: words }) => [id, words])).toEqual([['a', ''], ['b', 'Engage les parlements']])
    expect(text?.paragraphs[1]?.opener).toBe(6)
    expect(text?.paragraphs[1]?.subs.map(({ id, text: words }) => [id, words])).toEqual([['b1', ''], ['b2', 'à jeter l’ancre']])
  })

  it('drops what has words in neither language, and keeps what only the translation has', () => {
    const translated = { ...fr, paragraphs: fr.paragraphs.map((p) => (p.id === 'c' ? { ...p, text: 'Invite l’UIP' } : p)) }
    expect(textIn({ en, fr }, 'en', 'en')?.paragraphs.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(textIn({ en, fr: translated }, 'en', 'en')?.paragraphs.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  it('is not there when it was never opened', () => {
    expect(textIn({ en }, 'fr', 'en')).toBeNull()
    expect(textIn({}, 'en', 'en')).toBeNull()
  })

  it('counts each paragraph and sub-paragraph that awaits translation', () => {
    expect(awaitingIn({ en, fr }, 'fr', 'en')).toBe(3)
    expect(awaitingIn({ en }, 'fr', 'en')).toBe(5)
    expect(awaitingIn({ en, fr }, 'en', 'en')).toBe(0)
  })
})
