import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { ResolutionText } from '../resolution/text.ts'
import { edited, gestures, text as anyText, unformatted } from './arbitraries.test-support.ts'
import { consolidate } from './consolidate.ts'
import { deriveAmendments } from './diff.ts'
import { DRAFT, find, having, op, pp, sub } from './minutes.test-support.ts'
import { recognised } from './recognise.ts'
import { treeOf } from './tree.ts'

vi.setConfig({ testTimeout: 60_000 })

const pasted = having(DRAFT, (text) => {
  text.paragraphs = text.paragraphs.map((each, i) => ({ ...each, id: `pasted${i}`, subs: each.subs.map((one, j) => ({ ...one, id: `pasted${i}-${j}` })) }))
})

describe('a text pasted back from a word processor', () => {
  it('is the same text', () => expect(recognised(DRAFT, pasted)).toEqual(DRAFT))
  it('in which one word changed is one changed word', () => {
    const wanted = having(pasted, (text) => { find(text, 'pasted1').text = find(text, 'pasted1').text.replace('weeks', 'months') })
    const [derived, ...others] = deriveAmendments(DRAFT, recognised(DRAFT, wanted), 'en')
    expect(others).toEqual([])
    expect(derived?.op).toMatchObject({ type: 'amend', target: 'p2', wording: { en: { edits: [{ remove: 'weeks', insert: 'months' }] } } })
  })
  it('keeps apart what is new, what is gone, and equal sentences', () => {
    const twice = having(DRAFT, (text) => { text.paragraphs.splice(3, 0, pp('p4', 'Recalling the promises made in earlier years')) })
    const wanted = having(twice, (text) => {
      text.paragraphs = text.paragraphs.map((each, i) => ({ ...each, id: `n${i}`, subs: each.subs.map((one) => sub(`n${one.id}`, one.text)) }))
      text.paragraphs.splice(1, 1)
      text.paragraphs.push(op('n9', 'Decides to meet again next spring'))
    })
    expect(deriveAmendments(twice, recognised(twice, wanted), 'en').map(({ key }) => key)).toEqual(['delete:p2', 'add:n9'])
  })
  it('gives no id to a second claimant', () => {
    const wanted = having(DRAFT, (text) => { text.paragraphs.splice(1, 0, pp('copy', find(text, 'p1').text)) })
    expect(recognised(DRAFT, wanted)).toEqual(wanted)
  })
  it('is the same where the word processor set its marks otherwise', () => {
    const quoted = having(DRAFT, (text) => { find(text, 'o2').text = 'Calls on Europe’s States' })
    const typed = having(quoted, (text) => { text.paragraphs = text.paragraphs.map((each) => (each.id === 'o2' ? { ...each, id: 'n', text: 'Calls on Europe\'s States' } : each)) })
    expect(recognised(quoted, typed).paragraphs.map(({ id }) => id)).toEqual(quoted.paragraphs.map(({ id }) => id))
  })
})

describe('whatever ids an editor leaves', () => {
  const keys = (change: (text: ResolutionText) => void): string[] => deriveAmendments(DRAFT, recognised(DRAFT, having(DRAFT, change)), 'en').map(({ key }) => key)
  const P2 = find(DRAFT, 'p2').text
  it('a line broken before a paragraph, and typed on, is an addition', () => {
    expect(keys((text) => { text.paragraphs.splice(1, 1, pp('p2', 'Aware of the tides'), pp('n', P2)) })).toEqual(['add:n'])
  })
  it('a paragraph emptied and joined to the next is a deletion', () => {
    expect(keys((text) => { text.paragraphs.splice(1, 2, pp('p2', find(DRAFT, 'p3').text)) })).toEqual(['delete:p2'])
  })
  it('words of two paragraphs exchanged are a move', () => {
    expect(keys((text) => { find(text, 'p2').text = find(DRAFT, 'p3').text; find(text, 'p3').text = P2 })).toHaveLength(1)
  })
  it('a split stays a split, a merge a merge, and a paragraph rewritten an amendment', () => {
    expect(keys((text) => { text.paragraphs.splice(1, 1, pp('p2', 'Noting'), pp('n', P2.slice(7))) })).toEqual(['split:p2'])
    expect(keys((text) => { find(text, 'p1').text += ` and ${P2}`; text.paragraphs.splice(1, 1) })).toEqual(['merge:p1'])
    expect(keys((text) => { find(text, 'p2').text = 'Welcoming the lanterns lit by volunteers' })).toEqual(['amend:p2'])
  })

  it('every line stays as it is, every id is there once, and what is derived gives the text', () => {
    fc.assert(fc.property(anyText, gestures, fc.array(fc.nat(20), { maxLength: 4 }), (base, done, lost) => {
      const typed = edited(base, done, 'n')
      for (const [i, which] of lost.entries()) {
        const node = typed.paragraphs[which % Math.max(typed.paragraphs.length, 1)]
        const other = typed.paragraphs[(which + i + 1) % Math.max(typed.paragraphs.length, 1)]
        // an id is lost, or two are exchanged
        if (node && other && which % 2) [node.id, other.id] = [other.id, node.id]
        else if (node) node.id = `lost${i}`
      }
      const read = recognised(base, typed)
      const nodes = (text: ResolutionText): unknown[] => text.paragraphs.map(({ id: _, subs, ...rest }) => [rest, subs.map((each) => each.text)])
      expect(nodes(read)).toEqual(nodes(typed))
      const ids = [...treeOf(read).entries.keys()]
      expect(ids).toHaveLength(read.paragraphs.reduce((sum, { subs }) => sum + 1 + subs.length, 0))
      const { text: result, conflicts } = consolidate(base, deriveAmendments(base, read, 'en').map(({ key: id, op: each }) => ({ id, op: each })), 'en')
      expect(conflicts).toEqual([])
      expect(unformatted(result)).toEqual(unformatted(read))
    }), { numRuns: 300 })
  })
})
