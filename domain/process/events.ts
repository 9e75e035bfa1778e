import type { Counts } from '../amendment/disposition.ts'
import type { AssemblyId, MemberId, ProcessId, UserId, VersionId } from '../ids.ts'
import type { Instant } from '../instant.ts'
import type { Lang, Wording } from '../languages.ts'
import type { Committee } from '../permission/roles.ts'
import type { Revision } from '../preparation/revision.ts'
import type { Prose, ResolutionText } from '../resolution/text.ts'
import type { AdoptionMode, RESERVATION_NATURES } from './commands.ts'
import type { Group } from '../membership/members.ts'
import type { RequestEnd } from './emergency.ts'
import type { ProcessKind, Stage, WindowName } from './stages.ts'

/** Every event says when it happened and whose hand entered it (ids only, so that a person can be erased). */
type Stamp = { readonly at: Instant; readonly by: UserId }
type Event<T extends string, Data = object> = Readonly<{ type: T } & Data> & Stamp

export type Rapporteur = { readonly userId: UserId; readonly memberId: MemberId }
/** What a Member explains its vote on: the adoption in committee, or what the Assembly decided. */
export type ExplainedStage = 'committee-adopted' | 'assembly-adopted' | 'rejected'

/** `ballotId`: the electronic vote that the counts are the result of. */
type ByVote = { counts: Counts; ballotId: string | null }
export type Adopted = { mode: AdoptionMode; counts: Counts | null; ballotId: string | null; decidedBy: UserId | null; texts: Wording<ResolutionText>; hash: string }

export type ProcessEvent =
  | Event<'SubjectProposed', {
    processId: ProcessId; kind: ProcessKind; committee: Committee; assemblyId: AssemblyId; previousAssemblyId: AssemblyId | null
    title: Record<Lang, string>; editionId: string; sourceLang: Lang
  }>
  | Event<'SubjectApproved'>
  | Event<'ItemRequested', { memberIds: readonly MemberId[]; lang: Lang; text: ResolutionText; memorandum: Prose; enteredOnBehalf: boolean }>
  | Event<'RequestJoined' | 'RequestLeft', { memberId: MemberId }>
  | Event<'RequestBacked', { group: Group }>
  | Event<'RequestRuled', { ruling: 'admissible' | 'inadmissible'; reason: string }>
  | Event<'RequestEnded', RequestEnd & { sponsors: readonly MemberId[] }>
  | Event<'ItemPlaced'>
  | Event<'AgendaVoteRecorded', ByVote & { carried: boolean }>
  | Event<'RapporteursAppointed', { rapporteurs: readonly Rapporteur[] }>
  | Event<'WindowSet', { window: WindowName; opens: Instant | null; closes: Instant; source: 'rules' | 'secretariat' }>
  | Event<'WindowMoved', { window: WindowName; opens: Instant | null; closes: Instant; reason: string }>
  | Event<'DebateOpened'>
  | Event<'StatementRecorded', { statementId: string; speakerId: string; spokenAt: Instant; lang: Lang; summary: string }>
  | Event<'StatementWithdrawn', { statementId: string; reason: string }>
  | Event<'DebateClosed'>
  | Event<'InputsOpened'>
  | Event<'DraftingOpened'>
  | Event<'DraftHandedIn', { seen: Record<string, number> }>
  | Event<'DraftReturned', { reason: string }>
  | Event<'VersionCirculated', {
    versionId: VersionId; code: string; ordinal: number; texts: Wording<ResolutionText>; memorandum: Wording<Prose>; hash: string
    seen: Record<string, number>; supersedes: VersionId | null
  }>
  /** a pending amendment on the revised draft just circulated */
  | Event<'AmendmentRevised', Revision & { versionId: VersionId }>
  | Event<'DraftReopened', { reason: string }>
  | Event<'AmendmentsOpened'>
  | Event<'CompendiumPublished', { code: string }>
  | Event<'CommitteeDebateOpened'>
  | Event<'ExaminationOpened'>
  | Event<'CommitteeAdopted', Adopted>
  | Event<'DeferredToAssembly', { assemblyId: AssemblyId; reason: string }>
  | Event<'ReportedToAssembly', { memberId: MemberId | null }>
  | Event<'AssemblyAdopted', Adopted>
  | Event<'AssemblyRejected', ByVote>
  | Event<'ReservationRecorded', {
    reservationId: string; memberId: MemberId; nature: (typeof RESERVATION_NATURES)[number]; paragraphIds: readonly string[]; text: string
    enteredOnBehalf: boolean
  }>
  | Event<'VoteExplained', { statementId: string; memberId: MemberId; of: ExplainedStage; lang: Lang; text: string; enteredOnBehalf: boolean }>
  | Event<'ReservationWithdrawn', { reservationId: string }>
  | Event<'ResolutionPublished', { code: string }>
  | Event<'ResolutionTransmitted'>
  | Event<'FollowUpOpened'>
  | Event<'StepReturned', { from: Stage; to: Stage; reason: string }>
