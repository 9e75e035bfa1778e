import { describe, expect, it } from 'vitest'
import { excerpt, folded, holds, runsFound, wordsAsked } from './search.ts'

describe('what is asked for', () => {
  it.each([
    ['Côte d’Ivoire', 'cote d\'ivoire'], ['ÉTATS', 'etats'], ['une œuvre', 'une oeuvre'], ['C-III/143/DR', 'c-iii/143/dr'], ['fin\u00a0;', 'fin ;'],
  ])('is compared without accents, case or typography: %s', (text, plain) => {
    expect(folded(text)).toBe(plain)
  })

  it('is its words, once each', () => {
    expect(wordsAsked('  Enfants  en ligne, enfants ')).toEqual(['enfants', 'en', 'ligne,'])
    expect(wordsAsked(' ')).toEqual([])
  })

  it('is found where every word begins a word', () => {
    expect(holds('Protéger les enfants en ligne', ['enf', 'proteg'])).toBe(true)
    expect(holds('The parts of a text', ['art'])).toBe(false)
    expect(holds('Depart, then an art', ['art'])).toBe(true)
    expect(holds('C-III/143/DR', ['143/dr'])).toBe(true)
    expect(holds('C-III/143/DR', ['143'])).toBe(true)
    expect(holds('C-III/143/DR', ['14'])).toBe(false)
    expect(holds('Anything', [])).toBe(false)
  })
})

describe('what is shown of it', () => {
  const long = `${'Recalling what was said before, '.repeat(10)}and that whistle-blowers need shelter, ${'among many other things, '.repeat(10)}`

  it('is an excerpt around the first word, cut between words', () => {
    const shown = excerpt(long, ['whistle'])
    expect(shown).toContain('whistle-blowers need shelter')
    expect(shown.length).toBeLessThan(170)
    expect(shown).toMatch(/^… \w.* …$/)
    for (const word of shown.replace(/…/g, '').trim().split(' ')) expect(long.split(' ')).toContain(word)
  })

  it('is the beginning where the word stands there, the end where it stands last, and a short text whole', () => {
    expect(excerpt(long, ['recalling'])).toMatch(/^Recalling what .* …$/)
    expect(excerpt(`${long}zebras.`, ['zebras'])).toMatch(/^… .*zebras\.$/)
    expect(excerpt('Urges parliaments', ['urges'])).toBe('Urges parliaments')
  })

  it('has its words marked where they stand, and is otherwise what it was', () => {
    expect(runsFound('Œuvrer à l’égalité', ['oeuv', 'egal'])).toEqual([
      { text: 'Œuv', isFound: true }, { text: 'rer à l’', isFound: false }, { text: 'égal', isFound: true }, { text: 'ité', isFound: false },
    ])
    expect(runsFound(long, ['what', 'and']).map(({ text }) => text).join('')).toBe(long)
  })
})
