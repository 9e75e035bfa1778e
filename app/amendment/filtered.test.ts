import { expect, it } from 'vitest'
import { DISPOSITIONS, type Disposition } from '#domain/amendment/disposition.ts'
import { isChosen, placeInAddress, UNDECIDED, type Filtered } from './filtered.ts'

const ALL: Filtered = { place: '', sponsor: '', group: '', state: '' }
type Row = Parameters<typeof isChosen>[0]
const amendment = (disposition: Disposition | null, over: Partial<Row> = {}): Row =>
  ({ sponsorId: 'ca', coSponsors: ['nl'], groups: ['twelve-plus'], decision: disposition && { disposition } as Row['decision'], ...over })

it('one list holds what will be put to the vote, and nothing that is accepted, withdrawn or subsumed', () => {
  const left = [null, ...DISPOSITIONS].filter((disposition) => isChosen(amendment(disposition), { ...ALL, state: UNDECIDED }))
  expect(left).toEqual([null, 'deferred'])
})

it('amendments are chosen by what became of them, who tabled them with whom, and their group', () => {
  expect(isChosen(amendment('rejected'), { ...ALL, state: 'rejected' })).toBe(true)
  expect(isChosen(amendment('accepted'), { ...ALL, state: 'rejected' })).toBe(false)
  for (const sponsor of ['ca', 'nl']) expect(isChosen(amendment(null), { ...ALL, sponsor })).toBe(true)
  expect(isChosen(amendment(null), { ...ALL, sponsor: 'ke' })).toBe(false)
  expect(isChosen(amendment(null), { ...ALL, group: 'arab' })).toBe(false)
})

it('the beginning of the text can be asked for by address, and is not the same as asking for no place', () => {
  expect(['', 'title', 'op1'].map(placeInAddress)).toEqual(['beginning', 'title', 'op1'])
})
