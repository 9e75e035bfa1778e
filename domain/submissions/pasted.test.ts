import { describe, expect, it } from 'vitest'
import { inSpellingOf, takenFor } from './pasted.ts'

describe('pasted words', () => {
  it.each([
    ['quotes that a program turned stay as they were', 'the child’s “right”', 'the child\'s "right"', 'the child’s “right”'],
    ['beside a changed word too', 'the child’s “right”', 'the pupil\'s "right" to', 'the pupil’s “right” to'],
    ['no-break spaces and dashes likewise', 'un mot\u00A0; 2019–2021', 'un mot ; 2019-2021', 'un mot\u00A0; 2019–2021'],
    ['what is new is as it was pasted', '', 'the child\'s', 'the child\'s'],
  ])('%s', (_what, known, pasted, reads) => {
    expect(inSpellingOf(known, pasted)).toBe(reads)
  })
})

describe('pasted lines', () => {
  const known = ['Recalling its work of last year', 'Noting the report', 'Noting the report', 'Urges all to act together'].map((text, id) => ({ id, text }))
  const taken = (...lines: string[]) => takenFor(lines, known).map((one) => one?.id ?? null)
  it('are the paragraphs they read like, each once, equals in order', () => {
    expect(taken('Noting the report', 'Urges all States to act together', 'Noting the report', 'Noting the report')).toEqual([1, 3, 2, null])
  })
  it('are new where they share too little', () => {
    expect(taken('Invites every parliament', 'Recalling other things')).toEqual([null, null])
  })
})
