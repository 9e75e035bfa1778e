import { describe, expect, it } from 'vitest'
import { TEXT } from '../process/world.test-support.ts'
import { formattingIn, proposedIn } from './workspace.ts'

const keys = (copy: typeof TEXT) => proposedIn(TEXT, copy, 'en').map(({ key }) => key)
const paragraph = (id: string, text: string) => ({ id, kind: 'operative' as const, opener: 0, text, subs: [] })

describe('the copy of a sponsor', () => {
  it('proposes nothing as long as it reads as circulated', () => {
    expect(keys(TEXT)).toEqual([])
  })
  it('proposes a deletion where a paragraph was emptied', () => {
    expect(keys({ ...TEXT, paragraphs: TEXT.paragraphs.map((p) => (p.id === 'op1' ? { ...p, text: '' } : p)) })).toEqual(['delete:op1'])
  })
  it('proposes nothing where the version itself awaits its translation', () => {
    const base = { ...TEXT, paragraphs: [...TEXT.paragraphs, paragraph('op2', '')] }
    expect(proposedIn(base, base, 'fr')).toEqual([])
  })
  it('proposes one changed word when the whole text was pasted back with one word changed', () => {
    const pasted = { ...TEXT, paragraphs: TEXT.paragraphs.map((p, i) => ({ ...p, id: `pasted${i}`, text: p.text.replace('parliaments', 'governments') })) }
    expect(keys(pasted)).toEqual(['amend:op1'])
  })
})

describe('what differs in form alone', () => {
  const quoted = { ...TEXT, paragraphs: [paragraph('q1', 'Calls on Europe’s “safe” harbours'), paragraph('q2', 'Urges a review')] }
  const copy = { ...quoted, paragraphs: [paragraph('q1', 'Calls on Europe\'s "safe" harbours'), { ...paragraph('q2', 'Urges a full review'), opener: 5 }] }
  it('is shown and proposes nothing, and beside a changed word stays as circulated', () => {
    expect(formattingIn(quoted, copy)).toEqual([{ id: 'q1', opener: false, setting: true }])
    expect(proposedIn(quoted, copy, 'en').map(({ op }) => op)).toMatchObject([{ type: 'amend', target: 'q2', wording: { en: { edits: [{ remove: '', insert: 'full ' }] } } }])
  })
})
