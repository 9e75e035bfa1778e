/** A place in a hemicycle: the middle of the front at (0, 0), the outer row at radius 1, left to right. */
export type Place = { readonly x: number; readonly y: number }

/** The innermost row is no nearer to the middle than this. */
const INNER = 0.42

/** How far apart so many rows stand when the seats in a row stand as far apart as the rows do. */
const between = (rows: number, seats: number): number => (Math.PI * rows) / (Math.max(seats, 1) + (Math.PI * rows * (rows - 1)) / 2)

/** The radii of as many rows as have room, from the innermost to the outermost. */
const radiiFor = (seats: number): readonly number[] => {
  let rows = 1
  while (rows < seats && 1 - rows * between(rows + 1, seats) >= INNER) rows++
  return Array.from({ length: rows }, (_, row) => 1 - (rows - 1 - row) * between(rows, seats))
}

/**
 * The places of so many seats, in the order in which a hall is read: by angle, from the left, so that those who come one after the
 * other in a list sit together in a wedge. Also says how far apart seats are.
 */
export const hemicycle = (seats: number): { readonly places: readonly Place[]; readonly gap: number } => {
  const radii = radiiFor(seats)
  const rows = radii.length
  const length = radii.reduce((sum, radius) => sum + radius, 0)
  let left = seats
  let before = 0
  const spots = radii.flatMap((radius, row) => {
    // the share of each row by its length, rounded so that all seats are placed
    before += radius
    const inRow = row === rows - 1 ? left : Math.round((seats * before) / length) - (seats - left)
    left -= inRow
    return Array.from({ length: inRow }, (_, n) => ({ radius, angle: inRow === 1 ? Math.PI / 2 : Math.PI - (Math.PI * n) / (inRow - 1) }))
  })
  spots.sort((a, b) => b.angle - a.angle || a.radius - b.radius)
  const inRow = radii.map((radius) => (radius * Math.PI) / Math.max(spots.filter((spot) => spot.radius === radius).length - 1, 1))
  const gap = Math.min(...inRow, ...(rows === 1 ? [] : [between(rows, seats)]))
  return { places: spots.map(({ radius, angle }) => ({ x: radius * Math.cos(angle), y: -radius * Math.sin(angle) })), gap }
}
