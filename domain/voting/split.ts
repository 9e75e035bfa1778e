import { ok, refuse, type Result } from '../result.ts'
import { isWhole, sum, votesOn, type Votes } from './tally.ts'

/** What one delegation may cast: so many votes in all, so many on one delegate's paper. */
export type Limits = { readonly votes: number; readonly perDelegate: number }

/**
 * Adds up the papers of one delegation, one a delegate; they may differ, and one paper may be split itself. Votes that are
 * not cast are lost. Refuses papers that are not whole votes, and more votes than the delegate or the delegation has.
 */
export const splitVote = (papers: readonly Votes[], { votes, perDelegate }: Limits): Result<Votes> => {
  if (!papers.every(isWhole)) return refuse({ code: 'counts-do-not-fit', problem: 'not-whole' })
  const total = sum(papers)
  const isOver = papers.some((paper) => votesOn(paper) > perDelegate) || votesOn(total) > votes
  return isOver ? refuse({ code: 'counts-do-not-fit', problem: 'over-eligible' }) : ok(total)
}
