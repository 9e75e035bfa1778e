import { z } from 'zod'
import { counts, decidingBody, decisionMode, disposition } from '../amendment/disposition.ts'
import { ID } from '../ids.ts'

const id = z.string().regex(ID)
const examination = { versionId: id }

/** The bodies that sit on a text; both may decide parts of it (process.md, Examination). */
export const SITTING_BODIES = ['plenary', 'drafting-committee'] as const

export const sittingCommands = {
  OpenSitting: z.object({ ...examination, body: z.enum(SITTING_BODIES) }),
  CloseSitting: z.object(examination),
  /** The President decides, the secretariat enters. `wording`: the paragraph as modified, when accepted as modified. */
  DecideAmendment: z.object({
    ...examination,
    amendmentId: id,
    disposition,
    mode: decisionMode.default('consensus'),
    body: decidingBody.optional(),
    counts: counts.optional(),
    wording: z.string().trim().optional(),
    reason: z.string().trim().default(''),
    /** the synthesis amendment that takes a subsumed one up */
    subsumedBy: id.optional(),
  }),
  /** Undo: reopens a decision together with what fell by it. */
  ReopenDecision: z.object({ ...examination, amendmentId: id }),
}
