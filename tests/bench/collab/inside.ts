import process from 'node:process'
import * as Y from 'yjs'
import { rootsOf } from '#collab/content.ts'
import { inspect } from '#collab/inspect.ts'
import { Joining, NOTHING } from '#collab/joining.ts'
import { Ledger } from '#collab/ledger.ts'
import { Ahead } from '#collab/places.ts'
import type { Log, Storage } from '#collab/ports.ts'
import { history, liveDraft, wordsAt } from './text.ts'

const ROOM = 'draft.bench.en'
const LOG: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }

const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN
const cpu = (since?: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1000
}

/** A log that takes everything at once: what is measured is what this process does. */
const anyStorage = (): Storage => {
  let seq = 0
  return {
    exists: () => Promise.resolve(true),
    standing: () => Promise.resolve({ epoch: 0, open: true, serverSeq: 0 }),
    load: () => Promise.resolve(null),
    since: () => Promise.resolve([]),
    append: (_room, _epoch, entries) => Promise.resolve({ ok: true, seq: seq += entries.length }),
    saveSnapshot: () => Promise.resolve(),
  }
}
const storedAs = (snapshot: Uint8Array | null, seq: number) => ({ epoch: 0, open: true, serverSeq: 0, seq, snapshot, updates: [], owners: new Map() })

/** Microseconds to judge one keystroke, median of 20,000. */
export const inspection = (): number => {
  const server = liveDraft()
  const writer = new Y.Doc()
  Y.applyUpdate(writer, Y.encodeStateAsUpdate(server))
  const updates: Uint8Array[] = []
  writer.on('update', (update: Uint8Array) => { updates.push(update) })
  const words = wordsAt(writer, 7)
  for (let n = 0; n < 20_000; n++) words.insert(100 + n, 'a')
  const rules = { roots: rootsOf(ROOM), mayInsertAs: () => true }
  return median(updates.map((update) => {
    const start = performance.now()
    const seen = inspect(server, new Ahead(), update, rules)
    const took = (performance.now() - start) * 1000
    if (!seen.ok) throw new Error(seen.what)
    Y.applyUpdate(server, update)
    return took
  }))
}

export type Long = { readonly edits: number; readonly openMs: number; readonly joinerMs: number; readonly keystrokeUs: number }

/** A text with so many keystrokes behind it: CPU to open it, for each who joins after the first, and for each further keystroke (snapshots included). */
export const long = async (edits: number): Promise<Long> => {
  const { doc } = history(edits)
  const snapshot = Y.encodeStateAsUpdate(doc)
  const hooks = { shown: () => undefined, stored: () => undefined, frozen: () => undefined, dropped: () => undefined }
  const open = (): Ledger<null> => new Ledger<null>(ROOM, storedAs(snapshot, edits), { storage: anyStorage(), log: LOG }, hooks)
  const openings = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage()
    open()
    return cpu(before)
  })
  const ledger = open()

  const joining = new Joining(ledger.doc)
  joining.from(NOTHING)
  const before = process.cpuUsage()
  for (let n = 0; n < 500; n++) joining.from(NOTHING)
  const joinerMs = cpu(before) / 500

  const person = new Y.Doc()
  Y.applyUpdate(person, snapshot)
  const typed: Uint8Array[] = []
  person.on('update', (update: Uint8Array) => { typed.push(update) })
  const words = wordsAt(person, 9)
  for (let n = 0; n < 6_000; n++) words.insert(50 + n, 'a')
  const typing = process.cpuUsage()
  for (const update of typed) {
    const seen = ledger.judge(update, () => true)
    if (!seen.ok) throw new Error(seen.what)
    ledger.submit(update, seen, 'someone', null, () => undefined)
    await ledger.settled()
  }
  return { edits, openMs: median(openings), joinerMs, keystrokeUs: cpu(typing) * 1000 / typed.length }
}
