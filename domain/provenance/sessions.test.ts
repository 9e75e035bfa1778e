import { describe, expect, it } from 'vitest'
import { advance, UNWRITTEN } from './authorship.ts'
import { sessionOf, told, withEdit, type Edit, type Session } from './sessions.ts'

const at = (minute: number): string => new Date(Date.UTC(2021, 8, 1, 9, minute)).toISOString()
const edit = (seq: number, by: string, minute: number, wordsIn = 1, wordsOut = 0): Edit => ({ seq, by, at: at(minute), wordsIn, wordsOut })
const sessionsOf = (...edits: readonly Edit[]): readonly Session[] => edits.reduce<readonly Session[]>(withEdit, [])
const brief = (sessions: readonly Session[]): string[] => sessions.map(({ by, first, last, edits, wordsIn, wordsOut }) => `${by} ${first}–${last}: ${edits} edits, +${wordsIn} −${wordsOut}`)

describe('editing sessions', () => {
  it('go on while no pause is longer than a quarter of an hour', () => {
    expect(brief(sessionsOf(edit(1, 'an', 0), edit(2, 'an', 15), edit(3, 'an', 31, 2, 5)))).toEqual(['an 1–2: 2 edits, +2 −0', 'an 3–3: 1 edits, +2 −5'])
  })

  it('of two people who write at the same time are one each', () => {
    expect(brief(sessionsOf(edit(1, 'an', 0), edit(2, 'bo', 1), edit(3, 'an', 2), edit(4, 'bo', 14), edit(5, 'an', 16)))).toEqual(['an 1–5: 3 edits, +3 −0', 'bo 2–4: 2 edits, +2 −0'])
  })

  it('end no earlier than their latest edit, though words of an offline hour come late', () => {
    const [session] = sessionsOf(edit(1, 'an', 10), edit(2, 'an', 4))
    expect(session).toMatchObject({ from: '2021-09-01T09:10:00.000Z', to: '2021-09-01T09:10:00.000Z', edits: 2 })
  })
})

type Step = readonly [by: string, minute: number, text: Readonly<Record<string, string>> | string]
/** `an +3 −1` of each session, in the order in which they began. */
const counted = (...steps: readonly Step[]): string[] => {
  let [authorship, sessions]: [typeof UNWRITTEN, readonly Session[]] = [UNWRITTEN, []]
  for (const [i, [by, minute, text]] of steps.entries()) {
    const here = { seq: i + 1, by, at: at(minute) }
    const blocks = Object.entries(typeof text === 'string' ? { p: text } : text).map(([id, words]) => ({ id, text: words }))
    const { authorship: next, ...words } = advance(authorship, blocks, { by, since: sessionOf(sessions, here) })
    authorship = next
    sessions = withEdit(sessions, { ...here, ...words })
  }
  return sessions.map(told).map((session) => `${session.by} +${session.wordsIn} −${session.wordsOut}`)
}
/** Letter by letter, typed behind `before`; backwards it is deleted again. */
const typed = (by: string, minute: number, before: string, words: string, after = ''): Step[] =>
  Array.from({ length: words.length }, (_, i) => [by, minute, before + words.slice(0, i + 1) + after])
const deleted = (by: string, minute: number, before: string, words: string, after = ''): Step[] =>
  Array.from({ length: words.length }, (_, i) => [by, minute, before + words.slice(0, words.length - 1 - i) + after])

describe('the words of a session', () => {
  const START: Step = ['an', 0, 'Urges parliaments to act']

  it('are those that it put in and those that it took out', () => {
    expect(counted(START, ...typed('bo', 0, 'Urges parliaments to act', ' at once'))).toEqual(['an +4 −0', 'bo +2 −0'])
    expect(counted(START, ...typed('bo', 0, 'Urges ', 'all ', 'parliaments to act'))).toEqual(['an +4 −0', 'bo +1 −0'])
    expect(counted(START, ['bo', 0, 'Urges parliaments'])).toEqual(['an +4 −0', 'bo +0 −2'])
    expect(counted(START, ...deleted('bo', 0, 'Urges parliaments', ' to act'))).toEqual(['an +4 −0', 'bo +0 −2'])
    expect(counted(START, ['bo', 0, 'Invites parliaments to act'])).toEqual(['an +4 −0', 'bo +1 −1'])
  })

  it('are none of those that it typed and deleted again, from either end', () => {
    const words = ' at once and for all'
    expect(counted(START, ...typed('bo', 0, 'Urges parliaments to act', words), ...deleted('bo', 5, 'Urges parliaments to act', words))).toEqual(['an +4 −0', 'bo +0 −0'])
    const forwards: Step[] = Array.from({ length: words.length }, (_, i) => ['bo', 5, `Urges parliaments to act${words.slice(i + 1)}`])
    expect(counted(START, ...typed('bo', 0, 'Urges parliaments to act', words), ...forwards)).toEqual(['an +4 −0', 'bo +0 −0'])
    expect(counted(START, ...typed('bo', 0, 'Urges parliaments to act', words), ['bo', 5, 'Urges parliaments to act at once'])).toEqual(['an +4 −0', 'bo +2 −0'])
    expect(counted(START, ['bo', 0, { p: 'Urges parliaments to act', q: 'Invites the IPU' }], ['bo', 1, 'Urges parliaments to act'])).toEqual(['an +4 −0', 'bo +0 −0'])
  })

  it('are all that it took out of what the same person wrote in an earlier one', () => {
    expect(counted(START, ['an', 60, 'Urges parliaments'])).toEqual(['an +4 −0', 'an +0 −2'])
    expect(counted(START, ['an', 60, 'Urges parliaments to vote now'], ['an', 61, 'Urges parliaments to vote'])).toEqual(['an +4 −0', 'an +1 −1'])
  })

  it('are none of those that it took out and put back, and all that it brings back from before', () => {
    const text = 'Urges parliaments to act at once and for all'
    expect(counted(['an', 0, text], ['bo', 0, 'Urges parliaments to act'], ['bo', 1, text])).toEqual(['an +9 −0', 'bo +0 −0'])
    expect(counted(['an', 0, text], ['bo', 0, 'Urges parliaments to act'], ['cy', 1, text])).toEqual(['an +9 −0', 'bo +0 −5', 'cy +5 −0'])
    expect(counted(['an', 0, text], ['bo', 0, 'Urges parliaments to act'], ['bo', 60, text])).toEqual(['an +9 −0', 'bo +0 −5', 'bo +5 −0'])
    const restored = 'Urges every speaker to vote soon, at once and for all'
    expect(counted(['an', 0, text], ['bo', 0, 'Urges parliaments to act'], ['cy', 1, restored]), 'brings back five, beside four of its own for two').toEqual(['an +9 −0', 'bo +0 −5', 'cy +9 −2'])
  })

  it('are none of those that only change their place', () => {
    const start: Step = ['an', 0, { p: 'Urges parliaments to act', q: 'Invites reports' }]
    expect(counted(start, ['bo', 0, { q: 'Invites reports', p: 'Urges parliaments to act' }])).toEqual(['an +6 −0', 'bo +0 −0'])
    expect(counted(start, ['bo', 0, { p: 'Urges parliaments', r: 'to act', q: 'Invites reports' }])).toEqual(['an +6 −0', 'bo +0 −0'])
    expect(counted(start, ['bo', 0, { p: 'Urges parliaments to act Invites reports' }])).toEqual(['an +6 −0', 'bo +0 −0'])
    expect(counted(start, ['bo', 0, { r: 'Urges parliaments to act', q: 'Invites reports' }])).toEqual(['an +6 −0', 'bo +0 −0'])
  })

  it('stay those of each, whoever takes them out', () => {
    expect(counted(START, ['bo', 0, 'Urges all parliaments to act'], ['an', 1, 'Urges parliaments to act'])).toEqual(['an +4 −1', 'bo +1 −0'])
  })

  it('are none where a word is parted and joined again', () => {
    expect(counted(['an', 0, 'cooperation'], ['bo', 0, 'co operation'])).toEqual(['an +1 −0', 'bo +0 −0'])
    expect(counted(['an', 0, 'cooperation'], ['bo', 0, 'co operation'], ['bo', 1, 'cooperation'])).toEqual(['an +1 −0', 'bo +0 −0'])
  })
})
