import { z } from 'zod'
import { ground } from '../amendment/disposition.ts'
import { ID } from '../ids.ts'

const id = z.string().regex(ID)
const version = { versionId: id }
/** The same is often said of several amendments at once; each gets an event of its own. */
const several = z.array(id).min(1).max(1000)
const words = z.string().trim().default('')
/** For whom the answer is given: the sponsor of the amendment. */
const sponsored = { ...version, sponsorId: id }

/** What a co-Rapporteur can advise on an amendment (process.md: examination is prepared by the co-Rapporteurs). */
export const ADVICE = ['accept', 'accept-modified', 'reject', 'discuss'] as const
export const advice = z.enum(ADVICE)
export type Advice = z.infer<typeof advice>
export const RULINGS = ['admissible', 'inadmissible'] as const
/** A sponsor follows, or stays with what it proposed. */
export const ANSWERS = ['agree', 'keep'] as const
export type Answer = (typeof ANSWERS)[number]
/** Of an amendment carried to a revised draft: it stands so, it is not what was meant, it is worded anew, or it is given up. */
export const REVISION_ANSWERS = ['confirm', 'refuse', 'reword', 'withdraw'] as const

export const preparationCommands = {
  /** The secretariat's proposal to the President; nobody else sees it. */
  PrepareRuling: z.object({ ...version, amendmentIds: several, ruling: z.enum(RULINGS), ground: ground.optional(), note: words }),
  /** The President finds nothing against it. That it is inadmissible ends an amendment, and is a decision like others (`DecideAmendment`). */
  RuleAdmissible: z.object({ ...version, amendmentIds: several }),
  /** `wording`: the place as it should read, when it is to be accepted as modified. A later one takes the place of an earlier. */
  Recommend: z.object({ ...version, amendmentIds: several, advice, wording: words, reason: words }),
  AnswerRecommendation: z.object({ ...sponsored, amendmentId: id, answer: z.enum(ANSWERS), text: words }),
  /** Asks the sponsors of amendments that say the same to carry one of them together. */
  ProposeMerging: z.object({ ...version, amendmentIds: z.array(id).min(2).max(250) }),
  AgreeToMerge: z.object({ ...sponsored, mergingId: id, answer: z.enum(ANSWERS) }),
  /** `amendmentId`: the synthesis, submitted by the co-Rapporteurs; `standsFor`: those that it would take up. */
  ProposeSynthesis: z.object({ ...version, amendmentId: id, standsFor: several }),
  AnswerSynthesis: z.object({ ...sponsored, synthesisId: id, amendmentId: id, answer: z.enum(ANSWERS) }),
  /** `versionId`: the revised draft. `wording`: the place as it should read there, in `lang`, when worded anew. */
  AnswerRevision: z.object({ ...sponsored, amendmentId: id, answer: z.enum(REVISION_ANSWERS), wording: words }),
}
