import { describe, expect, it } from 'vitest'
import type { Question } from './ballot.ts'
import { countsOf, type BallotResult } from './counted.ts'
import { judge } from './tally.ts'

const onAdoption = (question: Question): boolean => question.about === 'adoption'
const closed: BallotResult = { id: 'ba_1', question: { about: 'adoption', versionId: 've_1' }, tally: judge({ for: 850, against: 200, abstain: 30 }, 'simple') }

describe('the counts of a decision', () => {
  it('are those entered at the desk where no ballot is named', () => {
    expect(countsOf({ counts: { for: 44, against: 10, abstain: 1 } }, null, onAdoption)).toEqual({ ok: true, value: { for: 44, against: 10, abstain: 1 } })
    expect(countsOf({}, null, onAdoption)).toEqual({ ok: true, value: undefined })
  })

  it('are those of the ballot, whatever was typed beside it', () => {
    expect(countsOf({ ballotId: 'ba_1', counts: { for: 1, against: 0, abstain: 0 } }, closed, onAdoption)).toEqual({ ok: true, value: { for: 850, against: 200, abstain: 30 } })
  })

  it.each<[string, BallotResult | null, string]>([
    ['a ballot that is still open', { ...closed, tally: null }, 'ballot-open'],
    ['a ballot on another question', { ...closed, question: { about: 'agenda' } }, 'unknown'],
    ['a ballot that does not exist', null, 'unknown'],
    ['another ballot than the one named', { ...closed, id: 'ba_2' }, 'unknown'],
  ])('are not to be had of %s', (_what, ballot, code) => {
    expect(countsOf({ ballotId: 'ba_1' }, ballot, onAdoption)).toMatchObject({ ok: false, refusal: { code } })
  })
})
