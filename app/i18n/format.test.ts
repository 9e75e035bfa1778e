import { describe, expect, it } from 'vitest'
import { assembly, date, dateTime, list, number, ordinal, plural, shortDate, span, unbroken } from './format.ts'
import { toGeneva } from './geneva.ts'

const spaces = (text: string): string => text.replace(/\s/g, ' ')

describe('instants', () => {
  it('are shown in the time of Geneva, which says so', () => {
    expect(dateTime('2021-11-11T17:00:00.000Z', 'en')).toBe('11 November 2021, 18:00 (Geneva)')
    expect(dateTime('2021-11-11T17:00:00.000Z', 'fr')).toBe('11 novembre 2021, 18:00 (Genève)')
    expect(dateTime('2021-07-11T22:30:00.000Z', 'en')).toBe('12 July 2021, 00:30 (Geneva)')
  })
  it('begin a French month with 1er', () => {
    expect([date('2021-12-01T12:00:00.000Z', 'fr'), date('2021-12-11T12:00:00.000Z', 'fr'), date('2021-12-01T12:00:00.000Z', 'en')])
      .toEqual(['1er décembre 2021', '11 décembre 2021', '1 December 2021'])
    expect(shortDate('2021-06-01T12:00:00.000Z', 'fr')).toBe('1er juin 2021')
  })
  it('break in a narrow column after a comma, never within a date', () => {
    expect(unbroken('closes in 6 days 4 h, 11 November 2021, 18:00 (Geneva)').split(' ')).toEqual(['closes', 'in', '6\u00a0days\u00a04\u00a0h,', '11\u00a0November\u00a02021,', '18:00', '(Geneva)'])
  })
  it('fill a form in winter and in summer time', () => {
    expect([toGeneva('2021-11-11T17:00:00.000Z'), toGeneva('2021-07-11T22:30:00.000Z')]).toEqual(['2021-11-11T18:00', '2021-07-12T00:30'])
  })
})

describe('what is left', () => {
  const from = '2021-11-01T12:00:00.000Z'
  it.each([
    ['2021-11-07T16:00:00.000Z', '6 days 4 h', '6 jours 4 h'],
    ['2021-11-02T12:00:30.000Z', '1 day', '1 jour'],
    ['2021-12-01T12:00:00.000Z', '30 days', '30 jours'],
    ['2021-11-01T15:20:00.000Z', '3 h 20 min', '3 h 20 min'],
    ['2021-11-01T12:42:59.000Z', '42 min', '42 min'],
    ['2021-11-01T12:00:59.000Z', 'less than a minute', 'moins d’une minute'],
    ['2021-10-01T12:00:00.000Z', 'less than a minute', 'moins d’une minute'],
  ])('until %s: %s', (until, en, fr) => {
    expect([span(from, until, 'en'), span(from, until, 'fr')]).toEqual([en, fr])
  })
})

it('counts, lists and orders as each language does', () => {
  const day = { one: { en: 'day', fr: 'jour' }, other: { en: 'days', fr: 'jours' } }
  expect([plural(0, 'en', day), plural(0, 'fr', day), plural(1, 'en', day), plural(2, 'fr', day)]).toEqual(['days', 'jour', 'day', 'jours'])
  expect([spaces(number(1204, 'en')), spaces(number(1204, 'fr'))]).toEqual(['1,204', '1 204'])
  expect([list(['Benin', 'Canada', 'Fiji'], 'en'), list(['le Bénin', 'le Canada'], 'fr')]).toEqual(['Benin, Canada and Fiji', 'le Bénin et le Canada'])
  expect([1, 2, 3, 4, 11, 12, 13, 21, 143, 151].map((n) => ordinal(n, 'en'))).toEqual(['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '143rd', '151st'])
  expect([assembly(1, 'fr'), assembly(143, 'fr'), assembly(143, 'en')]).toEqual(['1re Assemblée', '143e Assemblée', '143rd Assembly'])
})
