import type { CommandType } from '../commands.ts'
import type { MemberId, ProcessId, UserId } from '../ids.ts'
import type { Needed, Refusal } from '../refusals.ts'
import type { VotingBody } from '../voting/attendance.ts'
import type { Actor, Committee, Office } from './roles.ts'

/**
 * What a right is asked about. Loaded by the shell from the process or Assembly that a command concerns; a screen asks
 * with the same subject, so that it can say why a button is off.
 */
export type Subject = {
  readonly processId?: ProcessId
  readonly assemblyId?: string
  readonly committee?: Committee
  /** the Member, body or organization for which the person would act */
  readonly sponsorId?: string
  /** whose vote it is */
  readonly votingBody?: VotingBody
  /** a Member's own co-Rapporteurs do not lose their seat: the person's own id, where a rule needs it */
  readonly userId?: UserId
}

type Sentence = { readonly needs: Needed; readonly holds: (office: Office, subject: Subject) => boolean }

const secretariat: Sentence = { needs: 'secretariat', holds: (o) => o.role === 'secretariat' }
const president: Sentence = {
  needs: 'president',
  holds: (o, s) => o.role === 'president' && o.assemblyId === s.assemblyId && o.committee === s.committee,
}
const assemblyPresident: Sentence = { needs: 'assembly-president', holds: (o, s) => o.role === 'assembly-president' && o.assemblyId === s.assemblyId }
/** Who presides over the body that votes. */
const chairOfVote: Sentence = { needs: 'president', holds: (o, s) => (s.votingBody === 'assembly' ? assemblyPresident : president).holds(o, s) }
const coRapporteur: Sentence = { needs: 'co-rapporteur', holds: (o, s) => o.role === 'co-rapporteur' && o.processId === s.processId }
const isOfSponsor = (o: Office, s: Subject): boolean =>
  (o.role === 'delegate' && o.assemblyId === s.assemblyId && o.memberId === s.sponsorId)
  || (o.role === 'women-forum' && o.assemblyId === s.assemblyId && s.sponsorId === 'women-forum')
  || (o.role === 'partner' && o.organizationId === s.sponsorId)
  || (o.role === 'co-rapporteur' && o.processId === s.processId && s.sponsorId === 'corapporteurs')
/** Titular, substitute and head of delegation submit; advisers draft (process.md, Vocabulary). */
const submitter: Sentence = { needs: 'submitter', holds: (o, s) => isOfSponsor(o, s) && !(o.role === 'delegate' && o.seat === 'adviser') }
/** Oral amendments are typed at the desk. */
const deskForOral: Sentence = { needs: 'president', holds: (o, s) => s.sponsorId === 'oral' && president.holds(o, s) }

/** An observer asks for itself, and speaks by leave of the President. */
const observer: Sentence = { needs: 'observer', holds: (o, s) => o.role === 'observer' && o.assemblyId === s.assemblyId && s.sponsorId === 'observers' }

const desk = [secretariat, president] as const
const forMember = [submitter, secretariat, deskForOral] as const

/** Who may give each command: one of these sentences must hold for one of the person's offices. */
export const POLICY: Readonly<Record<CommandType, readonly [Sentence, ...Sentence[]]>> = {
  CreateAssembly: [secretariat],
  MoveAssembly: [secretariat],
  AdmitPerson: [secretariat],
  ReleasePerson: [secretariat],
  RecordComposition: [secretariat],
  RegisterMember: [secretariat],
  RenameMember: [secretariat],
  RecordPopulation: [secretariat],
  SuspendMember: [secretariat],
  ReadmitMember: [secretariat],
  CopyEdition: [secretariat],
  ChangeRule: [secretariat],
  VerifyRule: [secretariat],
  ProposeSubject: [secretariat],
  ApproveSubject: [secretariat],
  RequestItem: [submitter, secretariat],
  JoinRequest: [submitter, secretariat],
  LeaveRequest: [submitter, secretariat],
  BackRequest: [secretariat],
  RuleOnRequest: [secretariat],
  MergeRequest: [secretariat],
  RecordAgendaVote: [secretariat, assemblyPresident],
  PlaceItem: [secretariat],
  SetRequestAside: [secretariat],
  AppointRapporteurs: [secretariat],
  SetWindow: [secretariat],
  OpenDebate: desk,
  RecordStatement: [secretariat],
  WithdrawStatement: [secretariat],
  CloseDebate: desk,
  OpenInputs: [secretariat],
  HandInInput: [submitter, secretariat],
  WithdrawInput: [submitter, secretariat],
  OpenDrafting: [secretariat],
  HandInDraft: [coRapporteur],
  ReturnDraft: [secretariat],
  Circulate: [secretariat],
  ReviseDraft: [secretariat],
  OpenAmendments: [secretariat],
  SubmitAmendments: [submitter],
  EnterAmendment: [secretariat, deskForOral],
  ReplaceAmendment: [submitter],
  WithdrawAmendment: forMember,
  LeaveAmendment: [submitter],
  InviteCoSponsors: [submitter],
  AnswerInvitation: [submitter],
  TakeBackInvitation: [submitter],
  PrepareRuling: [secretariat],
  RuleAdmissible: desk,
  Recommend: [coRapporteur],
  AnswerRecommendation: forMember,
  ProposeMerging: [secretariat, coRapporteur],
  AgreeToMerge: forMember,
  ProposeSynthesis: [coRapporteur],
  AnswerSynthesis: forMember,
  AnswerRevision: forMember,
  PublishCompendium: [secretariat],
  OpenCommitteeDebate: desk,
  OpenExamination: desk,
  OpenSitting: desk,
  CloseSitting: desk,
  DecideAmendment: desk,
  ReopenDecision: desk,
  EnterTranslation: [secretariat],
  OpenSpeakersList: desk,
  CloseSpeakersList: desk,
  AskForFloor: [submitter, observer, ...desk],
  LeaveSpeakersList: [submitter, observer, ...desk],
  GiveLeave: desk,
  DrawLots: desk,
  GiveFloor: desk,
  ExtendFloor: desk,
  EndFloor: desk,
  SummarizeStatement: [secretariat],
  AppointDraftingCommittee: desk,
  ConfirmDecisions: desk,
  DecideTogether: desk,
  ProposeSubAmendment: [submitter, ...desk],
  WithdrawSubAmendment: [submitter, ...desk],
  DecideSubAmendment: desk,
  ReopenSubAmendment: desk,
  AdoptInCommittee: desk,
  DeferToAssembly: desk,
  ReportToAssembly: [secretariat],
  AdoptInAssembly: [secretariat, assemblyPresident],
  RejectInAssembly: [secretariat, assemblyPresident],
  RecordReservation: [submitter, secretariat],
  WithdrawReservation: [submitter, secretariat],
  ExplainVote: [submitter, secretariat],
  PublishResolution: [secretariat],
  Transmit: [secretariat],
  OpenFollowUp: [secretariat],
  ReturnStep: [secretariat],
  EstablishQuorum: [secretariat, chairOfVote],
  OpenBallot: [secretariat, chairOfVote],
  CastVote: [submitter],
  CloseBallot: [secretariat, chairOfVote],
}

/** Null when the person may give the command; else the refusal that names the office it takes. */
export const can = (actor: Actor | null, type: CommandType, subject: Subject): Refusal | null => {
  if (!actor) return { code: 'not-signed-in' }
  const sentences = POLICY[type]
  if (actor.offices.some((office) => sentences.some((sentence) => sentence.holds(office, subject)))) return null
  const isAdviserOfSponsor = actor.offices.some((o) => o.role === 'delegate' && o.seat === 'adviser' && isOfSponsor(o, subject))
  if (sentences.includes(submitter) && isAdviserOfSponsor) return { code: 'adviser-cannot-submit' }
  return { code: 'not-allowed', needs: sentences[0].needs }
}

/** True when the person acts for the secretariat or the desk, not as one of the sponsor's own people: marked "entered on behalf". */
export const isOnBehalf = (actor: Actor, subject: Subject): boolean => !actor.offices.some((office) => submitter.holds(office, subject))
/** Any of the sponsor's people, advisers too: may read and edit its workspace. */
export const isOfSponsorPeople = (actor: Actor, subject: Subject): boolean => actor.offices.some((office) => isOfSponsor(office, subject))
/** True of whoever holds the secretariat's office. */
export const isSecretariat = (actor: Actor | null): boolean => !!actor?.offices.some((o) => o.role === 'secretariat')
/** True of those who run the sitting of the subject's committee: its President and the secretariat. */
export const isDesk = (actor: Actor | null, subject: Subject): boolean => !!actor?.offices.some((o) => secretariat.holds(o, subject) || president.holds(o, subject))
/** True of a co-Rapporteur of the subject's text. */
export const isCoRapporteur = (actor: Actor | null, subject: Subject): boolean => !!actor?.offices.some((o) => coRapporteur.holds(o, subject))
/** The Members for which this person acts at this Assembly. */
export const membersOf = (actor: Actor | null, assemblyId: string): readonly MemberId[] =>
  [...new Set((actor?.offices ?? []).flatMap((o) => (o.role === 'delegate' && o.assemblyId === assemblyId ? [o.memberId] : [])))]
