/** Whose hand: a person (`u:` and a user id), the server for a duty of its own (`s:` and its cause), an amendment (`a:` and its id). */
export type Hand = string
/** So many UTF-16 units of one hand. */
export type Run = { readonly length: number; readonly by: Hand }

/** Neighbours of one hand as one run. */
export const joined = (runs: readonly Run[]): Run[] => {
  const result: Run[] = []
  for (const run of runs) {
    const last = result.at(-1)
    if (last?.by === run.by) result[result.length - 1] = { length: last.length + run.length, by: run.by }
    else result.push(run)
  }
  return result
}

/** The runs between two places. */
export const cut = (runs: readonly Run[], from: number, to: number): Run[] => {
  const result: Run[] = []
  let start = 0
  for (const run of runs) {
    const end = start + run.length
    if (end > from && start < to) result.push(start >= from && end <= to ? run : { length: Math.min(end, to) - Math.max(start, from), by: run.by })
    start = end
  }
  return result
}
