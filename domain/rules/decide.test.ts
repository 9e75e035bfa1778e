import { describe, expect, it } from 'vitest'
import type { Given } from '../decider.ts'
import type { RulesCommand } from './commands.ts'
import { rulesEdition, type RulesFacts } from './decide.ts'
import { ipu2023 } from './ipu2023.ts'
import type { RulesEvent } from './events.ts'

const clerk = 'us_clerk'
const now = '2026-02-03T09:00:00.000Z'
const stamp = { at: now, by: clerk }
const given = (facts: Partial<RulesFacts> = {}): Given<RulesFacts> => ({
  now, newId: () => 'unused', actor: { userId: clerk, name: 'Clerk', lang: 'en', offices: [{ role: 'secretariat' }] },
  facts: { source: null, shipped: false, inUse: false, ...facts },
})
const after = (...events: readonly RulesEvent[]) => events.reduce(rulesEdition.evolve, rulesEdition.initial)

const copy: RulesCommand = { type: 'CopyEdition', editionId: 'ipu-2026', from: 'ipu-2023', title: 'Rules of 2026', adoptedOn: '2026-01-15' }
const copied: RulesEvent = { type: 'EditionCopied', from: 'ipu-2023', edition: { ...ipu2023, id: 'ipu-2026', title: 'Rules of 2026', adoptedOn: '2026-01-15' }, ...stamp }
const change = (value: unknown): RulesCommand => ({ type: 'ChangeRule', editionId: 'ipu-2026', rule: 'minimumVotes', value, source: 'Statutes, Article 15.2' })
const verify: RulesCommand = { type: 'VerifyRule', editionId: 'ipu-2026', rule: 'minimumVotes', against: 'Statutes 2025, Article 15.2 (a)' }

describe('copying an edition', () => {
  it('given the shipped one, begins a new edition with all its numbers', () => {
    const result = rulesEdition.decide(null, copy, given({ source: ipu2023 }))
    expect(result).toEqual({ ok: true, value: [copied] })
    expect(after(copied)).toMatchObject({ id: 'ipu-2026', title: 'Rules of 2026', rules: ipu2023.rules })
  })
  it('is refused when there is nothing to copy', () => {
    expect(rulesEdition.decide(null, copy, given())).toEqual({ ok: false, refusal: { code: 'unknown', what: 'edition', id: 'ipu-2023' } })
  })
  it.each([['a copy', after(copied), {}], ['a shipped edition', null, { shipped: true }]])('is refused over %s of that id', (_, state, facts) => {
    expect(rulesEdition.decide(state, copy, given({ source: ipu2023, ...facts })))
      .toEqual({ ok: false, refusal: { code: 'already-exists', what: 'edition', id: 'ipu-2026' } })
  })
})

describe('changing a number', () => {
  it('replaces value and source, and it is no longer verified', () => {
    const verified = after(copied, { type: 'RuleVerified', rule: 'minimumVotes', against: 'Statutes', ...stamp })
    const result = rulesEdition.decide(verified, change(12), given())
    expect(result).toMatchObject({ ok: true, value: [{ type: 'RuleChanged', rule: 'minimumVotes', value: 12 }] })
    const state = result.ok ? result.value.reduce(rulesEdition.evolve, verified) : null
    expect(state?.rules.minimumVotes).toEqual({ value: 12, source: 'Statutes, Article 15.2', verified: false })
    expect(state?.rules.votesPerDelegate).toEqual(ipu2023.rules.votesPerDelegate)
  })
  it.each([
    ['minimumVotes', '12', 12], ['deadlineHour', '17:00', '17:00'], ['abstentionsAreCast', 'true', true], ['rapporteurs', '{"least":2,"most":3}', { least: 2, most: 3 }],
  ] as const)('reads what a form sends for %s: %s', (rule, text, value) => {
    const command: RulesCommand = { type: 'ChangeRule', editionId: 'ipu-2026', rule, value: text, source: 'Statutes' }
    expect(rulesEdition.decide(after(copied), command, given())).toMatchObject({ ok: true, value: [{ rule, value }] })
  })
  it.each([['a word', 'twelve'], ['a fraction', 9.5], ['nothing', undefined]])('refuses %s where votes are wanted', (_, value) => {
    expect(rulesEdition.decide(after(copied), change(value), given())).toMatchObject({ ok: false, refusal: { code: 'invalid-field', field: 'minimumVotes' } })
  })
  it('is refused once a process is bound to the edition', () => {
    expect(rulesEdition.decide(after(copied), change(12), given({ inUse: true })))
      .toEqual({ ok: false, refusal: { code: 'edition-fixed', editionId: 'ipu-2026', because: 'in-use' } })
  })
  it('is refused on a shipped edition', () => {
    expect(rulesEdition.decide(null, { ...change(12), editionId: 'ipu-2023' }, given({ shipped: true, source: ipu2023 })))
      .toEqual({ ok: false, refusal: { code: 'edition-fixed', editionId: 'ipu-2023', because: 'shipped' } })
  })
  it('is refused on an edition nobody knows', () => {
    expect(rulesEdition.decide(null, change(12), given())).toMatchObject({ ok: false, refusal: { code: 'unknown' } })
  })
})

describe('verifying a number', () => {
  it('records who, against which document, and leaves the number alone, even while in use', () => {
    const result = rulesEdition.decide(after(copied), verify, given({ inUse: true }))
    const state = result.ok ? result.value.reduce(rulesEdition.evolve, after(copied)) : null
    expect(state?.rules.minimumVotes).toEqual({
      ...ipu2023.rules.minimumVotes, verified: true, verifiedBy: clerk, verifiedAgainst: 'Statutes 2025, Article 15.2 (a)',
    })
  })
  it('brings a shipped edition into the log first, so that the log alone tells the story', () => {
    const result = rulesEdition.decide(null, { ...verify, editionId: 'ipu-2023' }, given({ shipped: true, source: ipu2023 }))
    expect(result).toMatchObject({ ok: true, value: [{ type: 'EditionShipped', edition: ipu2023 }, { type: 'RuleVerified' }] })
    const state = result.ok ? after(...result.value) : null
    expect(state?.rules.minimumVotes.verifiedBy).toBe(clerk)
  })
})

it('a copy keeps what was verified, as each names its document', () => {
  const verified = after(copied, { type: 'RuleVerified', rule: 'deadlineHour', against: 'Convocation of the 151st', ...stamp })!
  const result = rulesEdition.decide(null, { ...copy, editionId: 'ipu-2027', from: 'ipu-2026' }, given({ source: verified }))
  const state = result.ok ? after(...result.value) : null
  expect(state?.rules.deadlineHour.verifiedAgainst).toBe('Convocation of the 151st')
})
