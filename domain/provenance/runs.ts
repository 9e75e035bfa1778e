/** Whose hand: a person (`u:` and a user id), the server for a duty of its own (`s:` and its cause), an amendment (`a:` and its id). */
export type Hand = string
/** Whose words are, and in which session they came to stand here: its first place in the log. */
export type Pen = { readonly by: Hand; readonly since: number }
/** So many UTF-16 units of one pen. */
export type Run = Pen & { readonly length: number }

/** Neighbours of one pen as one run. */
export const joined = (runs: readonly Run[]): Run[] => {
  const result: Run[] = []
  for (const run of runs) {
    const last = result.at(-1)
    if (last?.by === run.by && last.since === run.since) result[result.length - 1] = { ...run, length: last.length + run.length }
    else result.push(run)
  }
  return result
}

/** Of each unit whose it is. */
export const pensOf = (runs: readonly Run[]): Pen[] => runs.flatMap(({ length, ...pen }) => new Array<Pen>(length).fill(pen))

/** The runs between two places. */
export const cut = (runs: readonly Run[], from: number, to: number): Run[] => {
  const result: Run[] = []
  let start = 0
  for (const run of runs) {
    const end = start + run.length
    if (end > from && start < to) result.push(start >= from && end <= to ? run : { ...run, length: Math.min(end, to) - Math.max(start, from) })
    start = end
  }
  return result
}
