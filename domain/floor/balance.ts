import type { SEXES } from './commands.ts'

type Sex = (typeof SEXES)[number]
/** One turn as it was taken: the geopolitical group of who spoke (null: no Member), the sex as stated, whole seconds. */
export type Turn = { readonly group: string | null; readonly sex: Sex | null; readonly seconds: number }
/** How often and how long; `share`: of all the time spoken, in [0, 1]. */
export type Share<Key> = { readonly of: Key; readonly turns: number; readonly seconds: number; readonly share: number }

const sharesBy = <Key>(turns: readonly Turn[], keys: readonly Key[], keyOf: (turn: Turn) => Key): readonly Share<Key>[] => {
  const all = turns.reduce((sum, { seconds }) => sum + seconds, 0)
  return keys.map((of) => {
    const own = turns.filter((turn) => keyOf(turn) === of)
    const seconds = own.reduce((sum, turn) => sum + turn.seconds, 0)
    return { of, turns: own.length, seconds, share: all > 0 ? seconds / all : 0 }
  })
}

/** The time spoken by geopolitical group (in the order given, then others) and by sex. Every turn counts once in each. */
export const balance = (turns: readonly Turn[], groups: readonly string[]): { readonly groups: readonly Share<string | null>[]; readonly sexes: readonly Share<Sex | null>[] } => ({
  groups: sharesBy(turns, [...groups, null], ({ group }) => (group !== null && groups.includes(group) ? group : null)),
  sexes: sharesBy(turns, ['woman', 'man', null], ({ sex }) => sex),
})
