import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitVote } from './split.ts'
import { votesOn } from './tally.ts'

const limits = { votes: 18, perDelegate: 10 }

describe('a delegation splits its votes', () => {
  it('between two delegates who disagree, one of whom splits their own', () => {
    expect(splitVote([{ for: 10, against: 0, abstain: 0 }, { for: 1, against: 5, abstain: 2 }], limits))
      .toEqual({ ok: true, value: { for: 11, against: 5, abstain: 2 } })
  })
  it('and may leave some uncast', () => {
    expect(splitVote([{ for: 3, against: 0, abstain: 0 }], limits)).toEqual({ ok: true, value: { for: 3, against: 0, abstain: 0 } })
  })
  it.each([
    ['more than ten on one paper', [{ for: 11, against: 0, abstain: 0 }]],
    ['more than ten on one paper, abstentions included', [{ for: 6, against: 0, abstain: 5 }]],
    ['more than the weight on all', [{ for: 10, against: 0, abstain: 0 }, { for: 0, against: 9, abstain: 0 }]],
  ])('but not %s', (_, papers) => {
    expect(splitVote(papers, limits)).toEqual({ ok: false, refusal: { code: 'counts-do-not-fit', problem: 'over-eligible' } })
  })
  it('nor half a vote', () => {
    expect(splitVote([{ for: 0.5, against: 0, abstain: 0 }], limits)).toEqual({ ok: false, refusal: { code: 'counts-do-not-fit', problem: 'not-whole' } })
  })

  it('what is accepted never exceeds weight nor cap; what is within both is accepted', () => {
    const paper = fc.record({ for: fc.nat(8), against: fc.nat(8), abstain: fc.nat(8) })
    fc.assert(fc.property(fc.array(paper, { maxLength: 5 }), fc.nat(30), fc.nat(12), (papers, votes, perDelegate) => {
      const total = papers.reduce((n, p) => n + votesOn(p), 0)
      const fits = papers.every((p) => votesOn(p) <= perDelegate) && total <= votes
      const result = splitVote(papers, { votes, perDelegate })
      expect(result.ok).toBe(fits)
      if (result.ok) expect(votesOn(result.value)).toBe(total)
    }))
  })
})
