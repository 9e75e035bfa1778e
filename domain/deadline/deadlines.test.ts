import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SHIPPED } from '../rules/shipped.ts'
import type { RulesEdition } from '../rules/edition.ts'
import { addDays, fromGeneva, toGeneva, weekdayOf } from './calendar.ts'
import { due, dueDay, formulaOf, proposedWindows, publicationDays, rolled } from './deadlines.ts'
import { ANCHORS, type Formula, type Roll } from './formula.ts'

const edition = SHIPPED[0]!
const rolling = (roll: Roll): RulesEdition => ({ ...edition, rules: { ...edition.rules, deadlineRoll: { ...edition.rules.deadlineRoll, value: roll } } })
const amendmentsOf = (roll: Roll, opensOn: string) =>
  due(formulaOf(rolling(roll), edition.rules.amendmentsClose.value), { 'assembly-opens': opensOn })

describe('the amendments deadline, fifteen days before the opening', () => {
  it.each([
    // Assembly, opening, direction in which it rolled that time, deadline on record
    ['131st', '2014-10-12', 'forward', '2014-09-29'],
    ['138th', '2018-03-24', 'forward', '2018-03-09'],
    ['138th', '2018-03-24', 'back', '2018-03-09'],
    ['139th', '2018-10-14', 'back', '2018-09-28'],
    ['143rd', '2021-11-26', 'forward', '2021-11-11'],
  ] as const)('of the %s (opening %s, roll %s) was %s at 18:00 in Geneva', (_, opensOn, roll, day) => {
    expect(toGeneva(amendmentsOf(roll, opensOn)!)).toBe(`${day}T18:00`)
  })

  it('on a Saturday stays there without a roll', () => {
    expect(toGeneva(amendmentsOf('none', '2014-10-12')!)).toBe('2014-09-27T18:00')
  })

  it('of the 137th was set by hand: the explicit instant wins over the formula', () => {
    const formula = formulaOf(edition, edition.rules.amendmentsClose.value)
    const published = fromGeneva('2017-09-30T18:00')
    expect(due(formula, { 'assembly-opens': '2017-10-14' })).not.toBe(published)
    expect(due(formula, { 'assembly-opens': '2017-10-14' }, published)).toBe(published)
  })

  it('tells the day it would have been', () => {
    const formula = formulaOf(rolling('forward'), edition.rules.amendmentsClose.value)
    expect(dueDay(formula, { 'assembly-opens': '2014-10-12' })).toEqual({ day: '2014-09-29', before: '2014-09-27' })
  })
})

describe('the clock in Geneva', () => {
  it.each([
    ['before the change to winter time, from after it', '2021-11-07', '2021-10-23T18:00', '2021-10-23T16:00:00.000Z'],
    ['after the change to winter time', '2021-11-26', '2021-11-11T18:00', '2021-11-11T17:00:00.000Z'],
    ['before the change to summer time, from after it', '2022-04-06', '2022-03-22T18:00', '2022-03-22T17:00:00.000Z'],
    ['after the change to summer time', '2022-04-15', '2022-03-31T18:00', '2022-03-31T16:00:00.000Z'],
  ])('strikes 18:00 %s', (_, opensOn, civil, instant) => {
    const found = amendmentsOf('none', opensOn)!
    expect(toGeneva(found)).toBe(civil)
    expect(found).toBe(instant)
  })
})

describe('a deadline without an hour of its own', () => {
  const formula: Formula = { anchor: 'first-sitting-closes', days: 0, hour: null, roll: 'none', workingDays: [1, 2, 3, 4, 5], timeZone: 'Europe/Zurich' }
  it('is the instant of its anchor, to the millisecond', () => {
    expect(due(formula, { 'first-sitting-closes': '2021-11-27T11:42:10.123Z' })).toBe('2021-11-27T11:42:10.123Z')
  })
  it('ends with the day when the anchor is a day', () => {
    expect(due(formula, { 'first-sitting-closes': '2021-11-27' })).toBe(fromGeneva('2021-11-28T00:00'))
  })
  it('keeps the civil time of its anchor when days are counted across a change of the clocks', () => {
    expect(due({ ...formula, days: 7 }, { 'first-sitting-closes': fromGeneva('2021-10-27T12:30') })).toBe(fromGeneva('2021-11-03T12:30'))
  })
  it('is not known before its anchor is', () => {
    expect(due(formula, {})).toBeNull()
  })
})

describe('the windows an edition proposes', () => {
  const assembly = { opensOn: '2021-11-26', closesOn: '2021-11-30' }
  const previous = { opensOn: '2021-05-24', closesOn: '2021-05-27' }
  const civil = (windows: ReturnType<typeof proposedWindows>) =>
    Object.fromEntries(Object.entries(windows).map(([name, { closes }]) => [name, toGeneva(closes)]))

  it('of the 143rd Assembly', () => {
    expect(civil(proposedWindows(edition, assembly, previous))).toEqual({
      inputs: '2021-06-11T18:00',
      'hand-in': '2021-08-23T18:00', // 22 August was a Sunday
      amendments: '2021-11-11T18:00',
      oral: '2021-12-01T00:00',
    })
  })
  it('leave out what no anchor is known for', () => {
    expect(proposedWindows(edition, assembly, null)).not.toHaveProperty('inputs')
    expect(proposedWindows(edition, assembly, previous)).not.toHaveProperty('women-forum')
  })
  it('close for the Forum of Women Parliamentarians with the first committee sitting, for oral amendments with the adoption', () => {
    const windows = proposedWindows(edition, assembly, previous, {
      'first-sitting-closes': fromGeneva('2021-11-27T12:30'), 'committee-adopted': fromGeneva('2021-11-29T17:05'),
    })
    expect(civil(windows)).toMatchObject({ 'women-forum': '2021-11-27T12:30', oral: '2021-11-29T17:05' })
  })
  it('circulate the draft 82 to 72 days before, and the compendium 15 to 5', () => {
    expect(publicationDays(edition, assembly)).toEqual({
      circulation: { from: '2021-09-05', until: '2021-09-15' }, compendium: { from: '2021-11-11', until: '2021-11-21' },
    })
  })
})

describe('laws of deadlines', () => {
  const day = fc.integer({ min: 0, max: 365 * 120 }).map((days) => addDays('1990-01-01', days))
  const workingDays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })

  it('a roll ends on a working day, less than a week away, in its direction', () => {
    fc.assert(fc.property(day, workingDays, fc.constantFrom<Roll>('forward', 'back'), (from, working, roll) => {
      const to = rolled(from, roll, working)
      expect(working).toContain(weekdayOf(to))
      if (roll === 'forward') expect(to >= from && to < addDays(from, 7)).toBe(true)
      else expect(to <= from && to > addDays(from, -7)).toBe(true)
      if (working.includes(weekdayOf(from))) expect(to).toBe(from)
    }))
  })

  it('with an hour, the clock of the zone shows that hour on that day, whatever the season', () => {
    fc.assert(fc.property(day, fc.integer({ min: -400, max: 400 }), fc.constantFrom(...ANCHORS), (when, days, anchor) => {
      const formula: Formula = { anchor, days, hour: '18:00', roll: 'none', workingDays: [1], timeZone: 'Europe/Zurich' }
      expect(toGeneva(due(formula, { [anchor]: when })!)).toBe(`${addDays(when, days)}T18:00`)
    }))
  })
})
