import { describe, expect, it } from 'vitest'
import { deriveAmendments } from './diff.ts'
import { DRAFT, find, having, op, pp, sub } from './minutes.test-support.ts'
import { recognised } from './recognise.ts'

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
})
