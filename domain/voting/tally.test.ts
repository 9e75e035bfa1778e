import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAJORITY_NAMES, needed } from './majority.ts'
import { judge, sum, tally, votesOn, type Votes } from './tally.ts'

const votes = (f: number, against: number, abstain: number): Votes => ({ for: f, against, abstain })
const anyVotes = fc.record({ for: fc.nat(2000), against: fc.nat(2000), abstain: fc.nat(2000) })
const majority = fc.constantFrom(...MAJORITY_NAMES)

describe('a committee votes, one Member one vote', () => {
  it.each([
    // for, against, abstain, majority, cast, needed, carried
    [44, 10, 1, 'simple', 54, 28, true],
    [6, 3, 2, 'two-thirds', 9, 6, true],
    [5, 4, 0, 'two-thirds', 9, 6, false],
    [5, 5, 40, 'simple', 10, 6, false], // a tie is lost
    [1, 0, 60, 'simple', 1, 1, true],
    [7, 3, 0, 'two-thirds', 10, 7, true],
  ] as const)('%i–%i–%i by %s majority: %i cast, %i needed, carried %s', (f, against, abstain, name, cast, least, carried) => {
    expect(tally(votes(f, against, abstain), name))
      .toEqual({ ok: true, value: { for: f, against, abstain, majority: name, cast, needed: least, carried } })
  })
})

describe('the Assembly votes, weighted', () => {
  it.each([
    [850, 200, 0, 'simple', 1050, 526, true],
    [850, 200, 0, 'two-thirds', 1050, 700, true],
    [699, 351, 120, 'two-thirds', 1050, 700, false],
    [700, 350, 120, 'two-thirds', 1050, 700, true],
  ] as const)('%i–%i–%i by %s: %i cast, %i needed, carried %s', (f, against, abstain, name, cast, least, carried) => {
    expect(tally(votes(f, against, abstain), name)).toMatchObject({ ok: true, value: { cast, needed: least, carried } })
  })

  it('under rules where abstentions are votes cast, they raise what is needed', () => {
    expect(judge(votes(5, 4, 3), 'simple')).toMatchObject({ cast: 9, needed: 5, carried: true })
    expect(judge(votes(5, 4, 3), 'simple', { abstentionsAreCast: true })).toMatchObject({ cast: 12, needed: 7, carried: false })
  })
})

describe('counts that cannot be', () => {
  it.each([
    ['a fraction', { for: 2.5, against: 1, abstain: 0 }, 'not-whole'],
    ['fewer than none', { for: 3, against: -1, abstain: 0 }, 'not-whole'],
    ['not a number', { for: Number.NaN, against: 1, abstain: 0 }, 'not-whole'],
    ['nobody but abstainers', { for: 0, against: 0, abstain: 12 }, 'none-cast'],
    ['a roll call that differs', { for: 2, against: 0, abstain: 0, rollCall: { ca: 'for', be: 'against' } }, 'roll-call-differs'],
  ] as const)('%s', (_, counts, problem) => {
    expect(tally(counts, 'simple')).toEqual({ ok: false, refusal: { code: 'counts-do-not-fit', problem } })
  })
  it('a roll call that agrees is fine', () => {
    expect(tally({ for: 1, against: 1, abstain: 1, rollCall: { ca: 'for', be: 'against', nl: 'abstain' } }, 'simple')).toMatchObject({ ok: true })
  })
})

describe('laws of majorities', () => {
  it('carried is: at least what is needed', () => {
    fc.assert(fc.property(anyVotes, majority, (v, name) => {
      const result = judge(v, name)
      expect(result.carried).toBe(v.for >= result.needed)
    }))
  })
  it('what is needed is the least number that satisfies the fraction', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 5000 }), (cast) => {
      expect(2 * needed(cast, 'simple')).toBeGreaterThan(cast)
      expect(2 * (needed(cast, 'simple') - 1)).toBeLessThanOrEqual(cast)
      expect(3 * needed(cast, 'two-thirds')).toBeGreaterThanOrEqual(2 * cast)
      expect(3 * (needed(cast, 'two-thirds') - 1)).toBeLessThan(2 * cast)
    }))
  })
  it('another vote for never loses what was carried, another vote against never carries what was lost', () => {
    fc.assert(fc.property(anyVotes, majority, (v, name) => {
      const { carried } = judge(v, name)
      if (carried) expect(judge({ ...v, for: v.for + 1 }, name).carried).toBe(true)
      else expect(judge({ ...v, against: v.against + 1 }, name).carried).toBe(false)
    }))
  })
  it('abstentions change nothing unless they are votes cast', () => {
    fc.assert(fc.property(anyVotes, majority, fc.nat(500), (v, name, more) => {
      expect(judge({ ...v, abstain: v.abstain + more }, name)).toMatchObject({ carried: judge(v, name).carried, needed: judge(v, name).needed })
    }))
  })
  it('nothing is carried with no vote for it, and never both a question and its opposite', () => {
    fc.assert(fc.property(anyVotes, majority, (v, name) => {
      expect(judge({ ...v, for: 0 }, name).carried).toBe(false)
      expect(judge(v, name).carried && judge({ ...v, for: v.against, against: v.for }, name).carried).toBe(false)
    }))
  })
  it('papers add up in any order', () => {
    fc.assert(fc.property(fc.array(anyVotes), (papers) => {
      expect(sum(papers.toReversed())).toEqual(sum(papers))
      expect(votesOn(sum(papers))).toBe(papers.reduce((n, paper) => n + votesOn(paper), 0))
    }))
  })
})
