import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { WebSocket } from 'ws'
import { yXmlFragmentToProseMirrorRootNode } from 'y-prosemirror'
import * as Y from 'yjs'
import { readText } from '#collab/readText.ts'
import { schema } from '#domain/resolution/schema.ts'
import { act, PEOPLE, perform, type Act } from './acts.ts'
import { attack, ATTACKS } from './attacks.ts'
import { memoryStorage, type MemoryStorage } from './memoryStorage.ts'
import { openWorld, synced, until, type World } from './world.ts'

/** Where every run that failed is kept, and played again each time. */
const TRACES = path.join(import.meta.dirname, '../fixtures/collab')

type Step = Act | { readonly attack: string; readonly seed: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: act },
  { weight: 1, arbitrary: fc.record({ attack: fc.constantFrom(...ATTACKS), seed: fc.nat(10_000) }) },
)

describe('people at work among those who mean ill', () => {
  let storage: MemoryStorage
  let world: World
  let count = 0

  beforeEach(async () => {
    storage = memoryStorage()
    world = await openWorld(storage)
  })
  afterEach(async () => { await world.close() })

  /** Given a room, when all this happens, then the three who work there come to one valid text, which the log gives too. */
  const play = async (steps: readonly Step[]): Promise<void> => {
    const room = `draft.fuzz-${++count}.en`
    storage.create(room)
    for (const user of [...PEOPLE, 'mallory']) world.allow(user, room, 'editor')
    world.allow('president', room, 'viewer')
    const clients = PEOPLE.map((user) => world.client(user, room))
    const undos = clients.map(({ text }) => new Y.UndoManager(text, { trackedOrigins: new Set(['person']), captureTimeout: 0 }))
    const log = (): Uint8Array[] => (storage.rooms.get(room)?.log ?? []).map(({ update }) => update)
    const sockets: WebSocket[] = []
    await synced(...clients)

    for (const [n, each] of steps.entries()) {
      if ('attack' in each) sockets.push(attack(each.attack, world, room, log(), each.seed))
      else perform(clients[each.who]!, undos[each.who]!, each)
      if (n % 3 === 0) await new Promise((resolve) => { setImmediate(resolve) })
    }
    for (const { provider } of clients) provider.connect()
    await until(() => clients.every(({ provider, closed }) => provider.synced || closed !== null), 'all back', 20_000)
    expect(clients.map(({ closed }) => closed)).toEqual([null, null, null])

    const replayed = (): Y.Doc => {
      const doc = new Y.Doc()
      for (const update of log()) Y.applyUpdate(doc, update)
      return doc
    }
    await until(() => new Set([...clients.map(({ text }) => text.toJSON()), replayed().getXmlFragment('text').toJSON()]).size === 1, 'one text, which the log gives', 20_000)
    expect(replayed().store.pendingStructs).toBeNull()
    expectValid(replayed())
    for (const socket of sockets) socket.terminate()
    for (const client of clients) client.leave()
  }

  const traces = readdirSync(TRACES).filter((name) => name.endsWith('.json')).sort()
  it.each(traces)('plays again %s', async (name) => {
    await play(JSON.parse(readFileSync(path.join(TRACES, name), 'utf8')) as Step[])
  })

  it('comes to one valid text, whatever is sent beside it', async () => {
    const result = await fc.check(fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), play), { numRuns: 20, endOnFailure: true })
    const [steps] = result.counterexample ?? []
    if (steps === undefined) return
    const written = JSON.stringify(steps)
    const name = `${createHash('sha256').update(written).digest('hex').slice(0, 12)}.json`
    mkdirSync(TRACES, { recursive: true })
    writeFileSync(path.join(TRACES, name), written)
    throw new Error(`seed ${result.seed}, kept as ${name}`, { cause: result.errorInstance })
  })
})

/** What y-prosemirror shows of it is all of it: nothing would be deleted for everyone. */
const expectValid = (doc: Y.Doc): void => {
  const text = doc.getXmlFragment('text')
  const before = text.toJSON()
  const shown = yXmlFragmentToProseMirrorRootNode(text, schema)
  shown.check()
  expect(text.toJSON()).toBe(before)
  expect(shown.textContent).toBe(readText(text).textContent)
}
