import { describe, expect, it } from 'vitest'
import { votedOn, type BallotResult, type Deciding } from './counted.ts'
import { judge } from './tally.ts'

const adoption: Deciding = { processId: 'pr_1', body: 'assembly', used: ['ba_0'], mark: 'the text', callable: ['ca', 'ke'], isAbout: ({ about }) => about === 'adoption' }
const closed: BallotResult = {
  id: 'ba_1', processId: 'pr_1', question: { about: 'adoption', versionId: 've_1' }, mark: 'the text', electorate: { kind: 'assembly', seats: [] }, tally: judge({ for: 850, against: 200, abstain: 30 }, 'simple'),
}
const of = (counted: Parameters<typeof votedOn>[0], ballot: BallotResult | null) => votedOn(counted, ballot, adoption, 'simple', {})

describe('what a decision by vote rests on', () => {
  it('is the counts entered at the desk where no ballot is named', () => {
    expect(of({ counts: { for: 44, against: 10, abstain: 1 } }, null)).toEqual({ ok: true, value: { counts: { for: 44, against: 10, abstain: 1 }, carried: true, ballotId: null } })
    expect(of({}, null)).toMatchObject({ refusal: { code: 'counts-missing' } })
    expect(of({ counts: { for: 0, against: 0, abstain: 9 } }, null)).toMatchObject({ refusal: { code: 'counts-do-not-fit', problem: 'none-cast' } })
  })

  it('is a roll call of Members that are there to be called', () => {
    const called = (rollCall: Record<string, 'for' | 'against'>) => of({ counts: { for: 1, against: 1, abstain: 0, rollCall } }, null)
    expect(called({ ca: 'for', ke: 'against' })).toMatchObject({ value: { carried: false } })
    expect(called({ ca: 'for', be: 'against' })).toMatchObject({ refusal: { code: 'not-eligible', memberId: 'be' } })
  })

  it('is the result of the ballot, whatever was typed beside it', () => {
    expect(of({ ballotId: 'ba_1', counts: { for: 1, against: 0, abstain: 0 } }, closed)).toEqual({ ok: true, value: { counts: { for: 850, against: 200, abstain: 30 }, carried: true, ballotId: 'ba_1' } })
  })

  it('is a question lost where the ballot closed and nobody had voted', () => {
    expect(of({ ballotId: 'ba_1' }, { ...closed, tally: judge({ for: 0, against: 0, abstain: 0 }, 'simple') })).toMatchObject({ value: { carried: false } })
  })

  it.each<[string, BallotResult | null, string]>([
    ['a ballot that is still open', { ...closed, tally: null }, 'ballot-open'],
    ['a ballot on another question', { ...closed, question: { about: 'agenda' } }, 'unknown'],
    ['a ballot of another body', { ...closed, electorate: { kind: 'committee', seats: [] } }, 'unknown'],
    ['a ballot on another text', { ...closed, processId: 'pr_2' }, 'unknown'],
    ['a ballot that does not exist', null, 'unknown'],
    ['another ballot than the one named', { ...closed, id: 'ba_2' }, 'unknown'],
    ['a ballot opened when the text read otherwise', { ...closed, mark: 'another text' }, 'ballot-on-other-text'],
  ])('is not to be had of %s', (_what, ballot, code) => {
    expect(of({ ballotId: 'ba_1' }, ballot)).toMatchObject({ ok: false, refusal: { code } })
  })

  it('is had of a ballot once', () => {
    expect(of({ ballotId: 'ba_0' }, { ...closed, id: 'ba_0' })).toMatchObject({ ok: false, refusal: { code: 'ballot-used' } })
  })
})
