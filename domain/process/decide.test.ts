import { describe, expect, it } from 'vitest'
import type { BallotResult } from '../voting/counted.ts'
import { judge } from '../voting/tally.ts'
import { after, at, EXAMPLES as E, FACTS, fresh, give, inStage, TEXT, window } from './world.test-support.ts'

const refusal = (answered: ReturnType<typeof give>) => (answered.ok ? null : answered.refusal)
const events = (answered: ReturnType<typeof give>) => (answered.ok ? answered.value.map(({ type }) => type) : answered.refusal)

describe('a subject', () => {
  it('when approved, gets the windows that the rules propose', () => {
    expect(after(fresh(), E.ApproveSubject)?.windows).toEqual({ inputs: FACTS.proposed.inputs, amendments: FACTS.proposed.amendments })
  })
})

describe('co-Rapporteurs', () => {
  it('are one to six, each of another Member', () => {
    const name = (...members: string[]) => ({ ...E.AppointRapporteurs, rapporteurs: members.map((memberId, i) => ({ userId: `u${i}`, memberId })) })
    expect(refusal(give(fresh(), name()))).toEqual({ code: 'rapporteurs-count', kind: 'ordinary', least: 1, most: 6 })
    expect(refusal(give(fresh(), name('nl', 'ke', 'nl')))).toEqual({ code: 'rapporteurs-same-member', kind: 'ordinary', memberId: 'nl' })
    expect(events(give(fresh(), name('nl')))).toEqual(['RapporteursAppointed'])
  })
  it('must be there before drafting opens', () => {
    const inputs = after(fresh(), E.ApproveSubject, E.OpenDebate, E.CloseDebate, E.OpenInputs)
    expect(refusal(give(inputs, E.OpenDrafting))).toEqual({ code: 'rapporteurs-missing', kind: 'ordinary' })
  })
})

describe('a window', () => {
  const set = (closes: string, reason = '', opens?: string) => ({ ...E.SetWindow, window: 'inputs' as const, closes, reason, ...(opens ? { opens } : {}) })
  const approved = after(fresh(), E.ApproveSubject)
  it('is moved with a reason', () => {
    expect(refusal(give(approved, set(at('06-20'))))).toEqual({ code: 'reason-required' })
    expect(after(approved, set(at('06-20'), 'asked for by a group'))?.windows.inputs).toEqual(window(at('06-20')))
  })
  it('is not moved once it has passed, nor into the past, nor to close before it opens', () => {
    expect(refusal(give(approved, set(at('07-20'), 'late'), { now: at('06-16') }))).toEqual({ code: 'window-has-passed', window: 'inputs', closed: at('06-15') })
    expect(refusal(give(approved, set(at('05-01'), 'early')))).toEqual({ code: 'instant-in-the-past', field: 'closes' })
    expect(refusal(give(approved, set(at('06-20'), 'x', at('06-21'))))).toEqual({ code: 'closes-before-opens' })
  })
})

describe('the debate', () => {
  it('takes no statement and no second closing once it is closed', () => {
    const closed = after(inStage('debate'), E.CloseDebate)
    expect(refusal(give(closed, E.RecordStatement))).toEqual({ code: 'already-done', what: 'CloseDebate' })
    expect(refusal(give(closed, E.CloseDebate))).toEqual({ code: 'already-done', what: 'CloseDebate' })
  })
  it('is closed before inputs open', () => {
    expect(refusal(give(inStage('debate'), E.OpenInputs))).toEqual({ code: 'debate-open' })
  })
  it('keeps a statement until it is withdrawn with a reason', () => {
    const spoken = after(inStage('debate'), E.RecordStatement)
    const withdraw = { ...E.WithdrawStatement, statementId: spoken?.statements[0] ?? '' }
    expect(refusal(give(spoken, { ...withdraw, reason: '' }))).toEqual({ code: 'reason-required' })
    expect(after(spoken, withdraw)?.statements).toEqual([])
  })
})

describe('the draft', () => {
  const drafting = inStage('drafting')
  it('is handed in with words, a title and a memorandum', () => {
    const draft = (texts: object, memorandum: object) => ({ facts: { draft: { ...FACTS.draft, texts, memorandum } } })
    expect(refusal(give(drafting, E.HandInDraft, draft({}, {})))).toEqual({ code: 'draft-empty' })
    expect(refusal(give(drafting, E.HandInDraft, draft({ en: { ...TEXT, title: '' } }, {})))).toEqual({ code: 'title-missing' })
    expect(refusal(give(drafting, E.HandInDraft, draft({ en: TEXT }, { en: { blocks: [] } })))).toEqual({ code: 'memorandum-missing' })
    expect(events(give(drafting, E.HandInDraft))).toEqual(['DraftHandedIn'])
  })
  it('is circulated only once handed in, as it was when the secretary looked', () => {
    expect(refusal(give(drafting, E.Circulate))).toEqual({ code: 'not-handed-in', kind: 'ordinary' })
    const handedIn = after(drafting, E.HandInDraft)
    expect(refusal(give(handedIn, { ...E.Circulate, seen: { 'draft.p.en': 6 } }))).toEqual({ code: 'draft-moved-on', room: 'draft.p.en' })
    expect(refusal(give(handedIn, E.Circulate, { facts: { codes: ['C-III/143/DR'] } }))).toMatchObject({ code: 'already-exists', what: 'code' })
    expect(events(give(handedIn, { ...E.Circulate, seen: { 'draft.p.en': 7 } }))).toEqual(['VersionCirculated'])
  })
  it('is circulated in both languages, with nothing missing, nor translated from words that it no longer has', () => {
    const handedIn = after(drafting, E.HandInDraft)
    const { draft } = FACTS
    const circulated = (over: Partial<typeof draft>) => give(handedIn, E.Circulate, { facts: { draft: { ...draft, ...over } } })
    const missing = { ...draft.texts, fr: { ...draft.texts.fr!, paragraphs: draft.texts.fr!.paragraphs.map((one) => (one.id === 'op1' ? { ...one, text: ' ' } : one)) } }
    expect(refusal(circulated({ texts: missing }))).toEqual({ code: 'draft-untranslated', lang: 'fr', draft: 1, memorandum: 0 })
    expect(refusal(circulated({ texts: { en: TEXT }, memorandum: { en: draft.memorandum.en! } }))).toEqual({ code: 'draft-untranslated', lang: 'fr', draft: 3, memorandum: 1 })
    const compared = (source: string) => ({ ...draft.translations, draft: { op1: { source, words: 'Engage les parlements à les tenir', reviewed: null } } })
    expect(refusal(circulated({ translations: compared('Urges parliaments to try') }))).toEqual({ code: 'draft-untranslated', lang: 'fr', draft: 1, memorandum: 0 })
    expect(events(circulated({ translations: compared('Urges parliaments to keep them') }))).toEqual(['VersionCirculated'])
  })
  it('is frozen without empty paragraphs', () => {
    const empty = { id: 'x', kind: 'operative' as const, opener: 0, text: '', subs: [] }
    const { en, fr } = FACTS.draft.texts
    const texts = { en: { ...en!, paragraphs: [...en!.paragraphs, empty] }, fr: { ...fr!, paragraphs: [...fr!.paragraphs, empty] } }
    const answered = give(after(drafting, E.HandInDraft), E.Circulate, { facts: { draft: { ...FACTS.draft, texts } } })
    const version = answered.ok ? answered.value[0] : undefined
    if (version?.type !== 'VersionCirculated') throw new Error('not circulated')
    expect(version.texts.en?.paragraphs.map(({ id }) => id)).toEqual(['pp1', 'op1'])
    expect(version.texts.fr?.paragraphs.map(({ id }) => id)).toEqual(['pp1', 'op1'])
  })
  it('goes back to its authors with a reason, and may be handed in again', () => {
    const returned = after(drafting, E.HandInDraft, E.ReturnDraft)
    expect(returned?.where).toEqual({ stage: 'drafting', handedIn: false })
    expect(events(give(returned, E.HandInDraft))).toEqual(['DraftHandedIn'])
  })
  it('revised after circulation makes a second version, and the first stays', () => {
    const revised = after(inStage('circulated'), E.ReviseDraft, E.HandInDraft, { ...E.Circulate, code: 'C-III/143/DR-rev' })
    expect(revised?.versions.map(({ code, ordinal }) => [code, ordinal])).toEqual([['C-III/143/DR', 1], ['C-III/143/DR-rev', 2]])
  })
})

describe('amendments and their compendium', () => {
  it('open with a window that has not passed', () => {
    expect(refusal(give(inStage('circulated'), E.OpenAmendments, { now: at('11-12') }))).toMatchObject({ code: 'window-has-passed' })
  })
  it('close before the compendium is published', () => {
    expect(refusal(give(inStage('amendments'), E.PublishCompendium, { now: at('11-10') }))).toEqual({ code: 'amendments-still-open', closes: at('11-11') })
    expect(events(give(inStage('amendments'), E.PublishCompendium, { now: at('11-11') }))).toEqual(['CompendiumPublished'])
  })
})

describe('adoption', () => {
  const examination = inStage('examination')
  it('waits for every amendment', () => {
    expect(refusal(give(examination, E.AdoptInCommittee, { facts: { examination: { ...FACTS.examination, undecided: 3 } } }))).toEqual({ code: 'undecided-amendments', count: 3 })
    expect(refusal(give(examination, E.AdoptInCommittee, { facts: { examination: { ...FACTS.examination, clashing: ['am_1', 'am_2'] } } }))).toEqual({ code: 'conflict-open', amendmentIds: ['am_1', 'am_2'] })
    expect(refusal(give(examination, E.AdoptInCommittee, { facts: { examination: { ...FACTS.examination, unconfirmed: 2 } } }))).toEqual({ code: 'unconfirmed-decisions', count: 2 })
    expect(give(examination, E.AdoptInCommittee, { facts: { examination: { ...FACTS.examination, untranslated: 1 } } }).ok).toBe(true)
    expect(refusal(give(inStage('report'), E.AdoptInAssembly, { facts: { examination: { ...FACTS.examination, untranslated: 1 } } }))).toEqual({ code: 'translations-missing', count: 1 })
  })
  it('by vote needs counts that carry it: 44–10–1 does, a tie does not', () => {
    const vote = (counts?: { for: number; against: number; abstain: number }) => ({ type: 'AdoptInCommittee' as const, processId: 'id1', mode: 'vote' as const, ...(counts ? { counts } : {}) })
    expect(refusal(give(examination, vote()))).toEqual({ code: 'counts-missing' })
    expect(refusal(give(examination, vote({ for: 20, against: 20, abstain: 9 })))).toEqual({ code: 'counts-do-not-fit', problem: 'not-carried' })
    expect(events(give(examination, vote({ for: 44, against: 10, abstain: 1 })))).toEqual(['CommitteeAdopted'])
  })
  it('by an electronic vote takes the vote on this text once: not after the step was taken back, nor after a decision was reopened', () => {
    const ballot: BallotResult = {
      id: 'ba_1', processId: 'id1', question: { about: 'adoption', versionId: inStage('examination')?.versions[0]?.id ?? '' }, mark: FACTS.examination.mark,
      electorate: { kind: 'committee', seats: [] }, tally: judge({ for: 44, against: 10, abstain: 1 }, 'simple'),
    }
    const byBallot = { type: 'AdoptInCommittee', processId: 'id1', mode: 'vote', ballotId: 'ba_1' } as const
    const otherText = { ballot, examination: { ...FACTS.examination, mark: 'one amendment fewer' } }
    expect(refusal(give(examination, byBallot, { facts: otherText }))).toEqual({ code: 'ballot-on-other-text' })
    const returned = after(examination, [byBallot, { facts: { ballot } }], E.ReturnStep)
    expect(returned?.where).toEqual(examination?.where)
    expect(refusal(give(returned, byBallot, { facts: { ballot } }))).toEqual({ code: 'ballot-used' })
  })
  it('and nothing else that decides the text waits for the vote that is open on it', () => {
    for (const command of [E.AdoptInCommittee, E.DeferToAssembly, E.ReturnStep]) expect(refusal(give(examination, command, { facts: { underVote: true } }))).toEqual({ code: 'ballot-open' })
    for (const command of [E.AdoptInAssembly, E.RejectInAssembly]) expect(refusal(give(inStage('report'), command, { facts: { underVote: true } }))).toEqual({ code: 'ballot-open' })
  })
  it('in committee by vote and in the Assembly by consensus are both kept, decided by the President and entered by the secretariat', () => {
    const answered = give(examination, E.AdoptInCommittee)
    expect(answered.ok && answered.value[0]).toMatchObject({ mode: 'vote', counts: { for: 44 }, decidedBy: 'president', by: 'secretary' })
    expect(after(after(examination, E.AdoptInCommittee, E.ReportToAssembly), { ...E.AdoptInAssembly, mode: 'consensus' })?.where.stage).toBe('assembly-adopted')
  })
  it('is refused by the Assembly only when the counts refuse it', () => {
    expect(refusal(give(inStage('report'), { ...E.RejectInAssembly, counts: { for: 850, against: 200, abstain: 0 } }))).toEqual({ code: 'counts-do-not-fit', problem: 'carried' })
    expect(inStage('rejected')?.where.stage).toBe('rejected')
  })
  it('deferred to the next Assembly reopens the draft there and keeps the version', () => {
    const deferred = after(examination, E.DeferToAssembly)
    expect(deferred).toMatchObject({ assemblyId: 'a144', previousAssemblyId: 'a143', where: { stage: 'drafting', handedIn: false }, windows: {} })
    expect(deferred?.versions).toHaveLength(1)
  })
  it('is deferred once its sitting is closed', () => {
    expect(refusal(give(examination, E.DeferToAssembly, { facts: { examination: { ...FACTS.examination, sits: true } } }))).toEqual({ code: 'sitting-open' })
  })
})

describe('a wrong step', () => {
  it('is taken back with a reason to exactly where the text was', () => {
    const drafting = inStage('drafting')
    expect(refusal(give(drafting, { ...E.ReturnStep, reason: '' }))).toEqual({ code: 'reason-required' })
    expect(after(drafting, E.ReturnStep)?.where).toEqual(inStage('inputs')?.where)
  })
  it.each([
    ['a version is public', 'circulated', {}, 'version-public'],
    ['amendments were received', 'amendments', { submitted: 1 }, 'amendments-submitted'],
    ['the compendium is public', 'compendium', {}, 'compendium-public'],
    ['decisions were taken', 'examination', { examination: { ...FACTS.examination, decisions: 1 } }, 'decisions-taken'],
  ] as const)('is not taken back when %s', (_why, stage, facts, because) => {
    expect(refusal(give(inStage(stage), E.ReturnStep, { facts }))).toEqual({ code: 'cannot-return', because })
  })
  it('is not taken back when reservations rest on it', () => {
    const reserved = after(inStage('assembly-adopted'), E.RecordReservation)
    expect(refusal(give(reserved, E.ReturnStep))).toEqual({ code: 'cannot-return', because: 'reservations-recorded' })
    const withdrawn = after(reserved, { ...E.WithdrawReservation, reservationId: reserved?.reservations[0]?.id ?? '' })
    expect(after(withdrawn, E.ReturnStep)?.where.stage).toBe('report')
  })
  it('of a text that has taken none is refused', () => {
    expect(refusal(give(fresh(), E.ReturnStep))).toEqual({ code: 'nothing-to-return-to', stage: 'proposed' })
  })
})

describe('an explanation of vote', () => {
  it('is of what was decided last, and given once by a Member on each decision', () => {
    const explained = after(inStage('assembly-adopted'), E.ExplainVote)
    expect(give(explained, E.ExplainVote)).toMatchObject({ refusal: { code: 'already-explained', memberId: 'ca' } })
    expect(give(explained, { ...E.ExplainVote, memberId: 'ke' })).toMatchObject({ value: [{ type: 'VoteExplained', of: 'assembly-adopted', memberId: 'ke' }] })
    expect(give(inStage('report'), E.ExplainVote)).toMatchObject({ value: [{ of: 'committee-adopted' }] })
    const twice = after(inStage('committee-adopted'), E.ExplainVote, E.ReportToAssembly, E.AdoptInAssembly, E.ExplainVote)
    expect(twice?.explained).toEqual([{ of: 'committee-adopted', memberId: 'ca' }, { of: 'assembly-adopted', memberId: 'ca' }])
  })
})
