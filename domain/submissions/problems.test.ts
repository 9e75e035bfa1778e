import { describe, expect, it } from 'vitest'
import type { ResolutionText } from '../resolution/text.ts'
import { problemsIn } from './problems.ts'
import { proposedIn } from './workspace.ts'

const paragraph = (id: string, kind: 'preambular' | 'operative', opener: string, rest: string) => ({ id, kind, opener: opener.length, text: `${opener}${rest}`, subs: [] })
const BASE: ResolutionText = {
  title: 'Harbours', openingLine: 'The Assembly',
  paragraphs: [
    paragraph('p1', 'preambular', 'Recalling', ' the tides'), paragraph('p2', 'preambular', 'Noting', ' the storms'), paragraph('p3', 'preambular', 'Noting also', ' the crews'),
    paragraph('o1', 'operative', 'Urges', ' States to build piers'), paragraph('o2', 'operative', 'Invites', ' cities to light them'),
  ],
}
const problems = (change: (text: { paragraphs: ResolutionText['paragraphs'][number][]; title: string; openingLine: string }) => void): [string, string[]][] => {
  const copy = { ...BASE, paragraphs: [...structuredClone(BASE.paragraphs)] }
  change(copy)
  return [...problemsIn(BASE, copy, proposedIn(BASE, copy, 'en'), 'en')].map(([key, found]) => [key, found.map(({ code }) => code)])
}

describe('the problems of a copy', () => {
  it('are none where it reads as circulated, nor what the circulated text had itself', () => {
    expect(problems(() => undefined)).toEqual([])
    const odd = { ...BASE, paragraphs: [...BASE.paragraphs, paragraph('o3', 'operative', '', 'harbours')] }
    expect([...problemsIn(odd, odd, [], 'en')]).toEqual([])
  })
  it('stand beside the amendment that brings them in', () => {
    expect(problems((text) => { text.paragraphs[4] = paragraph('o2', 'operative', 'Recalling', ' the lights') })).toEqual([['amend:o2', ['opener-of-other-part']]])
    expect(problems((text) => { text.paragraphs.splice(4, 0, paragraph('new', 'operative', '', 'harbours for all')) })).toMatchObject([[expect.stringContaining('add'), ['opener-missing']]])
  })
  it('of a neighbour whose opener no longer fits stand beside what was put in or taken out', () => {
    expect(problems((text) => { text.paragraphs.splice(1, 1) })).toEqual([['delete:p2', ['chain-without-repetition']]])
    const inserted = problems((text) => { text.paragraphs.splice(4, 0, paragraph('new', 'operative', 'Invites', ' ports to open')) })
    expect(inserted).toMatchObject([[expect.stringContaining('new'), ['opener-repeated']]])
  })
})
