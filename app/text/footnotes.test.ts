import { describe, expect, it } from 'vitest'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { footnotesOf } from './footnotes.ts'

const text: ResolutionText = {
  title: '', openingLine: '',
  paragraphs: [
    { id: 'p1', kind: 'preambular', opener: 0, text: 'Recalling', subs: [] },
    { id: 'o1', kind: 'operative', opener: 0, text: 'Urges', subs: [{ id: 'o1a', text: 'to act', subs: [] }] },
    { id: 'o2', kind: 'operative', opener: 0, text: 'Invites', subs: [] },
  ],
}
const canada = { en: 'Delegation of Canada', fr: 'Délégation du Canada' }
const one = { id: 'r', delegation: canada, nature: 'reservation' as const, paragraphIds: [], text: '' }

describe('the footnote of an adopted resolution', () => {
  it('says on what a delegation made its reservation', () => {
    expect(footnotesOf([{ ...one, paragraphIds: ['o1a', 'o2'] }], text, 'en'))
      .toEqual(['The delegation of Canada expressed a reservation on operative paragraph 1, sub-paragraph a and operative paragraph 2.'])
    expect(footnotesOf([{ ...one, paragraphIds: ['p1'] }], text, 'fr')).toEqual(['La délégation du Canada a émis une réserve sur le paragraphe 1 du préambule.'])
  })

  it('says so when it is the whole text', () => {
    expect(footnotesOf([one], text, 'en')).toEqual(['The delegation of Canada expressed a reservation on the entire text of the resolution.'])
    expect(footnotesOf([{ ...one, nature: 'opposition' }], text, 'fr')).toEqual(['La délégation du Canada a exprimé son opposition à la résolution.'])
  })

  it('gives the words of the delegation as they were recorded', () => {
    expect(footnotesOf([{ ...one, nature: 'abstention', text: 'Our law says otherwise.' }], text, 'en')).toEqual(['The delegation of Canada abstained. “Our law says otherwise.”'])
  })

  it('does not widen a reservation to the whole text when its paragraph is no longer there', () => {
    expect(footnotesOf([{ ...one, paragraphIds: ['gone'] }], text, 'en')).toEqual(['The delegation of Canada expressed a reservation on part of the text.'])
  })
})
