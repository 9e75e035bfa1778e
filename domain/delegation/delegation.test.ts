import { describe, expect, it } from 'vitest'
import { at, SECRETARY } from '../process/world.test-support.ts'
import { delegation, officeOf, STANDING, type Delegation, type DelegationCommand, type DelegationFacts } from './delegation.ts'

const facts: DelegationFacts = { userId: 'u1', isMember: true, assemblyExists: true }
const give = (state: Delegation | null, command: DelegationCommand, more: Partial<DelegationFacts> = {}) =>
  delegation.decide(state, command, { now: at('06-01'), newId: () => 'id', actor: SECRETARY, facts: { ...facts, ...more } })
const admit = (seat: 'head' | 'titular' | 'adviser' | 'president' | 'person', over: object = {}): DelegationCommand => ({
  type: 'AdmitPerson', assemblyId: 'a143', body: 'ca', seat, email: 'delegation@parl.example', name: 'Delegation of Canada', lang: 'en', ...over,
})
const after = (state: Delegation | null, command: DelegationCommand, more: Partial<DelegationFacts> = {}): Delegation | null => {
  const answered = give(state, command, more)
  if (!answered.ok) throw new Error(answered.refusal.code)
  return answered.value.reduce(delegation.evolve, state)
}
const code = (answered: ReturnType<typeof give>) => (answered.ok ? null : answered.refusal.code)

describe('a delegation', () => {
  it('has one titular a committee, and as many advisers as it likes', () => {
    const titular = after(null, admit('titular', { committee: 'C-III' }))
    expect(code(give(titular, admit('titular', { committee: 'C-III' }), { userId: 'u2' }))).toBe('already-exists')
    expect(code(give(titular, admit('titular', { committee: 'C-I' }), { userId: 'u2' }))).toBeNull()
    const advised = after(after(titular, admit('adviser'), { userId: 'u2' }), admit('adviser'), { userId: 'u3' })
    expect(advised?.people).toHaveLength(3)
  })
  it('admits nobody twice to the same seat, and releases whom it admitted', () => {
    const advised = after(null, admit('adviser'))
    expect(code(give(advised, admit('adviser')))).toBe('already-exists')
    const released = after(advised, { type: 'ReleasePerson', assemblyId: 'a143', body: 'ca', userId: 'u1' })
    expect(released?.people).toEqual([])
    expect(code(give(released, { type: 'ReleasePerson', assemblyId: 'a143', body: 'ca', userId: 'u1' }))).toBe('unknown')
  })
  it('keeps addresses and names out of its events', () => {
    const answered = give(null, admit('adviser'))
    expect(JSON.stringify(answered)).not.toMatch(/delegation@parl|Delegation of Canada/)
  })
})

describe('a seat', () => {
  it('fits its body: Presidents sit in the bureau, of a committee or of the Assembly, the secretariat is bound to no Assembly', () => {
    expect(code(give(null, admit('president')))).toBe('invalid-field')
    expect(code(give(null, admit('president', { body: 'bureau' }), { isMember: false }))).toBeNull()
    expect(code(give(null, admit('president', { body: 'bureau', committee: 'C-III' }), { isMember: false }))).toBeNull()
    expect(code(give(null, admit('person', { body: 'secretariat' }), { isMember: false }))).toBe('unknown')
    expect(code(give(null, admit('person', { body: 'secretariat', assemblyId: STANDING }), { isMember: false }))).toBeNull()
    expect(code(give(null, admit('titular', { body: 'atlantis' }), { isMember: false }))).toBe('invalid-field')
    expect(code(give(null, admit('titular'), { assemblyExists: false }))).toBe('unknown')
  })
  it('gives an office', () => {
    expect(officeOf('a143', 'ca', 'titular', 'C-III')).toEqual({ role: 'delegate', assemblyId: 'a143', memberId: 'ca', seat: 'titular', committee: 'C-III' })
    expect(officeOf('a143', 'bureau', 'president', 'C-III')).toEqual({ role: 'president', assemblyId: 'a143', committee: 'C-III' })
    expect(officeOf('a143', 'bureau', 'president', null)).toEqual({ role: 'assembly-president', assemblyId: 'a143' })
    expect(officeOf(STANDING, 'partner-inhope', 'person', null)).toEqual({ role: 'partner', organizationId: 'partner-inhope' })
  })
})
