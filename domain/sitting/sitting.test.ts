import { describe, expect, it } from 'vitest'
import { consolidate } from '../amendment/consolidate.ts'
import { deriveAmendments } from '../amendment/diff.ts'
import type { Operation } from '../amendment/operation.ts'
import { at, inStage, SECRETARY } from '../process/world.test-support.ts'
import { GROUPS, memberOf } from '../membership/members.ts'
import { ipu2023 } from '../rules/ipu2023.ts'
import type { ResolutionText } from '../resolution/text.ts'
import type { BallotResult } from '../voting/counted.ts'
import { judge, type Votes } from '../voting/tally.ts'
import { MOST_WORDS } from '../submissions/submissions.ts'
import { draftingSeats } from './draftingCommittee.ts'
import { sitting } from './sitting.ts'
import { adopted, dispositionOf, reported, undecided, type Sitting, type SittingCommand, type SittingFacts, type Tabled } from './state.ts'

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
  groupsOf: (id) => memberOf(id)?.groups,
  agreedTo: () => [], base: { en: BASE }, asSubAmended: () => null, subDerived: [], hash: JSON.stringify,
  callable: ['ca', 'be', 'ke', 'nl'], ballot: null, underVote: [], textUnderVote: false,
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
  ({ type: 'DecideAmendment', ...v, amendmentId: id, disposition, mode: 'consensus', reason: '', objections: 0, ...over })
const appoint = (...memberIds: string[]): SittingCommand => ({ type: 'AppointDraftingCommittee', ...v, memberIds })
const close: SittingCommand = { type: 'CloseSitting', ...v }
const confirm = (...amendments: Tabled[]): SittingCommand => ({ type: 'ConfirmDecisions', ...v, amendmentIds: amendments.map(({ id }) => id) })
const together = (disposition: 'accepted' | 'rejected' | 'deferred', ...amendments: Tabled[]): SittingCommand =>
  ({ type: 'DecideTogether', ...v, amendmentIds: amendments.map(({ id }) => id), disposition, objections: 0, reason: '' })
const reopen = ({ id }: Tabled): SittingCommand => ({ type: 'ReopenDecision', ...v, amendmentId: id })
const reads = (state: Sitting | null): string[] => consolidate(BASE, adopted(state), 'en', 'order-given').text.paragraphs.map(({ text }) => text)

describe('a sitting', () => {
  it('is opened once, in the examination, by a body', () => {
    const opened = after(null, open)
    expect(opened?.open).toMatchObject({ body: 'plenary' })
    expect(refusal(give(opened, open))).toEqual({ code: 'sitting-open' })
    expect(refusal(give(null, open, { facts: { process: inStage('amendments')! } }))).toMatchObject({ code: 'wrong-stage' })
    const closed = after(opened, { type: 'CloseSitting', ...v })
    expect(refusal(give(closed, { ...open, body: 'drafting-committee' }))).toEqual({ code: 'drafting-committee-missing' })
    const second = after(closed, appoint('be', 'ke'), { ...open, body: 'drafting-committee' })
    expect(second).toMatchObject({ sittings: 2, open: { body: 'drafting-committee' } })
  })
  it('is closed also after the text has gone on from it, adopted or rejected', () => {
    const opened = after(null, open)
    for (const stage of ['committee-adopted', 'report', 'rejected'] as const) expect(give(opened, { type: 'CloseSitting', ...v }, { facts: { process: inStage(stage)! } }).ok, stage).toBe(true)
  })
  it('decides only while it is open; admissibility is ruled on before', () => {
    expect(refusal(give(null, decide(BELGIUM, 'accepted')))).toEqual({ code: 'sitting-not-open' })
    const compendium = { facts: { process: inStage('compendium')! } }
    expect(refusal(give(null, decide(BELGIUM, 'inadmissible'), compendium))).toEqual({ code: 'reason-required' })
    expect(refusal(give(null, decide(BELGIUM, 'inadmissible', { ground: 'other' }), compendium))).toEqual({ code: 'reason-required' })
    expect(refusal(give(null, decide(BELGIUM, 'inadmissible', { ground: 'no-effect' }), compendium))).toBeNull()
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
    const words = (count: number) => ({ wording: `Urges ${'parliaments '.repeat(count - 1)}`.trim() })
    expect(refusal(give(opened, decide(BELGIUM, 'accepted-as-modified', words(MOST_WORDS + 1))))).toEqual({ code: 'too-long', field: 'text', words: MOST_WORDS + 1, limit: MOST_WORDS })
    expect(give(opened, decide(BELGIUM, 'accepted-as-modified', words(MOST_WORDS))).ok).toBe(true)
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
  it('that accepts a synthesis takes up those whose sponsors agreed, while the others fall or stand as ever; undone, all are open again', () => {
    const agreed = { facts: { agreedTo: (id: string) => (id === BELGIUM.id ? [NORWAY.id, GHANA.id] : []) } }
    const answered = give(opened, decide(BELGIUM, 'accepted'), agreed)
    const decided = answered.ok ? answered.value.reduce(sitting.evolve, opened) : null
    expect([GHANA, NORWAY, FIJI].map(({ id }) => dispositionOf(decided, id))).toEqual(['subsumed', 'subsumed', null])
    expect(undecided(after(decided, reopen(BELGIUM)), facts.amendments)).toHaveLength(5)
    const rejected = give(opened, decide(BELGIUM, 'rejected'), agreed)
    expect(rejected.ok && rejected.value).toHaveLength(1)
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

describe('an electronic vote', () => {
  const opened = after(null, open)
  const ballot = (amendment: Tabled, votes: Votes | null, over: Partial<BallotResult> = {}): BallotResult => ({
    id: 'ba1', processId: facts.process.id, question: { about: 'amendment', amendmentId: amendment.id }, electorate: { kind: 'committee', seats: [] }, tally: votes && judge(votes, 'simple'), ...over,
  })
  const carried = ballot(BELGIUM, { for: 5, against: 4, abstain: 2 })
  const lost = ballot(BELGIUM, { for: 4, against: 4, abstain: 3 })
  const byVote = (amendment: Tabled, disposition: 'accepted' | 'rejected' | 'accepted-as-modified', over: object = {}) => decide(amendment, disposition, { ballotId: 'ba1', ...over })
  const answered = (command: SittingCommand, put: BallotResult | null, state = opened) => give(state, command, { facts: { ballot: put } })

  it('decides by the counts of its ballot, never by what was typed', () => {
    expect(answered(byVote(BELGIUM, 'accepted', { mode: 'show-of-hands', counts: { for: 99, against: 0, abstain: 0 } }), carried))
      .toMatchObject({ value: [{ type: 'AmendmentDecided', mode: 'electronic', counts: { for: 5, against: 4, abstain: 2 }, ballotId: 'ba1' }, { type: 'AmendmentFell' }] })
    expect(answered(byVote(BELGIUM, 'rejected'), lost)).toMatchObject({ value: [{ disposition: 'rejected', mode: 'electronic', counts: { for: 4, against: 4, abstain: 3 } }] })
    expect(answered(byVote(BELGIUM, 'accepted-as-modified', { wording: 'Urges parliaments to act within eighteen months' }), carried)).toMatchObject({ ok: true })
    expect(answered(byVote(BELGIUM, 'rejected'), ballot(BELGIUM, { for: 0, against: 0, abstain: 0 }))).toMatchObject({ ok: true })
  })

  it.each<[string, SittingCommand, BallotResult | null, object]>([
    ['against its result: lost', byVote(BELGIUM, 'accepted'), lost, { code: 'counts-do-not-fit', problem: 'not-carried' }],
    ['against its result: carried', byVote(BELGIUM, 'rejected'), carried, { code: 'counts-do-not-fit', problem: 'carried' }],
    ['on another amendment', byVote(GHANA, 'accepted'), carried, { code: 'unknown', what: 'ballot', id: 'ba1' }],
    ['on another text', byVote(BELGIUM, 'accepted'), { ...carried, processId: 'another' }, { code: 'unknown', what: 'ballot', id: 'ba1' }],
    ['of the Assembly', byVote(BELGIUM, 'accepted'), { ...carried, electorate: { kind: 'assembly', seats: [] } }, { code: 'unknown', what: 'ballot', id: 'ba1' }],
    ['that nobody knows', byVote(BELGIUM, 'accepted'), null, { code: 'unknown', what: 'ballot', id: 'ba1' }],
    ['that is open', byVote(BELGIUM, 'accepted'), ballot(BELGIUM, null), { code: 'ballot-open' }],
    ['that was typed', decide(BELGIUM, 'accepted', { mode: 'electronic', counts: { for: 5, against: 4, abstain: 2 } }), null, { code: 'unknown', what: 'ballot', id: '' }],
  ])('decides nothing %s', (_what, command, put, code) => { expect(refusal(answered(command, put))).toEqual(code) })

  it('leaves no other way to decide while it is open', () => {
    for (const command of [decide(BELGIUM, 'accepted'), together('rejected', BELGIUM, FIJI)]) {
      expect(refusal(give(opened, command, { facts: { underVote: [BELGIUM.id] } }))).toEqual({ code: 'ballot-open' })
    }
    expect(give(opened, decide(FIJI, 'accepted'), { facts: { underVote: [BELGIUM.id] } })).toMatchObject({ ok: true })
  })

  it('on the whole text leaves every decision as it stands while it is open', () => {
    const decided = after(opened, decide(FIJI, 'accepted'))
    expect(refusal(give(decided, reopen(FIJI), { facts: { textUnderVote: true } }))).toEqual({ code: 'ballot-open' })
    expect(give(decided, reopen(FIJI))).toMatchObject({ ok: true })
  })

  it('is not overtaken by a rival that would make what is put fall', () => {
    expect(refusal(give(opened, decide(BELGIUM, 'accepted'), { facts: { underVote: [GHANA.id] } }))).toEqual({ code: 'ballot-open' })
    expect(give(opened, decide(BELGIUM, 'rejected'), { facts: { underVote: [GHANA.id] } })).toMatchObject({ ok: true })
  })

  it('decides once: after a reopening the committee is asked again', () => {
    const voted = answered(byVote(BELGIUM, 'accepted'), carried)
    const decided = voted.ok ? voted.value.reduce(sitting.evolve, opened) : opened
    expect(refusal(answered(byVote(BELGIUM, 'accepted'), carried, decided))).toMatchObject({ code: 'already-decided' })
    expect(refusal(answered(byVote(BELGIUM, 'accepted'), carried, after(decided, reopen(BELGIUM))))).toEqual({ code: 'ballot-used' })
    expect(answered(decide(BELGIUM, 'accepted', { ballotId: 'ba2' }), { ...carried, id: 'ba2' }, after(decided, reopen(BELGIUM)))).toMatchObject({ ok: true })
  })
})

describe('two desks at once', () => {
  const opened = after(null, open)
  it('the second is told that it is decided already, and by what', () => {
    const decided = after(opened, decide(BELGIUM, 'accepted', { falls: [GHANA.id] }))
    expect(refusal(give(decided, decide(BELGIUM, 'rejected')))).toEqual({ code: 'already-decided', amendmentId: 'am1', disposition: 'accepted' })
    expect(refusal(give(decided, decide(GHANA, 'accepted')))).toEqual({ code: 'already-decided', amendmentId: 'am2', disposition: 'fallen' })
  })
  it('decide different amendments without meeting', () => {
    expect(refusal(give(after(opened, decide(BELGIUM, 'accepted')), decide(FIJI, 'accepted', { falls: [CHILE.id] })))).toBeNull()
  })
  it('a decision falls through when something else falls with it than was shown', () => {
    expect(refusal(give(opened, decide(BELGIUM, 'accepted', { falls: ['none'] })))).toEqual({ code: 'consequences-changed' })
    const rejected = after(opened, decide(GHANA, 'rejected'))
    expect(refusal(give(rejected, decide(BELGIUM, 'accepted', { falls: [GHANA.id] })))).toEqual({ code: 'consequences-changed' })
    expect(refusal(give(rejected, decide(BELGIUM, 'accepted', { falls: ['none'] })))).toBeNull()
  })
})

describe('amendments taken together', () => {
  const opened = after(null, open)
  it('are decided by one question, each upon what the ones before made of the text', () => {
    const decided = after(opened, together('accepted', NORWAY, FIJI))
    expect(reads(decided)).toEqual(['Urges all parliaments to act within two years'])
    expect(dispositionOf(decided, CHILE.id)).toBe('fallen')
    expect(undecided(after(opened, together('rejected', BELGIUM, GHANA, NORWAY)), facts.amendments).map(({ number }) => number)).toEqual([4, 5])
  })
  it('or none is: rivals cannot both be accepted', () => {
    expect(refusal(give(opened, together('accepted', BELGIUM, GHANA)))).toEqual({ code: 'conflict-open', amendmentIds: ['am1', 'am2'] })
    expect(refusal(give(after(opened, decide(CHILE, 'withdrawn')), together('accepted', NORWAY, CHILE)))).toMatchObject({ code: 'already-decided', amendmentId: 'am5' })
  })
  it('are accepted once the desk has seen what falls with them', () => {
    const shown = (...falls: string[]): SittingCommand => ({ ...together('accepted', NORWAY, FIJI), falls } as SittingCommand)
    expect(refusal(give(opened, shown('none')))).toEqual({ code: 'falls-with-them', amendmentIds: [CHILE.id] })
    expect(refusal(give(opened, shown(CHILE.id)))).toBeNull()
    expect(refusal(give(after(opened, decide(CHILE, 'rejected')), shown('none')))).toBeNull()
  })
  it('each is undone by itself', () => {
    expect(undecided(after(opened, together('rejected', BELGIUM, FIJI), reopen(FIJI)), facts.amendments).map(({ number }) => number)).toEqual([2, 3, 4, 5])
  })
})

describe('consensus', () => {
  it('keeps how many objected', () => {
    const answered = give(after(null, open), decide(BELGIUM, 'accepted', { objections: 2 }))
    expect(answered.ok && answered.value[0]).toMatchObject({ mode: 'consensus', objections: 2 })
  })
})

describe('the drafting committee', () => {
  const sits = after(null, appoint('be', 'ke', 'cl'), { ...open, body: 'drafting-committee' })
  it('has at most eleven seats, and no group more than its share of them', () => {
    const groupsOf: SittingFacts['groupsOf'] = (id) => memberOf(id)?.groups
    const filled = draftingSeats(['be', 'fr', 'ke', 'bj', 'cl', 'uy', 'jo', 'th', 'fj', 'kz'], 11, groupsOf)
    expect(filled.ok && filled.value.map(({ memberId }) => memberId)).toEqual(['be', 'fr', 'ke', 'bj', 'cl', 'uy', 'jo', 'th', 'fj', 'kz'])
    for (const group of GROUPS) expect(filled.ok && filled.value.filter((seat) => seat.group === group).length).toBeLessThanOrEqual(2)
    expect(draftingSeats(['be', 'fr', 'ch'], 11, groupsOf)).toMatchObject({ refusal: { code: 'group-over-share', group: 'twelve-plus', limit: 2 } })
    expect(draftingSeats(['be', 'be'], 11, groupsOf)).toMatchObject({ refusal: { code: 'already-exists' } })
    expect(draftingSeats(['be', 'ke', 'cl'], 2, groupsOf)).toMatchObject({ refusal: { code: 'seats-exceeded', limit: 2 } })
    expect(draftingSeats(['oral'], 11, groupsOf)).toMatchObject({ refusal: { code: 'unknown' } })
  })
  it('seats a Member of two groups where there is room', () => {
    const groupsOf: SittingFacts['groupsOf'] = (id) => ({ a: ['african', 'arab'], b: ['african'], c: ['african'] } as const)[id]
    expect(draftingSeats(['a', 'b', 'c'], 11, groupsOf)).toMatchObject({ value: [{ memberId: 'a', group: 'arab' }, { group: 'african' }, { group: 'african' }] })
  })
  it('decides in the same way; its decisions stand in the text and wait for the plenary', () => {
    const decided = after(sits, decide(BELGIUM, 'accepted'), decide(FIJI, 'rejected'), decide(CHILE, 'deferred'))
    expect(reads(decided)[0]).toBe('Urges parliaments to act within one year')
    expect(reported(decided).map(({ amendmentId }) => amendmentId)).toEqual(['am1', 'am4'])
    expect(refusal(give(decided, confirm()))).toEqual({ code: 'wrong-body', needs: 'plenary' })
    expect(refusal(give(after(decided, close), confirm()))).toEqual({ code: 'sitting-not-open' })
  })
  it('is confirmed one by one or together, or a decision is reopened', () => {
    const plenary = after(sits, decide(BELGIUM, 'accepted'), decide(FIJI, 'rejected'), decide(NORWAY, 'rejected'), close, open)
    const one = after(plenary, confirm(FIJI))
    expect(reported(one).map(({ amendmentId }) => amendmentId)).toEqual(['am1', 'am3'])
    expect(refusal(give(one, confirm(FIJI)))).toEqual({ code: 'already-done', what: 'ConfirmDecisions' })
    expect(reported(after(one, confirm()))).toEqual([])
    const reopened = after(one, reopen(NORWAY), decide(NORWAY, 'accepted'))
    expect(reported(reopened).map(({ amendmentId }) => amendmentId)).toEqual(['am1'])
    expect(reads(reopened)[0]).toBe('Urges all parliaments to act within one year')
  })
})

describe('an examination of real volume', () => {
  // 143 amendments, 58 of them accepted, as at the 136th Assembly: two rivals a paragraph, and what follows from each
  const TEXT: ResolutionText = {
    title: 'Children', openingLine: '', paragraphs: Array.from({ length: 60 }, (_, i) => paragraph(`p${i}`, `Urges parliaments to act on matter ${i} within two years`)),
  }
  const change = (i: number, text: string): Operation => {
    const derived = deriveAmendments(TEXT, { ...TEXT, paragraphs: TEXT.paragraphs.map((one, k) => (k === i ? { ...one, text } : one)) }, 'en')[0]
    if (!derived) throw new Error('no change')
    return derived.op
  }
  const many = Array.from({ length: 143 }, (_, n): Tabled => {
    const i = n % 60
    const words = n < 60 ? `within ${i + 3} months` : n < 120 ? `within ${i + 3} days` : 'within two years, and to report'
    return tabled(n + 1, change(i, `Urges parliaments to act on matter ${i} ${words}`))
  })
  it('comes to the same text however often it is undone and redone, and every amendment has its end', () => {
    const at143 = { facts: { amendments: many } }
    const run = (state: Sitting | null, command: SittingCommand): Sitting | null => {
      const answered = give(state, command, at143)
      if (!answered.ok) throw new Error(JSON.stringify(answered.refusal))
      return answered.value.reduce(sitting.evolve, state)
    }
    let state = run(null, open)
    for (const one of many.slice(0, 58)) state = run(state, decide(one, 'accepted'))
    const accepted = adopted(state).length
    expect(accepted).toBe(58)
    for (const one of undecided(state, many)) state = run(state, decide(one, 'rejected'))
    expect(undecided(state, many)).toEqual([])
    expect(many.filter(({ id }) => dispositionOf(state, id) === 'fallen').length).toBeGreaterThanOrEqual(58)
    const text = () => consolidate(TEXT, adopted(state), 'en', 'order-given').text.paragraphs.map(({ text: words }) => words)
    const before = text()
    expect(before[5]).toBe('Urges parliaments to act on matter 5 within 8 months')
    for (const one of many.slice(0, 58)) state = run(run(state, reopen(one)), decide(one, 'accepted'))
    expect(text()).toEqual(before)
  })
})

describe('an accepted wording in the other language', () => {
  const FRENCH: ResolutionText = {
    ...BASE, title: 'Les enfants',
    paragraphs: [paragraph('op1', 'Engage les parlements à agir dans les deux ans'), paragraph('op2', 'Invite les États à faire rapport')],
  }
  const enter = ({ id }: Tabled, words: string, lang: 'en' | 'fr' = 'fr'): SittingCommand => ({ type: 'EnterTranslation', ...v, amendmentId: id, lang, words: { op1: words, op2: words } })
  const bilingual: Over = { facts: { base: { en: BASE, fr: FRENCH } } }
  const taken = (state: Sitting | null, command: SittingCommand): Sitting | null => {
    const answered = give(state, command, bilingual)
    if (!answered.ok) throw new Error(JSON.stringify(answered.refusal))
    return answered.value.reduce(sitting.evolve, state)
  }
  const reads = (state: Sitting | null, lang: 'en' | 'fr') => consolidate(lang === 'en' ? BASE : FRENCH, adopted(state), lang, 'order-given').text.paragraphs.map(({ text }) => text)
  const accepted = after(null, open, decide(BELGIUM, 'accepted'), decide(NORWAY, 'accepted'))

  it('is entered by itself, and leaves what was decided as it is', () => {
    const entered = taken(accepted, enter(BELGIUM, 'Engage les parlements à agir dans un délai d’un an'))
    expect(reads(entered, 'fr')[0]).toBe('Engage les parlements à agir dans un délai d’un an')
    expect(reads(entered, 'en')).toEqual(reads(accepted, 'en'))
    expect(adopted(entered).map(({ id }) => id)).toEqual([BELGIUM.id, NORWAY.id])
  })
  it('stands beside the others to the same paragraph, and can be entered anew', () => {
    const both = taken(taken(accepted, enter(BELGIUM, 'Engage les parlements à agir dans un an')), enter(NORWAY, 'Engage tous les parlements à agir dans les deux ans'))
    expect(reads(both, 'fr')[0]).toBe('Engage tous les parlements à agir dans un an')
    expect(reads(taken(both, enter(BELGIUM, 'Engage les parlements à agir dans l’année')), 'fr')[0]).toBe('Engage tous les parlements à agir dans l’année')
  })
  it('is refused where it changes words that another one changes in that language', () => {
    const entered = taken(accepted, enter(BELGIUM, 'Engage les parlements à agir dans un an'))
    expect(refusal(give(entered, enter(NORWAY, 'Engage tous les parlements à agir dans les trois ans'), bilingual))).toEqual({ code: 'translations-clash', amendmentIds: [BELGIUM.id] })
  })
  it('is refused without words, and where nothing lacks any', () => {
    expect(refusal(give(accepted, enter(BELGIUM, ' '), bilingual))).toEqual({ code: 'text-empty', field: 'words' })
    expect(refusal(give(accepted, enter(BELGIUM, 'Urges nobody', 'en'), bilingual))).toEqual({ code: 'nothing-to-translate' })
    expect(refusal(give(accepted, enter(CHILE, 'Invite'), bilingual))).toEqual({ code: 'nothing-to-translate' })
    expect(refusal(give(accepted, enter(BELGIUM, 'Engage'), {}))).toEqual({ code: 'nothing-to-translate' })
  })
  it('goes with its decision when that is reopened', () => {
    const entered = taken(accepted, enter(NORWAY, 'Engage tous les parlements à agir dans les deux ans'))
    const reopened = after(entered, { type: 'ReopenDecision', ...v, amendmentId: NORWAY.id }, decide(NORWAY, 'accepted'))
    expect(reads(reopened, 'fr')[0]).toBe('Engage les parlements à agir dans les deux ans')
  })
  it('is one for amendments of the same effect', () => {
    const again = { ...tabled(6, BELGIUM.op), id: 'am6' }
    const wider: Over = { facts: { base: { en: BASE, fr: FRENCH }, amendments: [...facts.amendments, again] } }
    const answered = give(accepted, decide(again, 'accepted'), wider)
    if (!answered.ok) throw new Error(answered.refusal.code)
    const twice = answered.value.reduce(sitting.evolve, accepted)
    const entered = give(twice, enter(again, 'Engage les parlements à agir dans un an'), wider)
    expect(entered.ok && entered.value.map((event) => event.type === 'TranslationEntered' && event.amendmentId)).toEqual([BELGIUM.id, 'am6'])
  })
})
