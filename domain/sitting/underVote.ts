import { fateOfSub, parentOf, subsTo } from './subAmendments.ts'
import { standing, type Sitting, type SittingFacts } from './state.ts'

type Facts = Pick<SittingFacts, 'underVote' | 'amendments'>

/** How what is put to the vote stands, with what its words depend on: of an amendment the sub-amendments to it, of a sub-amendment its amendment. */
const asPut = (state: Sitting | null, id: string, { amendments }: Facts): unknown => {
  const sub = state?.subAmendments?.find((one) => one.id === id)
  const amendment = amendments.find((one) => one.id === (sub?.amendmentId ?? id))
  if (!amendment) return null
  const subs = subsTo(state, amendment.id)
  return [standing(state, amendment.id)?.decisionId, sub ? fateOfSub(sub, subs, parentOf(state, amendment)) : subs.map(({ withdrawn, decided }) => [withdrawn, decided])]
}

/**
 * Votes in the box are not overtaken by what is decided beside them: while a vote on it is open, an amendment or a sub-amendment is neither disposed of
 * nor withdrawn, it does not fall by another, and the words put do not change.
 */
export const overtakesVote = (before: Sitting | null, after: Sitting | null, facts: Facts): boolean =>
  facts.underVote.some((id) => JSON.stringify(asPut(before, id, facts)) !== JSON.stringify(asPut(after, id, facts)))
