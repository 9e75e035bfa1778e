/** A place in a hemicycle: the middle of the front at (0, 0), the outer row at radius 1, left to right. */
export type Place = { readonly x: number; readonly y: number }

/** The radius of the innermost row. */
const INNER = 0.42

/** So many rows that seats stand about as far apart in a row as the rows do. */
const rowsFor = (seats: number): number => Math.max(1, Math.round(Math.sqrt((seats * (1 - INNER)) / (Math.PI * (1 + INNER) / 2))))

/**
 * The places of so many seats, in the order in which a hall is read: by angle, from the left, so that those who come one after the
 * other in a list sit together in a wedge. Also says how far apart seats are.
 */
export const hemicycle = (seats: number): { readonly places: readonly Place[]; readonly gap: number } => {
  const rows = Math.min(rowsFor(seats), Math.max(seats, 1))
  const radii = Array.from({ length: rows }, (_, row) => (rows === 1 ? 1 : INNER + ((1 - INNER) * row) / (rows - 1)))
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
  const gap = Math.min(...inRow, ...(rows === 1 ? [] : [(1 - INNER) / (rows - 1)]))
  return { places: spots.map(({ radius, angle }) => ({ x: radius * Math.cos(angle), y: -radius * Math.sin(angle) })), gap }
}
