import { describe, expect, it } from 'vitest'
import { consolidate } from '../amendment/consolidate.ts'
import { deriveAmendments } from '../amendment/diff.ts'
import { asApplied, asSubAmended, deriveSubAmendments } from '../amendment/subAmendment.ts'
import { memberOf } from '../membership/members.ts'
import type { Process } from '../process/state.ts'
import { at, inStage, SECRETARY } from '../process/world.test-support.ts'
import type { ResolutionText } from '../resolution/text.ts'
import { ipu2023 } from '../rules/ipu2023.ts'
import type { BallotResult } from '../voting/counted.ts'
import { judge, type Votes } from '../voting/tally.ts'
import { sitting } from './sitting.ts'
import { adopted, dispositionOf, type Sitting, type SittingCommand, type SittingFacts, type Tabled } from './state.ts'
import { fateOfSub, subsTo, wordsPut } from './subAmendments.ts'

const reading = (op1: string, op2 = 'Calls on States to report'): ResolutionText => ({
  title: 'Children', openingLine: '', paragraphs: [['op1', op1], ['op2', op2]].map(([id = '', text = '']) => ({ id, kind: 'operative' as const, opener: 0, text, subs: [] })),
})
const BASE = reading('Urges parliaments to act within two years')
const amendment = (number: number, wanted: ResolutionText): Tabled => {
  const [derived] = deriveAmendments(BASE, wanted, 'en')
  if (!derived) throw new Error('no change')
  return { id: `am${number}`, number, op: derived.op, withdrawn: false }
}
const BELGIUM = amendment(1, reading('Urges parliaments and cities to act within one year'))
const GHANA = amendment(2, reading('Urges parliaments to act within three years'))

/** What Members make of Belgium's amendment. */
const derivedOf = (wanted: ResolutionText): SittingFacts['subDerived'] => deriveSubAmendments(BELGIUM.op, BASE, wanted, 'en')
  .map((one) => ({ ...one, seen: JSON.stringify(one.op), reason: 'clearer', fullText: 'Amend to read as follows:', lang: 'en' }))
const TOWNS = reading('Urges parliaments and towns to act within one year')
const VILLAGES = reading('Urges parliaments and villages to act within one year')
const MONTHS = reading('Urges parliaments and cities to act within twelve months')

const examination = inStage('examination') as Process
const facts: SittingFacts = {
  process: examination, edition: ipu2023, presidentId: 'president', amendments: [BELGIUM, GHANA], groupsOf: (id) => memberOf(id)?.groups,
  agreedTo: () => [], base: { en: BASE }, asModified: (_amendment, wording) => deriveAmendments(BASE, reading(wording), 'en')[0]?.op ?? null,
  asSubAmended: ({ op }, subs) => asSubAmended(op, subs, { en: BASE }), subDerived: [], hash: JSON.stringify, callable: ['ca', 'be', 'ke', 'nl'], ballot: null, underVote: [], textUnderVote: false,
}
type Over = { now?: string; facts?: Partial<SittingFacts> }
let ids = 0
const give = (state: Sitting | null, command: SittingCommand, { now = at('11-28'), facts: more = {} }: Over = {}) =>
  sitting.decide(state, command, { now, newId: () => `x${++ids}`, actor: SECRETARY, facts: { ...facts, ...more } })
const refusal = (answered: ReturnType<typeof give>) => (answered.ok ? null : answered.refusal)
type Step = SittingCommand | readonly [SittingCommand, Over] | ((state: Sitting | null) => SittingCommand)
const after = (...steps: readonly Step[]): Sitting | null => steps.reduce<Sitting | null>((state, step) => {
  const [command, over] = typeof step === 'function' ? [step(state), {}] : 'type' in step ? [step, {}] : step
  const answered = give(state, command, over)
  if (!answered.ok) throw new Error(`${command.type}: ${JSON.stringify(answered.refusal)}`)
  return answered.value.reduce(sitting.evolve, state)
}, null)

const v = { versionId: 'v' }
const open: SittingCommand = { type: 'OpenSitting', ...v, body: 'plenary' }
const proposal = (over: object = {}): SittingCommand => ({ type: 'ProposeSubAmendment', ...v, amendmentId: BELGIUM.id, memberId: 'ca', lang: 'en', chosen: [], wording: '', reason: '', ...over })
const propose = (wanted: ResolutionText, memberId = 'ca'): readonly [SittingCommand, Over] => [proposal({ memberId }), { facts: { subDerived: derivedOf(wanted) } }]
const idOf = (state: Sitting | null, nth: number): string => state?.subAmendments?.[nth - 1]?.id ?? ''
const decideSub = (nth: number, disposition: 'accepted' | 'rejected', over: object = {}) => (state: Sitting | null): SittingCommand =>
  ({ type: 'DecideSubAmendment', ...v, subAmendmentId: idOf(state, nth), disposition, mode: 'consensus', objections: 0, reason: '', ...over })
const reopenSub = (nth: number) => (state: Sitting | null): SittingCommand => ({ type: 'ReopenSubAmendment', ...v, subAmendmentId: idOf(state, nth) })
const withdraw = (nth: number) => (state: Sitting | null): SittingCommand => ({ type: 'WithdrawSubAmendment', ...v, subAmendmentId: idOf(state, nth) })
const decide = ({ id }: Tabled, disposition: 'accepted' | 'accepted-as-modified' | 'rejected', over: object = {}): SittingCommand =>
  ({ type: 'DecideAmendment', ...v, amendmentId: id, disposition, mode: 'consensus', reason: '', objections: 0, ...over })
const reopen: SittingCommand = { type: 'ReopenDecision', ...v, amendmentId: BELGIUM.id }
const fates = (state: Sitting | null, withdrawn = false): string[] => {
  const subs = subsTo(state, BELGIUM.id)
  return subs.map((one) => { const fate = fateOfSub(one, subs, { withdrawn, disposition: dispositionOf(state, BELGIUM.id) }); return fate.is === 'fallen' ? `fallen with its ${fate.because}` : fate.is })
}
const reads = (state: Sitting | null): string | undefined => consolidate(BASE, adopted(state), 'en', 'order-given').text.paragraphs[0]?.text

describe('a sub-amendment', () => {
  it('is proposed once the amendments are known to all, in a sitting or between two, until the window closes', () => {
    const [command, over] = propose(TOWNS)
    expect(refusal(give(null, command, { facts: { ...over.facts, process: inStage('compendium') as Process } }))).toBeNull()
    expect(refusal(give(null, command, { facts: { ...over.facts, process: inStage('amendments') as Process } }))).toMatchObject({ code: 'wrong-stage' })
    const closed = { ...examination, windows: { ...examination.windows, oral: { opens: null, closes: at('11-28') } } }
    expect(refusal(give(null, command, { facts: { ...over.facts, process: closed } }))).toMatchObject({ code: 'window-closed', window: 'oral' })
  })
  it('is numbered within its amendment, carries its official wording and a hash', () => {
    const answered = give(after(open, propose(TOWNS)), ...propose(MONTHS, 'be'))
    expect(answered.ok && answered.value).toMatchObject([{ type: 'SubAmendmentProposed', ordinal: 2, memberId: 'be', wording: 'Amend to read as follows:', reason: 'clearer', hash: expect.stringContaining('twelve months') as string }])
  })
  it.each<[string, SittingCommand, Partial<SittingFacts>, object]>([
    ['to no amendment', proposal({ amendmentId: 'am9' }), {}, { code: 'unknown', what: 'amendment' }],
    ['to a withdrawn one', proposal(), { amendments: [{ ...BELGIUM, withdrawn: true }] }, { code: 'not-pending', disposition: 'withdrawn' }],
    ['by who is no Member', proposal({ memberId: 'partner-inhope' }), {}, { code: 'unknown', what: 'member' }],
    ['that changes nothing', proposal(), { subDerived: [] }, { code: 'no-change' }],
    ['that changes what the amendment leaves alone', proposal(), { subDerived: derivedOf(reading('Urges parliaments and cities to act within one year', 'Calls on cities to report')) }, { code: 'outside-the-amendment' }],
    ['that nobody has seen so', proposal({ chosen: [{ key: 'amend:op1', seen: 'older' }] }), { subDerived: derivedOf(TOWNS) }, { code: 'amendment-changed' }],
    ['with words without end', proposal(), { subDerived: derivedOf(TOWNS).map((one) => ({ ...one, fullText: 'word '.repeat(6000) })) }, { code: 'too-long' }],
  ])('%s is refused', (_what, command, more, expected) => {
    expect(refusal(give(after(open), command, { facts: { subDerived: derivedOf(TOWNS), ...more } }))).toMatchObject(expected)
  })
  it('is not proposed twice by one Member, nor to what is decided', () => {
    const proposed = after(open, propose(TOWNS))
    expect(refusal(give(proposed, ...propose(TOWNS)))).toEqual({ code: 'already-submitted', number: 1 })
    expect(refusal(give(proposed, ...propose(TOWNS, 'be')))).toBeNull()
    expect(refusal(give(after(open, decide(BELGIUM, 'rejected')), ...propose(TOWNS)))).toMatchObject({ code: 'already-decided' })
  })
  it('comes before its amendment, which is not accepted while one is open', () => {
    const proposed = after(open, propose(TOWNS), propose(MONTHS, 'be'))
    expect(refusal(give(proposed, decide(BELGIUM, 'accepted')))).toEqual({ code: 'sub-amendments-open', ordinals: [1, 2] })
    expect(refusal(give(proposed, decide(BELGIUM, 'accepted-as-modified', { wording: 'Urges parliaments to act' })))).toMatchObject({ code: 'sub-amendments-open' })
    const half = after(open, propose(TOWNS), propose(MONTHS, 'be'), decideSub(1, 'accepted'))
    expect(refusal(give(half, decide(BELGIUM, 'accepted')))).toEqual({ code: 'sub-amendments-open', ordinals: [2] })
  })
  it('accepted is part of its amendment, which is then accepted as modified', () => {
    const decided = after(open, propose(TOWNS), propose(MONTHS, 'be'), decideSub(1, 'accepted'), decideSub(2, 'accepted'), decide(BELGIUM, 'accepted'))
    expect(reads(decided)).toBe('Urges parliaments and towns to act within twelve months')
    expect(dispositionOf(decided, BELGIUM.id)).toBe('accepted-as-modified')
    expect(dispositionOf(decided, GHANA.id)).toBe('fallen')
    expect(fates(decided)).toEqual(['accepted', 'accepted'])
  })
  it('rejected leaves its amendment as it was', () => {
    const decided = after(open, propose(TOWNS), decideSub(1, 'rejected'), decide(BELGIUM, 'accepted'))
    expect(reads(decided)).toBe('Urges parliaments and cities to act within one year')
    expect(dispositionOf(decided, BELGIUM.id)).toBe('accepted')
  })
  it('can be taken in one decision with its amendment', () => {
    const decided = after(open, propose(TOWNS), (state) => decide(BELGIUM, 'accepted-as-modified', { subAmendmentId: idOf(state, 1) }))
    expect(reads(decided)).toBe('Urges parliaments and towns to act within one year')
    expect(fates(decided)).toEqual(['accepted'])
    expect(refusal(give(after(open, propose(TOWNS), propose(MONTHS, 'be')), decide(BELGIUM, 'accepted-as-modified', { subAmendmentId: 'x999' })))).toMatchObject({ code: 'unknown', what: 'sub-amendment' })
  })
  it('falls when a rival to it is accepted, and is open again when that is undone', () => {
    const rivals = [open, propose(TOWNS), propose(VILLAGES, 'be'), decideSub(1, 'accepted')] as const
    expect(fates(after(...rivals))).toEqual(['accepted', 'fallen with its rival'])
    const state = after(...rivals)
    expect(refusal(give(state, decideSub(2, 'accepted')(state)))).toMatchObject({ code: 'already-decided', disposition: 'fallen' })
    expect(fates(after(...rivals, reopenSub(1)))).toEqual(['pending', 'pending'])
  })
  it('falls with its amendment, rejected or withdrawn, and comes back with it', () => {
    const rejected = [open, propose(TOWNS), propose(MONTHS, 'be'), decideSub(1, 'accepted'), decide(BELGIUM, 'rejected')] as const
    expect(fates(after(...rejected))).toEqual(['fallen with its amendment', 'fallen with its amendment'])
    expect(fates(after(...rejected, reopen))).toEqual(['accepted', 'pending'])
    expect(fates(after(open, propose(TOWNS)), true)).toEqual(['fallen with its amendment'])
  })
  it('falls when its amendment falls by another', () => {
    expect(fates(after(open, propose(TOWNS), decide(GHANA, 'accepted')))).toEqual(['fallen with its amendment'])
  })
  it('is not reopened while the decision on its amendment rests on it', () => {
    const decided = after(open, propose(TOWNS), decideSub(1, 'accepted'), decide(BELGIUM, 'accepted'))
    expect(refusal(give(decided, reopenSub(1)(decided)))).toEqual({ code: 'decision-depends', on: [BELGIUM.id] })
    expect(refusal(give(after(open, propose(TOWNS)), reopenSub(1)(decided)))).toMatchObject({ code: 'unknown' })
  })
  it('is withdrawn by its Member while it is open, and keeps its number', () => {
    const gone = after(open, propose(TOWNS), withdraw(1), propose(MONTHS))
    expect(fates(gone)).toEqual(['withdrawn', 'pending'])
    expect(gone?.subAmendments?.map(({ ordinal }) => ordinal)).toEqual([1, 2])
    expect(refusal(give(gone, withdraw(1)(gone)))).toMatchObject({ code: 'not-pending', disposition: 'withdrawn' })
    expect(refusal(give(gone, decide(BELGIUM, 'accepted')))).toEqual({ code: 'sub-amendments-open', ordinals: [2] })
  })
  it('is decided in an open sitting, by counts that fit', () => {
    const proposed = after(propose(TOWNS))
    expect(refusal(give(proposed, decideSub(1, 'accepted')(proposed)))).toEqual({ code: 'sitting-not-open' })
    const opened = after(open, propose(TOWNS))
    const hands = (counts?: object) => give(opened, decideSub(1, 'accepted', { mode: 'show-of-hands', ...(counts ? { counts } : {}) })(opened))
    expect(refusal(hands())).toEqual({ code: 'counts-missing' })
    expect(refusal(hands({ for: 3, against: 40, abstain: 0 }))).toMatchObject({ code: 'counts-do-not-fit', problem: 'not-carried' })
    expect(refusal(hands({ for: 40, against: 3, abstain: 0 }))).toBeNull()
  })
  it('speaks of the text with its amendment in it, so that the amended text is what its amendment then gives', () => {
    const applied = asApplied(BELGIUM.op, { en: BASE })?.en
    const decided = after(open, propose(TOWNS), decideSub(1, 'accepted'), decide(BELGIUM, 'accepted'))
    const [sub] = decided?.subAmendments ?? []
    expect(applied && sub && consolidate(applied, [{ id: sub.id, op: sub.op }], 'en').text.paragraphs[0]?.text).toBe(reads(decided))
  })
})

describe('an electronic vote on a sub-amendment', () => {
  const proposed = after(open, propose(TOWNS), propose(MONTHS, 'be'), propose(VILLAGES, 'ke'))
  const ballot = (nth: number, votes: Votes | null, over: Partial<BallotResult> = {}): BallotResult => ({
    id: 'ba1', processId: examination.id, question: { about: 'sub-amendment', subAmendmentId: idOf(proposed, nth) }, electorate: { kind: 'committee', seats: [] }, tally: votes && judge(votes, 'simple'), ...over,
  })
  const carried = ballot(1, { for: 5, against: 4, abstain: 2 })
  const lost = ballot(1, { for: 4, against: 4, abstain: 3 })
  const byVote = (nth: number, disposition: 'accepted' | 'rejected', state = proposed) => decideSub(nth, disposition, { ballotId: 'ba1' })(state)
  const answered = (command: SittingCommand, put: BallotResult | null, state = proposed) => give(state, command, { facts: { ballot: put } })
  const voting = (...nth: number[]) => ({ facts: { underVote: nth.map((one) => idOf(proposed, one)) } })

  it('decides by the counts of its ballot', () => {
    expect(answered(byVote(1, 'accepted'), carried)).toMatchObject({ value: [{ type: 'SubAmendmentDecided', disposition: 'accepted', mode: 'electronic', counts: { for: 5, against: 4, abstain: 2 }, ballotId: 'ba1' }] })
    expect(answered(byVote(1, 'rejected'), lost)).toMatchObject({ value: [{ disposition: 'rejected', mode: 'electronic' }] })
  })
  it.each<[string, SittingCommand, BallotResult | null, object]>([
    ['against its result', byVote(1, 'accepted'), lost, { code: 'counts-do-not-fit', problem: 'not-carried' }],
    ['on another sub-amendment', byVote(2, 'accepted'), carried, { code: 'unknown', what: 'ballot' }],
    ['on its amendment', byVote(1, 'accepted'), { ...carried, question: { about: 'amendment', amendmentId: BELGIUM.id } }, { code: 'unknown', what: 'ballot' }],
    ['that is open', byVote(1, 'accepted'), ballot(1, null), { code: 'ballot-open' }],
    ['that was typed', decideSub(1, 'accepted', { mode: 'electronic', counts: { for: 5, against: 4, abstain: 2 } })(proposed), null, { code: 'unknown', what: 'ballot' }],
  ])('decides nothing %s', (_what, command, put, code) => { expect(refusal(answered(command, put))).toMatchObject(code) })

  it('on it does not decide its amendment', () => {
    expect(refusal(answered(decide(BELGIUM, 'accepted', { ballotId: 'ba1' }), carried, after(open)))).toMatchObject({ code: 'unknown', what: 'ballot' })
  })
  it.each<[string, SittingCommand]>([
    ['consensus on it', decideSub(1, 'accepted')(proposed)],
    ['its withdrawal', withdraw(1)(proposed)],
    ['a rival to it', decideSub(3, 'accepted')(proposed)],
    ['the rejection of its amendment', decide(BELGIUM, 'rejected')],
    ['an amendment by which its amendment falls', decide(GHANA, 'accepted')],
  ])('is not overtaken by %s', (_what, command) => {
    expect(refusal(give(proposed, command, voting(1)))).toEqual({ code: 'ballot-open' })
    expect(give(proposed, command)).toMatchObject({ ok: true })
  })
  it('leaves free what does not touch it', () => {
    expect(give(proposed, decideSub(2, 'accepted')(proposed), voting(1))).toMatchObject({ ok: true })
    expect(give(proposed, decide(GHANA, 'rejected'), voting(1))).toMatchObject({ ok: true })
  })
  it('on its amendment keeps the words that are put: none is proposed, decided or reopened under it', () => {
    const put = { facts: { underVote: [BELGIUM.id] } }
    const [command, over] = propose(TOWNS)
    expect(refusal(give(after(open), command, { facts: { ...over.facts, ...put.facts } }))).toEqual({ code: 'ballot-open' })
    expect(refusal(give(proposed, decideSub(1, 'accepted')(proposed), put))).toEqual({ code: 'ballot-open' })
    const decided = after(open, propose(TOWNS), decideSub(1, 'accepted'))
    expect(refusal(give(decided, reopenSub(1)(decided), put))).toEqual({ code: 'ballot-open' })
  })
  it('on its amendment decides the words that were put: one accepted since asks for another vote, one rejected since does not', () => {
    const put = ballot(1, { for: 5, against: 4, abstain: 2 }, { question: { about: 'amendment', amendmentId: BELGIUM.id } })
    const record = decide(BELGIUM, 'accepted', { ballotId: 'ba1' })
    const accepted = after(open, propose(TOWNS), decideSub(1, 'accepted'))
    expect(refusal(answered(record, put, accepted))).toEqual({ code: 'ballot-on-other-text' })
    expect(answered(record, { ...put, mark: wordsPut(accepted, BELGIUM.id) ?? '' }, accepted)).toMatchObject({ ok: true })
    expect(answered(record, put, after(open, propose(TOWNS), decideSub(1, 'rejected')))).toMatchObject({ ok: true })
  })
  it('decides once: the second desk is told so, and after a reopening the committee is asked again', () => {
    const voted = answered(byVote(1, 'accepted'), carried)
    const decided = voted.ok ? voted.value.reduce(sitting.evolve, proposed) : proposed
    expect(refusal(answered(byVote(1, 'accepted'), carried, decided))).toMatchObject({ code: 'already-decided', disposition: 'accepted' })
    const undone = give(decided, reopenSub(1)(decided))
    const reopened = undone.ok ? undone.value.reduce(sitting.evolve, decided) : decided
    expect(refusal(answered(byVote(1, 'accepted'), carried, reopened))).toEqual({ code: 'ballot-used' })
    expect(answered(decideSub(1, 'accepted', { ballotId: 'ba2' })(reopened), { ...carried, id: 'ba2' }, reopened)).toMatchObject({ ok: true })
  })
  it('closed after its amendment was withdrawn decides nothing', () => {
    expect(refusal(give(proposed, byVote(1, 'accepted'), { facts: { ballot: carried, amendments: [{ ...BELGIUM, withdrawn: true }, GHANA] } }))).toMatchObject({ code: 'already-decided', disposition: 'fallen' })
  })
  it('may be a roll call by Member, whose counts follow from it', () => {
    const called = (counts: object) => give(proposed, decideSub(1, 'accepted', { mode: 'roll-call', counts })(proposed))
    expect(called({ for: 2, against: 1, abstain: 0, rollCall: { ca: 'for', be: 'for', ke: 'against' } })).toMatchObject({ value: [{ mode: 'roll-call', counts: { rollCall: { ke: 'against' } } }] })
    expect(refusal(called({ for: 3, against: 1, abstain: 0, rollCall: { ca: 'for', be: 'for', ke: 'against' } }))).toMatchObject({ code: 'counts-do-not-fit', problem: 'roll-call-differs' })
  })
})
