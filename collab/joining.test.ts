import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { Joining, NOTHING } from './joining.ts'
import { readMessage, type Frame } from './wire.ts'

describe('those who join', () => {
  let doc: Y.Doc
  let joining: Joining

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] })
    doc = new Y.Doc()
    joining = new Joining(doc)
    doc.on('update', (update: Uint8Array) => { joining.push(update) })
    write('Recalling')
  })
  afterEach(() => { vi.useRealTimers() })

  const write = (words: string): void => { doc.getText('t').insert(doc.getText('t').length, words) }
  /** What somebody with this state reads after these frames. */
  const read = (frames: readonly Frame[], own = new Y.Doc()): string => {
    for (const frame of frames) {
      // The header of so short a frame is two bytes.
      const message = readMessage(frame.subarray(2))
      if (message?.kind !== 'answer' && message?.kind !== 'update') throw new Error('no state')
      Y.applyUpdate(own, message.update)
    }
    return own.getText('t').toJSON()
  }

  it('are all given one frame, however many come', () => {
    const [first] = joining.from(NOTHING)
    for (let n = 0; n < 50; n++) expect(joining.from(NOTHING)[0]).toBe(first)
    expect(read([first!])).toBe('Recalling')
  })

  it('share what came meanwhile as one tail, and have it all', () => {
    const [first] = joining.from(NOTHING)
    write(' the treaties')
    write(' and protocols')
    const [again, tail, ...more] = joining.from(NOTHING)
    expect([again === first, joining.from(NOTHING)[1] === tail, more]).toEqual([true, true, []])
    expect(read([again!, tail!])).toBe('Recalling the treaties and protocols')
  })

  it('are given a new one after a second, not a longer tail', () => {
    const [first] = joining.from(NOTHING)
    vi.advanceTimersByTime(1_001)
    write(' the treaties')
    const frames = joining.from(NOTHING)
    expect([frames.length, frames[0] === first, read(frames)]).toEqual([1, false, 'Recalling the treaties'])
  })

  it('with a state of their own are given what they lack alone', () => {
    const own = new Y.Doc()
    Y.applyUpdate(own, Y.encodeStateAsUpdate(doc))
    write(' the treaties')
    const [whole] = joining.from(NOTHING)
    const frames = joining.from(Y.encodeStateVector(own))
    expect(frames[0]!.length).toBeLessThan(whole!.length)
    expect(read(frames, own)).toBe('Recalling the treaties')
  })
})
