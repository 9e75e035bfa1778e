import { describe, expect, it } from 'vitest'
import { Pace } from './pace.ts'

describe('the pace of a connection', () => {
  it('lets a key be held down for an hour', () => {
    let now = 0
    const pace = new Pace(() => now)
    let refused = 0
    for (let n = 0; n < 60 * 3600; n++) {
      now += 1000 / 60
      if (!pace.take(60)) refused++
    }
    expect(refused).toBe(0)
  })

  it('ends a flood, of messages or of bytes', () => {
    const many = new Pace(() => 0)
    const answers = Array.from({ length: 3000 }, () => many.take(10))
    expect(answers.filter(Boolean)).toHaveLength(2000)
    const large = new Pace(() => 0)
    expect(Array.from({ length: 6 }, () => large.take(1 << 20))).toEqual([true, true, true, true, false, false])
  })
})
