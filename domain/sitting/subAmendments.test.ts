import { describe, expect, it } from 'vitest'
import { consolidate } from '../amendment/consolidate.ts'
import { deriveAmendments } from '../amendment/diff.ts'
import { asApplied, asSubAmended, deriveSubAmendments } from '../amendment/subAmendment.ts'
import { memberOf } from '../membership/members.ts'
import type { Process } from '../process/state.ts'
import { at, inStage, SECRETARY } from '../process/world.test-support.ts'
import type { ResolutionText } from '../resolution/text.ts'
import { ipu2023 } from '../rules/ipu2023.ts'
import { sitting } from './sitting.ts'
import { adopted, dispositionOf, type Sitting, type SittingCommand, type SittingFacts, type Tabled } from './state.ts'
import { fateOfSub, subsTo } from './subAmendments.ts'

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
  asSubAmended: ({ op }, subs) => asSubAmended(op, subs, { en: BASE }), subDerived: [], hash: JSON.stringify, ballot: null, underVote: [], textUnderVote: false,
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
    expect(refusal(give(state, decideSub(2, 'accepted')(state)))).toMatchObject({ code: 'not-pending', disposition: 'fallen' })
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
