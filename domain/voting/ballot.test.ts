import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Given } from '../decider.ts'
import type { Examination } from '../process/adopting.ts'
import { FACTS, inStage } from '../process/world.test-support.ts'
import type { Result } from '../result.ts'
import { ballot, rollCall, type Ballot, type BallotCommand, type BallotEvent, type BallotFacts } from './ballot.ts'
import type { AssemblySeat, CommitteeSeat } from './electorate.ts'
import type { Votes } from './tally.ts'

const now = '2021-11-28T10:00:00.000Z'
const committee: readonly CommitteeSeat[] = [
  { memberId: 'nl', titular: 'us_nl', substitute: 'us_nl_sub', titularPresent: true },
  { memberId: 'ke', titular: 'us_ke', substitute: 'us_ke_sub', titularPresent: false },
  { memberId: 'th', titular: 'us_th', substitute: null, titularPresent: true },
  { memberId: 'be', titular: 'us_be', substitute: null, titularPresent: false },
]
const assembly: readonly AssemblySeat[] = [
  { memberId: 'nl', votes: 13, delegates: ['us_nl', 'us_nl2'] },
  { memberId: 'id', votes: 22, delegates: ['us_id', 'us_id2', 'us_id3'] },
]
const rules = { majority: 'simple', abstentionsAreCast: false, votesPerDelegate: 10 } as const
const matter = { disposition: null, body: 'plenary', first: [] } as const
const textAt = (stage: 'examination' | 'report', more: Partial<Examination> = {}): BallotFacts['text'] => {
  const process = inStage(stage)!
  return { process: { ...process, versions: [{ ...process.versions[0]!, id: 've_1' }] }, examination: { ...FACTS.examination, ...more } }
}
const facts: BallotFacts = { seats: { kind: 'committee', seats: committee }, suspended: new Set(), quorum: null, rules, isOpen: false, text: textAt('examination'), matter, box: null }
const given = (userId: string, more: Partial<BallotFacts> = {}): Given<BallotFacts> =>
  ({ now, newId: () => 'ba_1', actor: { userId, name: userId, lang: 'en', offices: [] }, facts: { ...facts, ...more } })

const FOR: Votes = { for: 1, against: 0, abstain: 0 }
const AGAINST: Votes = { for: 0, against: 1, abstain: 0 }
const ABSTAIN: Votes = { for: 0, against: 0, abstain: 1 }
const cast = (memberId: string, votes: Votes): BallotCommand => ({ type: 'CastVote', ballotId: 'ba_1', memberId, votes })
const close: BallotCommand = { type: 'CloseBallot', ballotId: 'ba_1' }

/** Plays commands in turn; what is refused leaves the ballot as it was. */
const play = (start: Ballot | null, ...acts: readonly (readonly [userId: string, command: BallotCommand, more?: Partial<BallotFacts>])[]) => {
  let state = start
  let last: Result<readonly BallotEvent[]> | null = null
  const log: BallotEvent[] = []
  for (const [userId, command, more] of acts) {
    last = ballot.decide(state, command, given(userId, more))
    if (!last.ok) continue
    log.push(...last.value)
    state = last.value.reduce(ballot.evolve, state)
  }
  return { state: state!, last: last!, log }
}
const refused = (result: Result<unknown>) => (result.ok ? null : result.refusal)

const inCommittee: BallotCommand = { type: 'OpenBallot', processId: 'pr_1', question: { about: 'amendment', amendmentId: 'am_37' }, kind: 'committee', secret: false }
const openCommittee = play(null, ['us_president', inCommittee]).state
const inAssembly: BallotCommand = { ...inCommittee, question: { about: 'adoption', versionId: 've_1' }, kind: 'assembly' }
const openAssembly = play(null, ['us_president', inAssembly, { seats: { kind: 'assembly', seats: assembly }, text: textAt('report') }]).state

const SUB = { about: 'sub-amendment', subAmendmentId: 'su_1' } as const

describe('what can be put to the vote', () => {
  const adoption = { question: { about: 'adoption', versionId: 've_1' } } as const
  const put = (command: Partial<Extract<BallotCommand, { type: 'OpenBallot' }>>, more: Partial<BallotFacts> = {}) =>
    refused(ballot.decide(null, { ...inCommittee, ...command }, given('us_president', more)))
  it.each<[string, Parameters<typeof put>, ReturnType<typeof put>]>([
    ['an amendment that is decided', [{}, { matter: { ...matter, disposition: 'rejected' } }], { code: 'already-decided', amendmentId: 'am_37', disposition: 'rejected' }],
    ['an amendment of another text', [{}, { matter: null }], { code: 'unknown', what: 'amendment', id: 'am_37' }],
    ['an amendment while nobody sits', [{}, { matter: { ...matter, body: null } }], { code: 'sitting-not-open' }],
    ['an amendment while the drafting committee sits', [{}, { matter: { ...matter, body: 'drafting-committee' } }], { code: 'wrong-body', needs: 'plenary' }],
    ['an amendment to the Assembly', [{ kind: 'assembly' }], { code: 'wrong-body', needs: 'plenary' }],
    ['an amendment before the sub-amendments to it', [{}, { matter: { ...matter, first: [1, 3] } }], { code: 'sub-amendments-open', ordinals: [1, 3] }],
    ['a sub-amendment that fell with its amendment', [{ question: SUB }, { matter: { ...matter, disposition: 'fallen' } }], { code: 'already-decided', amendmentId: 'su_1', disposition: 'fallen' }],
    ['a sub-amendment that nobody proposed', [{ question: SUB }, { matter: null }], { code: 'unknown', what: 'sub-amendment', id: 'su_1' }],
    ['a sub-amendment while the drafting committee sits', [{ question: SUB }, { matter: { ...matter, body: 'drafting-committee' } }], { code: 'wrong-body', needs: 'plenary' }],
    ['the same question twice at once', [{}, { isOpen: true }], { code: 'ballot-open' }],
    ['a version that is not examined any more', [{ question: { about: 'adoption', versionId: 've_0' } }], { code: 'unknown', what: 'version', id: 've_0' }],
    ['a text with amendments undecided', [adoption, { text: textAt('examination', { undecided: 3 }) }], { code: 'undecided-amendments', count: 3 }],
    ['a text that clashes with itself', [adoption, { text: textAt('examination', { clashing: ['am_1', 'am_2'] }) }], { code: 'conflict-open', amendmentIds: ['am_1', 'am_2'] }],
    ['what its drafting committee has decided and it has not confirmed', [adoption, { text: textAt('examination', { unconfirmed: 2 }) }], { code: 'unconfirmed-decisions', count: 2 }],
    ['the adoption to the Assembly while the committee examines', [{ ...adoption, kind: 'assembly' }], { code: 'wrong-stage', stage: 'examination', allowed: ['report'] }],
    ['the adoption to the committee once it is before the Assembly', [adoption, { text: textAt('report') }], { code: 'wrong-stage', stage: 'report', allowed: ['examination'] }],
    ['to the Assembly what is not there in both languages', [{ ...adoption, kind: 'assembly' }, { text: textAt('report', { untranslated: 1 }) }], { code: 'translations-missing', count: 1 }],
    ['the agenda of the Assembly to a committee', [{ question: { about: 'agenda' } }], { code: 'wrong-body', needs: 'assembly' }],
  ])('is not %s', (_what, asked, refusal) => { expect(put(...asked)).toEqual(refusal) })

  it('is an amendment before the plenary, one deferred too, and a sub-amendment', () => {
    expect(put({})).toBeNull()
    expect(put({ question: SUB })).toBeNull()
    expect(put(adoption)).toBeNull()
    expect(put(adoption, { text: textAt('examination', { untranslated: 1 }) })).toBeNull()
  })
})

it('names the words that are put: on an adoption the text as decided, on an amendment the sub-amendments accepted to it', () => {
  expect(openAssembly.mark).toBe(FACTS.examination.mark)
  expect(openCommittee).not.toHaveProperty('mark')
  expect(ballot.decide(null, inCommittee, given('us_president', { matter: { ...matter, mark: 'su_1' } }))).toMatchObject({ value: [{ type: 'BallotOpened', mark: 'su_1' }] })
})

describe('a ballot of a committee', () => {
  it('fixes at its opening who can vote: Belgium has nobody in the room', () => {
    expect(openCommittee.electorate.seats.map(({ memberId }) => memberId)).toEqual(['nl', 'ke', 'th'])
  })

  it('counts one Member one vote: 1 for, 1 against, 1 abstention is lost', () => {
    const { state } = play(openCommittee, ['us_nl', cast('nl', FOR)], ['us_ke_sub', cast('ke', AGAINST)], ['us_th', cast('th', ABSTAIN)], ['us_president', close])
    expect(state.tally).toEqual({ for: 1, against: 1, abstain: 1, majority: 'simple', cast: 2, needed: 2, carried: false })
    expect(rollCall(state)).toEqual({ nl: FOR, ke: AGAINST, th: ABSTAIN })
  })

  it('lets a Member change its vote until it is closed', () => {
    const { state } = play(openCommittee, ['us_nl', cast('nl', AGAINST)], ['us_nl', cast('nl', FOR)], ['us_president', close])
    expect(state.tally).toMatchObject({ for: 1, against: 0 })
  })

  it('gives the Member one vote when the titular comes in after the substitute has voted, and the last word to the titular', () => {
    const { state, last } = play(openCommittee, ['us_ke_sub', cast('ke', FOR)], ['us_ke', cast('ke', AGAINST)], ['us_ke_sub', cast('ke', FOR)])
    expect(refused(last)).toEqual({ code: 'substitute-while-titular-present' })
    expect(play(state, ['us_president', close]).state.tally).toMatchObject({ for: 0, against: 1 })
  })

  it.each([
    ['a substitute while the titular is there', 'us_nl_sub', cast('nl', FOR), { code: 'substitute-while-titular-present' }],
    ['an adviser', 'us_nl_adviser', cast('nl', FOR), { code: 'not-eligible', memberId: 'nl' }],
    ['a delegate of another Member', 'us_th', cast('nl', FOR), { code: 'not-eligible', memberId: 'nl' }],
    ['a Member not in the electorate', 'us_be', cast('be', FOR), { code: 'not-eligible', memberId: 'be' }],
    ['two votes', 'us_nl', cast('nl', { for: 2, against: 0, abstain: 0 }), { code: 'counts-do-not-fit', problem: 'over-eligible' }],
    ['a vote both ways', 'us_nl', cast('nl', { for: 1, against: 1, abstain: 0 }), { code: 'counts-do-not-fit', problem: 'over-eligible' }],
    ['an empty paper', 'us_nl', cast('nl', { for: 0, against: 0, abstain: 0 }), { code: 'counts-do-not-fit', problem: 'none-cast' }],
    ['less than none', 'us_nl', cast('nl', { for: 2, against: -1, abstain: 0 }), { code: 'counts-do-not-fit', problem: 'not-whole' }],
  ] as const)('refuses %s', (_, userId, command, refusal) => {
    expect(refused(ballot.decide(openCommittee, command, given(userId)))).toEqual(refusal)
  })

  it('is final once closed', () => {
    const { state } = play(openCommittee, ['us_nl', cast('nl', FOR)], ['us_president', close])
    expect(refused(ballot.decide(state, cast('th', FOR), given('us_th')))).toEqual({ code: 'ballot-closed' })
    expect(refused(ballot.decide(state, close, given('us_president')))).toEqual({ code: 'ballot-closed' })
  })

  it('shows no roll call before it is closed', () => {
    expect(rollCall(play(openCommittee, ['us_nl', cast('nl', FOR)]).state)).toBeNull()
  })

  it('carries nothing when nobody votes', () => {
    expect(play(openCommittee, ['us_president', close]).state.tally).toMatchObject({ cast: 0, carried: false })
  })

  it('without a suspended Member', () => {
    const { state } = play(null, ['us_president', inCommittee, { suspended: new Set(['th']) }])
    expect(refused(ballot.decide(state, cast('th', FOR), given('us_th')))).toEqual({ code: 'not-eligible', memberId: 'th' })
  })

  it('cannot be opened twice, nor voted in before it is there', () => {
    expect(refused(ballot.decide(openCommittee, inCommittee, given('us_president')))).toMatchObject({ code: 'already-exists' })
    expect(refused(ballot.decide(null, close, given('us_president')))).toMatchObject({ code: 'unknown', what: 'ballot' })
  })
})

describe('a ballot of the Assembly', () => {
  it('adds up what the delegates of one Member cast, each within ten', () => {
    const { state } = play(openAssembly,
      ['us_id', cast('id', { for: 10, against: 0, abstain: 0 })], ['us_id2', cast('id', { for: 0, against: 10, abstain: 0 })],
      ['us_id3', cast('id', { for: 0, against: 0, abstain: 2 })], ['us_nl', cast('nl', { for: 10, against: 0, abstain: 0 })],
      ['us_president', close])
    expect(rollCall(state)).toEqual({ id: { for: 10, against: 10, abstain: 2 }, nl: { for: 10, against: 0, abstain: 0 } })
    expect(state.tally).toMatchObject({ for: 20, against: 10, abstain: 2, cast: 30, needed: 16, carried: true })
  })

  it.each([
    ['more than ten from one delegate', 'us_id', cast('id', { for: 11, against: 0, abstain: 0 })],
    ['more than the weight in all', 'us_nl2', cast('nl', { for: 4, against: 0, abstain: 0 })],
  ])('refuses %s', (_, userId, command) => {
    const { state } = play(openAssembly, ['us_nl', cast('nl', { for: 10, against: 0, abstain: 0 })])
    expect(refused(ballot.decide(state, command, given(userId)))).toEqual({ code: 'counts-do-not-fit', problem: 'over-eligible' })
  })

  it('replaces the same delegate’s earlier paper', () => {
    const { state } = play(openAssembly, ['us_nl', cast('nl', { for: 10, against: 0, abstain: 0 })], ['us_nl', cast('nl', { for: 0, against: 10, abstain: 0 })], ['us_president', close])
    expect(state.tally).toMatchObject({ for: 0, against: 10 })
  })
})

describe('a secret ballot', () => {
  const secret = play(null, ['us_president', { ...inAssembly, secret: true }, { seats: { kind: 'assembly', seats: assembly }, text: textAt('report') }]).state
  const voted = play(secret, ['us_nl', cast('nl', { for: 7, against: 3, abstain: 0 })], ['us_id', cast('id', { for: 0, against: 9, abstain: 0 })])

  it('writes into the log that a Member voted, never how', () => {
    expect(voted.log.map(({ type }) => type)).toEqual(['SecretVoteCast', 'SecretVoteCast'])
    expect(JSON.stringify(voted.log)).not.toMatch(/for|against/)
    expect(voted.log[0]).toMatchObject({ memberId: 'nl', votes: 10 })
  })
  it('is counted from the box', () => {
    const { state } = play(voted.state, ['us_president', close, { box: { for: 7, against: 12, abstain: 0 } }])
    expect(state.tally).toMatchObject({ for: 7, against: 12, carried: false })
    expect(rollCall(state)).toBeNull()
  })
  it.each([['too few papers', { for: 7, against: 3, abstain: 0 }], ['no box', null]])('is not closed with %s in the box', (_, box) => {
    expect(refused(ballot.decide(voted.state, close, given('us_president', { box })))).toEqual({ code: 'counts-do-not-fit', problem: 'roll-call-differs' })
  })
  it('keeps within the weight over several delegates too', () => {
    expect(refused(ballot.decide(voted.state, cast('nl', { for: 4, against: 0, abstain: 0 }), given('us_nl2')))).toMatchObject({ problem: 'over-eligible' })
  })
})

describe('laws of a ballot', () => {
  const voters = [['us_nl', 'nl'], ['us_nl_sub', 'nl'], ['us_ke', 'ke'], ['us_ke_sub', 'ke'], ['us_th', 'th'], ['us_be', 'be'], ['us_nobody', 'nl']] as const
  const act = fc.tuple(fc.constantFrom(...voters), fc.constantFrom(FOR, AGAINST, ABSTAIN))

  it('whatever is tried, in whatever order, each Member has at most one vote and the tally is the roll call added up', () => {
    fc.assert(fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const { state } = play(openCommittee, ...acts.map(([[userId, memberId], votes]) => [userId, cast(memberId, votes)] as const), ['us_president', close])
      const called = Object.values(rollCall(state)!)
      for (const votes of called) expect(votes.for + votes.against + votes.abstain).toBe(1)
      expect(called.filter((v) => v.for).length).toBe(state.tally!.for)
      expect(called.filter((v) => v.against).length).toBe(state.tally!.against)
      expect(called.length).toBeLessThanOrEqual(openCommittee.electorate.seats.length)
    }))
  })
  it('of each Member the last accepted vote counts', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(FOR, AGAINST, ABSTAIN), { minLength: 1, maxLength: 8 }), (votes) => {
      const { state } = play(openCommittee, ...votes.map((v) => ['us_nl', cast('nl', v)] as const), ['us_president', close])
      expect(rollCall(state)).toEqual({ nl: votes.at(-1) })
    }))
  })
})

describe('the quorum', () => {
  const found = { entitled: 40, present: 19, needed: 20, reached: false }
  it('has to be there when a ballot opens, and is recorded with it', () => {
    expect(refused(play(null, ['us_president', inCommittee, { quorum: found }]).last)).toEqual({ code: 'quorum-missing', present: 19, needed: 20 })
    const reached = { ...found, present: 20, reached: true }
    expect(play(null, ['us_president', inCommittee, { quorum: reached }]).log).toMatchObject([{ type: 'BallotOpened', quorum: reached }])
  })

  it('does not bar a vote where nobody has taken the list of presence', () => {
    expect(play(null, ['us_president', inCommittee]).log).toMatchObject([{ quorum: null }])
  })
})
