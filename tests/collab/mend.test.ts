import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { mend } from '#collab/mend.ts'
import { readText } from '#collab/readText.ts'
import { readLive } from '#domain/resolution/canonical.ts'
import { createMending } from '#server/rooms/mending.ts'
import { memoryStorage, type MemoryStorage } from './memoryStorage.ts'
import { openWorld, synced, until, type World } from './world.ts'

const block = (name: string, words: string, id?: string): Y.XmlElement => {
  const element = new Y.XmlElement(name)
  if (id !== undefined) element.setAttribute('id', id)
  if (words !== '') element.insert(0, [new Y.XmlText(words)])
  return element
}
const textOf = (...blocks: readonly Y.XmlElement[]): Y.XmlFragment => {
  const text = new Y.Doc().getXmlFragment('text')
  text.insert(0, [...blocks])
  return text
}
const wordsIn = (text: Y.XmlFragment): string[] => readText(text).children.flatMap((child) => child.textContent.split(' ')).filter(Boolean).sort()

describe('a text that many hands broke', () => {
  it.each([
    ['two blocks with one id', () => textOf(block('title', 'T'), block('paragraph', 'one', 'p'), block('paragraph', 'two', 'p')), ['title T', 'paragraph one', 'paragraph two']],
    ['a paragraph that two have moved', () => textOf(block('paragraph', 'one', 'p'), block('paragraph', 'two', 'q'), block('subParagraph', 'one', 'p')), ['paragraph one', 'paragraph two']],
    ['a block without an id', () => textOf(block('paragraph', 'one')), ['paragraph one']],
    ['a second title', () => textOf(block('title', 'On children'), block('openingLine', 'The Assembly'), block('title', 'online')), ['title On children online', 'openingLine The Assembly']],
    ['a title below', () => textOf(block('paragraph', 'one', 'p'), block('openingLine', 'The Assembly'), block('title', 'On children')), ['title On children', 'openingLine The Assembly', 'paragraph one']],
    ['a sub-paragraph above all', () => textOf(block('title', 'T'), block('subParagraph', 'every form', 's')), ['title T', 'paragraph every form']],
  ] as const)('%s', (_what, make, expected) => {
    const text = make()
    expect(mend(text, 'resolution')).toBe(true)
    expect(readText(text).children.map(({ type, textContent }) => `${type.name} ${textContent}`)).toEqual(expected)
    expect(readLive(readText(text)).repairs).toEqual([])
    expect(mend(text, 'resolution')).toBe(false)
  })

  it('keeps every word of any text, be it once of a paragraph that stands twice, and has nothing to mend after', () => {
    const any = fc.array(fc.record({ name: fc.constantFrom('title', 'openingLine', 'paragraph', 'subParagraph'), id: fc.constantFrom('a', 'b', 'a-2', '', undefined), words: fc.constantFrom('', 'one', 'two three') }), { maxLength: 12 })
    fc.assert(fc.property(any, (blocks) => {
      const named = blocks.map(({ name, ...each }) => ({ name, ...each, id: name === 'title' || name === 'openingLine' ? undefined : each.id }))
      const text = textOf(...named.map(({ name, id, words }) => block(name, words, id)))
      const once = named.filter(({ id, words }, i) => !id || named.findIndex((other) => other.id === id && other.words === words) === i)
      mend(text, 'resolution')
      expect(wordsIn(text)).toEqual(once.flatMap(({ words }) => words.split(' ')).filter(Boolean).sort())
      expect(readLive(readText(text)).repairs).toEqual([])
      expect(mend(text, 'resolution')).toBe(false)
    }))
  })
})

describe('two who split one paragraph at once', () => {
  let storage: MemoryStorage
  let world: World
  const room = 'draft.pr_1.en'
  let mending: ReturnType<typeof createMending>

  beforeEach(async () => {
    storage = memoryStorage()
    storage.create(room)
    world = await openWorld(storage, { changed: (name) => { mending.changed(name) } })
    mending = createMending(world.rooms, (_room, error) => { throw error })
    for (const user of ['nl', 'ke']) world.allow(user, room, 'editor')
  })
  afterEach(async () => {
    await mending.settled()
    await world.close()
  })

  it('each keep their half, under an id of its own, and the log says that the server mended it', async () => {
    const [nl, ke] = [world.client('nl', room), world.client('ke', room)]
    await synced(nl, ke)
    storage.shut()
    nl.text.insert(0, [block('paragraph', 'Recalling the treaties', 'p1')])
    ke.text.insert(0, [block('paragraph', 'Recalling the protocols', 'p1')])
    storage.lift()
    await until(() => nl.text.length === 2 && ke.text.length === 2, 'both have both')
    await mending.settled()
    const ids = (text: Y.XmlFragment): unknown[] => text.toArray().map((child) => (child as Y.XmlElement).getAttribute('id'))
    await until(() => new Set(ids(nl.text)).size === 2 && new Set(ids(ke.text)).size === 2, 'mended for both')
    expect(ids(nl.text)).toEqual(ids(ke.text))
    expect(nl.words().sort()).toEqual(['Recalling the protocols', 'Recalling the treaties'])
    expect(storage.rooms.get(room)!.log.map(({ cause }) => cause)).toEqual([null, null, 'mend'])
  })

  it('or moved it at once, find it once, where the first of the two stands', async () => {
    const [nl, ke] = [world.client('nl', room), world.client('ke', room)]
    await synced(nl, ke)
    nl.text.insert(0, ['Recalling', 'Mindful', 'Urges'].map((words) => block('paragraph', words, words)))
    await until(() => ke.text.length === 3, 'heard')
    const move = ({ doc, text }: typeof nl, to: number): void => {
      doc.transact(() => {
        const copy = (text.get(1) as Y.XmlElement).clone()
        text.delete(1, 1)
        text.insert(to, [copy])
      })
    }
    storage.shut()
    move(nl, 0)
    move(ke, 2)
    storage.lift()
    await until(() => nl.text.length === 4 && ke.text.length === 4, 'both have both')
    await mending.settled()
    await until(() => nl.text.length === 3 && ke.text.length === 3, 'mended for both')
    expect(nl.words()).toEqual(['Mindful', 'Recalling', 'Urges'])
    expect(ke.words()).toEqual(nl.words())
  })
})
