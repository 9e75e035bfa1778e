import { describe, expect, it } from 'vitest'
import { apply } from './apply.ts'
import { deriveAmendments } from './diff.ts'
import { addition, deletion, DRAFT, rewording } from './minutes.test-support.ts'
import type { Operation } from './operation.ts'
import { awaitedIn, translated, withoutWords } from './translation.ts'

const FRENCH = { ...DRAFT, title: 'Les ports', paragraphs: DRAFT.paragraphs.map((each) => ({ ...each, text: `${each.id} en français`, opener: 0 })) }
const reads = (op: Operation | null): Readonly<Record<string, string>> => {
  const read = op && apply(op, FRENCH, 'fr')
  if (!read?.ok) throw new Error('it does not fit')
  expect(read.value.awaiting).toEqual([])
  return Object.fromEntries([['title', read.value.text.title], ...read.value.text.paragraphs.map(({ id, text }) => [id, text])])
}
const firstOf = (wanted: typeof DRAFT): Operation => {
  const op = deriveAmendments(DRAFT, wanted, 'en')[0]?.op
  if (!op) throw new Error('no change')
  return op
}
const english = (id: string): string => DRAFT.paragraphs.find((one) => one.id === id)?.text ?? ''

describe('the translation of an accepted amendment', () => {
  it('makes the place read so in the other language, and leaves the one it was decided in', () => {
    const op = rewording('o2', 'Calls on ports to keep harbours open')
    const both = translated(op, FRENCH, { o2: 'Invite les ports à rester ouverts' }, 'fr')
    expect(reads(both)['o2']).toBe('Invite les ports à rester ouverts')
    expect(both && withoutWords(both, 'fr')).toEqual(op)
  })
  it('may leave the words as they are: not every change is one in both languages', () => {
    expect(reads(translated(rewording('o2', 'Calls on ports to keep harbours open'), FRENCH, { o2: 'o2 en français' }, 'fr'))['o2']).toBe('o2 en français')
  })
  it('of a new paragraph has its words and its opener', () => {
    const op = addition(1, 'Aware of the tides', 'x')
    expect(awaitedIn(op, 'fr')).toEqual(['x'])
    const both = translated(op, FRENCH, { x: 'Rappelant les marées' }, 'fr')
    expect(reads(both)['x']).toBe('Rappelant les marées')
    expect(both?.type === 'add' && both.item.wording.fr?.opener).toBe('Rappelant'.length)
  })
  it('of the title, of two paragraphs joined, of one parted', () => {
    expect(reads(translated(firstOf({ ...DRAFT, title: 'Open ports' }), FRENCH, { title: 'Des ports ouverts' }, 'fr'))['title']).toBe('Des ports ouverts')
    const [first, second] = DRAFT.paragraphs.filter(({ kind, subs }) => kind === 'operative' && subs.length === 0)
    if (!first || !second) throw new Error('two operative paragraphs were expected')
    const merge: Operation = firstOf({ ...DRAFT, paragraphs: DRAFT.paragraphs.flatMap((one) => (one.id === first.id ? [{ ...one, text: `${first.text} ${second.text}`, subs: second.subs }] : one.id === second.id ? [] : [one])) })
    expect(merge.type).toBe('merge')
    expect(reads(translated(merge, FRENCH, { [first.id]: 'Les deux en un' }, 'fr'))[first.id]).toBe('Les deux en un')
    const words = english(second.id).split(' ')
    const at = Math.ceil(words.length / 2)
    const parted = DRAFT.paragraphs.flatMap((one) => (one.id === second.id ? [{ ...one, text: words.slice(0, at).join(' '), subs: [] }, { ...one, id: 'new', text: words.slice(at).join(' '), opener: 0 }] : [one]))
    const split = firstOf({ ...DRAFT, paragraphs: parted })
    expect(split.type).toBe('split')
    expect(reads(translated(split, FRENCH, { [second.id]: 'La première', new: 'La seconde' }, 'fr'))).toMatchObject({ [second.id]: 'La première', new: 'La seconde' })
  })
  it('is whole or none: a place without words is refused, and a deletion awaits nothing', () => {
    expect(translated(addition(1, 'Aware of the tides', 'x'), FRENCH, { x: '  ' }, 'fr')).toBeNull()
    expect(awaitedIn(deletion('o2'), 'fr')).toEqual([])
    expect(awaitedIn(rewording('o2', 'Calls on ports'), 'en')).toEqual([])
  })
})
