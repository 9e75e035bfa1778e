import type { z } from 'zod'
import type { Counts, DecidingBody, DecisionMode, Disposition, Ground } from '../amendment/disposition.ts'
import type { Operation } from '../amendment/operation.ts'
import type { Fallen } from '../amendment/consequences.ts'
import type { Given } from '../decider.ts'
import type { AmendmentId, MemberId, ProcessId, UserId, VersionId } from '../ids.ts'
import type { Instant } from '../instant.ts'
import type { Lang, Wording } from '../languages.ts'
import type { Group } from '../membership/members.ts'
import type { Process } from '../process/state.ts'
import type { ResolutionText } from '../resolution/text.ts'
import type { RulesEdition } from '../rules/edition.ts'
import type { Derived } from '../submissions/state.ts'
import type { BallotResult } from '../voting/counted.ts'
import type { SITTING_BODIES, SUB_DISPOSITIONS, sittingCommands } from './commands.ts'
import type { DraftingSeat } from './draftingCommittee.ts'

type Input = { [T in keyof typeof sittingCommands]: { readonly type: T } & z.infer<(typeof sittingCommands)[T]> }
export type SittingCommand = Input[keyof Input]
export type SittingCommandOf<T extends SittingCommand['type']> = Input[T]
export type SittingBody = (typeof SITTING_BODIES)[number]
/** To accept a sub-amendment is not yet to accept its amendment. */
export type SubDisposition = (typeof SUB_DISPOSITIONS)[number]

type Stamp = { readonly at: Instant; readonly by: UserId }
type Decision = {
  decisionId: string; amendmentId: AmendmentId; disposition: Disposition; body: DecidingBody; mode: DecisionMode; counts: Counts | null
  /** what enters the text: the amendment's own operation, or the modified one; null for every disposition but the accepted ones */
  op: Operation | null
  reason: string; subsumedBy: AmendmentId | null
  /** of an inadmissible one, by the catalogue */
  ground: Ground | null
  /** the President decides; `by` entered it */
  decidedBy: UserId | null
  sittingId: string | null
  /** how many objected to the consensus; the sub-amendment whose words were taken */
  objections?: number; subAmendmentId?: string | null
  /** the electronic vote that the counts are the result of */
  ballotId?: string | null
}
export type SittingEvent =
  | ({ type: 'SittingOpened'; processId: ProcessId; versionId: VersionId; sittingId: string; number: number; body: SittingBody } & Stamp)
  | ({ type: 'SittingClosed'; sittingId: string } & Stamp)
  | ({ type: 'AmendmentDecided' } & Decision & Stamp)
  | ({ type: 'AmendmentFell'; decisionId: string; fellBy: string; reason: Fallen['reason']; amendmentId: AmendmentId; sittingId: string | null } & Stamp)
  | ({ type: 'DraftingCommitteeAppointed'; processId: ProcessId; versionId: VersionId; seats: readonly DraftingSeat[] } & Stamp)
  | ({ type: 'DecisionsConfirmed'; sittingId: string; decisionIds: readonly string[]; amendmentIds: readonly AmendmentId[] } & Stamp)
  /** its sponsor had agreed that an accepted synthesis takes it up */
  | ({ type: 'AmendmentSubsumed'; decisionId: string; fellBy: string; subsumedBy: AmendmentId; amendmentId: AmendmentId; sittingId: string | null } & Stamp)
  | SubAmendmentEvent
  /** an accepted wording in the other language: `op` with its words in both */
  | ({ type: 'TranslationEntered'; decisionId: string; amendmentId: AmendmentId; lang: Lang; op: Operation } & Stamp)
  | ({ type: 'DecisionReopened'; decisionId: string; amendmentId: AmendmentId; restored: readonly AmendmentId[] } & Stamp)

/** What happens to sub-amendments: each speaks of the text as it reads with its amendment (domain/amendment/subAmendment.ts). */
export type SubAmendmentEvent =
  /** `wording`: the official form, whole */
  | ({
    type: 'SubAmendmentProposed'; subAmendmentId: string; amendmentId: AmendmentId; memberId: MemberId; ordinal: number; lang: Lang
    op: Operation; seen: string; wording: string; reason: string; hash: string
  } & Stamp)
  | ({ type: 'SubAmendmentWithdrawn'; subAmendmentId: string; amendmentId: AmendmentId } & Stamp)
  | ({
    type: 'SubAmendmentDecided'; subAmendmentId: string; amendmentId: AmendmentId; memberId: MemberId; ordinal: number; disposition: SubDisposition; body: DecidingBody
    mode: DecisionMode; counts: Counts | null; ballotId?: string | null; objections: number; reason: string; sittingId: string; decidedBy: UserId | null
  } & Stamp)
  | ({ type: 'SubAmendmentReopened'; subAmendmentId: string; amendmentId: AmendmentId } & Stamp)

export type Decided = {
  readonly decisionId: string; readonly amendmentId: AmendmentId; readonly disposition: Disposition; readonly op: Operation | null; readonly fellBy: string | null
  /** decided by the drafting committee, and not confirmed by the plenary yet */
  readonly reported?: boolean
  /** the language in which the secretariat has entered its words since */
  readonly translatedInto?: Lang
}

/** A sub-amendment as the sitting knows it; `ordinal` counts those to one amendment, from 1. */
export type SubAmendment = {
  readonly id: string; readonly amendmentId: AmendmentId; readonly memberId: MemberId; readonly ordinal: number; readonly op: Operation; readonly seen: string
  readonly withdrawn: boolean
  readonly decided: SubDisposition | null
}
/** A sub-amendment derived, and ready to be proposed; `isInside`: it changes only what its amendment changes. */
export type DerivedSub = Derived & { readonly lang: Lang; readonly isInside: boolean }
export type Sitting = {
  readonly versionId: VersionId
  readonly sittings: number
  /** the sitting that is open now */
  readonly open: { readonly id: string; readonly body: SittingBody } | null
  /** standing decisions in the order they were taken: the text is their fold over the version */
  readonly decided: readonly Decided[]
  readonly draftingCommittee?: readonly DraftingSeat[]
  readonly subAmendments?: readonly SubAmendment[]
  /** electronic votes that have decided; reopening a decision asks the committee again, so they stay here */
  readonly ballots?: readonly string[]
}

/** An amendment as the desk knows it. */
export type Tabled = { readonly id: AmendmentId; readonly number: number; readonly op: Operation; readonly withdrawn: boolean }
export type SittingFacts = {
  readonly process: Process
  readonly edition: RulesEdition
  readonly presidentId: UserId | null
  readonly amendments: readonly Tabled[]
  /** the version, by language */
  readonly base: Wording<ResolutionText>
  /** the operation that makes the amended paragraph read as `wording` in the amendment's language; null when it changes nothing */
  readonly asModified: (amendment: Tabled, wording: string) => Operation | null
  /** the amendment with these sub-amendments to it; null where they cannot stand together */
  readonly asSubAmended: (amendment: Tabled, subs: readonly SubAmendment[]) => Operation | null
  /** the sub-amendments that typed words, or a Member's copy of the text with the amendment, come to */
  readonly subDerived: readonly DerivedSub[]
  readonly hash: (value: unknown) => string
  /** the geopolitical groups of a Member; undefined for who is none */
  readonly groupsOf: (memberId: MemberId) => readonly Group[] | undefined
  /** those whose sponsors agree that this synthesis takes them up */
  readonly agreedTo: (synthesisId: AmendmentId) => readonly AmendmentId[]
  /** Members that a roll call may name */
  readonly callable: readonly MemberId[]
  /** the ballot that the decision names, when there is one */
  readonly ballot: BallotResult | null
  /** amendments and sub-amendments on which an electronic vote is open */
  readonly underVote: readonly string[]
  /** an electronic vote on the whole text is open */
  readonly textUnderVote: boolean
}
export type Asked = Given<SittingFacts>

/** A deferred amendment waits for another body; every other disposition is final until reopened. */
export const isFinal = (disposition: Disposition): boolean => disposition !== 'deferred'
/** The decision on an amendment that stands; undefined: none, or it was reopened. */
export const standing = (state: Sitting | null, amendmentId: AmendmentId): Decided | undefined =>
  state?.decided.findLast((d) => d.amendmentId === amendmentId)
/** How an amendment ended; null while it is open, a deferred one too. */
export const dispositionOf = (state: Sitting | null, amendmentId: AmendmentId): Disposition | null => {
  const found = standing(state, amendmentId)
  return found && isFinal(found.disposition) ? found.disposition : null
}
/** Amendments that still wait for a decision, withdrawn ones aside. */
export const undecided = (state: Sitting | null, amendments: readonly Tabled[]): readonly Tabled[] =>
  amendments.filter(({ id, withdrawn }) => !withdrawn && !dispositionOf(state, id))
/** Decisions of the drafting committee that the plenary has not confirmed. */
export const reported = (state: Sitting | null): readonly Decided[] => (state?.decided ?? []).filter((one) => one.reported)
/** What has entered the text, in the order it was decided. */
export const adopted = (state: Sitting | null): readonly { id: AmendmentId; op: Operation }[] =>
  (state?.decided ?? []).flatMap(({ amendmentId: id, op }) => (op ? [{ id, op }] : []))
