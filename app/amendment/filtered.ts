import { dispositionFacts } from '#domain/amendment/disposition.ts'
import type { CompendiumRow } from '#server/query/compendium.ts'

/** By what the amendments of a compendium are chosen, as it stands in the address. */
export const FILTERS = ['place', 'sponsor', 'group', 'state'] as const
export type Filtered = Readonly<Record<(typeof FILTERS)[number], string>>

/** The state of those that will be put to the vote: nothing is decided on them, or they were only left to another body. */
export const UNDECIDED = 'undecided'

/** A place as it stands in an address: the very beginning of the text has no id. */
export const placeInAddress = (at: string): string => at || 'beginning'

type Row = Pick<CompendiumRow, 'sponsorId' | 'coSponsors' | 'groups' | 'decision'>

/** Is this amendment among the chosen, its place left aside? */
export const isChosen = ({ sponsorId, coSponsors, groups, decision }: Row, { sponsor, group, state }: Filtered): boolean =>
  (!sponsor || sponsorId === sponsor || coSponsors.includes(sponsor))
  && (!group || groups.some((each) => each === group))
  && (!state || decision?.disposition === state || (state === UNDECIDED && (decision === null || !dispositionFacts[decision.disposition].final)))
