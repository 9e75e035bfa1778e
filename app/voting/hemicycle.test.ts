import { describe, expect, it } from 'vitest'
import { hemicycle } from './hemicycle.ts'

describe('a hemicycle', () => {
  it.each([0, 1, 2, 3, 9, 42, 183, 250])('has a place for each of %i seats, inside the half circle', (seats) => {
    const { places } = hemicycle(seats)
    expect(places).toHaveLength(seats)
    for (const { x, y } of places) {
      expect(Math.hypot(x, y)).toBeLessThanOrEqual(1 + 1e-9)
      expect(y).toBeLessThanOrEqual(1e-9)
    }
  })

  it.each([9, 42, 183, 250])('of %i seats has no two on one place', (seats) => {
    const { places, gap } = hemicycle(seats)
    const nearest = Math.min(...places.flatMap((a, i) => places.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y))))
    expect(nearest).toBeGreaterThan(gap * 0.8)
  })

  it('goes from the left of the hall to the right', () => {
    const xs = hemicycle(183).places.map(({ x }) => x)
    expect(xs[0]).toBeLessThan(-0.4)
    expect(xs.at(-1)).toBeGreaterThan(0.4)
  })
})
