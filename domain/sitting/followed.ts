/**
 * What many screens follow, told once in whole and then by what changed. `now` is what stands at this moment, key by key; `tables` are rows
 * that come and go (paragraphs, fates). `at` rises with every change: a screen knows by it whether it has missed one.
 */
export type Followed<Now extends object = object, Tables extends TablesOf = TablesOf> = { readonly at: number; readonly now: Now; readonly tables: Tables }
type TablesOf = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** From one state to a later one. In a table, null takes the row away; the keys of `now` never go. */
export type Step = {
  readonly from: number
  readonly at: number
  readonly now: Readonly<Record<string, unknown>>
  readonly tables: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
const changed = (before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): [string, unknown][] =>
  Object.entries(after).filter(([key, value]) => !isSame(before[key], value))

/** What changed between two states; null when nothing did, whatever their `at`. Law: `stepTo(before, stepBetween(before, after)) = after`. */
export const stepBetween = (before: Followed, after: Followed): Step | null => {
  const now = Object.fromEntries(changed({ ...before.now }, { ...after.now }))
  const tables = Object.fromEntries(Object.entries(after.tables).flatMap(([name, rows]) => {
    const old = before.tables[name] ?? {}
    const moved = [...changed(old, rows), ...Object.keys(old).filter((key) => !(key in rows)).map((key) => [key, null] as const)]
    return moved.length > 0 ? [[name, Object.fromEntries(moved)] as const] : []
  }))
  return Object.keys(now).length + Object.keys(tables).length > 0 ? { from: before.at, at: after.at, now, tables } : null
}

/** The state after a step that begins where `before` stands. What did not change stays the same object. */
export const stepTo = <F extends Followed>(before: F, { at, now, tables }: Step): F => ({
  ...before, at,
  now: { ...before.now, ...now },
  tables: {
    ...before.tables,
    ...Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, Object.fromEntries(Object.entries({ ...before.tables[name], ...rows }).filter(([, row]) => row !== null))])),
  },
})
