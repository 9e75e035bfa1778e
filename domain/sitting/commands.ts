import { z } from 'zod'
import { counts, decidingBody, decisionMode, disposition, ground } from '../amendment/disposition.ts'
import { ID } from '../ids.ts'
import { lang } from '../languages.ts'
import { chosen } from '../submissions/commands.ts'

const id = z.string().regex(ID)
const examination = { versionId: id }

/** The bodies that sit on a text; both may decide parts of it (process.md, Examination). */
export const SITTING_BODIES = ['plenary', 'drafting-committee'] as const

/** How a sub-amendment is put to an end. */
export const SUB_DISPOSITIONS = ['accepted', 'rejected'] as const

export const sittingCommands = {
  OpenSitting: z.object({ ...examination, body: z.enum(SITTING_BODIES) }),
  CloseSitting: z.object(examination),
  /** The drafting committee of this text: Members, seats shared out by group. Appointed anew, it replaces the one before. */
  AppointDraftingCommittee: z.object({ ...examination, memberIds: z.array(id).min(1) }),
  /** The plenary confirms what the drafting committee decided and reports; without a choice, all of it. */
  ConfirmDecisions: z.object({ ...examination, amendmentIds: z.array(id).default([]) }),
  /**
   * A Member amends an amendment that is not decided yet: by `wording`, its paragraph as it should read in the amendment's own language (said on the
   * floor), or without it by what its copy of the text with the amendment differs by in `lang`, all of it or what is `chosen`.
   */
  ProposeSubAmendment: z.object({
    ...examination, amendmentId: id, memberId: id, lang: lang.optional(), chosen: z.array(chosen).default([]), wording: z.string().trim().default(''), reason: z.string().trim().default(''),
  }),
  WithdrawSubAmendment: z.object({ ...examination, subAmendmentId: id }),
  /** Before its amendment is decided. */
  DecideSubAmendment: z.object({
    ...examination, subAmendmentId: id, disposition: z.enum(SUB_DISPOSITIONS), mode: decisionMode.default('consensus'), counts: counts.optional(), ballotId: id.optional(),
    objections: z.number().int().min(0).default(0), reason: z.string().trim().default(''),
  }),
  ReopenSubAmendment: z.object({ ...examination, subAmendmentId: id }),
  /** The President decides, the secretariat enters. `wording`: the paragraph as modified, when accepted as modified. */
  DecideAmendment: z.object({
    ...examination,
    amendmentId: id,
    disposition,
    mode: decisionMode.default('consensus'),
    body: decidingBody.optional(),
    counts: counts.optional(),
    /** the closed electronic vote on it: its result is the counts */
    ballotId: id.optional(),
    wording: z.string().trim().optional(),
    /** why the President rules it inadmissible, by the catalogue; `reason` says more, or all */
    ground: ground.optional(),
    reason: z.string().trim().default(''),
    /** the synthesis amendment that takes a subsumed one up */
    subsumedBy: id.optional(),
    /** accepted with it, in one decision: the words are then those of the sub-amendment */
    subAmendmentId: id.optional(),
    /** how many objected, where the President found consensus all the same */
    objections: z.number().int().min(0).default(0),
    /** what the desk was shown to fall (`none`: nothing); refused when it is no longer that */
    falls: z.array(id).optional(),
  }),
  /** Several amendments put as one question: all are decided, or none. */
  DecideTogether: z.object({
    ...examination, amendmentIds: z.array(id).min(2), disposition: z.enum(['accepted', 'rejected', 'deferred']),
    objections: z.number().int().min(0).default(0), reason: z.string().trim().default(''),
    /** what the desk was shown to fall with them (`none`: nothing); refused, with what falls, when it is not that */
    falls: z.array(id).optional(),
  }),
  /** The secretariat enters an accepted wording in the language that it was not decided in: how each place reads there (paragraph id or 'title' -> words). */
  EnterTranslation: z.object({ ...examination, amendmentId: id, lang, words: z.record(z.string(), z.string()).default({}) }),
  /** Undo: reopens a decision together with what fell by it. */
  ReopenDecision: z.object({ ...examination, amendmentId: id }),
}
