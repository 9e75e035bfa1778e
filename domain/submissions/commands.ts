import { z } from 'zod'
import { ID } from '../ids.ts'
import { instant } from '../instant.ts'
import { lang } from '../languages.ts'
import { ACTS } from './acts.ts'

const id = z.string().regex(ID)
const submission = { versionId: id, sponsorId: id }

/** One derived amendment as its sponsor saw it: its key, and the hash of its operation, so that nothing unseen is submitted. */
export const chosen = z.object({ key: z.string(), seen: z.string().optional() })

export const submissionsCommands = {
  /** Submits what the sponsor's workspace differs by, one amendment a place. */
  SubmitAmendments: z.object({ ...submission, lang, chosen: z.array(chosen).min(1) }),
  EnterAmendment: z.object({
    ...submission, lang,
    act: z.enum(ACTS),
    /** the paragraph amended or deleted, or after which one is added; empty for the title or the very beginning */
    paragraphId: z.string().default(''),
    kind: z.enum(['preambular', 'operative']).default('operative'),
    text: z.string().trim().default(''),
    reason: z.string().trim().default(''),
    /** the Member whose delegate spoke an oral amendment, where that was noted */
    spokenBy: id.optional(),
    /** when the message arrived; the deadline is judged by it, the entry is recorded beside it */
    receivedAt: instant.optional(),
  }),
  ReplaceAmendment: z.object({ ...submission, lang, amendmentId: id, chosen }),
  /** The first sponsor withdraws, for all; a co-sponsor leaves. */
  WithdrawAmendment: z.object({ ...submission, amendmentId: id, reason: z.string().trim().default('') }),
  LeaveAmendment: z.object({ ...submission, memberId: id, amendmentId: id }),
  /** Asks other Members to co-sponsor these words; each answers for itself. */
  InviteCoSponsors: z.object({ ...submission, lang, chosen, memberIds: z.array(id).min(1) }),
  AnswerInvitation: z.object({ ...submission, memberId: id, seen: z.string(), answer: z.enum(['accepted', 'declined']) }),
  TakeBackInvitation: z.object({ ...submission, memberId: id, seen: z.string() }),
}
