import { expect, it } from 'vitest'
import { makeLimit } from './limit.ts'

it('allows so many in a window, each key for itself', () => {
  const allow = makeLimit({ most: 2, windowMs: 1000 })
  expect([allow('a', 0), allow('a', 100), allow('a', 200), allow('b', 200)]).toEqual([true, true, false, true])
})

it('allows again as the first leaves the window; being refused does not prolong it', () => {
  const allow = makeLimit({ most: 1, windowMs: 1000 })
  expect([allow('a', 0), allow('a', 900), allow('a', 1001)]).toEqual([true, false, true])
})

it('forgets the key that rested longest when there are too many', () => {
  const allow = makeLimit({ most: 1, windowMs: 1000, keys: 2 })
  expect([allow('a', 0), allow('b', 1), allow('a', 2), allow('c', 3)]).toEqual([true, true, false, true])
  // `b` had rested longest and was forgotten; `a`, refused a moment ago, was not.
  expect([allow('a', 4), allow('b', 5)]).toEqual([false, true])
})
