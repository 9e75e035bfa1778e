import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AGENDA, agenda, nextPlace, type Progress } from './agenda.ts'

const REACHED = { entitled: 4, present: 3, needed: 2, reached: true }
const START: Progress = { quorum: null, undecided: 3, deferred: 0, reported: 0, hasBegun: false, isAdopted: false }
const told = (progress: Partial<Progress>): string[] => agenda({ ...START, ...progress }).map(({ item, state, left }) => `${item} ${state}${left ? ` ${String(left)}` : ''}`)

describe('the agenda of a sitting', () => {
  it('begins with the list of presence', () => {
    expect(told({})).toEqual(['presence now', 'amendments ahead 3', 'whole ahead'])
    expect(told({ quorum: { ...REACHED, present: 1, reached: false } })[0]).toBe('presence now')
    expect(told({ quorum: REACHED })).toEqual(['presence done', 'amendments now 3', 'whole ahead'])
  })

  it('goes on with the amendments where a committee began without a list: it is taken before a vote', () => {
    expect(told({ hasBegun: true })).toEqual(['presence ahead', 'amendments now 3', 'whole ahead'])
  })

  it('takes up what was left to the drafting committee, and what that reports, before the text as a whole', () => {
    const begun = { quorum: REACHED, undecided: 0, hasBegun: true }
    expect(told({ ...begun, deferred: 2, reported: 1 })).toEqual(['presence done', 'amendments done', 'deferred now 2', 'reported ahead 1', 'whole ahead'])
    expect(told({ ...begun, reported: 1 })).toEqual(['presence done', 'amendments done', 'reported now 1', 'whole ahead'])
    expect(told(begun)).toEqual(['presence done', 'amendments done', 'whole now'])
    expect(told({ ...begun, isAdopted: true })).toEqual(['presence done', 'amendments done', 'whole done'])
  })

  it('keeps its order, and has one item now at most', () => {
    const count = fc.nat({ max: 3 })
    fc.assert(fc.property(fc.record({ quorum: fc.constantFrom(null, REACHED), undecided: count, deferred: count, reported: count, hasBegun: fc.boolean(), isAdopted: fc.boolean() }), (progress) => {
      const items = agenda(progress)
      expect(items.map(({ item }) => item)).toEqual(AGENDA.filter((item) => items.some((one) => one.item === item)))
      expect(items.filter(({ state }) => state === 'now')).toHaveLength(progress.isAdopted ? 0 : 1)
    }))
  })
})

describe('the next place', () => {
  const place = (key: string, of: number, decided = 0, deferred = 0) => ({ key, ids: Array.from({ length: of }), decided, deferred })
  it('is the next in the text where amendments wait; then the first', () => {
    const places = [place('title', 1), place('pp1', 0), place('pp2', 2, 1, 1), place('op1', 2, 1)]
    expect(nextPlace(places, null)?.key).toBe('title')
    expect(nextPlace(places, 'title')?.key).toBe('op1')
    expect(nextPlace(places, 'op1')?.key).toBe('title')
    expect(nextPlace([place('op1', 2, 1)], 'op1')).toBeNull()
  })
})
