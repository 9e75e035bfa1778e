import { expect, it } from 'vitest'
import { momentAddress, readMoment, type Moment } from './moment.ts'

it('a moment is found again by its address, and nothing else is one', () => {
  const moments: readonly Moment[] = [{ is: 'now' }, { is: 'place', seq: 120 }, { is: 'named', id: 'abc123' }, { is: 'version', address: 'C-III-143-DR-rev' }]
  expect(moments.map((moment) => readMoment(momentAddress(moment)))).toEqual(moments)
  expect(['', 's', 's-1', 'n-', 'n-A.B', 'x', 's9999999999'].map(readMoment)).toEqual(Array(7).fill(null))
})
