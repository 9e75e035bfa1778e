/** A table of a benchmark, printed by `run.ts`. */
export type Table = { readonly title: string; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
/** What every `*.bench.ts` exports as `tables`: each is printed when it is there. */
export type Tables = () => Iterable<Table> | AsyncIterable<Table>

/** Median milliseconds of one call over many rounds, after warming up; peers are measured in the same run, in turn, so that a busy machine is fair to both. */
export const inTurn = (subjects: Readonly<Record<string, () => unknown>>, rounds = 41, warmUp = 5): Record<string, number> => {
  const times: Record<string, number[]> = {}
  for (let round = -warmUp; round < rounds; round++) {
    for (const [name, subject] of Object.entries(subjects)) {
      const start = performance.now()
      subject()
      if (round >= 0) (times[name] ??= []).push(performance.now() - start)
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0]))
}

export const ms = (value: number): string => (value < 1 ? value.toFixed(3) : value < 100 ? value.toFixed(1) : value.toFixed(0))
export const ratio = (ours: number, theirs: number): string => (ours / theirs).toFixed(2)

/** The same numbers in every run. */
export const seeded = (seed: number): (() => number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff
  return seed / 0x7fffffff
}
