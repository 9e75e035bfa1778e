import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { afterChanges } from './afterChanges.ts'

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

it('what many changes ask for is done once, some time after the first', async () => {
  const act = vi.fn(() => Promise.resolve())
  const { changed } = afterChanges(400, act, () => undefined)
  for (let n = 0; n < 3; n++) changed('draft')
  await vi.advanceTimersByTimeAsync(399)
  expect(act).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(act.mock.calls).toEqual([['draft']])
})

it('what fails is done again until it is done, though nobody changes the room any more', async () => {
  let isAway = true
  const done: string[] = []
  const failed = vi.fn()
  const { changed } = afterChanges(400, (room) => (isAway ? Promise.reject(new Error('the database is away')) : Promise.resolve(void done.push(room))), failed)
  changed('draft')
  await vi.advanceTimersByTimeAsync(12_000)
  expect(failed).toHaveBeenCalledTimes(3)
  isAway = false
  await vi.advanceTimersByTimeAsync(60_000)
  expect(done).toEqual(['draft'])
})
