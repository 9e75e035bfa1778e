import { describe, expect, it } from 'vitest'
import { csv } from './csv.ts'

describe('CSV', () => {
  it('quotes what holds commas, quotes or line ends, and ends its lines as the standard has it', () => {
    expect(csv([['a', 1, null], ['x, y', 'say "no"', 'two\nlines']])).toBe('\uFEFFa,1,\r\n"x, y","say ""no""","two\nlines"\r\n')
  })
  it('gives a spreadsheet no formula to run', () => {
    expect(csv([['=1+1', '-2', '@x', -2]])).toBe("\uFEFF'=1+1,'-2,'@x,-2\r\n")
  })
})
