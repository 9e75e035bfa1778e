import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { memoryStorage, type MemoryStorage } from './memoryStorage.ts'
import { openWorld, until, type Client, type World } from './world.ts'

const ROOM = 'draft.pr_1.en'
const PEOPLE = ['nl', 'ke', 'th'] as const

type Act = { readonly who: number; readonly what: 'write' | 'type' | 'erase' | 'mark' | 'take out' | 'turn' | 'move' | 'undo' | 'leave' | 'return'; readonly at: number; readonly length: number }

const act: fc.Arbitrary<Act> = fc.record({
  who: fc.nat(PEOPLE.length - 1),
  what: fc.constantFrom('write', 'type', 'type', 'type', 'erase', 'mark', 'take out', 'turn', 'move', 'undo', 'leave', 'return'),
  at: fc.nat(1000),
  length: fc.integer({ min: 1, max: 12 }),
})

/** What an editor does to a text, in Yjs' own terms. */
const perform = (client: Client, undo: Y.UndoManager, { what, at, length }: Act): void => {
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

describe('a cohort at one text', () => {
  let storage: MemoryStorage
  let world: World

  beforeEach(async () => {
    storage = memoryStorage()
    world = await openWorld(storage)
  })
  afterEach(async () => { await world.close() })

  it('comes to the same words whatever everybody does, no honest word is refused, and the log alone gives the text', async () => {
    let run = 0
    await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 20, maxLength: 80 }), async (acts) => {
      const room = `${ROOM.slice(0, -3)}-${++run}.en`
      storage.create(room)
      for (const user of PEOPLE) world.allow(user, room, 'editor')
      const clients = PEOPLE.map((user) => world.client(user, room))
      const undos = clients.map(({ text }) => new Y.UndoManager(text, { trackedOrigins: new Set(['person']), captureTimeout: 0 }))
      await until(() => clients.every(({ provider }) => provider.synced), 'synced')

      for (const [n, each] of acts.entries()) {
        const client = clients[each.who]
        const undo = undos[each.who]
        if (client === undefined || undo === undefined) throw new Error('nobody')
        perform(client, undo, each)
        // Let some of it cross on the wire.
        if (n % 3 === 0) await new Promise((resolve) => { setImmediate(resolve) })
      }
      for (const { provider } of clients) provider.connect()

      const states = (): string[] => clients.map(({ doc, text }) => `${JSON.stringify([...Y.decodeStateVector(Y.encodeStateVector(doc))].sort())} ${text.toJSON()}`)
      await until(() => clients.every(({ provider, closed }) => provider.synced || closed !== null), 'all back')
      expect(clients.map(({ closed }) => closed)).toEqual([null, null, null])
      await until(() => new Set(states()).size === 1, 'converged')

      const replayed = new Y.Doc()
      for (const { update } of storage.rooms.get(room)?.log ?? []) Y.applyUpdate(replayed, update)
      await until(() => {
        for (const { update } of storage.rooms.get(room)?.log ?? []) Y.applyUpdate(replayed, update)
        return replayed.getXmlFragment('text').toJSON() === clients[0]?.text.toJSON()
      }, 'the log holds all of it')
      expect(world.logged).toEqual([])
      for (const client of clients) client.leave()
    }), { numRuns: 25 })
  })
})
