import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inStage, SECRETARY } from '../process/world.test-support.ts'
import { ipu2023 } from '../rules/ipu2023.ts'
import { balance } from './balance.ts'
import { floor, queueOf, type Floor, type FloorCommand, type FloorFacts } from './floor.ts'
import { drawLots, type SpeakersOrder } from './queue.ts'

const GROUPS: Readonly<Record<string, string>> = { be: 'twelve-plus', ca: 'twelve-plus', fr: 'twelve-plus', ke: 'african', bj: 'african', th: 'asia-pacific' }
const by = (order: SpeakersOrder): FloorFacts => ({
  process: inStage('debate')!, knowsAmendment: true,
  rules: { ...ipu2023.rules, speakersOrder: { ...ipu2023.rules.speakersOrder, value: order }, debateMinutes: { ...ipu2023.rules.debateMinutes, value: 3 }, orderMinutes: { ...ipu2023.rules.orderMinutes, value: 1 } },
  groupOf: (id) => GROUPS[id],
})
const p = { processId: 'p' }
const clock = (seconds: number): string => new Date(Date.parse('2021-05-18T10:00:00.000Z') + seconds * 1000).toISOString()

/** A debate with one list, in which commands are given at seconds after ten. */
const debate = (order: SpeakersOrder = 'asked', facts = by(order)) => {
  let state: Floor | null = null
  let ids = 0
  const give = (command: FloorCommand, at = 0) => {
    const answered = floor.decide(state, command, { now: clock(at), newId: () => `r${++ids}`, actor: SECRETARY, facts })
    if (answered.ok) state = answered.value.reduce(floor.evolve, state)
    return answered.ok ? answered.value : answered.refusal.code
  }
  const ask = (speakerId: string, turn: 'speech' | 'reply' | 'order' = 'speech') => give({ type: 'AskForFloor', ...p, speakerId, turn })
  const idOf = (speakerId: string): string => state?.waiting.find((one) => one.speakerId === speakerId)?.id ?? ''
  give({ type: 'OpenSpeakersList', ...p, about: 'debate' })
  return {
    give, ask, idOf,
    call: (speakerId: string, at = 0) => give({ type: 'GiveFloor', ...p, requestId: idOf(speakerId) }, at),
    end: (at: number) => give({ type: 'EndFloor', ...p }, at),
    order: () => queueOf(state).map(({ speakerId }) => speakerId),
    state: () => state,
  }
}

describe('a speakers’ list', () => {
  it('is in the order of asking: points of order before all, observers after Members, replies last', () => {
    const { ask, give, order, idOf } = debate()
    for (const who of ['be', 'partner-inhope', 'ke']) ask(who)
    ask('ca', 'reply')
    ask('th')
    ask('fr', 'order')
    expect(order()).toEqual(['fr', 'be', 'ke', 'th', 'ca'])
    give({ type: 'GiveLeave', ...p, requestId: idOf('partner-inhope') })
    expect(order()).toEqual(['fr', 'be', 'ke', 'th', 'partner-inhope', 'ca'])
  })
  it('takes the groups in turn, and remembers who has spoken', () => {
    const { ask, order, call, end } = debate('groups')
    for (const who of ['be', 'ca', 'fr', 'ke', 'bj', 'th']) ask(who)
    expect(order()).toEqual(['be', 'ke', 'th', 'ca', 'bj', 'fr'])
    call('be')
    end(60)
    expect(order()).toEqual(['ke', 'th', 'ca', 'bj', 'fr'])
  })
  it('draws lots with a seed that anybody can draw again; who asks later follows', () => {
    const { ask, give, order } = debate('drawn')
    for (const who of ['be', 'ca', 'fr', 'ke']) ask(who)
    const events = give({ type: 'DrawLots', ...p })
    const [drawn] = typeof events === 'string' ? [] : events
    if (drawn?.type !== 'LotsDrawn') throw new Error('no lots')
    expect(drawLots(drawn.drawn.toReversed(), drawn.seed)).toEqual(drawn.drawn)
    const first = order()
    ask('th')
    expect(order()).toEqual([...first, 'th'])
    give({ type: 'DrawLots', ...p })
    expect(order()).toEqual([...first, 'th'])
    expect(debate('asked').give({ type: 'DrawLots', ...p })).toBe('lots-not-in-rules')
  })
  it('lots are a fair permutation, whatever the seed', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.string({ minLength: 1 })), fc.string(), (ids, seed) => {
      expect(drawLots(ids, seed).toSorted()).toEqual(ids.toSorted())
    }))
    const first = Array.from({ length: 3000 }, (_, i) => drawLots(['a', 'b', 'c'], `seed ${i}`)[0])
    for (const id of ['a', 'b', 'c']) expect(first.filter((one) => one === id).length).toBeGreaterThan(900)
  })
  it('takes each speaker once, until it is closed; points of order and replies at any time', () => {
    const { ask, give } = debate()
    ask('be')
    expect(ask('be')).toBe('already-asked')
    give({ type: 'CloseSpeakersList', ...p })
    expect(ask('ca')).toBe('speakers-list-closed')
    expect(ask('ca', 'order')).toHaveLength(1)
    expect(ask('partner-inhope', 'order')).toBe('not-allowed')
  })
  it('has its place in the debate while that is open', () => {
    const closed = { ...by('asked'), process: inStage('inputs')! }
    expect(debate('asked', closed).state()).toBeNull()
    expect(debate('asked', closed).ask('be')).toBe('no-speakers-list')
  })
})

describe('the floor', () => {
  it('is given for the minutes of the rules, and what was spoken becomes a statement', () => {
    const { ask, call, end, give } = debate()
    ask('be')
    expect(call('be', 10)).toMatchObject([{ type: 'FloorGiven', seconds: 180, outOfTurn: false }])
    give({ type: 'ExtendFloor', ...p, seconds: 60 }, 150)
    expect(end(205)).toMatchObject([{ type: 'FloorEnded', speakerId: 'be', group: 'twelve-plus', began: clock(10), spoke: 195, seconds: 240, about: 'debate' }])
    expect(end(206)).toBe('nobody-speaks')
  })
  it('out of turn is recorded, not refused; two at once are', () => {
    const { ask, call } = debate()
    ask('be')
    ask('ke')
    expect(call('ke')).toMatchObject([{ outOfTurn: true }])
    expect(call('be')).toBe('floor-taken')
  })
  it('goes back to whom a point of order interrupted, with the time that was left', () => {
    const { ask, call, end, state } = debate()
    ask('be')
    call('be', 0)
    ask('ke', 'order')
    ask('fr', 'order')
    expect(call('ke', 60)).toMatchObject([{ seconds: 60 }])
    expect(call('fr', 70)).toBe('floor-taken')
    end(80)
    expect(state()?.speaking).toMatchObject({ speakerId: 'be', spoke: 60, since: clock(80) })
    expect(end(100)).toMatchObject([{ speakerId: 'be', spoke: 80 }])
  })
  it('is by leave of the President for who is no Member', () => {
    const { ask, call, give, idOf } = debate()
    ask('observers')
    expect(call('observers')).toBe('leave-needed')
    give({ type: 'GiveLeave', ...p, requestId: idOf('observers') })
    expect(call('observers')).toMatchObject([{ type: 'FloorGiven' }])
  })
  it('a summary is added to a statement that was made', () => {
    const { ask, call, end, give } = debate()
    ask('be')
    call('be')
    const [ended] = end(60) as readonly { requestId: string }[]
    expect(give({ type: 'SummarizeStatement', ...p, statementId: ended?.requestId ?? '', lang: 'fr', summary: 'Pour la prévention.' })).toMatchObject([{ speakerId: 'be' }])
    expect(give({ type: 'SummarizeStatement', ...p, statementId: 'none', lang: 'fr', summary: 'x' })).toBe('unknown')
  })
})

describe('the balance', () => {
  it('counts every turn once by group and once by sex; the shares are of the time spoken', () => {
    const { groups, sexes } = balance([
      { group: 'african', sex: 'woman', seconds: 90 }, { group: 'african', sex: 'man', seconds: 30 }, { group: null, sex: null, seconds: 60 }, { group: 'eurasia', sex: 'woman', seconds: 60 },
    ], ['african', 'eurasia', 'arab'])
    expect(groups).toEqual([
      { of: 'african', turns: 2, seconds: 120, share: 0.5 }, { of: 'eurasia', turns: 1, seconds: 60, share: 0.25 },
      { of: 'arab', turns: 0, seconds: 0, share: 0 }, { of: null, turns: 1, seconds: 60, share: 0.25 },
    ])
    expect(sexes.map(({ share }) => share)).toEqual([0.625, 0.125, 0.25])
    expect(balance([], ['arab']).groups).toMatchObject([{ share: 0 }, { share: 0 }])
  })
})
