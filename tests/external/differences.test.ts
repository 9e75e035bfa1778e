import { describe, expect, it } from 'vitest'
import { consolidate } from '#domain/amendment/consolidate.ts'
import { deriveAmendments } from '#domain/amendment/diff.ts'
import { recognised } from '#domain/amendment/recognise.ts'
import { marks } from '#domain/amendment/words.ts'
import { casesFrom } from './cases.ts'
import { linesIn, resolutionOf } from './texts.ts'

type Case = { id: string; old: string; new: string; expectedMarked: string }

// How exactly a change is marked is taste; that accepting all gives the new text and rejecting all the old one is not.
for (const file of ['03-text-diff.antragsgruen.json', '05-text-diff.openslides.json']) {
  const cases = casesFrom(file) as readonly Case[] | null
  describe.skipIf(!cases)(`the differences of ${file}`, () => {
    it.each(cases ?? [])('$id: accepted, the new text; rejected, the old one', ({ old, new: wanted }) => {
      const runs = marks(old, wanted)
      expect(runs.filter(({ is }) => is !== 'deleted').map(({ text }) => text).join('')).toBe(wanted)
      expect(runs.filter(({ is }) => is !== 'inserted').map(({ text }) => text).join('')).toBe(old)
    })

    it.each(cases ?? [])('$id: as amendments that, all accepted, give the new text', ({ old, new: wanted }) => {
      const base = resolutionOf(old, 'p')
      const goal = recognised(base, resolutionOf(wanted, 'n'))
      const { text, conflicts } = consolidate(base, deriveAmendments(base, goal, 'en').map(({ key: id, op }) => ({ id, op })), 'en')
      expect(conflicts).toEqual([])
      expect(linesIn(text)).toEqual(linesIn(goal))
    })
  })
}

const marked = (casesFrom('05-text-diff.openslides.json') as readonly Case[] | null)?.filter(({ expectedMarked }) => !/<[a-z]+ class/iu.test(expectedMarked) && /<(?:del|ins)>/u.test(expectedMarked)) ?? null
/** Where ours marks otherwise, and why that is meant. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'os-601': 'marks whole words, not "jum" and "lea"',
  'os-689': 'marks whole words, not an appended syllable',
  'os-838': 'marks the changed word, not the whole item',
  'os-977': 'two paragraphs there; here each is compared on its own, and as one run of words the insertions meet',
  'os-1010': 'formatting alone is no change',
  'os-1053': 'leaves the full stop at the end as it is',
  'os-1096': 'formatting alone is no change; the changed word is',
  'os-1116': 'without the formatting between them two insertions are one',
}
describe.skipIf(!marked)('the marking of 05-text-diff.openslides.json', () => {
  const plain = (html: string): string => html.replace(/<(?!\/?(?:del|ins)>)[^>]+>/giu, ' ').replace(/\s+/gu, ' ').trim()
  it('is ours, or differs for a reason that is given', () => {
    const different = (marked ?? []).flatMap(({ id, old, new: wanted, expectedMarked }) => {
      const ours = marks(plain(old), plain(wanted)).map(({ is, text }) => (is === 'kept' ? text : is === 'deleted' ? `<del>${text}</del>` : `<ins>${text}</ins>`)).join('')
      const changes = (value: string): string => value.replace(/\s+/gu, '').toLowerCase()
      return changes(ours) === changes(plain(expectedMarked)) ? [] : [id]
    })
    expect(different.sort()).toEqual(Object.keys(OTHERWISE).sort())
  })
})
