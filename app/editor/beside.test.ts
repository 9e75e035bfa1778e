import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedPart } from '#domain/resolution/changedPart.ts'
import { isMeant, nameBeingTyped } from './mentioned.ts'

describe('a wording that is taken over', () => {
  it('rewrites only what differs', () => {
    expect(changedPart('Urges parliaments to protect them', 'Urges parliaments to protect every child')).toEqual({ start: 29, end: 0 })
    expect(changedPart('a word', 'a word')).toEqual({ start: 6, end: 0 })
    expect(changedPart('', 'new')).toEqual({ start: 0, end: 0 })
  })

  it('always comes out as it was proposed', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ') }), fc.string({ unit: fc.constantFrom('a', 'b', ' ') }), (before, after) => {
      const { start, end } = changedPart(before, after)
      expect(before.slice(0, start) + after.slice(start, after.length - end) + before.slice(before.length - end)).toBe(after)
    }))
  })
})

describe('a name behind an @', () => {
  it('is being typed up to the caret, from the start of a word', () => {
    expect(nameBeingTyped('ask @ken', 8)).toEqual({ from: 4, typed: 'ken' })
    expect(nameBeingTyped('ask @ken about it', 8)).toEqual({ from: 4, typed: 'ken' })
    expect(nameBeingTyped('@', 1)).toEqual({ from: 0, typed: '' })
  })

  it('is none in an address, in another line, or nowhere', () => {
    expect(nameBeingTyped('write to a@b', 12)).toBeNull()
    expect(nameBeingTyped('@ken\nand', 8)).toBeNull()
    expect(nameBeingTyped('no name', 7)).toBeNull()
  })

  it('means people by any part of their name, whatever accents are typed', () => {
    expect(isMeant('Délégation du Bénin', 'benin')).toBe(true)
    expect(isMeant('Délégation du Bénin', 'kenya')).toBe(false)
  })
})
