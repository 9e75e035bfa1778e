import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from './blocks.ts'
import { changedBy, compare, type Compared } from './compare.ts'

const block = (id: string, text: string): Block => ({ id, text })
const said = ({ is, id, marks }: Compared): string =>
  `${is} ${id}: ${marks.map(({ is: mark, text }) => (mark === 'kept' ? text : mark === 'inserted' ? `+${text}+` : `-${text}-`)).join('')}`

const text = [block('a', 'Recalling the Convention'), block('b', 'Noting the report of the Secretary General'), block('c', 'Urges parliaments to act'), block('d', 'Invites the Union')]

describe('two texts beside each other', () => {
  it('show a paragraph that moved as moved, with its words marked, and where it stood', () => {
    const after = [block('a', 'Recalling the Convention'), block('c', 'Urges all parliaments to act'), block('d', 'Invites the Union'), block('b', 'Noting the report of the Secretary General')]
    expect(compare(text, after).map(said)).toEqual([
      'kept a: Recalling the Convention', 'left b: -Noting the report of the Secretary General-', 'changed c: Urges +all +parliaments to act', 'kept d: Invites the Union',
      'moved b: Noting the report of the Secretary General',
    ])
  })

  it('know a paragraph again that was cut and pasted under another id', () => {
    const after = [text[0]!, text[2]!, text[3]!, block('x', 'Noting the report of the Secretary General')]
    expect(compare(text, after).map(({ is, id }) => `${is} ${id}`)).toEqual(['kept a', 'left b', 'kept c', 'kept d', 'moved x'])
  })

  it('set what is new below what it stands in for', () => {
    const after = [text[0]!, block('n', 'Something else entirely'), text[2]!, text[3]!]
    expect(compare(text, after).map(({ is, id }) => `${is} ${id}`)).toEqual(['kept a', 'deleted b', 'inserted n', 'kept c', 'kept d'])
  })

  it('count what came and went, a move as neither', () => {
    const after = [text[0]!, text[2]!, block('d', 'Invites the IPU'), text[1]!, block('n', 'Decides to meet')]
    expect(changedBy(compare(text, after))).toEqual({ wordsIn: 4, wordsOut: 1, moved: 1, changed: 2 })
  })

  it('hold both texts whole, whatever they are', () => {
    const words = fc.array(fc.constantFrom('the', 'child', 'has', 'rights', 'and', 'duties,'), { maxLength: 9 }).map((list) => list.join(' '))
    const some = fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), text: words }), { selector: ({ id }) => id, maxLength: 8 })
    fc.assert(fc.property(some, some, (before, after) => {
      const rows = compare(before, after)
      const side = (dropped: 'inserted' | 'deleted', ...hidden: Compared['is'][]): string[] =>
        rows.filter(({ is }) => !hidden.includes(is)).map(({ marks }) => marks.filter(({ is }) => is !== dropped).map((mark) => mark.text).join(''))
      expect(side('deleted', 'deleted', 'left')).toEqual(after.map((each) => each.text))
      expect(side('inserted', 'inserted', 'moved')).toEqual(before.map((each) => each.text))
      if (JSON.stringify(before) === JSON.stringify(after)) expect(rows.every(({ is }) => is === 'kept')).toBe(true)
    }), { numRuns: 500 })
  })
})
