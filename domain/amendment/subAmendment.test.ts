import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { ResolutionText } from '../resolution/text.ts'
import { apply } from './apply.ts'
import { amendments, edited, gesture, gestures, sentence, text as anyText } from './arbitraries.test-support.ts'
import { consolidate } from './consolidate.ts'
import { sameEffect } from './identical.ts'
import { invert } from './invert.ts'
import { addition, deletion, DRAFT, find, having, pp, proposal, rewording, sub } from './minutes.test-support.ts'
import { fromJSON, toJSON, type Operation, type Tabled } from './operation.ts'
import { treeOf } from './tree.ts'
import { asApplied, asSubAmended, deriveSubAmendments, subVotingOrder } from './subAmendment.ts'

vi.setConfig({ testTimeout: 60_000 })

const applied = (op: Operation, base: ResolutionText = DRAFT): ResolutionText => {
  const result = apply(op, base, 'en')
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value.text
}
/** The sub-amendments that come of editing the text with `parent` in it. */
const subsTo = (parent: Operation, change: (text: ResolutionText) => void): Tabled[] => {
  const derived = deriveSubAmendments(parent, DRAFT, having(applied(parent), change), 'en')
  if (!derived.every(({ isInside }) => isInside)) throw new Error('outside')
  return derived.map(({ key: id, op }) => ({ id, op }))
}
/** Of each sub-amendment whether it is inside its amendment. */
const inside = (parent: Operation, change: (text: ResolutionText) => void): boolean[] =>
  deriveSubAmendments(parent, DRAFT, having(applied(parent), change), 'en').map(({ isInside }) => isInside)

const PARENT = rewording('o2', 'Calls on States and cities to keep harbours open at night')

describe('a sub-amendment', () => {
  it('is edited on the text with its amendment in it, and makes it the amendment as modified', () => {
    const subs = subsTo(PARENT, (text) => { find(text, 'o2').text = 'Calls on States and ports to keep harbours open at night' })
    expect(subs.map(({ op }) => op)).toMatchObject([{ type: 'amend', target: 'o2', wording: { en: { edits: [{ remove: 'cities', insert: 'ports' }] } } }])
    expect(asSubAmended(PARENT, subs, { en: DRAFT })).toEqual(rewording('o2', 'Calls on States and ports to keep harbours open at night'))
  })
  it('of a new paragraph changes the paragraph as it is proposed', () => {
    const parent = addition(2, 'Aware of the tides')
    const subs = subsTo(parent, (text) => { find(text, 'new').text = 'Aware of the high tides'; find(text, 'new').subs.push(sub('s9', 'in spring')) })
    expect(subs).toHaveLength(2)
    expect(applied(asSubAmended(parent, subs, { en: DRAFT }) as Operation).paragraphs[2]).toMatchObject({ id: 'new', text: 'Aware of the high tides', subs: [{ text: 'in spring' }] })
  })
  it('of a split or a merge changes its words and leaves it one', () => {
    const split = proposal((text) => { text.paragraphs.splice(1, 1, pp('p2', 'Noting that many harbours are closed in winter'), pp('n', 'Noting that crews wait for weeks')) })
    expect(asSubAmended(split, subsTo(split, (text) => { find(text, 'n').text = 'Noting that crews wait for months' }), { en: DRAFT })).toMatchObject({ type: 'split', target: 'p2', second: 'n' })
    const merge = proposal((text) => { find(text, 'p2').text += ' and that lights are missing on most piers'; text.paragraphs.splice(2, 1) })
    expect(asSubAmended(merge, subsTo(merge, (text) => { find(text, 'p2').text += ' and quays' }), { en: DRAFT })).toMatchObject({ type: 'merge', target: 'p2', next: 'p3' })
  })
  it('that brings the base back leaves nothing of the amendment', () => {
    expect(inside(PARENT, (text) => { find(text, 'o2').text = find(DRAFT, 'o2').text })).toEqual([false])
  })
  it('is none where nothing changes, and outside where it changes what the amendment leaves alone, or has no words to change', () => {
    expect(inside(PARENT, () => undefined)).toEqual([])
    expect(inside(PARENT, (text) => { find(text, 'p1').text = 'Recalling the promises'; find(text, 'o2').text = 'Calls on States and ports to keep harbours open at night' })).toEqual([false, true])
    expect(inside(deletion('p2'), (text) => { find(text, 'p1').text = 'Recalling the promises' })).toEqual([false])
  })
  it('meets another one on the text with the amendment in it, and then makes no modified amendment', () => {
    const [one, other] = ['ports', 'towns'].map((word) => subsTo(PARENT, (text) => { find(text, 'o2').text = `Calls on States and ${word} to keep harbours open at night` }))
    expect(asSubAmended(PARENT, [...one ?? [], ...(other ?? []).map(({ op }) => ({ id: 'other', op }))], { en: DRAFT })).toBeNull()
  })
  it('leaves a language in which it has no words to be translated', () => {
    const french = having(DRAFT, (text) => { find(text, 'o2').text = 'Engage les États à garder les ports ouverts' })
    if (PARENT.type !== 'amend') throw new Error('rewording expected')
    const both: Operation = { ...PARENT, wording: { ...PARENT.wording, fr: { edits: [{ at: 43, remove: '', insert: ' la nuit' }], opener: { was: 6, is: 6 } } } }
    const subs = subsTo(PARENT, (text) => { find(text, 'o2').text = 'Calls on States and ports to keep harbours open at night' })
    const modified = asSubAmended(both, subs, { en: DRAFT, fr: french })
    expect(modified).toMatchObject({ type: 'amend', target: 'o2' })
    expect(modified?.type === 'amend' && Object.keys(modified.wording)).toEqual(['en'])
    expect(asSubAmended(both, [], { en: DRAFT, fr: french })).toMatchObject({ wording: { fr: { edits: [{ insert: ' la nuit' }] } } })
  })
  it('is voted on before its amendment, the furthest first', () => {
    const little = subsTo(PARENT, (text) => { find(text, 'o2').text += ' only' }).map(({ op }) => ({ id: 'little', op }))
    const much = subsTo(PARENT, (text) => { find(text, 'o2').text = 'Calls on everybody to keep harbours, piers and quays open at night' }).map(({ op }) => ({ id: 'much', op }))
    expect(subVotingOrder({ id: 'parent', op: PARENT }, [...little, ...much], DRAFT, 'en', 'furthest-first')).toEqual(['much', 'little', 'parent'])
  })
})

describe('an amendment as its sub-amendments modify it', () => {
  /** A wish that keeps to what the parent changes: its paragraphs, words replaced at random; and now and then anything else. */
  const further: fc.Arbitrary<{ where: number; at: number; drop: number; put: string }> = fc.record({ where: fc.nat(9), at: fc.nat(20), drop: fc.nat(3), put: sentence })
  const worlds = fc.tuple(anyText, gestures, fc.array(further, { maxLength: 3 }), fc.array(gesture, { maxLength: 1 }), fc.nat(9)).map(([base, wish, changes, elsewhere, which]) => {
    const parents = amendments(base, [wish]).filter(({ op }) => apply(op, base, 'en').ok)
    const parent = parents[which % Math.max(parents.length, 1)]?.op
    if (!parent) return null
    const parented = applied(parent, base)
    const before = treeOf(base)
    const wanted = edited(parented, which % 4 ? [] : elsewhere, 'z')
    for (const { where, at, drop, put } of changes) {
      const reworded = (words: string): string => { const list = words.split(' '); list.splice(at % list.length, drop, ...put.split(' ').slice(0, drop + 1)); return list.join(' ') }
      const touched = wanted.paragraphs.flatMap((each) => [each, ...each.subs]).filter(({ id, text }) => before.entries.get(id)?.text !== text)
      const node = touched[where % Math.max(touched.length, 1)]
      if (node) node.text = reworded(node.text)
      else if (parent.type === 'title') wanted.title = reworded(wanted.title)
    }
    for (const each of wanted.paragraphs) each.opener = Math.min(each.opener, each.text.length)
    return { base, parent, wanted }
  }).filter((world) => world !== null)

  it('gives on the version what they give on the text as applied, is taken back by its inverse, and survives being written down', () => {
    let seen = 0
    fc.assert(fc.property(worlds, ({ base, parent, wanted }) => {
      const derived = deriveSubAmendments(parent, base, wanted, 'en')
      if (derived.length === 0 || !derived.every(({ isInside }) => isInside)) return
      const subs = derived.map(({ key: id, op }) => ({ id, op }))
      const parented = asApplied(parent, { en: base })?.en as ResolutionText
      const modified = asSubAmended(parent, subs, { en: base })
      // each leaves something of the amendment, and together they may leave nothing
      if (!modified) { expect(consolidate(parented, subs, 'en').text).toEqual(base); return }
      seen++
      expect(applied(modified, base)).toEqual(consolidate(parented, subs, 'en').text)
      expect(applied(invert(modified), applied(modified, base))).toEqual(base)
      expect(fromJSON(JSON.parse(JSON.stringify(toJSON(modified))))).toEqual(modified)
      expect(asSubAmended(parent, [...subs].reverse(), { en: base })).toEqual(modified)
    }), { numRuns: 400 })
    expect(seen).toBeGreaterThan(100)
  })
  it('is the amendment itself where none was accepted', () => {
    fc.assert(fc.property(worlds, ({ base, parent }) => {
      if (parent.type === 'delete' || parent.type === 'move') return
      const itself = asSubAmended(parent, [], { en: base })
      expect(itself && (parent.type === 'merge' || sameEffect(itself, parent))).toBe(true)
      expect(applied(itself as Operation, base)).toEqual(applied(parent, base))
    }), { numRuns: 200 })
  })
})
