/** By what the amendments of a compendium are chosen, as it stands in the address. */
export const FILTERS = ['place', 'sponsor', 'group', 'state'] as const
export type Filtered = Readonly<Record<(typeof FILTERS)[number], string>>

/** The state of those on which no decision is taken. */
export const UNDECIDED = 'undecided'
