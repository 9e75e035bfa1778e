import { z } from 'zod'

/** How an amendment can end (model.md, Amendments). Only `deferred` leaves it open, for another body or the next Assembly. */
export const DISPOSITIONS = [
  'accepted', 'accepted-as-modified', 'rejected', 'withdrawn', 'fallen', 'subsumed', 'inadmissible', 'deferred',
] as const
export const disposition = z.enum(DISPOSITIONS)
export type Disposition = z.infer<typeof disposition>

/** How the body decided. `consensus`: nobody objected. Only the others carry counts; a roll call names every Member. */
const DECISION_MODES = ['consensus', 'show-of-hands', 'electronic', 'roll-call'] as const
export const decisionMode = z.enum(DECISION_MODES)
export type DecisionMode = z.infer<typeof decisionMode>

const DECIDING_BODIES = ['plenary', 'drafting-committee', 'president', 'sponsor'] as const
export const decidingBody = z.enum(DECIDING_BODIES)
export type DecidingBody = z.infer<typeof decidingBody>

const votes = z.number().int().min(0)
export const BALLOT_CHOICES = ['for', 'against', 'abstain'] as const
/** Votes cast, in votes (not people); abstentions are recorded but are not votes cast. `rollCall` by Member, when one was taken. */
export const counts = z.object({
  for: votes,
  against: votes,
  abstain: votes,
  rollCall: z.record(z.string(), z.enum(BALLOT_CHOICES)).optional(),
})
export type Counts = z.infer<typeof counts>

/** Why an amendment falls without being put to the vote. */
export type FallReason = 'paragraph-deleted' | 'rival-adopted'

/** The catalogue of grounds of inadmissibility; free text may follow each, and must follow the last. The list is ours (verify). */
export const GROUNDS = ['outside-the-subject', 'touches-no-text', 'no-effect', 'contradicts-statutes', 'sponsor-not-entitled', 'other'] as const
export const ground = z.enum(GROUNDS)
export type Ground = z.infer<typeof ground>

type Facts = {
  /** nothing more is decided on it, short of reopening */
  readonly final: boolean
  /** its words, or some of them, enter the text */
  readonly entersText: boolean
  /** who can decide so; the first is the usual one */
  readonly by: readonly DecidingBody[]
  /** it can be put to a vote */
  readonly votable: boolean
}
const bodies = ['plenary', 'drafting-committee'] as const

/** What each disposition means for the text and who can pronounce it. */
export const dispositionFacts: Readonly<Record<Disposition, Facts>> = {
  'accepted': { final: true, entersText: true, by: bodies, votable: true },
  'accepted-as-modified': { final: true, entersText: true, by: bodies, votable: true },
  'rejected': { final: true, entersText: false, by: bodies, votable: true },
  'withdrawn': { final: true, entersText: false, by: ['sponsor'], votable: false },
  'fallen': { final: true, entersText: false, by: ['president', ...bodies], votable: false },
  'subsumed': { final: true, entersText: false, by: bodies, votable: false },
  'inadmissible': { final: true, entersText: false, by: ['president'], votable: false },
  'deferred': { final: false, entersText: false, by: bodies, votable: true },
}
