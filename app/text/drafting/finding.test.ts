import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foundIn, placesOf } from './finding.ts'

describe('searching the inputs', () => {
  it('finds words in any order, whatever their case and accents', () => {
    expect(foundIn('Coopération entre États', 'etats cooperation')).toBe(true)
    expect(foundIn('Coopération entre États', 'états membres')).toBe(false)
    expect(foundIn('anything', '  ')).toBe(true)
  })

  it('marks each place once, in order', () => {
    expect(placesOf('A child, the children', 'child children')).toEqual([[2, 7], [13, 21]])
    expect(placesOf('Les États et l’État', 'etat')).toEqual([[4, 8], [15, 19]])
    expect(placesOf('no such', 'word')).toEqual([])
  })

  it('never marks overlapping places, nor beyond the text', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (text, wanted) => {
      let end = 0
      for (const [from, to] of placesOf(text, wanted)) {
        expect(from).toBeGreaterThanOrEqual(end)
        expect(to).toBeGreaterThan(from)
        expect(to).toBeLessThanOrEqual(text.length)
        end = to
      }
    }))
  })
})
