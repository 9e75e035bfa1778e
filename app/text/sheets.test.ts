import { describe, expect, it } from 'vitest'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { sheetsOf } from './sheets.ts'

const en: ResolutionText = {
  title: 'Safe harbours',
  openingLine: 'The 143rd Assembly of the Inter-Parliamentary Union',
  paragraphs: [
    { id: 'a', kind: 'preambular', opener: 9, text: 'Recalling the sea', subs: [] },
    { id: 'b', kind: 'operative', opener: 5, text: 'Urges parliaments', subs: [{ id: 'b1', text: 'to sail', subs: [{ id: 'b1i', text: 'by night', subs: [] }] }, { id: 'b2', text: 'to anchor', subs: [] }] },
    { id: 'c', kind: 'operative', opener: 7, text: 'Invites the IPU', subs: [] },
  ],
}
const fr: ResolutionText = {
  title: 'Des ports sûrs',
  openingLine: 'La 143e Assemblée de l’Union interparlementaire',
  paragraphs: [{ id: 'a', kind: 'preambular', opener: 0, text: '', subs: [] }, { id: 'b', kind: 'operative', opener: 6, text: 'Engage les parlements', subs: [] }],
}

describe('the sheet of a text', () => {
  it('has its lines nested as its sub-paragraphs are, numbered and punctuated', () => {
    const [sheet] = sheetsOf({ en }, 'en', 'en', 'draft')
    const [a, b] = sheet!.lines
    expect(a).toMatchObject({ number: '(1)', label: 'Preambular paragraph 1', opener: 'Recalling', body: ' the sea', punctuation: ',', below: [], awaited: null })
    expect(b).toMatchObject({ number: '1.', label: 'Operative paragraph 1', punctuation: ':' })
    expect(b?.below.map(({ id, number }) => [id, number])).toEqual([['b1', 'a.'], ['b2', 'b.']])
    expect(b?.below[0]?.below.map(({ id, number }) => [id, number])).toEqual([['b1i', 'i.']])
  })

  it('loses the numbers of the preamble once adopted, and keeps those of the operative part', () => {
    expect(sheetsOf({ en }, 'en', 'en', 'adopted')[0]?.lines.map(({ number }) => number)).toEqual(['', '1.', '2.'])
  })

  it('gives the words of the source where a translation is awaited', () => {
    const [sheet] = sheetsOf({ en, fr }, 'en', 'fr', 'draft')
    expect(sheet).toMatchObject({ lang: 'fr', source: 'en', translated: true, title: 'Des ports sûrs' })
    expect(sheet!.lines[0]).toMatchObject({ opener: '', body: '', awaited: { opener: 'Recalling', body: ' the sea', punctuation: ',' } })
    expect(sheet!.lines[1]).toMatchObject({ opener: 'Engage', body: ' les parlements', awaited: null })
    expect(sheet!.lines[1]?.below[0]?.awaited?.body).toBe('to sail')
  })

  it('is that of the source where nothing is translated, and says so', () => {
    expect(sheetsOf({ en }, 'en', 'fr', 'draft')).toMatchObject([{ lang: 'en', translated: false, title: 'Safe harbours' }])
  })

  it('stands beside the other with the same lines in the same order, the source first', () => {
    const [left, right] = sheetsOf({ en, fr }, 'en', 'both', 'draft')
    expect([left?.lang, right?.lang]).toEqual(['en', 'fr'])
    expect(right?.lines.map(({ id }) => id)).toEqual(left?.lines.map(({ id }) => id))
    expect(sheetsOf({ en }, 'en', 'both', 'draft')).toHaveLength(1)
  })

  it('is none where there is no text', () => {
    expect(sheetsOf({}, 'en', 'en', 'draft')).toEqual([])
  })
})
