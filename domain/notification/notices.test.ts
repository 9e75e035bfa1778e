import { describe, expect, it } from 'vitest'
import type { Process } from '../process/state.ts'
import { noticesOf, type Circumstances, type Notice, type Told } from './notices.ts'

const at = '2021-11-10T10:00:00.000Z'
const stamp = { at, by: 'us_clerk' }
const process: Process = {
  id: 'pr_1', kind: 'ordinary', committee: 'C-III', assemblyId: 'as_143', previousAssemblyId: 'as_142', editionId: 'ipu-2023', sourceLang: 'en',
  title: { en: 'Safe playgrounds', fr: 'Des aires de jeux sûres' }, request: null, rapporteurs: [{ userId: 'us_nl', memberId: 'nl' }, { userId: 'us_ke', memberId: 'ke' }],
  windows: { amendments: { opens: null, closes: '2021-11-11T17:00:00.000Z' }, inputs: { opens: null, closes: '2021-06-11T16:00:00.000Z' } },
  versions: [{ id: 've_1', code: 'C-III/143/DR', ordinal: 1, hash: 'h', at }], where: { stage: 'amendments', versionId: 've_1' },
  past: [], statements: [], reservations: [],
}
const amendments: Record<string, { number: number; sponsorId: string; coSponsors: string[] }> = {
  am_37: { number: 37, sponsorId: 'ca', coSponsors: [] }, am_38: { number: 38, sponsorId: 'be', coSponsors: [] }, am_39: { number: 39, sponsorId: 'oral', coSponsors: [] },
  am_12: { number: 12, sponsorId: 'ca', coSponsors: [] }, am_50: { number: 50, sponsorId: 'ca', coSponsors: ['be', 'jo'] },
}
const circumstances: Circumstances = { process, amendment: (id) => amendments[id], decidedOn: (id) => (id === 'de_1' ? 'am_37' : undefined), words: (seen) => `words of ${seen}` }
const told = (...events: readonly Told[]) => noticesOf(events, circumstances)
const addressees = (notices: readonly Notice[]) => notices.map(({ to }) => ('sponsorId' in to ? to.sponsorId : 'userId' in to ? to.userId : to.group))

const submitted = (amendmentId: string, number: number, replaces: string | null = null): Told => ({
  type: 'AmendmentSubmitted', amendmentId, versionId: 've_1', sponsorId: 'ca', number, source: 'member', lang: 'en', key: `k${number}`,
  op: { type: 'title', wording: { en: [{ at: 4, remove: '', insert: 'r' }] } },
  seen: 's', reason: 'Clearer', fullText: `Amendment ${number}`, hash: `hash-${number}`, replaces, enteredAs: null, receivedAt: at, ...stamp,
})
const decided: Told = {
  type: 'AmendmentDecided', decisionId: 'de_1', amendmentId: 'am_37', disposition: 'accepted', body: 'plenary', mode: 'show-of-hands',
  counts: { for: 44, against: 10, abstain: 1 }, op: null, ground: null, reason: '', subsumedBy: null, decidedBy: 'us_president', sittingId: 'si_1', ...stamp,
}

describe('when a window is moved', () => {
  it.each([
    ['amendments', ['delegations']], ['inputs', ['delegations', 'partners']], ['hand-in', ['co-rapporteurs']], ['women-forum', ['women-forum']],
  ] as const)('%s: %s are told until when, and why', (window, groups) => {
    const notices = told({ type: 'WindowMoved', window, opens: null, closes: '2021-11-12T17:00:00.000Z', reason: 'Interpreters', ...stamp })
    expect(addressees(notices)).toEqual(groups)
    expect(notices[0]).toMatchObject({ kind: 'window-moved', data: { window, closes: '2021-11-12T17:00:00.000Z', reason: 'Interpreters' } })
  })
  it('nobody is told of the ones that the rules propose at the start', () => {
    const set = { type: 'WindowSet', window: 'amendments', opens: null, closes: at, ...stamp } as const
    expect(told({ ...set, source: 'rules' })).toEqual([])
    expect(addressees(told({ ...set, source: 'secretariat' }))).toEqual(['delegations'])
  })
})

describe('the draft', () => {
  it('handed in: the secretariat is told', () => {
    expect(addressees(told({ type: 'DraftHandedIn', seen: {}, ...stamp }))).toEqual(['secretariat'])
  })
  it('returned: the co-Rapporteurs are told why', () => {
    const [notice] = told({ type: 'DraftReturned', reason: 'No memorandum in French', ...stamp })
    expect(notice).toEqual({ to: { group: 'co-rapporteurs' }, kind: 'draft-returned', data: { reason: 'No memorandum in French' } })
  })
  it('circulated: everybody is told its code, and until when to amend it', () => {
    const notices = told({ type: 'VersionCirculated', versionId: 've_1', code: 'C-III/143/DR', ordinal: 1, texts: {}, memorandum: {}, hash: 'h', seen: {}, supersedes: null, ...stamp })
    expect(addressees(notices)).toEqual(['delegations', 'co-rapporteurs', 'women-forum', 'partners'])
    expect(notices[0]).toMatchObject({ data: { code: 'C-III/143/DR', closes: '2021-11-11T17:00:00.000Z' } })
  })
  it('each co-Rapporteur is told of their own appointment', () => {
    expect(addressees(told({ type: 'RapporteursAppointed', rapporteurs: process.rapporteurs, ...stamp }))).toEqual(['us_nl', 'us_ke'])
  })
})

describe('a joint amendment', () => {
  const joint = { versionId: 've_1', sponsorId: 'ca', memberId: 'be', seen: 's' }
  it('is told to each Member asked, with its words and the deadline', () => {
    const notices = told({ type: 'CoSponsorsInvited', versionId: 've_1', sponsorId: 'ca', memberIds: ['be', 'jo'], lang: 'en', key: 'k', op: { type: 'title', wording: {} }, seen: 's', reason: 'r', fullText: 'words', ...stamp })
    expect(addressees(notices)).toEqual(['be', 'jo'])
    expect(notices[0]).toMatchObject({ kind: 'co-sponsor-invited', data: { sponsorId: 'ca', memberId: 'be', fullText: 'words', closes: '2021-11-11T17:00:00.000Z' } })
  })
  it('the first sponsor is told each answer, and who left', () => {
    const accepted = told({ type: 'InvitationAnswered', ...joint, answer: 'accepted', amendmentId: null, ...stamp })
    expect(accepted).toEqual([{ to: { group: 'sponsor', sponsorId: 'ca' }, kind: 'invitation-answered', data: { memberId: 'be', answer: 'accepted', fullText: 'words of s', number: null } }])
    expect(addressees(told({ type: 'CoSponsorLeft', amendmentId: 'am_50', memberId: 'be', ...stamp }))).toEqual(['ca'])
  })
  it('who is no longer asked is told so', () => {
    expect(addressees(told({ type: 'InvitationTakenBack', ...joint, ...stamp }))).toEqual(['be'])
  })
  it('gives every sponsor its receipt, the co-sponsors for what they joined alone', () => {
    const notices = told({ ...submitted('am_50', 50), coSponsors: ['be'] } as Told, submitted('am_37', 37))
    expect(addressees(notices)).toEqual(['ca', 'be'])
    expect(notices[1]).toMatchObject({ data: { sponsorId: 'ca', received: [{ number: 50 }] } })
    expect('received' in (notices[1]?.data ?? {}) && (notices[1]?.data as { received: unknown[] }).received).toHaveLength(1)
  })
  it('withdrawn or decided, is told to all of them', () => {
    expect(addressees(told({ type: 'AmendmentWithdrawn', amendmentId: 'am_50', reason: '', replacedBy: null, ...stamp }))).toEqual(['ca', 'be', 'jo'])
    expect(addressees(told({ ...decided, amendmentId: 'am_50' }))).toEqual(['ca', 'be', 'jo'])
  })
})

describe('a sponsor', () => {
  it('gets one receipt for what it submitted at once, with the full text of each', () => {
    const notices = told(submitted('am_37', 37), submitted('am_40', 40))
    expect(addressees(notices)).toEqual(['ca'])
    expect(notices[0]).toMatchObject({ kind: 'amendments-received', data: { received: [{ number: 37, fullText: 'Amendment 37', hash: 'hash-37' }, { number: 40 }] } })
  })
  it('that replaces an amendment gets one message, which says what is withdrawn', () => {
    const notices = told({ type: 'AmendmentWithdrawn', amendmentId: 'am_12', reason: '', replacedBy: 'am_37', ...stamp }, submitted('am_37', 37, 'am_12'))
    expect(notices).toHaveLength(1)
    expect(notices[0]).toMatchObject({ kind: 'amendments-received', data: { received: [{ number: 37, replaces: 12 }] } })
  })
  it('that withdraws is told so', () => {
    expect(told({ type: 'AmendmentWithdrawn', amendmentId: 'am_12', reason: '', replacedBy: null, ...stamp }))
      .toEqual([{ to: { group: 'sponsor', sponsorId: 'ca' }, kind: 'amendment-withdrawn', data: { number: 12, sponsorId: 'ca' } }])
  })
  it('is told of the decision, and the others of what fell by it', () => {
    const fell: Told = { type: 'AmendmentFell', decisionId: 'de_2', fellBy: 'de_1', reason: 'rival-adopted', amendmentId: 'am_38', sittingId: 'si_1', ...stamp }
    const notices = told(decided, fell)
    expect(addressees(notices)).toEqual(['ca', 'be'])
    expect(notices[1]).toMatchObject({ kind: 'amendment-fell', data: { number: 38, because: 'rival-adopted', by: 37 } })
  })
  it('of what was subsumed is told in which amendment', () => {
    expect(told({ ...decided, disposition: 'subsumed', subsumedBy: 'am_38', op: null })[0]).toMatchObject({ data: { subsumedBy: 38 } })
  })
  it('gets one notice of all that was recommended at once, of what its pending amendments became on a revised draft, and of what it is asked', () => {
    const about = { versionId: 've_1', ...stamp }
    const advised = told(...['am_37', 'am_12', 'am_38'].map((amendmentId): Told => ({ type: 'AmendmentRecommended', amendmentId, advice: 'reject', wording: '', reason: '', ...about })))
    expect(addressees(advised)).toEqual(['ca', 'be'])
    expect(advised[0]).toMatchObject({ data: { advice: [{ number: 37 }, { number: 12 }] } })
    const revised = told(...(['clean', 'waiting'] as const).map((outcome, i): Told => ({ type: 'AmendmentRevised', amendmentId: i ? 'am_12' : 'am_37', outcome, op: null, ...about })))
    expect(revised).toMatchObject([{ to: { sponsorId: 'ca' }, data: { clean: [37], waiting: [12], takenUp: [] } }])
    expect(addressees(told({ type: 'MergingProposed', mergingId: 'm', amendmentIds: ['am_37', 'am_38'], ...about }))).toEqual(['ca', 'be'])
    expect(told({ type: 'SynthesisProposed', amendmentId: 'am_39', standsFor: ['am_38'], ...about })).toMatchObject([{ to: { sponsorId: 'be' }, data: { number: 38, synthesis: 39 } }])
  })
  it('is told when the decision is taken back, and so is each whose amendment is restored', () => {
    expect(addressees(told({ type: 'DecisionReopened', decisionId: 'de_1', amendmentId: 'am_37', restored: ['am_38'], ...stamp }))).toEqual(['ca', 'be'])
  })
  it('in the room has no post: nothing is sent for oral amendments', () => {
    expect(told({ ...decided, amendmentId: 'am_39' })).toEqual([])
  })
  it('of an input gets its receipt', () => {
    const notices = told({ type: 'InputHandedIn', processId: 'pr_1', authorId: 'partner-inhope', revision: 2, onBehalf: false, hash: 'h', lang: 'en', text: 't', words: 300, fileId: null, confidential: false, ...stamp })
    expect(addressees(notices)).toEqual(['partner-inhope'])
    expect(notices[0]).toMatchObject({ kind: 'input-received', data: { revision: 2, words: 300, at } })
  })
})

it('the sitting itself sends nothing', () => {
  expect(told({ type: 'SittingOpened', processId: 'pr_1', versionId: 've_1', sittingId: 'si_1', number: 1, body: 'plenary', ...stamp }, { type: 'SittingClosed', sittingId: 'si_1', ...stamp })).toEqual([])
})
