import { describe, expect, it } from 'vitest'
import { deriveAmendments } from '../amendment/diff.ts'
import type { Operation } from '../amendment/operation.ts'
import { at, inStage, SECRETARY, TEXT } from '../process/world.test-support.ts'
import type { Process } from '../process/state.ts'
import { preparation, type Considered, type PreparationCommand, type PreparationFacts } from './preparation.ts'
import { agreedTo, mergedInto, type Preparation } from './state.ts'
import { reworded, revisions } from './revision.ts'

const reads = (id: string, text: string): Operation => {
  const derived = deriveAmendments(TEXT, { ...TEXT, paragraphs: TEXT.paragraphs.map((p) => (p.id === id ? { ...p, text } : p)) }, 'en')[0]
  if (!derived) throw new Error('no change')
  return derived.op
}
const considered = (number: number, sponsorId: string, op: Operation): Considered => ({ id: `am${number}`, number, sponsorId, coSponsors: [], op, withdrawn: false })
const ALL = 'Urges all parliaments to keep them'
const CANADA = considered(1, 'ca', reads('op1', ALL))
const BELGIUM = considered(2, 'be', reads('op1', ALL))
const GHANA = considered(3, 'gh', reads('op1', ALL))
const CHILE = considered(4, 'cl', reads('op1', 'Urges parliaments to keep and to honour them'))
const SYNTHESIS = considered(5, 'corapporteurs', reads('op1', 'Urges all parliaments to keep and to honour them'))

const open = inStage('amendments') as Process
const versionId = open.versions[0]?.id ?? ''
const facts: PreparationFacts = {
  process: open, presidentId: 'president', amendments: [CANADA, BELGIUM, GHANA, CHILE, SYNTHESIS],
  dispositionOf: () => null, revisionOf: () => null, onBehalf: false,
  reworded: ({ op }, wording) => reworded(TEXT, op, wording, 'en', () => 'new'),
}
const give = (state: Preparation | null, command: PreparationCommand, more: Partial<PreparationFacts> = {}) =>
  preparation.decide(state, command, { now: at('10-05'), newId: () => 'm1', actor: SECRETARY, facts: { ...facts, ...more } })
const after = (...commands: PreparationCommand[]): Preparation | null => commands.reduce<Preparation | null>((state, command) => {
  const answered = give(state, command)
  if (!answered.ok) throw new Error(`${command.type}: ${JSON.stringify(answered.refusal)}`)
  return answered.value.reduce(preparation.evolve, state)
}, null)
const refusal = (answered: ReturnType<typeof give>) => (answered.ok ? null : answered.refusal)

const v = { versionId }
const recommend = (advice: 'accept' | 'accept-modified' | 'discuss', ids: string[], wording = ''): PreparationCommand => ({ type: 'Recommend', ...v, amendmentIds: ids, advice, wording, reason: 'clearer' })
const merging: PreparationCommand = { type: 'ProposeMerging', ...v, amendmentIds: [CANADA.id, BELGIUM.id, GHANA.id] }
const agree = (sponsorId: string, answer: 'agree' | 'keep' = 'agree'): PreparationCommand => ({ type: 'AgreeToMerge', ...v, sponsorId, mergingId: 'm1', answer })
const synthesis: PreparationCommand = { type: 'ProposeSynthesis', ...v, amendmentId: SYNTHESIS.id, standsFor: [CANADA.id, CHILE.id] }
const onSynthesis = ({ id, sponsorId }: Considered, answer: 'agree' | 'keep'): PreparationCommand => ({ type: 'AnswerSynthesis', ...v, sponsorId, synthesisId: SYNTHESIS.id, amendmentId: id, answer })

describe('a ruling', () => {
  const prepare = (over: object = {}): PreparationCommand => ({ type: 'PrepareRuling', ...v, amendmentIds: [CANADA.id], ruling: 'inadmissible', note: '', ...over })
  it('is prepared with a ground of the catalogue; any other one is said in words', () => {
    expect(refusal(give(null, prepare()))).toEqual({ code: 'reason-required' })
    expect(refusal(give(null, prepare({ ground: 'other' })))).toEqual({ code: 'reason-required' })
    expect(after(prepare({ ground: 'no-effect' }))?.rulings[CANADA.id]).toEqual({ proposed: { ruling: 'inadmissible', ground: 'no-effect', note: '' }, admissible: null })
  })
  it('that it is admissible is the President’s, whoever enters it', () => {
    const ruled = after(prepare({ ground: 'no-effect' }), { type: 'RuleAdmissible', ...v, amendmentIds: [CANADA.id, CHILE.id] })
    expect(ruled?.rulings[CANADA.id]).toMatchObject({ proposed: { ruling: 'inadmissible' }, admissible: { decidedBy: 'president' } })
    expect(ruled?.rulings[CHILE.id]?.admissible).not.toBeNull()
  })
  it('has its place on what is pending, from the circulation to the end of the examination, on the current version', () => {
    expect(refusal(give(null, prepare({ amendmentIds: ['am9'], ground: 'no-effect' })))).toMatchObject({ code: 'unknown' })
    expect(refusal(give(null, prepare({ ground: 'no-effect' }), { amendments: [{ ...CANADA, withdrawn: true }] }))).toMatchObject({ code: 'not-pending', disposition: 'withdrawn' })
    expect(refusal(give(null, prepare({ ground: 'no-effect' }), { dispositionOf: () => 'rejected' }))).toMatchObject({ code: 'not-pending', disposition: 'rejected' })
    expect(refusal(give(null, prepare({ ground: 'no-effect' }), { process: inStage('report') as Process }))).toMatchObject({ code: 'wrong-stage' })
    expect(refusal(give(null, { ...prepare({ ground: 'no-effect' }), versionId: 'older' }))).toMatchObject({ code: 'version-superseded' })
  })
})

describe('a recommendation', () => {
  it('may be the same for several; one as modified has words of its own, which change something', () => {
    expect(Object.keys(after(recommend('discuss', [CANADA.id, CHILE.id]))?.recommendations ?? {})).toEqual([CANADA.id, CHILE.id])
    expect(refusal(give(null, recommend('accept-modified', [CANADA.id])))).toEqual({ code: 'modified-text-missing' })
    expect(refusal(give(null, recommend('accept-modified', [CANADA.id, CHILE.id], ALL)))).toEqual({ code: 'modified-text-missing' })
    expect(refusal(give(null, recommend('accept-modified', [CANADA.id], 'Urges parliaments to keep them')))).toEqual({ code: 'no-change' })
    expect(refusal(give(null, recommend('accept-modified', [CANADA.id], 'word '.repeat(5_001))))).toMatchObject({ code: 'too-long' })
    expect(after(recommend('accept-modified', [CANADA.id], 'Urges every parliament to keep them'))?.recommendations[CANADA.id]).toMatchObject({ wording: 'Urges every parliament to keep them' })
  })
  it('is answered by its sponsor alone, and a new one awaits a new answer', () => {
    const said = { type: 'AnswerRecommendation', ...v, amendmentId: CANADA.id, answer: 'keep', text: 'We prefer ours.' } as const
    expect(refusal(give(null, { ...said, sponsorId: 'ca' }))).toMatchObject({ code: 'unknown', what: 'recommendation' })
    expect(refusal(give(after(recommend('accept', [CANADA.id])), { ...said, sponsorId: 'be' }))).toMatchObject({ code: 'not-of-this-sponsor' })
    const answered = after(recommend('accept', [CANADA.id]), { ...said, sponsorId: 'ca' })
    expect(answered?.recommendations[CANADA.id]?.answer).toMatchObject({ answer: 'keep', text: 'We prefer ours.' })
    expect(answered && give(answered, recommend('discuss', [CANADA.id])).ok).toBe(true)
    expect(after(recommend('accept', [CANADA.id]), { ...said, sponsorId: 'ca' }, recommend('discuss', [CANADA.id]))?.recommendations[CANADA.id]).toMatchObject({ advice: 'discuss', answer: null })
  })
})

describe('amendments of one effect', () => {
  it('can be merged, others cannot, and nobody is asked twice', () => {
    expect(refusal(give(null, { type: 'ProposeMerging', ...v, amendmentIds: [CANADA.id, CHILE.id] }))).toEqual({ code: 'not-identical' })
    expect(refusal(give(null, { type: 'ProposeMerging', ...v, amendmentIds: [CANADA.id, CANADA.id] }))).toEqual({ code: 'not-identical' })
    expect(refusal(give(after(merging), merging))).toMatchObject({ code: 'already-done' })
  })
  it('are carried under the lowest number by all who agree, once everybody has answered', () => {
    const two = after(merging, agree('gh'), agree('be'))
    expect(mergedInto(two, GHANA.id)).toBeNull()
    const all = after(merging, agree('gh'), agree('be'), agree('ca', 'keep'))
    expect(mergedInto(all, GHANA.id)).toBe(BELGIUM.id)
    expect(mergedInto(all, CANADA.id)).toBeNull()
    expect(all?.mergings[0]?.merged).toEqual({ into: BELGIUM.id, others: [GHANA.id], sponsors: ['gh'] })
    expect(refusal(give(all, agree('ca')))).toMatchObject({ code: 'already-done' })
    expect(refusal(give(all, recommend('accept', [GHANA.id])))).toMatchObject({ code: 'not-pending', disposition: 'withdrawn' })
  })
  it('stay apart when only one agrees, and those not asked have nothing to say', () => {
    expect(after(merging, agree('ca'), agree('be', 'keep'), agree('gh', 'keep'))?.mergings[0]?.merged).toBeNull()
    expect(refusal(give(after(merging), agree('cl')))).toMatchObject({ code: 'not-of-this-sponsor' })
  })
})

describe('a synthesis', () => {
  it('is the co-Rapporteurs’ own amendment, and asks each sponsor of those it stands for', () => {
    expect(refusal(give(null, { ...synthesis, amendmentId: CANADA.id }))).toMatchObject({ code: 'not-of-this-sponsor' })
    expect(refusal(give(null, { ...synthesis, standsFor: [SYNTHESIS.id] }))).toMatchObject({ code: 'already-exists' })
    expect(refusal(give(after(synthesis), onSynthesis(BELGIUM, 'agree')))).toMatchObject({ code: 'unknown', what: 'synthesis' })
    expect(refusal(give(after(synthesis), { ...onSynthesis(CANADA, 'agree'), sponsorId: 'be' } as PreparationCommand))).toMatchObject({ code: 'not-of-this-sponsor' })
  })
  it('takes up those whose sponsors agree, and they may change their mind', () => {
    expect(agreedTo(after(synthesis, onSynthesis(CANADA, 'agree'), onSynthesis(CHILE, 'keep')), SYNTHESIS.id)).toEqual([CANADA.id])
    expect(agreedTo(after(synthesis, onSynthesis(CANADA, 'agree'), onSynthesis(CANADA, 'keep')), SYNTHESIS.id)).toEqual([])
  })
  it('proposed anew for others keeps the answers of those it still stands for', () => {
    expect(agreedTo(after(synthesis, onSynthesis(CANADA, 'agree'), onSynthesis(CHILE, 'agree'), { ...synthesis, standsFor: [CANADA.id, BELGIUM.id] }), SYNTHESIS.id)).toEqual([CANADA.id])
  })
})

describe('on a revised draft', () => {
  const revised = { ...TEXT, paragraphs: TEXT.paragraphs.map((p) => (p.id === 'op1' ? { ...p, text: 'Urges parliaments to honour them' } : p)) }
  it('what meets no change goes along, what the draft says already is taken up, what met other words waits', () => {
    const taken = reads('op1', 'Urges parliaments to honour them')
    const all = [{ id: 'clean', op: CANADA.op }, { id: 'taken', op: taken }, { id: 'rival', op: reads('op1', 'Urges parliaments to break them') }]
    expect(revisions(all, { en: TEXT }, { en: revised }).map(({ amendmentId, outcome, op }) => [amendmentId, outcome, op !== null]))
      .toEqual([['clean', 'clean', true], ['taken', 'taken-up', false], ['rival', 'waiting', false]])
  })
  it('its sponsor confirms, refuses, words anew or withdraws', () => {
    const answer = (said: 'confirm' | 'refuse' | 'reword' | 'withdraw', wording = ''): PreparationCommand => ({ type: 'AnswerRevision', ...v, sponsorId: 'ca', amendmentId: CANADA.id, answer: said, wording })
    expect(refusal(give(null, answer('confirm')))).toMatchObject({ code: 'unknown', what: 'revision' })
    const clean = { revisionOf: () => 'clean' as const }
    const waiting = { revisionOf: () => 'waiting' as const, reworded: ({ op }: Considered, words: string) => reworded(revised, op, words, 'en', () => 'new') }
    expect(refusal(give(null, answer('refuse'), clean))).toBeNull()
    expect(refusal(give(null, answer('confirm'), waiting))).toEqual({ code: 'revision-waits' })
    expect(refusal(give(null, answer('reword'), waiting))).toEqual({ code: 'no-change' })
    const again = give(null, answer('reword', 'Urges all parliaments to honour them'), waiting)
    expect(again.ok && again.value[0]).toMatchObject({ type: 'RevisionAnswered', op: { type: 'amend', target: 'op1' } })
    expect(refusal(give(null, answer('withdraw'), waiting))).toBeNull()
    expect(refusal(give(null, answer('reword', 'Urges all parliaments to honour them'), { ...waiting, ...clean }))).toEqual({ code: 'revision-stands' })
    expect(refusal(give(null, answer('reword', 'word '.repeat(5_001)), waiting))).toEqual({ code: 'too-long', field: 'text', words: 5_001, limit: 5_000 })
  })
})
