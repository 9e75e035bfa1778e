import { balance, type Share } from '#domain/floor/balance.ts'
import { SEXES } from '#domain/floor/commands.ts'
import { GROUPS } from '#domain/membership/members.ts'
import type { Names } from './names.ts'

export type Balanced = { readonly groups: readonly Share<string | null>[]; readonly sexes: readonly Share<(typeof SEXES)[number] | null>[] }

/** How the time spoken from the floor was shared; null while nobody has spoken. A statement without seconds was recorded without the floor. */
export const timeSpoken = (statements: readonly { readonly speakerId: string; readonly sex: string | null; readonly seconds: number | null }[], names: Names): Balanced | null => {
  const turns = statements.flatMap(({ speakerId, sex, seconds }) => (seconds === null ? [] : [{
    group: names.lookup(speakerId)?.groups[0] ?? null, sex: SEXES.find((one) => one === sex) ?? null, seconds,
  }]))
  return turns.length > 0 ? balance(turns, GROUPS) : null
}
