import { needed, type MajorityName } from '#domain/voting/majority.ts'

export type Votes = { readonly for: number; readonly against: number; readonly abstain: number }
export type VotingRule = { readonly majority: MajorityName; readonly abstentionsAreCast: boolean }
export type Outcome = { readonly for: number; readonly cast: number; readonly needed: number; readonly carried: boolean }

/** What counts come to, shown while they are typed; the rules judge them again when they arrive. Null while no vote is cast. */
export const outcome = (votes: Votes, { majority, abstentionsAreCast }: VotingRule): Outcome | null => {
  const cast = votes.for + votes.against + (abstentionsAreCast ? votes.abstain : 0)
  if (!(cast > 0)) return null
  const least = needed(cast, majority)
  return { for: votes.for, cast, needed: least, carried: votes.for >= least }
}

/** The counts that a roll call comes to. */
export const counted = (choices: readonly string[]): Votes => ({
  for: choices.filter((choice) => choice === 'for').length,
  against: choices.filter((choice) => choice === 'against').length,
  abstain: choices.filter((choice) => choice === 'abstain').length,
})
