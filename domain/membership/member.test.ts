import { describe, expect, it } from 'vitest'
import type { Given } from '../decider.ts'
import { memberOf } from './members.ts'
import { member, memberCommands, type MemberCommand, type MemberEvent, type MemberFacts, type RegisteredMember } from './member.ts'

const given = (shipped = false, now = '2026-03-01T09:00:00.000Z'): Given<MemberFacts> => ({
  now, newId: () => 'unused', actor: { userId: 'us_clerk', name: 'Clerk', lang: 'en', offices: [] }, facts: { shipped: shipped ? memberOf('tr')! : null },
})
const played = (state: RegisteredMember | null, command: MemberCommand, asked = given()): RegisteredMember | null => {
  const result = member.decide(state, command, asked)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value.reduce<RegisteredMember | null>(member.evolve, state)
}
const refusal = (state: RegisteredMember | null, command: MemberCommand, asked = given()) => {
  const result = member.decide(state, command, asked)
  return result.ok ? null : result.refusal
}

const join: MemberCommand = { type: 'RegisterMember', ...memberCommands.RegisterMember.parse({ memberId: 'ki', nameEn: 'Kiribati', nameFr: 'Kiribati', groups: ['asia-pacific'] }) }
const rename = (nameEn: string, nameFr: string): MemberCommand =>
  ({ type: 'RenameMember', memberId: 'tr', nameEn, nameFr, articleEn: '', articleFr: 'la', reason: 'Note verbale' })
const suspend: MemberCommand = { type: 'SuspendMember', memberId: 'ki', reason: 'Parliament dissolved' }
const readmit: MemberCommand = { type: 'ReadmitMember', memberId: 'ki', reason: 'Parliament elected' }

describe('a parliament joins', () => {
  const joined = played(null, join)
  it('and is in the register from then on', () => {
    expect(joined).toMatchObject({ id: 'ki', name: { en: 'Kiribati' }, suspended: false, population: null, formerly: [] })
  })
  it('once', () => {
    expect(refusal(joined, join)).toEqual({ code: 'already-exists', what: 'member', id: 'ki' })
    expect(refusal(null, { ...join, memberId: 'tr' }, given(true))).toEqual({ code: 'already-exists', what: 'member', id: 'tr' })
  })
  it('is suspended and readmitted, each once at a time', () => {
    const suspended = played(joined, suspend)
    expect(suspended?.suspended).toBe(true)
    expect(refusal(suspended, suspend)).toEqual({ code: 'already-done', what: 'SuspendMember' })
    expect(played(suspended, readmit)?.suspended).toBe(false)
    expect(refusal(joined, readmit)).toEqual({ code: 'already-done', what: 'ReadmitMember' })
  })
  it('has its people counted', () => {
    expect(played(joined, { type: 'RecordPopulation', memberId: 'ki', population: 121_000, source: 'Census of 2020' })?.population).toBe(121_000)
  })
})

describe('a Member of the shipped list', () => {
  it('enters the log when it is first touched, and keeps its former names with the instant they ended', () => {
    const result = member.decide(null, rename('Turkey', 'Turquie'), given(true))
    expect(result).toMatchObject({ ok: true, value: [{ type: 'MemberRegistered' }, { type: 'MemberRenamed' }] satisfies Partial<MemberEvent>[] })
    const first = played(null, rename('Turkey', 'Turquie'), given(true))
    const back = played(first, rename('Türkiye', 'Türkiye'), given(true, '2027-01-01T00:00:00.000Z'))
    expect(back?.name.fr).toBe('Türkiye')
    expect(back?.formerly.map(({ name, until }) => [name.en, until])).toEqual([['Türkiye', '2026-03-01T09:00:00.000Z'], ['Turkey', '2027-01-01T00:00:00.000Z']])
  })
  it('that is in nobody’s list is refused', () => {
    expect(refusal(null, rename('Turkey', 'Turquie'))).toEqual({ code: 'unknown', what: 'member', id: 'tr' })
  })
})
