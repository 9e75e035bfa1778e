import { describe, expect, it } from 'vitest'
import { codeInAddress, draftCode, memorandumCode } from './codes.ts'

describe('the printed code of a draft', () => {
  it.each([
    [1, 'C-III/143/DR'],
    [2, 'C-III/143/DR-rev'],
    [3, 'C-III/143/DR-rev.2'],
    [4, 'C-III/143/DR-rev.3'],
  ])('of version %i is %s', (ordinal, code) => {
    expect(draftCode('C-III', 143, ordinal)).toBe(code)
  })

  it('gives the memorandum beside it the same revision', () => {
    expect(memorandumCode('C-III/143/DR')).toBe('C-III/143/M')
    expect(memorandumCode('C-III/143/DR-rev.2')).toBe('C-III/143/M-rev.2')
  })

  it('gives none beside a code of another shape', () => {
    expect(memorandumCode('A/148/2-P.4')).toBeNull()
  })

  it('stands in an address with dashes', () => {
    expect(codeInAddress('C-III/143/DR-rev.2')).toBe('C-III-143-DR-rev.2')
    expect(codeInAddress(' A/148/2 P.4 ')).toBe('A-148-2-P.4')
  })
})
