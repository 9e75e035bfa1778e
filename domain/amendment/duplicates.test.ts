import { describe, expect, it } from 'vitest'
import { conflict } from './conflict.ts'
import { possibleDuplicates } from './duplicates.ts'
import { addition, DRAFT, moved, pp, proposal, rewording, tabled } from './minutes.test-support.ts'
import type { Operation } from './operation.ts'

describe('possible duplicates', () => {
  it('read the same, however they were typed', () => {
    const split: Operation = {
      type: 'split', target: 'p2', second: 'n',
      wording: { en: { at: 76, gap: '', first: [], second: [{ at: 0, remove: '', insert: 'Aware of the tides' }], opener: { was: 6, is: 6 }, secondOpener: 0 } },
    }
    expect(DRAFT.paragraphs[1]?.text).toHaveLength(76)
    expect(possibleDuplicates(DRAFT, tabled({
      one: addition(2, 'Aware of the tides', 'x'), other: addition(2, 'Aware of\u00A0the tides', 'y'), third: split, lone: addition(1, 'Aware of the tides', 'z'),
      typed: rewording('o2', 'Calls on “all” States to keep harbours open'), again: rewording('o2', 'Calls on "all" States to keep harbours open'),
    }), 'en')).toEqual([['one', 'other', 'third'], ['typed', 'again']])
  })
  it('are two neighbours that change places, whichever is moved', () => {
    const [down, up] = [moved(0, 1), moved(1, -1)]
    expect(conflict(down, up)).toEqual({ kind: 'identical', at: 'p1' })
    expect(conflict(up, down)).toEqual(conflict(down, up))
    expect(possibleDuplicates(DRAFT, tabled({ down, up, else: moved(0, 2) }), 'en')).toEqual([['down', 'up']])
  })
  it('are none in a language in which they have no words', () => {
    expect(possibleDuplicates(DRAFT, tabled({ one: addition(2, 'Aware of the tides', 'x'), other: addition(2, 'Aware of the tides', 'y') }), 'fr')).toEqual([])
    expect(possibleDuplicates(DRAFT, tabled({ one: proposal((text) => { text.paragraphs.splice(1, 0, pp('x', 'Aware')) }), other: rewording('p1', 'Recalling the promises') }), 'en')).toEqual([])
  })
})
