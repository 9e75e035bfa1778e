import { describe, expect, it } from 'vitest'
import { consolidate } from './consolidate.ts'
import { addition, deletion, DRAFT, find, pp, proposal, proposals, reading, rewording, tabled } from './minutes.test-support.ts'
import { ruledBehind } from './order.ts'

describe('the consolidated text', () => {
  it('holds all that was accepted, and who wrote which words', () => {
    const { text, conflicts, anchors, provenance } = consolidate(DRAFT, tabled({
      a1: rewording('o2', 'Calls upon States to keep harbours open'), a2: rewording('o2', 'Calls on States to keep all harbours open'),
      a3: deletion('p3'), a4: addition(1, 'Aware of the tides'),
    }), 'en')
    expect(conflicts).toEqual([])
    expect(reading(text)).toEqual([
      'Recalling the promises made in earlier years', 'Aware of the tides',
      'Noting that many harbours are closed in winter and that crews wait for weeks', 'Urges parliaments to',
      'Calls upon States to keep all harbours open', 'Invites harbour masters to report every spring',
    ])
    expect(anchors).toEqual({ a1: { is: 'paragraph', id: 'o2' }, a2: { is: 'paragraph', id: 'o2' }, a3: { is: 'gone', after: 'p2' }, a4: { is: 'paragraph', id: 'new' } })
    expect(provenance['o2']).toEqual([
      { is: 'kept', text: 'Calls ', by: null }, { is: 'deleted', text: 'on', by: 'a1' }, { is: 'inserted', text: 'upon', by: 'a1' },
      { is: 'kept', text: ' States to keep ', by: null }, { is: 'inserted', text: 'all ', by: 'a2' }, { is: 'kept', text: 'harbours open', by: null },
    ])
  })

  it('holds neither of two that change the same words, and reports them at their place', () => {
    const { text, conflicts } = consolidate(DRAFT, tabled({
      a1: rewording('o2', 'Calls on ports to keep harbours open'), a2: rewording('o2', 'Calls on parliaments to keep harbours open'), a3: deletion('p3'),
    }), 'en')
    expect(conflicts).toEqual([{ kind: 'same-words', at: 'o2', amendmentIds: ['a1', 'a2'] }])
    expect(find(text, 'o2').text).toBe('Calls on States to keep harbours open')
    expect(text.paragraphs).toHaveLength(5)
  })

  it('counts identical amendments once and credits both', () => {
    const { text, conflicts, anchors } = consolidate(DRAFT, tabled({ a1: addition(1, 'Aware of the tides', 'x'), a2: addition(1, 'Aware of the tides', 'y') }), 'en')
    expect(conflicts).toEqual([])
    expect(text.paragraphs).toHaveLength(7)
    expect(anchors['a2']).toEqual(anchors['a1'])
  })

  it('puts what follows or stands in a copy behind or in the one that is kept', () => {
    const [first, second] = Object.values(proposals((text) => { text.paragraphs.splice(1, 0, pp('y', 'Aware of the tides'), pp('z', 'Aware of the winds')) }))
    if (!first || !second) throw new Error('two additions expected')
    const behind = consolidate(DRAFT, tabled({ a1: addition(1, 'Aware of the tides', 'x'), b1: first, b2: second }), 'en')
    expect(behind.conflicts).toEqual([])
    expect(behind.text.paragraphs.map(({ id }) => id).slice(0, 4)).toEqual(['p1', 'x', 'z', 'p2'])
    const { 'add:n': roof, 'move:s1': under } = proposals((text) => { text.paragraphs.splice(1, 0, pp('n', 'Aware of the tides', find(text, 'o1').subs.splice(0, 1))) })
    if (!roof || !under) throw new Error('an addition and a move expected')
    const inside = consolidate(DRAFT, tabled({ a1: addition(1, 'Aware of the tides', 'x'), b1: roof, b2: under }), 'en')
    expect(inside.conflicts).toEqual([])
    expect(find(inside.text, 'x').subs.map(({ id }) => id)).toEqual(['s1'])
  })

  it('keeps of two copies the one that has words in more languages', () => {
    const [x, y] = [addition(1, 'Aware of the tides', 'x'), addition(1, 'Aware of the tides', 'y')]
    if (y.type !== 'add') throw new Error('an addition expected')
    const both = { ...y, item: { ...y.item, wording: { ...y.item.wording, fr: { text: 'Consciente des marées', opener: 0 } } } }
    const { text, awaiting } = consolidate(DRAFT, tabled({ a1: x, a2: both }), 'fr')
    expect(awaiting).toEqual([])
    expect(find(text, 'y').text).toBe('Consciente des marées')
  })

  it('waits for a ruling on two additions at one place, and then follows it', () => {
    const [x, y] = [addition(1, 'Aware of the tides', 'x'), addition(1, 'Aware of the winds', 'y')]
    expect(consolidate(DRAFT, tabled({ a1: x, a2: y }), 'en').conflicts).toEqual([{ kind: 'same-place', at: 'p1', amendmentIds: ['a1', 'a2'] }])
    const ruled = consolidate(DRAFT, tabled({ a1: ruledBehind(x, y), a2: y }), 'en')
    expect(ruled.conflicts).toEqual([])
    expect(ruled.text.paragraphs.map(({ id }) => id).slice(0, 3)).toEqual(['p1', 'y', 'x'])
    const decidedInTurn = consolidate(DRAFT, tabled({ a2: y, a1: x }), 'en', 'order-given')
    expect(decidedInTurn.conflicts).toEqual([])
    expect(decidedInTurn.text).toEqual(ruled.text)
  })

  it('says which paragraphs await translation, and leaves their words', () => {
    const french = { ...DRAFT, paragraphs: DRAFT.paragraphs.map((each) => ({ ...each, text: `${each.id} en français` })) }
    const { text, awaiting } = consolidate(french, tabled({ a1: rewording('o2', 'Calls on ports'), a2: addition(1, 'Aware of the tides'), a3: deletion('p3') }), 'fr')
    expect(awaiting).toEqual(['new', 'o2'])
    expect(reading(text)).toEqual(['p1 en français', '', 'p2 en français', 'o1 en français', 'o2 en français', 'o3 en français'])
  })

  it('reports what does not fit the base, instead of guessing a place', () => {
    const stale = rewording('o2', 'Calls on ports to keep harbours open')
    const newer = { ...DRAFT, paragraphs: DRAFT.paragraphs.map((each) => (each.id === 'o2' ? { ...each, text: 'Calls on everyone to keep harbours open' } : each)) }
    const { text, conflicts } = consolidate(newer, tabled({ a1: stale }), 'en')
    expect(conflicts).toEqual([{ kind: 'does-not-fit', at: 'o2', amendmentIds: ['a1'] }])
    expect(text).toEqual(newer)
  })

  it('does not drop a sub-paragraph that only a rejected amendment would have saved', () => {
    const both = proposals((text) => {
      const [saved] = find(text, 'o1').subs.splice(0, 1)
      if (saved) find(text, 'o2').subs.push(saved)
      text.paragraphs = text.paragraphs.filter(({ id }) => id !== 'o1')
    })
    expect(Object.keys(both)).toEqual(['delete:o1', 'move:s1'])
    expect(consolidate(DRAFT, tabled(both), 'en').conflicts).toEqual([])
    const alone = consolidate(DRAFT, tabled({ a1: both['delete:o1'] as never }), 'en')
    expect(alone.conflicts).toEqual([{ kind: 'depends', at: 'o1', amendmentIds: ['a1'] }])
    expect(alone.text).toEqual(DRAFT)
  })

  it('puts nothing below a paragraph that awaits a ruling or that nobody adds', () => {
    const { 'add:n': roof, 'move:s1': under } = proposals((text) => {
      text.paragraphs.splice(1, 0, pp('n', 'Aware of the tides', find(text, 'o1').subs.splice(0, 1)))
    })
    if (!roof || !under) throw new Error('an addition and a move expected')
    expect(find(consolidate(DRAFT, tabled({ roof, under }), 'en').text, 'n').subs).toHaveLength(1)
    const { text, conflicts } = consolidate(DRAFT, tabled({ roof, rival: addition(1, 'Aware of the winds', 'y'), under }), 'en')
    expect(conflicts).toEqual([{ kind: 'same-place', at: 'p1', amendmentIds: ['rival', 'roof'] }, { kind: 'depends', at: 's1', amendmentIds: ['under'] }])
    expect(text).toEqual(DRAFT)
    expect(consolidate(DRAFT, tabled({ under }), 'en').conflicts).toEqual([{ kind: 'does-not-fit', at: 's1', amendmentIds: ['under'] }])
  })

  it('breaks no text on a ring of moves', () => {
    const under = (moved: string, parent: string): ReturnType<typeof proposal> => proposal((text) => {
      const [taken] = text.paragraphs.splice(text.paragraphs.findIndex(({ id }) => id === moved), 1)
      if (taken) find(text, parent).subs.push({ id: taken.id, text: taken.text, subs: taken.subs })
    })
    const { text, conflicts } = consolidate(DRAFT, tabled({ a1: under('p1', 'p2'), a2: under('p2', 'p3'), a3: under('p3', 'p1') }), 'en')
    expect(conflicts.flatMap(({ amendmentIds }) => amendmentIds).sort()).toEqual(['a1', 'a2', 'a3'])
    expect(text).toEqual(DRAFT)
  })
})
