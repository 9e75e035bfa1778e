import { describe, expect, it } from 'vitest'
import { committeeObstacle, electorate, voterOf, type CommitteeSeat } from './electorate.ts'
import { quorum } from './quorum.ts'

const seat: CommitteeSeat = { memberId: 'nl', titular: 'us_titular', substitute: 'us_substitute', titularPresent: true }
const away = { ...seat, titularPresent: false }

describe('who casts the vote of a Member in committee', () => {
  it.each([
    ['the titular', seat, 'us_titular'],
    ['in whose absence the substitute', away, 'us_substitute'],
    ['the substitute where no titular was named', { ...seat, titular: null }, 'us_substitute'],
    ['nobody, with the titular away and no substitute', { ...away, substitute: null }, null],
  ])('%s', (_, at, voter) => {
    expect(voterOf(at)).toBe(voter)
  })

  it.each([
    ['the titular, present', seat, 'us_titular', null, null],
    ['the titular, come in after all', away, 'us_titular', null, null],
    ['the substitute of an absent titular', away, 'us_substitute', null, null],
    ['the substitute of a present titular', seat, 'us_substitute', null, 'substitute-while-titular-present'],
    ['the substitute, once the titular thought absent has voted', away, 'us_substitute', 'us_titular', 'substitute-while-titular-present'],
    ['an adviser', seat, 'us_adviser', null, 'not-eligible'],
  ])('%s', (_, at, userId, cast, code) => {
    expect(committeeObstacle(at, userId, cast)?.code ?? null).toBe(code)
  })
})

describe('the electorate', () => {
  it('leaves out Members with nobody to vote, and the suspended ones', () => {
    const seats = [seat, { ...away, memberId: 'be', substitute: null }, { ...seat, memberId: 'ke' }, { ...away, memberId: 'th' }]
    expect(electorate(seats, new Set(['ke'])).map(({ memberId }) => memberId)).toEqual(['nl', 'th'])
  })
  it('of the Assembly leaves out a Member without delegates', () => {
    expect(electorate([{ memberId: 'nl', votes: 13, delegates: ['us_a'] }, { memberId: 'mc', votes: 10, delegates: [] }])).toHaveLength(1)
  })
})

describe('the quorum', () => {
  it.each([[183, 92, 92, true], [183, 91, 92, false], [184, 92, 92, true], [0, 0, 0, true]])(
    'one half of %i entitled, %i present: %i needed, reached %s', (entitled, present, needed, reached) => {
      expect(quorum({ numerator: 1, denominator: 2 }, entitled, present)).toEqual({ entitled, present, needed, reached })
    })
})
