/** Beyond so many differing words the comparison gives up and the rest counts as replaced: time stays bounded on pasted books. */
const MOST_DIFFERENCES = 3_000

/** A longest common subsequence as pairs of indices, flattened: [i0, j0, i1, j1, …] (Myers, O(ND)). */
export const commonSubsequence = (a: readonly number[], b: readonly number[]): number[] => {
  const n = a.length
  const m = b.length
  const pairs: number[] = []
  if (n === 0 || m === 0) return pairs
  const most = Math.min(n + m, MOST_DIFFERENCES)
  const offset = most + 1
  const reach = new Int32Array(2 * most + 3)
  const trace: Int32Array[] = []
  let found = -1
  for (let d = 0; d <= most && found < 0; d++) {
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (reach[offset + k - 1] as number) < (reach[offset + k + 1] as number))
      let x = down ? (reach[offset + k + 1] as number) : (reach[offset + k - 1] as number) + 1
      let y = x - k
      while (x < n && y < m && a[x] === b[y]) { x++; y++ }
      reach[offset + k] = x
      if (x >= n && y >= m) { found = d; break }
    }
    trace.push(reach.slice(offset - d, offset + d + 1))
  }
  if (found < 0) return pairs

  let x = n
  let y = m
  for (let d = found; d >= 0; d--) {
    const k = x - y
    const last = d > 0 ? trace[d - 1] as Int32Array : null
    const at = (diagonal: number): number => (last && Math.abs(diagonal) < d ? last[diagonal + d - 1] as number : -1)
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1))
    const startX = d === 0 ? 0 : down ? at(k + 1) : at(k - 1) + 1
    const startY = startX - k
    while (x > startX && y > startY) { x--; y--; pairs.push(y, x) }
    if (d > 0) { x = down ? startX : startX - 1; y = x - (down ? k + 1 : k - 1) }
  }
  return pairs.reverse()
}

/** The indices of a longest strictly increasing run through `values`: what stays in place while the rest moves. */
export const increasing = (values: readonly number[]): Set<number> => {
  const tails: number[] = []
  const before: number[] = []
  values.forEach((value, i) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[tails[middle] as number] as number) < value) low = middle + 1
      else high = middle
    }
    before[i] = low > 0 ? tails[low - 1] as number : -1
    tails[low] = i
  })
  const kept = new Set<number>()
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i] as number) kept.add(i)
  return kept
}
