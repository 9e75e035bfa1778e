import { describe, expect, it } from 'vitest'
import { GROUPS } from '../membership/members.ts'
import { byGroup, leaning, type Cast } from './byGroup.ts'

const one = (memberId: string, groups: Cast['groups'], [yes, no, abstain]: readonly [number, number, number], weight = 10): Cast =>
  ({ memberId, groups, weight, votes: { for: yes, against: no, abstain } })

describe('a roll call by geopolitical group', () => {
  const lines = byGroup([
    one('dz', ['african', 'arab'], [10, 0, 0]), one('ke', ['african'], [6, 4, 0]), one('nl', ['twelve-plus'], [0, 0, 0], 13), one('xx', [], [0, 10, 0]),
  ], GROUPS)

  it('counts a Member of two groups in both', () => {
    expect(lines.find(({ group }) => group === 'african')).toMatchObject({ members: 2, votes: { for: 16, against: 4, abstain: 0 }, notCast: 0 })
    expect(lines.find(({ group }) => group === 'arab')).toMatchObject({ members: 1, votes: { for: 10 } })
  })

  it('says what was not cast, and puts Members of no known group last', () => {
    expect(lines.find(({ group }) => group === 'twelve-plus')).toMatchObject({ notCast: 13 })
    expect(lines.map(({ group }) => group)).toEqual(['african', 'arab', 'twelve-plus', null])
  })
})

describe('the choice that stands for a Member in a picture', () => {
  it.each([
    [[10, 0, 0], 'for'], [[4, 6, 0], 'against'], [[0, 0, 1], 'abstain'], [[5, 5, 0], null], [[0, 0, 0], null],
  ] as const)('%j is %s', ([yes, no, abstain], choice) => {
    expect(leaning({ for: yes, against: no, abstain })).toBe(choice)
  })
})
