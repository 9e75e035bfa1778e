import { describe, expect, it } from 'vitest'
import { DISPOSITIONS, dispositionFacts } from './disposition.ts'
import { addition, deletion, DRAFT, find, moved, pp, proposal, proposals, rewording, sub, tabled } from './minutes.test-support.ts'
import { consequences, decidedTogether, outcomes } from './consequences.ts'
import { distance, ruledBehind, votingOrder } from './order.ts'

const table = tabled({
  little: rewording('o2', 'Calls on States to keep all harbours open'),
  much: rewording('o2', 'Calls on everybody to build larger and safer harbours'),
  gone: deletion('o2'),
  behind: addition(5, 'Requests a report', 'x'),
  elsewhere: rewording('p1', 'Recalling the promises made in recent years'),
  again: rewording('o2', 'Calls on States to keep all harbours open'),
})
const others = (id: string): typeof table => table.filter((each) => each.id !== id)
const one = (id: string): (typeof table)[number] => table.find((each) => each.id === id) as (typeof table)[number]

describe('the order of voting', () => {
  it('takes the text from its beginning, and at each place the furthest from the base first', () => {
    expect(votingOrder(table, DRAFT)).toEqual([
      { at: 'p1', isAddition: false, ids: ['elsewhere'] },
      { at: 'o2', isAddition: false, ids: ['gone', 'much', 'little', 'again'] },
      { at: 'o2', isAddition: true, ids: ['behind'] },
    ])
  })
  it('keeps the order of submission where the rules edition says so', () => {
    expect(votingOrder(table, DRAFT, 'as-submitted')[1]?.ids).toEqual(['little', 'much', 'gone', 'again'])
  })
  it('counts the words of a new paragraph with those of all that stands below it', () => {
    expect(distance(proposal((text) => { text.paragraphs.push({ id: 'n', kind: 'operative', opener: 0, text: 'Urges ports to', subs: [sub('n1', 'paint the buoys')] }) }))).toEqual([1, 6])
  })
  it('of what is put at one place is ruled, also of what is moved there', () => {
    const [moving, adding] = [moved(0, 4), addition(5, 'Requests a report', 'x')]
    expect(ruledBehind(moving, adding)).toMatchObject({ to: { after: 'o2', behind: ['x'] } })
    expect(ruledBehind(adding, moving)).toMatchObject({ place: { after: 'o2', behind: ['p1'] } })
    expect(ruledBehind(deletion('o2'), adding)).toEqual(deletion('o2'))
    expect(ruledBehind(adding, deletion('o2'))).toEqual(adding)
  })
})

describe('when an amendment is accepted', () => {
  const rival = { id: 'rival', op: rewording('o2', 'Calls on States to keep every harbour open') }
  it('rivals to the same words and a deletion fall; the identical one is carried with it; the rest stands', () => {
    expect(consequences(one('little'), [...others('little'), rival])).toEqual([{ id: 'gone', reason: 'rival-adopted' }, { id: 'rival', reason: 'rival-adopted' }])
    expect(outcomes(one('little'), table).filter(({ is }) => is === 'moot').map(({ id }) => id)).toEqual(['again'])
  })
  it('and deletes the paragraph, all that concerns it falls, also what concerns only a part of it', () => {
    const part = { id: 'part', op: proposal((text) => { find(text, 'o1').subs.pop() }) }
    const inside = { id: 'inside', op: proposal((text) => { find(text, 'o1').subs.push(sub('n', 'paint the buoys')) }) }
    expect(consequences({ id: 'all', op: deletion('o1') }, [part, inside, ...table])).toEqual([
      { id: 'part', reason: 'paragraph-deleted' }, { id: 'inside', reason: 'paragraph-deleted' },
    ])
    expect(consequences(one('gone'), others('gone')).map(({ id, reason }) => `${id}: ${reason}`)).toEqual([
      'little: paragraph-deleted', 'much: paragraph-deleted', 'again: paragraph-deleted',
    ])
  })
  it('a second addition at its place stands, and waits for a ruling', () => {
    expect(consequences(one('behind'), tabled({ rival: addition(5, 'Requests a study', 'y') }))).toEqual([])
  })
})

describe('what accepting one means for the others at its place', () => {
  const whyOf = (accepted: string, among = others(accepted)): string[] => outcomes(one(accepted), among).map(({ id, is, because }) => `${id} ${is}: ${because}`)
  it('is said with its reason, and nothing is said of other places', () => {
    expect(whyOf('little')).toEqual(['much stands: other-words', 'gone falls: rival-adopted', 'behind stands: other-words', 'again moot: same-effect'])
    expect(whyOf('behind', tabled({ rival: addition(5, 'Requests a study', 'y') }))).toEqual(['rival stands: awaits-order'])
    expect(whyOf('elsewhere')).toEqual([])
  })
  it('follows through what one presupposes of the other', () => {
    const moved = proposal((text) => { const [first] = find(text, 'o1').subs.splice(0, 1); if (first) find(text, 'o2').subs.push(first) })
    const emptied = { id: 'all', op: deletion('o1') }
    expect(outcomes({ id: 'moved', op: moved }, [emptied])).toEqual([{ id: 'all', is: 'falls', because: 'rival-adopted' }])
    expect(outcomes(emptied, tabled({ moved }))).toEqual([{ id: 'moved', is: 'falls', because: 'paragraph-deleted' }])
  })
  it('falls where what it moves can leave no more, is moot where its neighbour went, and stands where it builds on it', () => {
    const saved = proposals((text) => {
      find(text, 'o2').subs.push(...find(text, 'o1').subs.splice(0, 1))
      text.paragraphs = text.paragraphs.filter(({ id }) => id !== 'o1')
    })
    const elsewhere = proposal((text) => { find(text, 'o3').subs.push(...find(text, 'o1').subs.splice(0, 1)) })
    const [emptied] = tabled(saved)
    if (!emptied) throw new Error('a deletion expected')
    expect(outcomes(emptied, tabled({ elsewhere }))).toEqual([{ id: 'elsewhere', is: 'falls', because: 'paragraph-deleted' }])
    expect(outcomes({ id: 'gone', op: deletion('p2') }, tabled({ behind: moved(0, 1) }))).toEqual([{ id: 'behind', is: 'moot', because: 'nothing-left' }])
    const roofed = tabled(proposals((text) => { text.paragraphs.splice(1, 0, pp('n', 'Aware of the tides', find(text, 'o1').subs.splice(0, 1))) }))
    const [roof, under] = [roofed.find(({ op }) => op.type === 'add'), roofed.find(({ op }) => op.type === 'move')]
    if (!roof || !under) throw new Error('an addition and a move expected')
    expect(outcomes(roof, [under])).toEqual([{ id: 'move:s1', is: 'stands', because: 'builds-on' }])
  })
  it('and those of one effect are decided together', () => expect(decidedTogether(table)).toEqual([['little', 'again']]))
})

describe('the dispositions', () => {
  it('are final but for a deferral, and only the accepted ones enter the text', () => {
    expect(DISPOSITIONS.filter((each) => !dispositionFacts[each].final)).toEqual(['deferred'])
    expect(DISPOSITIONS.filter((each) => dispositionFacts[each].entersText)).toEqual(['accepted', 'accepted-as-modified'])
  })
})
