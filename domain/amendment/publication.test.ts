import { describe, expect, it } from 'vitest'
import { consolidate } from './consolidate.ts'
import { addition, deletion, DRAFT, rewording, tabled } from './minutes.test-support.ts'
import { baseOf } from './places.ts'
import { readsAs } from './printed.ts'
import { openMatters, readingsOf } from './publication.ts'

const rivals = tabled({
  a1: rewording('o2', 'Calls on ports to keep harbours open'), a2: rewording('o2', 'Calls on parliaments to keep harbours open'), a3: rewording('o2', 'Calls on ports to keep harbours open'), a4: deletion('o2'),
})
const french = { ...DRAFT, paragraphs: DRAFT.paragraphs.map((each) => ({ ...each, text: `${each.id} en français`, opener: 0 })) }

describe('a text', () => {
  it('can be published when everything is decided and stands together', () => {
    expect(openMatters({ en: DRAFT }, tabled({ a1: addition(1, 'Aware of the tides', 'x'), a2: addition(1, 'Aware of the winds', 'y') }), [])).toEqual([])
  })
  it('cannot while an amendment is undecided, two accepted ones clash, or words await their translation', () => {
    expect(openMatters({ en: DRAFT, fr: french }, [...rivals.slice(0, 2), ...tabled({ a9: addition(1, 'Aware of the tides') })], ['a7'])).toEqual([
      { is: 'undecided', amendmentIds: ['a7'] },
      { is: 'clash', clash: { kind: 'same-words', at: 'o2', amendmentIds: ['a1', 'a2'] } },
      { is: 'awaiting-translation', lang: 'fr', at: 'new' },
    ])
  })
})

describe('a clash', () => {
  it('shows every wording it is decided between, identical ones once', () => {
    const [clash] = consolidate(DRAFT, rivals, 'en').conflicts
    if (!clash) throw new Error('a clash was expected')
    const readings = readingsOf(clash, rivals, baseOf(DRAFT), 'en')
    expect(readings.map(({ amendmentIds, op, lines }) => [amendmentIds, op.type === 'delete' ? 'deleted' : lines.map(readsAs).join()])).toEqual([
      [['a1', 'a3'], '2. Calls on ports to keep harbours open;'],
      [['a2'], '2. Calls on parliaments to keep harbours open;'],
      [['a4'], 'deleted'],
    ])
  })
})
