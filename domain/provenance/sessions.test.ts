import { describe, expect, it } from 'vitest'
import { withEdit, type Edit, type Session } from './sessions.ts'

const edit = (seq: number, by: string, minute: number, wordsIn = 1, wordsOut = 0, wordsBack = 0): Edit => ({ seq, by, at: new Date(Date.UTC(2021, 8, 1, 9, minute)).toISOString(), wordsIn, wordsOut, wordsBack })
const sessionsOf = (...edits: readonly Edit[]): readonly Session[] => edits.reduce<readonly Session[]>(withEdit, [])
const brief = (sessions: readonly Session[]): string[] => sessions.map(({ by, first, last, edits, wordsIn, wordsOut }) => `${by} ${first}–${last}: ${edits} edits, +${wordsIn} −${wordsOut}`)

describe('editing sessions', () => {
  it('go on while no pause is longer than a quarter of an hour', () => {
    expect(brief(sessionsOf(edit(1, 'an', 0), edit(2, 'an', 15), edit(3, 'an', 31, 2, 5)))).toEqual(['an 1–2: 2 edits, +2 −0', 'an 3–3: 1 edits, +2 −5'])
  })

  it('of two people who write at the same time are one each', () => {
    expect(brief(sessionsOf(edit(1, 'an', 0), edit(2, 'bo', 1), edit(3, 'an', 2), edit(4, 'bo', 14), edit(5, 'an', 16)))).toEqual(['an 1–5: 3 edits, +3 −0', 'bo 2–4: 2 edits, +2 −0'])
  })

  it('that take words out and put them back did neither, and bring in what others took out before', () => {
    expect(brief(sessionsOf(edit(1, 'an', 0, 0, 90), edit(2, 'an', 1, 0, 0, 90)))).toEqual(['an 1–2: 2 edits, +0 −0'])
    expect(brief(sessionsOf(edit(1, 'an', 0, 2, 5), edit(2, 'an', 1, 0, 0, 3)))).toEqual(['an 1–2: 2 edits, +2 −2'])
    expect(brief(sessionsOf(edit(1, 'an', 0, 0, 90), edit(2, 'bo', 1, 0, 0, 90)))).toEqual(['an 1–1: 1 edits, +0 −90', 'bo 2–2: 1 edits, +90 −0'])
  })

  it('end no earlier than their latest edit, though words of an offline hour come late', () => {
    const [session] = sessionsOf(edit(1, 'an', 10), edit(2, 'an', 4))
    expect(session).toMatchObject({ from: '2021-09-01T09:10:00.000Z', to: '2021-09-01T09:10:00.000Z', edits: 2 })
  })
})
