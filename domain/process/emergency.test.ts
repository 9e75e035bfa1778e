import { describe, expect, it } from 'vitest'
import { placing, requestTexts, type Request, type Rival } from './emergency.ts'
import { after, EXAMPLES as E, FACTS, give } from './world.test-support.ts'
import type { ProcessState } from './state.ts'

const requested = (): ProcessState => after(null, E.RequestItem)
const admissible = (): ProcessState => after(requested(), E.RuleOnRequest)
const refusal = (answered: ReturnType<typeof give>) => (answered.ok ? null : answered.refusal)
const types = (answered: ReturnType<typeof give>) => (answered.ok ? answered.value.map(({ type }) => type) : answered.refusal.code)
const vote = (votesFor: number, against: number) => ({ ...E.RecordAgendaVote, counts: { for: votesFor, against, abstain: 30 } })

describe('a request for an emergency item', () => {
  it('comes with a memorandum and a draft, which is read as a resolution', () => {
    const texts = requestTexts({ title: 'Relief', lang: 'en', memorandum: 'One.\n\nTwo.', draft: 'Recalling what was promised,\n\n1. Urges all sides to let help through.' }, () => 'x')
    expect(texts).toMatchObject({ ok: true, value: { text: { title: 'Relief', paragraphs: [{ kind: 'preambular', opener: 9 }, { kind: 'operative', opener: 5 }] }, memorandum: { blocks: [{ text: 'One.' }, { text: 'Two.' }] } } })
    expect(refusal(give(null, { ...E.RequestItem, type: 'RequestItem', draft: ' ' }))).toEqual({ code: 'draft-empty' })
    expect(refusal(give(null, { ...E.RequestItem, type: 'RequestItem', memorandum: ' \n ' }))).toEqual({ code: 'memorandum-missing' })
  })

  it('is joined and left by Members, backed by groups, and withdrawn when the last one leaves', () => {
    const joined = after(requested(), E.JoinRequest, E.BackRequest)
    expect(joined?.request).toMatchObject({ sponsors: ['ca', 'ke'], backers: ['african'] })
    expect(refusal(give(joined, E.JoinRequest))).toEqual({ code: 'already-done', what: 'JoinRequest' })
    expect(after(joined, E.LeaveRequest)?.request?.sponsors).toEqual(['ke'])
    expect(after(requested(), E.LeaveRequest)).toMatchObject({ where: { stage: 'not-placed' }, request: { ended: { because: 'withdrawn' } } })
    expect(refusal(give(requested(), { ...E.LeaveRequest, memberId: 'be' }))).toEqual({ code: 'not-of-this-sponsor', sponsorId: 'be' })
  })

  it('is voted on only when the Executive Committee has found it admissible', () => {
    expect(refusal(give(requested(), vote(600, 300)))).toEqual({ code: 'request-not-ruled' })
    expect(types(give(requested(), { ...E.RuleOnRequest, ruling: 'inadmissible' }))).toBe('reason-required')
    expect(after(requested(), { ...E.RuleOnRequest, ruling: 'inadmissible', reason: 'no urgency' })?.request?.ended).toEqual({ because: 'inadmissible', into: null })
    expect(refusal(give(admissible(), E.RuleOnRequest))).toEqual({ code: 'already-done', what: 'RuleOnRequest' })
  })

  it('needs two-thirds of the votes cast, and fails below: 600 of 900 carries, 599 does not', () => {
    expect(after(admissible(), vote(600, 300))).toMatchObject({ where: { stage: 'proposed' }, request: { agenda: { for: 600, carried: true } } })
    expect(after(admissible(), vote(599, 301))).toMatchObject({ where: { stage: 'not-placed' }, request: { ended: { because: 'not-carried' } } })
  })

  it('goes with its sponsors into another on the same subject', () => {
    const other: Rival = { id: 'id9', isOpen: true, isPlaced: false, request: { sponsors: ['fj'], backers: [], ruling: null, agenda: null, ended: null } }
    expect(after(requested(), [E.MergeRequest, { facts: { rivals: [other] } }])?.request?.ended).toEqual({ because: 'merged', into: 'id9' })
    expect(refusal(give(requested(), E.MergeRequest, { facts: { rivals: [{ ...other, isOpen: false }] } }))).toMatchObject({ code: 'unknown' })
  })

  it('once placed, is debated and drafted by a committee of up to eleven', () => {
    const placed = after(admissible(), vote(600, 300), E.PlaceItem)
    expect(placed?.where.stage).toBe('approved')
    const committee = (n: number) => ({ ...E.AppointRapporteurs, rapporteurs: Array.from({ length: n }, (_, i) => ({ userId: `u${i}`, memberId: `m${i}` })) }) as typeof E.AppointRapporteurs
    expect(types(give(placed, committee(11)))).toEqual(['RapporteursAppointed'])
    expect(refusal(give(placed, committee(12)))).toEqual({ code: 'rapporteurs-count', kind: 'emergency', least: 1, most: 11 })
  })

  it('is examined by no Standing Committee that could adopt it, and goes to the Assembly when every amendment is decided', () => {
    const examined = after(admissible(), vote(600, 300), E.PlaceItem, E.AppointRapporteurs, E.OpenDebate, E.CloseDebate, E.OpenDrafting, E.HandInDraft, E.Circulate, E.OpenExamination)
    expect(refusal(give(examined, E.AdoptInCommittee))).toEqual({ code: 'wrong-stage', stage: 'examination', allowed: [] })
    expect(refusal(give(examined, E.ReportToAssembly, { facts: { examination: { ...FACTS.examination, undecided: 1 } } }))).toEqual({ code: 'undecided-amendments', count: 1 })
    expect(after(examined, E.ReportToAssembly)?.where.stage).toBe('report')
  })

  it('has no place in an ordinary process', () => {
    const ordinary = after(null, E.ProposeSubject)
    for (const type of ['JoinRequest', 'LeaveRequest', 'BackRequest', 'RuleOnRequest', 'MergeRequest', 'RecordAgendaVote', 'PlaceItem', 'SetRequestAside'] as const) {
      expect(refusal(give(ordinary, E[type]))).toMatchObject({ code: 'wrong-stage', allowed: [] })
    }
  })
})

describe('placing an item on the agenda', () => {
  const carried = (votesFor: number): Request => ({ sponsors: ['ca'], backers: [], ruling: 'admissible', agenda: { for: votesFor, carried: true }, ended: null })
  const rival = (request: Request, over: Partial<Rival> = {}): Rival => ({ id: 'other', isOpen: true, isPlaced: false, request, ...over })
  it.each<[string, Request, readonly Rival[], object | null]>([
    ['alone', carried(700), [], null],
    ['with more votes than another', carried(700), [rival(carried(650))], null],
    ['with fewer', carried(650), [rival(carried(700))], { code: 'request-not-first', for: 650, other: 700 }],
    ['with as many', carried(700), [rival(carried(700))], { code: 'request-not-first', for: 700, other: 700 }],
    ['while another is not voted on', carried(700), [rival({ ...carried(0), agenda: null })], { code: 'requests-unvoted', count: 1 }],
    ['while another is not ruled on', carried(700), [rival({ ...carried(0), ruling: null, agenda: null })], { code: 'requests-unvoted', count: 1 }],
    ['beside one that ended', carried(700), [rival({ ...carried(900), ended: { because: 'withdrawn', into: null } }, { isOpen: false })], null],
    ['when the place is taken', carried(700), [rival(carried(800), { isOpen: false, isPlaced: true })], { code: 'agenda-full', most: 1 }],
    ['before its own vote', { ...carried(0), agenda: null }, [], { code: 'counts-do-not-fit', problem: 'not-carried' }],
  ])('%s', (_sentence, request, rivals, refused) => {
    const answered = placing(request, rivals, 1)
    expect(answered.ok ? null : answered.refusal).toEqual(refused)
  })

  it('sets the others aside afterwards, not before', () => {
    const state = after(admissible(), vote(600, 300))
    expect(refusal(give(state, E.SetRequestAside))).toEqual({ code: 'no-item-placed' })
    const placed = rival(carried(800), { isOpen: false, isPlaced: true })
    expect(after(state, [E.SetRequestAside, { facts: { rivals: [placed] } }])?.request?.ended).toEqual({ because: 'another-placed', into: null })
  })
})
