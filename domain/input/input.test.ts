import { describe, expect, it } from 'vitest'
import { at, inStage, SECRETARY } from '../process/world.test-support.ts'
import { input, type Input, type InputCommand, type InputFacts } from './input.ts'
import { countWords, pagesOf } from './length.ts'

const facts: InputFacts = { process: inStage('inputs'), limit: { pages: 2, wordsPerPage: 5 }, onBehalf: false, hash: () => 'h' }
const give = (state: Input | null, command: InputCommand, now = at('06-01'), more: Partial<InputFacts> = {}) =>
  input.decide(state, command, { now, newId: () => 'id', actor: SECRETARY, facts: { ...facts, ...more } })
const handIn = (text: string): InputCommand => ({ type: 'HandInInput', processId: 'id1', authorId: 'ca', lang: 'en', text, confidential: false })
const code = (answered: ReturnType<typeof give>) => (answered.ok ? null : answered.refusal.code)

describe('a written input', () => {
  it('is handed in, then edited until the deadline, each time with its receipt', () => {
    const first = give(null, handIn('one two three'))
    if (!first.ok) throw new Error(first.refusal.code)
    const state = first.value.reduce(input.evolve, null)
    expect(state).toMatchObject({ revision: 1, words: 3, withdrawn: false })
    const second = give(state, handIn('one two three four'))
    expect(second.ok && second.value[0]).toMatchObject({ type: 'InputHandedIn', revision: 2, words: 4, hash: 'h' })
  })
  it('is at most two pages, counted in words', () => {
    expect(code(give(null, handIn('a b c d e f g h i j')))).toBeNull()
    expect(give(null, handIn('a b c d e f g h i j k'))).toEqual({ ok: false, refusal: { code: 'too-long', field: 'text', words: 11, limit: 10 } })
    expect(code(give(null, handIn('')))).toBe('text-empty')
    expect([0, 5, 6].map((words) => pagesOf(words, 5))).toEqual([0, 1, 2])
    expect(countWords(' one\n two\u00a0three ')).toBe(3)
  })
  it('is refused at the instant of the deadline and after, by its name', () => {
    expect(code(give(null, handIn('a'), '2021-06-15T11:59:59.999Z'))).toBeNull()
    expect(give(null, handIn('a'), at('06-15'))).toEqual({ ok: false, refusal: { code: 'window-closed', window: 'inputs', closed: at('06-15'), received: at('06-15') } })
  })
  it('waits until inputs are open, but not for the drafting to end', () => {
    expect(code(give(null, handIn('a'), at('06-01'), { process: inStage('debate') }))).toBe('window-not-open')
    expect(code(give(null, handIn('a'), at('06-01'), { process: inStage('drafting') }))).toBeNull()
  })
  it('can be withdrawn once, and handed in again', () => {
    const there = give(null, handIn('a'))
    const state = there.ok ? there.value.reduce(input.evolve, null) : null
    const withdraw: InputCommand = { type: 'WithdrawInput', processId: 'id1', authorId: 'ca' }
    const gone = give(state, withdraw)
    const withdrawn = gone.ok ? gone.value.reduce(input.evolve, state) : state
    expect(withdrawn?.withdrawn).toBe(true)
    expect(code(give(withdrawn, withdraw))).toBe('unknown')
    expect(code(give(withdrawn, handIn('b')))).toBeNull()
  })
})
