import fc from 'fast-check'
import type * as Y from 'yjs'
import type { Client } from './world.ts'

export const PEOPLE = ['nl', 'ke', 'th'] as const

export type Act = { readonly who: number; readonly what: 'write' | 'type' | 'erase' | 'mark' | 'take out' | 'turn' | 'move' | 'undo' | 'leave' | 'return'; readonly at: number; readonly length: number }

export const act: fc.Arbitrary<Act> = fc.record({
  who: fc.nat(PEOPLE.length - 1),
  what: fc.constantFrom('write', 'type', 'type', 'type', 'erase', 'mark', 'take out', 'turn', 'move', 'undo', 'leave', 'return'),
  at: fc.nat(1000),
  length: fc.integer({ min: 1, max: 12 }),
})

/** What an editor does to a text, in Yjs' own terms. */
export const perform = (client: Client, undo: Y.UndoManager, { what, at, length }: Act): void => {
  const { text, doc, provider } = client
  const index = text.length === 0 ? 0 : at % text.length
  const element = text.length === 0 ? null : text.get(index) as Y.XmlElement
  const words = element?.length ? element.get(0) as Y.XmlText : null
  const from = words === null || words.length === 0 ? 0 : at % words.length
  const most = words === null ? 0 : Math.min(length, words.length - from)
  doc.transact(() => {
    switch (what) {
      case 'write': return client.write('Noting with concern'.slice(0, length + 4), index)
      case 'type': return words?.insert(from, 'Recalling the treaties'.slice(0, length))
      case 'erase': return words?.delete(from, most)
      case 'mark': return words?.format(0, most, { opener: at % 2 === 0 ? {} : null })
      case 'take out': return element === null ? undefined : text.delete(index, 1)
      case 'turn': return element?.setAttribute('kind', at % 2 === 0 ? 'operative' : 'preambular')
      case 'move': {
        if (element === null) return
        const copy = element.clone()
        text.delete(index, 1)
        return text.insert(0, [copy])
      }
      default: return
    }
  }, 'person')
  if (what === 'undo') undo.undo()
  if (what === 'leave') provider.disconnect()
  if (what === 'return') provider.connect()
}
