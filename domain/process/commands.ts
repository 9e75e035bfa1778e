import { z } from 'zod'
import { counts } from '../amendment/disposition.ts'
import { ID } from '../ids.ts'
import { instant } from '../instant.ts'
import { lang } from '../languages.ts'
import { COMMITTEES } from '../permission/roles.ts'
import { GROUPS } from '../membership/members.ts'
import { WINDOWS } from './stages.ts'

const id = z.string().regex(ID)
const words = z.string().trim().min(1)
const process = { processId: id }
const reason = z.string().trim().default('')
/** What a decision by vote rests on: counts entered at the desk, or a closed ballot on the question. */
const counted = { counts: counts.optional(), ballotId: id.optional() }

/** How a body adopts (process.md: stored per stage; a committee may vote and the Assembly then adopt by consensus). */
export const ADOPTION_MODES = ['unanimously', 'consensus', 'without-a-vote', 'vote'] as const
export const adoptionMode = z.enum(ADOPTION_MODES)
export type AdoptionMode = z.infer<typeof adoptionMode>
export const RESERVATION_NATURES = ['reservation', 'opposition', 'abstention'] as const

export const processCommands = {
  ProposeSubject: z.object({
    committee: z.enum(COMMITTEES),
    /** the Assembly that is to adopt (N) */
    assemblyId: id,
    /** the Assembly before it (N-1), where the debate takes place */
    previousAssemblyId: id.optional(),
    titleEn: words,
    titleFr: words,
    editionId: id,
    sourceLang: lang.default('en'),
  }),
  ApproveSubject: z.object(process),
  /** A Member asks for an emergency item, with a memorandum and a draft in one language. */
  RequestItem: z.object({
    /** whose President chairs its sittings */
    committee: z.enum(COMMITTEES).default('C-I'),
    assemblyId: id, memberId: id, titleEn: words, titleFr: words, editionId: id, lang: lang.default('en'), memorandum: words, draft: words,
  }),
  /** Another Member joins the request, or one of several leaves it; when the last one leaves it is withdrawn. */
  JoinRequest: z.object({ ...process, memberId: id }),
  LeaveRequest: z.object({ ...process, memberId: id }),
  BackRequest: z.object({ ...process, group: z.enum(GROUPS) }),
  /** The Executive Committee rules on admissibility; the secretariat enters it. */
  RuleOnRequest: z.object({ ...process, ruling: z.enum(['admissible', 'inadmissible']), reason }),
  /** Requests on one subject become one: this one goes into the other, with its sponsors. */
  MergeRequest: z.object({ ...process, into: id }),
  /** The weighted votes on placing the item on the agenda. */
  RecordAgendaVote: z.object({ ...process, ...counted }),
  PlaceItem: z.object(process),
  /** Carried, but another item was placed. */
  SetRequestAside: z.object(process),
  AppointRapporteurs: z.object({ ...process, rapporteurs: z.array(z.object({ userId: id, memberId: id })) }),
  /** Sets a window, or moves it with a reason while it has not passed. */
  SetWindow: z.object({ ...process, window: z.enum(WINDOWS), opens: instant.optional(), closes: instant, reason }),
  OpenDebate: z.object(process),
  /** `speakerId`: a Member, an observer body or a partner organization. */
  RecordStatement: z.object({ ...process, speakerId: id, at: instant, lang, summary: words }),
  WithdrawStatement: z.object({ ...process, statementId: id, reason }),
  CloseDebate: z.object(process),
  OpenInputs: z.object(process),
  OpenDrafting: z.object(process),
  HandInDraft: z.object(process),
  ReturnDraft: z.object({ ...process, reason: words }),
  /** `seen`: the log position of each draft room that the secretary looked at (room name -> sequence). */
  Circulate: z.object({ ...process, code: words, seen: z.record(z.string(), z.coerce.number()).optional() }),
  /** Back to the co-Rapporteurs for a revised draft (DR-rev). */
  ReviseDraft: z.object({ ...process, reason: words }),
  OpenAmendments: z.object(process),
  PublishCompendium: z.object({ ...process, code: words }),
  OpenCommitteeDebate: z.object(process),
  OpenExamination: z.object(process),
  AdoptInCommittee: z.object({ ...process, mode: adoptionMode, ...counted }),
  DeferToAssembly: z.object({ ...process, assemblyId: id, reason: words }),
  ReportToAssembly: z.object({ ...process, memberId: id.optional() }),
  AdoptInAssembly: z.object({ ...process, mode: adoptionMode, ...counted }),
  RejectInAssembly: z.object({ ...process, ...counted }),
  RecordReservation: z.object({
    ...process,
    memberId: id,
    nature: z.enum(RESERVATION_NATURES),
    /** empty: the whole text */
    paragraphIds: z.array(id).default([]),
    text: z.string().trim().default(''),
  }),
  WithdrawReservation: z.object({ ...process, reservationId: id }),
  /** A Member explains its vote, or its part in the consensus, after the body has decided: once for the committee, once for the Assembly. */
  ExplainVote: z.object({ ...process, memberId: id, lang, text: words }),
  PublishResolution: z.object({ ...process, code: words }),
  Transmit: z.object(process),
  OpenFollowUp: z.object(process),
  /** Takes back the last step, as long as nothing depends on it. */
  ReturnStep: z.object({ ...process, reason: words }),
}
