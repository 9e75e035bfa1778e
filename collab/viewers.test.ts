import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { Viewers } from './viewers.ts'
import { updateMessage } from './wire.ts'

beforeEach(() => { vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }) })
afterEach(() => { vi.useRealTimers() })

const typed = (): (() => Uint8Array) => {
  const doc = new Y.Doc()
  let update: Uint8Array = new Uint8Array()
  doc.on('update', (next: Uint8Array) => { update = next })
  return () => {
    doc.getText('t').insert(0, 'a')
    return update
  }
}

/** Somebody who notes when each frame came; to write to him takes `cost` milliseconds of the server. */
const someone = (cost = 0): { isBehind: boolean; frames: Uint8Array[]; at: number[]; send(frame: Uint8Array): void } => ({
  isBehind: false, frames: [], at: [],
  send(frame) {
    vi.advanceTimersByTime(cost)
    this.frames.push(frame)
    this.at.push(performance.now())
  },
})

test('given words that follow each other, when a window ends, then a reader is written to once, with all of them, and no word waited longer than the window', () => {
  const reader = someone()
  const viewers = new Viewers<typeof reader>()
  viewers.add(reader)
  const type = typed()
  const start = performance.now()
  const updates = [type(), type(), type()]
  for (const update of updates) {
    viewers.push(update)
    vi.advanceTimersByTime(3)
  }
  vi.advanceTimersByTime(10)
  expect(reader.frames).toEqual([updateMessage(Y.mergeUpdates(updates))])
  expect(reader.at).toEqual([start + 10])
})

test('given a pause after a round, when a word comes, then its window opens with it', () => {
  const reader = someone()
  const viewers = new Viewers<typeof reader>()
  viewers.add(reader)
  const type = typed()
  viewers.push(type())
  vi.advanceTimersByTime(500)
  const again = performance.now()
  viewers.push(type())
  vi.advanceTimersByTime(500)
  expect(reader.at).toEqual([expect.any(Number), again + 10])
})

test('given two lanes, when both have been written to at one moment, then they take turns afterwards, and every word reaches every reader within the promise', () => {
  const quick = Array.from({ length: 1_000 }, () => someone())
  const slow = Array.from({ length: 1_000 }, () => someone())
  // One reader of each lane stands for the cost of all: eight milliseconds a lane.
  const [first, second] = [someone(8), someone(8)]
  const viewers = new Viewers<ReturnType<typeof someone>>()
  for (const reader of [first, ...quick.slice(1), second, ...slow.slice(1)]) viewers.add(reader)
  const type = typed()
  const pushed: number[] = []
  for (let word = 0; word < 100; word++) {
    pushed.push(performance.now())
    viewers.push(type())
    vi.advanceTimersByTime(20)
  }
  vi.advanceTimersByTime(200)
  for (const reader of [first, second]) {
    const waits = pushed.slice(10).map((at) => (reader.at.find((moment) => moment > at) ?? Infinity) - at)
    expect(Math.max(...waits)).toBeLessThanOrEqual(100)
    expect(reader.frames.length).toBeLessThan(30)
  }
  expect(first.at.slice(2).every((at) => second.at.every((other) => Math.abs(other - at) >= 8))).toBe(true)
})

test('given a reader who is behind, when others are written to, then it is left out until it has caught up', () => {
  const [reader, late] = [someone(), { ...someone(), isBehind: true }]
  const viewers = new Viewers<typeof reader>()
  viewers.add(reader)
  viewers.add(late)
  viewers.push(typed()())
  vi.advanceTimersByTime(20)
  expect([reader.frames.length, late.frames.length]).toEqual([1, 0])
})

test('given words that wait, when the room closes, then nobody is written to any more', () => {
  const reader = someone()
  const viewers = new Viewers<typeof reader>()
  viewers.add(reader)
  viewers.push(typed()())
  viewers.stop()
  vi.advanceTimersByTime(200)
  expect(reader.frames).toEqual([])
})
