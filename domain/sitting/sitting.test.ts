import { describe, expect, it } from 'vitest'
import { consolidate } from '../amendment/consolidate.ts'
import { deriveAmendments } from '../amendment/diff.ts'
import type { Operation } from '../amendment/operation.ts'
import { at, inStage, SECRETARY } from '../process/world.test-support.ts'
import { ipu2023 } from '../rules/ipu2023.ts'
import type { ResolutionText } from '../resolution/text.ts'
import { adopted, dispositionOf, sitting, undecided, type Sitting, type SittingCommand, type SittingFacts, type Tabled } from './sitting.ts'

const paragraph = (id: string, text: string) => ({ id, kind: 'operative' as const, opener: 0, text, subs: [] })
const BASE: ResolutionText = {
  title: 'Children', openingLine: '', paragraphs: [paragraph('op1', 'Urges parliaments to act within two years'), paragraph('op2', 'Calls on States to report')],
}
/** The operation that makes one paragraph read so; null deletes it. */
const op = (id: string, text: string | null): Operation => {
  const paragraphs = BASE.paragraphs.flatMap((p) => (p.id !== id ? [p] : text === null ? [] : [{ ...p, text }]))
  const derived = deriveAmendments(BASE, { ...BASE, paragraphs }, 'en')[0]
  if (!derived) throw new Error('no change')
  return derived.op
}
const tabled = (number: number, operation: Operation): Tabled => ({ id: `am${number}`, number, op: operation, withdrawn: false })
const BELGIUM = tabled(1, op('op1', 'Urges parliaments to act within one year'))
const GHANA = tabled(2, op('op1', 'Urges parliaments to act within three years'))
const NORWAY = tabled(3, op('op1', 'Urges all parliaments to act within two years'))
const FIJI = tabled(4, op('op2', null))
const CHILE = tabled(5, op('op2', 'Calls on States to report yearly'))

const facts: SittingFacts = {
  process: inStage('examination')!, edition: ipu2023, presidentId: 'president',
  amendments: [BELGIUM, GHANA, NORWAY, FIJI, CHILE],
  asModified: (amendment, wording) => op(amendment.op.type === 'amend' ? amendment.op.target : 'op1', wording),
}
type Over = { now?: string; facts?: Partial<SittingFacts> }
const give = (state: Sitting | null, command: SittingCommand, { now = at('11-28'), facts: more = {} }: Over = {}) => {
  let n = state?.decided.length ?? 0
  return sitting.decide(state, command, { now, newId: () => `d${++n}`, actor: SECRETARY, facts: { ...facts, ...more } })
}
const after = (state: Sitting | null, ...commands: SittingCommand[]): Sitting | null => commands.reduce<Sitting | null>((current, command) => {
  const answered = give(current, command)
  if (!answered.ok) throw new Error(`${command.type}: ${JSON.stringify(answered.refusal)}`)
  return answered.value.reduce(sitting.evolve, current)
}, state)
const refusal = (answered: ReturnType<typeof give>) => (answered.ok ? null : answered.refusal)

const v = { versionId: 'v' }
const open: SittingCommand = { type: 'OpenSitting', ...v, body: 'plenary' }
const decide = ({ id }: Tabled, disposition: 'accepted' | 'accepted-as-modified' | 'rejected' | 'withdrawn' | 'inadmissible' | 'deferred' | 'subsumed', over: object = {}): SittingCommand =>
  ({ type: 'DecideAmendment', ...v, amendmentId: id, disposition, mode: 'consensus', reason: '', ...over })
const reopen = ({ id }: Tabled): SittingCommand => ({ type: 'ReopenDecision', ...v, amendmentId: id })
const reads = (state: Sitting | null): string[] => consolidate(BASE, adopted(state), 'en', 'order-given').text.paragraphs.map(({ text }) => text)

describe('a sitting', () => {
  it('is opened once, in the examination, by a body', () => {
    const opened = after(null, open)
    expect(opened?.open).toMatchObject({ body: 'plenary' })
    expect(refusal(give(opened, open))).toEqual({ code: 'sitting-open' })
    expect(refusal(give(null, open, { facts: { process: inStage('amendments')! } }))).toMatchObject({ code: 'wrong-stage' })
    const second = after(opened, { type: 'CloseSitting', ...v }, { ...open, body: 'drafting-committee' })
    expect(second).toMatchObject({ sittings: 2, open: { body: 'drafting-committee' } })
  })
  it('decides only while it is open; admissibility is ruled on before', () => {
    expect(refusal(give(null, decide(BELGIUM, 'accepted')))).toEqual({ code: 'sitting-not-open' })
    const compendium = { facts: { process: inStage('compendium')! } }
    expect(refusal(give(null, decide(BELGIUM, 'inadmissible'), compendium))).toEqual({ code: 'reason-required' })
    const ruled = give(null, decide(BELGIUM, 'inadmissible', { reason: 'outside the subject' }), compendium)
    expect(ruled.ok && ruled.value[0]).toMatchObject({ body: 'president', decidedBy: 'president', by: 'secretary' })
  })
})

describe('a decision', () => {
  const opened = after(null, open)
  it('that accepts changes the text, and its rival falls', () => {
    const decided = after(opened, decide(BELGIUM, 'accepted'))
    expect(reads(decided)[0]).toBe('Urges parliaments to act within one year')
    expect(dispositionOf(decided, GHANA.id)).toBe('fallen')
    expect(dispositionOf(decided, NORWAY.id)).toBeNull()
    expect(reads(after(decided, decide(NORWAY, 'accepted')))[0]).toBe('Urges all parliaments to act within one year')
  })
  it('that deletes a paragraph lets what would change it fall', () => {
    const decided = after(opened, decide(FIJI, 'accepted'))
    expect(reads(decided)).toEqual(['Urges parliaments to act within two years'])
    expect(dispositionOf(decided, CHILE.id)).toBe('fallen')
  })
  it('is final until reopened, but for a deferral', () => {
    const decided = after(opened, decide(BELGIUM, 'rejected'))
    expect(refusal(give(decided, decide(BELGIUM, 'accepted')))).toEqual({ code: 'already-decided', amendmentId: 'am1', disposition: 'rejected' })
    expect(dispositionOf(after(opened, decide(BELGIUM, 'deferred'), decide(BELGIUM, 'accepted')), BELGIUM.id)).toBe('accepted')
  })
  it('by show of hands carries its counts, which must fit', () => {
    const hands = (disposition: 'accepted' | 'rejected', counts?: object) => decide(BELGIUM, disposition, { mode: 'show-of-hands', ...(counts ? { counts } : {}) })
    expect(refusal(give(opened, hands('accepted')))).toEqual({ code: 'counts-missing' })
    expect(refusal(give(opened, hands('accepted', { for: 31, against: 74, abstain: 6 })))).toEqual({ code: 'counts-do-not-fit', problem: 'not-carried' })
    expect(refusal(give(opened, hands('rejected', { for: 74, against: 31, abstain: 6 })))).toEqual({ code: 'counts-do-not-fit', problem: 'carried' })
    expect(refusal(give(opened, hands('rejected', { for: 31, against: 74, abstain: 6 })))).toBeNull()
  })
  it('as modified puts the modified words into the text', () => {
    expect(refusal(give(opened, decide(BELGIUM, 'accepted-as-modified')))).toEqual({ code: 'modified-text-missing' })
    const decided = after(opened, decide(BELGIUM, 'accepted-as-modified', { wording: 'Urges parliaments to act within eighteen months' }))
    expect(reads(decided)[0]).toBe('Urges parliaments to act within eighteen months')
  })
  it('subsumes into another amendment of the same text, and decides nothing on a withdrawn or unknown one', () => {
    expect(refusal(give(opened, decide(BELGIUM, 'subsumed', { subsumedBy: 'am9' })))).toMatchObject({ code: 'unknown' })
    expect(refusal(give(opened, decide(BELGIUM, 'subsumed', { subsumedBy: 'am2' })))).toBeNull()
    expect(refusal(give(opened, decide({ ...BELGIUM, id: 'am9' }, 'accepted')))).toMatchObject({ code: 'unknown' })
    const gone = { facts: { amendments: [{ ...BELGIUM, withdrawn: true }] } }
    expect(refusal(give(opened, decide(BELGIUM, 'accepted'), gone))).toMatchObject({ code: 'not-pending', disposition: 'withdrawn' })
  })
  it('leaves the others undecided', () => {
    expect(undecided(after(opened, decide(BELGIUM, 'accepted')), facts.amendments).map(({ number }) => number)).toEqual([3, 4, 5])
  })
})

describe('an undo', () => {
  const opened = after(null, open)
  it('reopens the decision with what fell by it, and the text is as before', () => {
    const undone = after(opened, decide(BELGIUM, 'accepted'), reopen(BELGIUM))
    expect(reads(undone)).toEqual(reads(opened))
    expect(undecided(undone, facts.amendments)).toHaveLength(5)
  })
  it('is refused while a later decision rests on it, and for what fell by another', () => {
    const decided = after(opened, decide(BELGIUM, 'accepted'))
    expect(refusal(give(decided, reopen(GHANA)))).toEqual({ code: 'decision-depends', on: ['am1'] })
    expect(refusal(give(opened, reopen(BELGIUM)))).toEqual({ code: 'not-decided', amendmentId: 'am1' })
  })
  it('reopens a deferred decision too', () => {
    expect(undecided(after(opened, decide(BELGIUM, 'deferred'), decide(BELGIUM, 'rejected'), reopen(BELGIUM)), facts.amendments)).toHaveLength(5)
  })
})
