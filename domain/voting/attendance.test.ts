import { describe, expect, it } from 'vitest'
import { attendance, type AttendanceFacts } from './attendance.ts'

const facts: AttendanceFacts = { entitled: ['be', 'ca', 'ke', 'nl', 'th'], share: { numerator: 1, denominator: 2 } }
const establish = (present: readonly string[], substituted: readonly string[] = []) => attendance.decide(
  null, { type: 'EstablishQuorum', processId: 'p1', body: 'committee', present: [...present], substituted: [...substituted] },
  { now: '2021-11-29T09:00:00.000Z', newId: () => 'x', actor: { userId: 'secretary', name: 'Secretariat', lang: 'en', offices: [] }, facts },
)

describe('the list of presence', () => {
  it('establishes the quorum: half of five Members is three', () => {
    expect(establish(['nl', 'ke', 'be'])).toMatchObject({ ok: true, value: [{ quorum: { entitled: 5, present: 3, needed: 3, reached: true } }] })
    expect(establish(['nl', 'ke'])).toMatchObject({ ok: true, value: [{ quorum: { present: 2, reached: false } }] })
  })

  it('counts a Member whose titular is away as present, once, and knows that its substitute votes', () => {
    expect(establish(['nl'], ['nl', 'ke'])).toMatchObject({ ok: true, value: [{ present: ['ke', 'nl'], substituted: ['ke', 'nl'], quorum: { present: 2 } }] })
  })

  it('holds only Members of the body', () => {
    expect(establish(['nl', 'fr'])).toEqual({ ok: false, refusal: { code: 'not-eligible', memberId: 'fr' } })
  })

  it('is taken again as people come and go: the last one counts', () => {
    const [first, second] = [establish(['nl']), establish(['nl', 'ke', 'be', 'ca'])]
    const events = [first, second].flatMap((answered) => (answered.ok ? answered.value : []))
    expect(events.reduce(attendance.evolve, null)).toMatchObject({ present: ['be', 'ca', 'ke', 'nl'], quorum: { reached: true } })
  })
})
