import type { z } from 'zod'
import type { Disposition } from '../amendment/disposition.ts'
import type { Operation } from '../amendment/operation.ts'
import type { Given } from '../decider.ts'
import type { AmendmentId, MemberId, SponsorId, UserId, VersionId } from '../ids.ts'
import type { Instant } from '../instant.ts'
import type { Lang } from '../languages.ts'
import type { Process } from '../process/state.ts'
import type { submissionsCommands } from './commands.ts'
import type { Source } from './sources.ts'

type Input = { [T in keyof typeof submissionsCommands]: { readonly type: T } & z.infer<(typeof submissionsCommands)[T]> }
export type SubmissionsCommand = Input[keyof Input]
export type SubmissionsCommandOf<T extends SubmissionsCommand['type']> = Input[T]

/** The office in which somebody types an amendment for its sponsor: what is spoken, the President may too. */
export type EnteredAs = 'secretariat' | 'president'

/** The words of an amendment as derived. `seen`: hash of its operation, by which it is known again whoever looks at it. */
type Worded = { readonly key: string; readonly op: Operation; readonly reason: string; readonly seen: string; readonly fullText: string }
/** An amendment derived from a workspace, or from what the secretariat typed, ready to be submitted. */
export type Derived = Worded

type Stamp = { readonly at: Instant; readonly by: UserId }
export type SubmissionsEvent =
  | ({
    type: 'AmendmentSubmitted'; amendmentId: AmendmentId; versionId: VersionId; sponsorId: SponsorId; number: number; source: Source; lang: Lang
    hash: string; replaces: AmendmentId | null
    /** the Members that had accepted exactly these words; absent in logs from before there were joint amendments */
    coSponsors?: readonly MemberId[]
    /** who typed it for the sponsor; `receivedAt` is then the arrival of the message. Null: its own people submitted it. Absent in logs that have `onBehalf` */
    enteredAs?: EnteredAs | null; receivedAt: Instant
    /** in logs from when all that was entered was noted as entered by the secretariat */
    onBehalf?: boolean
    /** whose delegate spoke an oral amendment; absent in logs from before, and where nobody is noted */
    spokenBy?: MemberId
  } & Worded & Stamp)
  | ({ type: 'AmendmentWithdrawn'; amendmentId: AmendmentId; reason: string; replacedBy: AmendmentId | null } & Stamp)
  /** the words are those shown to the Members asked: the copy may read otherwise tomorrow */
  | ({ type: 'CoSponsorsInvited'; versionId: VersionId; sponsorId: SponsorId; memberIds: readonly MemberId[]; lang: Lang } & Worded & Stamp)
  /** `amendmentId`: accepted after the submission, so that the Member joins that amendment at once */
  | ({ type: 'InvitationAnswered'; versionId: VersionId; sponsorId: SponsorId; memberId: MemberId; seen: string; answer: 'accepted' | 'declined'; amendmentId: AmendmentId | null } & Stamp)
  | ({ type: 'InvitationTakenBack'; versionId: VersionId; sponsorId: SponsorId; memberId: MemberId; seen: string } & Stamp)
  | ({ type: 'CoSponsorLeft'; amendmentId: AmendmentId; memberId: MemberId } & Stamp)

/** Submitted amendments never change; they are withdrawn or replaced, with a record. Who sponsors one beside the first may grow and shrink. */
export type Submitted = Omit<Worded, 'reason' | 'fullText'> & {
  readonly id: AmendmentId; readonly number: number; readonly withdrawn: boolean; readonly coSponsors?: readonly MemberId[]
}
/** A Member asked to co-sponsor certain words, and what it answered. */
export type Invitation = { readonly memberId: MemberId; readonly seen: string; readonly is: 'invited' | 'accepted' | 'declined' | 'taken-back' }
export type Submissions = {
  readonly versionId: VersionId; readonly sponsorId: SponsorId; readonly amendments: readonly Submitted[]
  /** absent in folds from before there were joint amendments */
  readonly invitations?: readonly Invitation[]
}

export type SubmissionsFacts = {
  /** null: there is no such version */
  readonly process: Process | null
  /** what the sponsor's workspace (or the typed entry) differs by from the version, in document order */
  readonly derived: readonly Derived[]
  /** amendments of this sponsor that came to the version from an earlier one, under their numbers */
  readonly carried: readonly Submitted[]
  /** the next printed number of the version, from a counter taken last */
  readonly nextNumber: number
  /** what the sitting has decided on an amendment, if anything final */
  readonly dispositionOf: (amendmentId: AmendmentId) => Disposition | null
  /** an electronic vote is open on it, or on a sub-amendment to it */
  readonly isUnderVote: (amendmentId: AmendmentId) => boolean
  readonly enteredAs: EnteredAs | null
  /** a Member that is not suspended */
  readonly isMember: (id: string) => boolean
  /** a paragraph or sub-paragraph of the version */
  readonly isInVersion: (paragraphId: string) => boolean
  readonly hash: (value: unknown) => string
}
export type Asked = Given<SubmissionsFacts & { readonly process: Process }>
