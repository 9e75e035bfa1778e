import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { deletesByName, type Overtaken } from '#collab/overtaken.ts'
import { writeText } from '#collab/writeText.ts'
import { toLive } from '#domain/resolution/canonical.ts'
import { TEXT_ROOT } from '#domain/resolution/schema.ts'
import { changesOf } from './keptText.ts'
import { isNowhere, overtakenFrom, overtakenIn, overtakenOf, toCopy, whole } from './overtaken.ts'

const BASE = { p1: 'Recalling the treaties', p2: 'Mindful of privacy', o1: 'Urges parliaments to name every form' }
const live = (words: Readonly<Record<string, string>>) => toLive({
  title: 'Children online', openingLine: 'The Assembly',
  paragraphs: Object.entries(words).map(([id, text]) => ({ id, kind: id.startsWith('p') ? 'preambular' : 'operative', opener: 0, text, subs: [] })),
})

/** One of several at a text. What comes from the others goes through `hears`, as from the room. */
const person = (origin?: Y.Doc) => {
  const doc = new Y.Doc()
  if (origin) Y.applyUpdate(doc, Y.encodeStateAsUpdate(origin))
  const text = doc.getXmlFragment(TEXT_ROOT)
  const block = (id: string) => text.toArray().find((child) => child instanceof Y.XmlElement && child.getAttribute('id') === id) as Y.XmlElement
  return {
    doc, text, block,
    types: (id: string, at: number, words: string) => { (block(id).get(0) as Y.XmlText).insert(at, words) },
    /** As the editor moves: written anew. */
    moves: (id: string, to: number) => {
      doc.transact(() => {
        const copy = block(id).clone()
        text.delete(text.toArray().indexOf(block(id)), 1)
        text.insert(to, [copy])
      })
    },
    becomes: (words: Readonly<Record<string, string>>) => { doc.transact(() => { writeText(text, live(words)) }) },
    hears: (other: Y.Doc, stored = 0, names?: ReturnType<typeof deletesByName>): readonly Overtaken[] => {
      let found: readonly Overtaken[] = []
      const listen = (transaction: Y.Transaction): void => { found = overtakenIn(transaction, text, (client, clock) => client === doc.clientID && (clock >= stored || names?.(client, clock) === false)) }
      doc.on('afterTransaction', listen)
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
      doc.off('afterTransaction', listen)
      return found
    },
  }
}
const together = () => {
  const origin = person()
  origin.becomes(BASE)
  return { away: person(origin.doc), there: person(origin.doc) }
}

describe('words written in a paragraph that another takes out before they see them', () => {
  it('are left to the server where it stands elsewhere now', () => {
    const { away, there } = together()
    away.types('p2', 10, ' their')
    there.moves('p2', 2)
    const [overtaken] = away.hears(there.doc)
    expect(overtaken).toEqual({ key: 'p2', before: BASE.p2, dropped: [{ at: 10, words: ' their' }] })
    expect(isNowhere(away.text, overtaken!)).toBe(false)
  })

  it('are told of when it stands nowhere any more, as their author had it', () => {
    const { away, there } = together()
    away.types('p2', 18, ' and of trust')
    const { p2, ...left } = BASE
    there.becomes(left)
    const [overtaken] = away.hears(there.doc)
    expect(isNowhere(away.text, overtaken!)).toBe(true)
    expect(whole(overtaken!)).toBe(`${p2} and of trust`)
    expect(overtakenFrom(toCopy([overtaken!]))).toEqual([overtaken])
    const copy = { id: '1', at: 0, aside: 'overtaken' as const, state: toCopy([overtaken!]) }
    expect(changesOf(away.doc, copy, true)).toEqual([{ paragraphId: null, before: null, after: 'Mindful of privacy and of trust' }])
    there.becomes(BASE)
    away.hears(there.doc)
    expect(changesOf(away.doc, copy, true)).toEqual([{ paragraphId: 'p2', before: p2, after: 'Mindful of privacy and of trust' }])
    away.types('p2', 18, ' and of trust')
    expect(changesOf(away.doc, copy, true), 'once the server has given them back').toEqual([])
    away.types('p2', 0, 'Ever m')
    expect(changesOf(away.doc, copy, true), 'nor when others write on there').toEqual([])
  })

  it('are none when the other had seen them, nor when only spaces were typed', () => {
    const { away, there } = together()
    away.types('p2', 18, ' and of trust')
    const seen = Y.getState(away.doc.store, away.doc.clientID)
    away.types('p1', 22, '  ')
    there.hears(away.doc)
    there.becomes({ o1: BASE.o1 })
    expect(away.hears(there.doc, seen)).toEqual([])
  })

  it('come back also when they were stored already: what the other took out by name is told from what went with it', () => {
    const { away, there } = together()
    let taken: Uint8Array = new Uint8Array()
    there.doc.on('update', (update: Uint8Array) => { taken = update })
    away.types('p2', 18, ' and of trust')
    there.hears(away.doc)
    away.types('p2', 31, ', always')
    there.moves('p2', 2)
    const names = deletesByName(taken)
    const stored = Number.MAX_SAFE_INTEGER
    const [overtaken] = away.hears(there.doc, stored, names)
    expect(overtaken).toEqual({ key: 'p2', before: 'Mindful of privacy and of trust', dropped: [{ at: 31, words: ', always' }] })
  })

  it('are found in the copy of a tab that is no more, too', () => {
    const { away, there } = together()
    away.types('p2', 18, ' and of trust')
    away.types('o1', 36, ' of abuse')
    there.moves('p2', 2)
    const copy = Y.encodeStateAsUpdate(away.doc)
    expect(overtakenOf(copy, there.doc)).toEqual([{ key: 'p2', before: BASE.p2, dropped: [{ at: 18, words: ' and of trust' }] }])
    expect(changesOf(there.doc, { id: '1', at: 0, aside: 'closed', state: copy }, true)).toEqual([
      { paragraphId: 'o1', before: BASE.o1, after: `${BASE.o1} of abuse` },
      { paragraphId: 'p2', before: BASE.p2, after: `${BASE.p2} and of trust` },
    ])
  })
})
