/** The majorities of the rule book, by name. */
export const MAJORITY_NAMES = ['simple', 'two-thirds'] as const
export type MajorityName = (typeof MAJORITY_NAMES)[number]

/**
 * The arithmetic behind each name, of the votes cast: `simple` is more than one half (a tie is lost), `two-thirds` is two
 * thirds or more.
 */
export const MAJORITIES: Readonly<Record<MajorityName, { numerator: number; denominator: number; moreThan: boolean }>> = {
  simple: { numerator: 1, denominator: 2, moreThan: true },
  'two-thirds': { numerator: 2, denominator: 3, moreThan: false },
}

/** Votes for that carry a question when `cast` votes were cast: 5 of 9 (simple), 6 of 9 (two-thirds); never fewer than 1. */
export const needed = (cast: number, name: MajorityName): number => {
  const { numerator, denominator, moreThan } = MAJORITIES[name]
  const part = numerator * cast
  return Math.max(1, moreThan ? Math.floor(part / denominator) + 1 : Math.ceil(part / denominator))
}
