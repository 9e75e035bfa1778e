import type { Ground } from '../amendment/disposition.ts'
import type { Operation } from '../amendment/operation.ts'
import type { AmendmentId, SponsorId, UserId, VersionId } from '../ids.ts'
import type { Instant } from '../instant.ts'
import type { Advice, Answer, REVISION_ANSWERS, RULINGS } from './commands.ts'

type Stamp = { readonly at: Instant; readonly by: UserId }
type About = { readonly versionId: VersionId; readonly amendmentId: AmendmentId }
type Event<T extends string, Data> = Readonly<{ type: T } & Data> & Stamp
/** `onBehalf`: entered by the secretariat for the sponsor. */
type Answered = About & { readonly sponsorId: SponsorId; readonly onBehalf: boolean }

/** What was said of amendments before the sitting decides them. */
export type PreparationEvent =
  | Event<'RulingPrepared', About & { ruling: (typeof RULINGS)[number]; ground: Ground | null; note: string }>
  /** the President rules; `by` entered it */
  | Event<'AmendmentRuledAdmissible', About & { decidedBy: UserId | null }>
  | Event<'AmendmentRecommended', About & { advice: Advice; wording: string; reason: string }>
  | Event<'RecommendationAnswered', Answered & { answer: Answer; text: string }>
  | Event<'MergingProposed', { versionId: VersionId; mergingId: string; amendmentIds: readonly AmendmentId[] }>
  | Event<'MergingAnswered', Answered & { mergingId: string; answer: Answer }>
  /** one amendment, the first by number, is carried by the sponsors of all; the others are withdrawn in its favour */
  | Event<'AmendmentsMerged', { versionId: VersionId; mergingId: string; into: AmendmentId; merged: readonly AmendmentId[]; sponsors: readonly SponsorId[] }>
  | Event<'SynthesisProposed', About & { standsFor: readonly AmendmentId[] }>
  | Event<'SynthesisAnswered', Answered & { synthesisId: AmendmentId; answer: Answer }>
  /** `op`: as worded anew for the revised draft */
  | Event<'RevisionAnswered', Answered & { answer: (typeof REVISION_ANSWERS)[number]; op: Operation | null }>
