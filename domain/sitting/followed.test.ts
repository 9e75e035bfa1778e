import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepBetween, stepTo, type Followed } from './followed.ts'

const row = fc.record({ words: fc.string(), fate: fc.option(fc.string()) })
const rows = fc.dictionary(fc.constantFrom('op1', 'op2', 'pp1', 'pp2'), row)
const state = (at: number): fc.Arbitrary<Followed> => fc.record({
  at: fc.constant(at),
  now: fc.record({ before: fc.option(row), total: fc.nat(9), order: fc.array(fc.string()) }),
  tables: fc.record({ paragraphs: rows, fates: rows }),
})

describe('what a screen follows', () => {
  it('is after a step what it would have been told in whole', () => {
    fc.assert(fc.property(state(3), state(7), (before, after) => {
      const step = stepBetween(before, after)
      expect(step ? stepTo(before, step) : { ...before, at: after.at }).toEqual(after)
    }))
  })
  it('says nothing of what stays, and takes no step when nothing changed', () => {
    const before: Followed = { at: 1, now: { total: 3, before: null }, tables: { fates: { a: { is: 'accepted' }, b: { is: 'rejected' } } } }
    expect(stepBetween(before, { ...before, at: 2 })).toBeNull()
    const after: Followed = { at: 2, now: { total: 3, before: { n: 5 } }, tables: { fates: { b: { is: 'rejected' } } } }
    expect(stepBetween(before, after)).toEqual({ from: 1, at: 2, now: { before: { n: 5 } }, tables: { fates: { a: null } } })
  })
})
