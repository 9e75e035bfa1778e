import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { memoryStorage, type MemoryStorage } from './memoryStorage.ts'
import { act, PEOPLE, perform } from './acts.ts'
import { openWorld, until, type World } from './world.ts'

const ROOM = 'draft.pr_1.en'
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
