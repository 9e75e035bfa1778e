import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant } from '../instant.ts'
import { addDays, dayAt, fromCivil, fromGeneva, isCivil, toGeneva, weekdayOf } from './calendar.ts'
import { countdown } from './countdown.ts'

describe('civil time in Geneva', () => {
  it.each([
    ['2021-11-11T18:00', '2021-11-11T17:00:00.000Z'],
    ['2021-07-11T18:00', '2021-07-11T16:00:00.000Z'],
    // the hour that does not exist, and the one that comes twice
    ['2021-03-28T02:30', '2021-03-28T01:30:00.000Z'],
    ['2021-10-31T02:30', '2021-10-31T00:30:00.000Z'],
  ])('%s is %s', (civil, instant) => {
    expect(fromGeneva(civil)).toBe(instant)
  })

  it('reads back what it wrote, outside the hours that the change of the clocks skips', () => {
    const civil = fc.record({ days: fc.integer({ min: 0, max: 20_000 }), hour: fc.integer({ min: 3, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })
      .map(({ days, hour, minute }) => `${addDays('1995-01-01', days)}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
    fc.assert(fc.property(civil, (time) => { expect(toGeneva(fromGeneva(time))).toBe(time) }))
  })

  it('an evening in Panama is the next day in Geneva', () => {
    expect(dayAt(fromCivil('2011-04-15T19:30', 'America/Panama'), 'Europe/Zurich')).toBe('2011-04-16')
  })

  it.each(['2021-02-31T10:00', '2021-11-11T25:00', '', 'tomorrow'])('%j is no time', (text) => {
    expect(isCivil(text)).toBe(false)
    expect(instant.safeParse(text).success).toBe(false)
  })

  it('weeks begin on Monday', () => {
    expect(['2014-09-29', '2014-09-27'].map(weekdayOf)).toEqual([1, 6])
  })
})

describe('what is left until a deadline', () => {
  const until = '2021-11-11T17:00:00.000Z'
  it.each([
    ['2021-11-05T12:59:59.000Z', { passed: false, days: 6, hours: 4, minutes: 0 }],
    ['2021-11-11T16:59:59.999Z', { passed: false, days: 0, hours: 0, minutes: 0 }],
    ['2021-11-11T17:00:00.000Z', { passed: true, days: 0, hours: 0, minutes: 0 }],
    ['2021-11-12T09:00:00.000Z', { passed: true, days: 0, hours: 0, minutes: 0 }],
  ])('at %s', (now, left) => {
    expect(countdown(now, until)).toEqual(left)
  })
})
