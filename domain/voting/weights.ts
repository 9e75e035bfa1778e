import type { Composition } from '../delegation/delegation.ts'
import type { Band, Rules } from '../rules/edition.ts'

export type WeightRules = Pick<Rules, 'minimumVotes' | 'populationBands' | 'singleSexAssemblies' | 'singleSexMinimumVotes' | 'votesPerDelegate'>

/** What the weight of one Member depends on: people in its country, and how many Assemblies running its delegation was of one sex. */
export type Weighed = { readonly population: number; readonly singleSexAssemblies: number }

/**
 * At how many Assemblies running, this one included, a delegation was of one sex: `compositions` of the latest Assembly first. An Assembly
 * to which nobody came, or for which nothing was recorded (`null`), ends the run.
 */
export const singleSexRun = (compositions: readonly (Composition | null)[]): number => {
  const end = compositions.findIndex((found) => found === null || (found.women > 0) === (found.men > 0))
  return end === -1 ? compositions.length : end
}

/** Additional votes of the last band that begins at or below the population (1–5 million 1 … over 300 million 13). */
export const populationVotes = (population: number, bands: readonly Band[]): number =>
  bands.findLast(({ from }) => from <= population)?.votes ?? 0

/**
 * Votes of one Member in the Assembly: the minimum and its population votes. A delegation of one sex at so many Assemblies
 * running has the lower minimum.
 */
export const memberVotes = ({ population, singleSexAssemblies }: Weighed, rules: WeightRules): number => {
  const isReduced = singleSexAssemblies >= rules.singleSexAssemblies.value
  const minimum = isReduced ? rules.singleSexMinimumVotes.value : rules.minimumVotes.value
  return minimum + populationVotes(population, rules.populationBands.value)
}

/** Votes that a delegation can cast with the delegates in the room: none casts more than the cap, all together no more than the weight. */
export const castableVotes = (votes: number, delegatesPresent: number, { votesPerDelegate }: Pick<Rules, 'votesPerDelegate'>): number =>
  Math.min(votes, delegatesPresent * votesPerDelegate.value)
