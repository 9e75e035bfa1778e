import { afterEach, beforeEach, expect, vi } from 'vitest'

// A test that makes the console complain fails: a warning that nobody has to read is one that nobody reads.
beforeEach(() => {
  vi.spyOn(console, 'error')
  vi.spyOn(console, 'warn')
})
afterEach(() => {
  const complaints = [console.error, console.warn].flatMap((complain) => vi.mocked(complain).mock.calls)
  vi.restoreAllMocks()
  expect(complaints, 'what the console complained of').toEqual([])
})
