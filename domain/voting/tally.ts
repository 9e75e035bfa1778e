import { BALLOT_CHOICES, type Counts } from '../amendment/disposition.ts'
import { ok, refuse, type Result } from '../result.ts'
import { needed, type MajorityName } from './majority.ts'

/** Votes without the names of those who cast them. */
export type Votes = Pick<Counts, 'for' | 'against' | 'abstain'>

/**
 * A result as the President announces it: "6 of 9 votes cast, two-thirds needs 6: carried". `cast` is what the majority is
 * counted of; abstentions are not votes cast unless the rules edition says so.
 */
export type Tally = Votes & { readonly majority: MajorityName; readonly cast: number; readonly needed: number; readonly carried: boolean }

export type TallyRule = { readonly abstentionsAreCast?: boolean }

/** Whole votes, none below zero. */
export const isWhole = (votes: Votes): boolean => BALLOT_CHOICES.every((choice) => Number.isSafeInteger(votes[choice]) && votes[choice] >= 0)

/** A roll call of one vote a Member must come to the counts it stands beside. */
const agrees = ({ rollCall, ...votes }: Counts): boolean => {
  const called = Object.values(rollCall ?? {})
  return !rollCall || BALLOT_CHOICES.every((choice) => called.filter((vote) => vote === choice).length === votes[choice])
}

/** Judges counts that are known to be whole. Nothing is carried when nobody votes for it. */
export const judge = (counts: Votes, majority: MajorityName, { abstentionsAreCast = false }: TallyRule = {}): Tally => {
  const { for: votesFor, against, abstain } = counts
  const cast = votesFor + against + (abstentionsAreCast ? abstain : 0)
  const least = needed(cast, majority)
  return { for: votesFor, against, abstain, majority, cast, needed: least, carried: votesFor >= least }
}

/** Judges counts as entered at a desk: refuses what is not whole votes, a roll call that differs, and a vote in which none were cast. */
export const tally = (counts: Counts, majority: MajorityName, rule: TallyRule = {}): Result<Tally> => {
  if (!isWhole(counts)) return refuse({ code: 'counts-do-not-fit', problem: 'not-whole' })
  if (!agrees(counts)) return refuse({ code: 'counts-do-not-fit', problem: 'roll-call-differs' })
  const result = judge(counts, majority, rule)
  return result.cast === 0 ? refuse({ code: 'counts-do-not-fit', problem: 'none-cast' }) : ok(result)
}

export const NO_VOTES: Votes = { for: 0, against: 0, abstain: 0 }

/** Several papers, rolls or delegates counted together. */
export const sum = (papers: readonly Votes[]): Votes => papers.reduce<Votes>((total, paper) => ({
  for: total.for + paper.for, against: total.against + paper.against, abstain: total.abstain + paper.abstain,
}), NO_VOTES)

/** All the votes on a paper, abstentions included. */
export const votesOn = (paper: Votes): number => paper.for + paper.against + paper.abstain
