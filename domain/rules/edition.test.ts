import { describe, expect, it } from 'vitest'
import { CHAPTERS, RULE_IDS, editionShape, toldIn, unverified } from './edition.ts'
import { SHIPPED, edition } from './shipped.ts'

describe('a shipped edition of the rules', () => {
  it.each(SHIPPED)('$id is whole, and every number has its source', (shipped) => {
    expect(editionShape.parse(shipped)).toEqual(shipped)
  })

  it.each(SHIPPED)('$id names itself and its sources in both languages', ({ title, rules }) => {
    for (const words of [title, ...RULE_IDS.map((rule) => rules[rule].source)]) expect(toldIn(words, 'fr')).not.toBe(toldIn(words, 'en'))
  })

  it('leaves words that somebody entered as they were written', () => {
    expect(toldIn('Statuts, article 15.2', 'en')).toBe('Statuts, article 15.2')
  })

  it('is found by its id', () => {
    expect(edition('ipu-2023')?.rules.inputPages.value).toBe(2)
    expect(edition('ipu-1889')).toBeUndefined()
  })

  it('says which numbers nobody has found in a current rule book', () => {
    const open = unverified(SHIPPED[0]!)
    expect(open).toContain('minimumVotes')
    expect(open).toContain('votingOrder')
    expect(open).toContain('deadlineRoll')
    expect(open).not.toContain('rapporteurs')
    expect(open).not.toContain('emergencyMajority')
  })

  it('claims no verification by a person', () => {
    for (const rule of RULE_IDS) expect(SHIPPED[0]!.rules[rule], rule).not.toHaveProperty('verifiedBy')
  })
})

describe('the chapters of the rules screen', () => {
  it('hold every rule exactly once', () => {
    expect(Object.values(CHAPTERS).flat().toSorted()).toEqual(RULE_IDS.toSorted())
  })
})

describe('an edition refuses nonsense', () => {
  const base = SHIPPED[0]!
  it.each([
    ['more rapporteurs at least than at most', { rapporteurs: { ...base.rules.rapporteurs, value: { least: 3, most: 2 } } }],
    ['an hour no clock shows', { deadlineHour: { ...base.rules.deadlineHour, value: '25:00' } }],
    ['a week without a working day', { workingDays: { ...base.rules.workingDays, value: [] } }],
    ['a quorum of more than everybody', { committeeQuorum: { ...base.rules.committeeQuorum, value: { numerator: 3, denominator: 2 } } }],
    ['bands that fall', { populationBands: { ...base.rules.populationBands, value: [{ from: 5, votes: 2 }, { from: 1, votes: 3 }] } }],
    ['a number without a source', { inputPages: { value: 2, source: '', verified: true } }],
    ['a zone that is no zone', { timeZone: { ...base.rules.timeZone, value: 'Mars/Olympus' } }],
  ])('%s', (_, change) => {
    expect(editionShape.safeParse({ ...base, rules: { ...base.rules, ...change } }).success).toBe(false)
  })
})
