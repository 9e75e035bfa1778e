import type { Counts, DecidingBody, DecisionMode, Disposition, FallReason, Ground } from '../amendment/disposition.ts'
import type { AmendmentId, MemberId, SponsorId, UserId } from '../ids.ts'
import type { FloorEvent } from '../floor/floor.ts'
import type { InputEvent } from '../input/input.ts'
import type { Instant } from '../instant.ts'
import type { AdoptionMode } from '../process/commands.ts'
import type { RequestEnd } from '../process/emergency.ts'
import type { Advice, Answer } from '../preparation/commands.ts'
import type { PreparationEvent } from '../preparation/events.ts'
import type { ProcessEvent } from '../process/events.ts'
import type { ProcessKind, WindowName } from '../process/stages.ts'
import type { Process } from '../process/state.ts'
import type { SittingEvent, SubDisposition } from '../sitting/state.ts'
import type { SubmissionsEvent } from '../submissions/state.ts'

/**
 * Who is told, in words of the committee; the shell finds the people. All are those of the process concerned: `delegations`
 * everybody accredited by a Member to its Assembly, `sponsor` the people who act for one Member, body or organization.
 */
export type Audience =
  | { readonly group: 'secretariat' | 'president' | 'co-rapporteurs' | 'delegations' | 'women-forum' | 'partners' }
  | { readonly group: 'sponsor'; readonly sponsorId: SponsorId }
  | { readonly group: 'person'; readonly userId: UserId }

/** One amendment on a receipt, whole: what the sponsor can hold against us. */
export type Received = {
  readonly number: number; readonly fullText: string; readonly reason: string; readonly hash: string; readonly receivedAt: Instant
  readonly onBehalf: boolean; readonly replaces: number | null
}
type Reason = { readonly reason: string }
type Closing = { readonly closes: Instant | null }
/** whether its authors are co-Rapporteurs or a drafting committee */
type OfKind = { readonly process: ProcessKind }
type Numbered = { readonly number: number; readonly sponsorId: SponsorId }
/** `ordinal`: counted within its amendment */
type SubNumbered = { readonly memberId: MemberId; readonly ordinal: number }
type Sponsored = Numbered & { readonly coSponsors: readonly MemberId[] }

/** What each kind of notice tells. */
export type NoticeData = {
  'rapporteur-appointed': { readonly memberId: MemberId } & OfKind
  'window-set': { readonly window: WindowName; readonly closes: Instant }
  'window-moved': { readonly window: WindowName; readonly closes: Instant } & Reason
  'inputs-open': Closing
  'input-received': { readonly authorId: SponsorId; readonly revision: number; readonly words: number; readonly hash: string; readonly at: Instant; readonly onBehalf: boolean }
  'input-withdrawn': { readonly authorId: SponsorId }
  'drafting-open': Closing & OfKind
  'item-requested': { readonly memberId: MemberId }
  'item-placed': Readonly<Record<never, never>>
  'request-ended': { readonly because: RequestEnd['because'] }
  'draft-handed-in': OfKind
  'draft-returned': Reason
  'draft-reopened': Reason
  /** beside the log, as comments are: who wrote, by name */
  mentioned: { readonly by: string }
  'invited-to-comment': { readonly by: string }
  circulated: { readonly code: string } & Closing
  'amendments-open': { readonly code: string } & Closing
  'amendments-received': { readonly sponsorId: SponsorId; readonly received: readonly Received[] }
  'amendment-withdrawn': Numbered
  'co-sponsor-invited': { readonly sponsorId: SponsorId; readonly memberId: MemberId; readonly fullText: string } & Reason & Closing
  'invitation-answered': { readonly memberId: MemberId; readonly answer: 'accepted' | 'declined'; readonly fullText: string; readonly number: number | null }
  'invitation-taken-back': { readonly sponsorId: SponsorId; readonly fullText: string }
  'co-sponsor-left': Numbered & { readonly memberId: MemberId }
  recommended: { readonly sponsorId: SponsorId; readonly advice: readonly (Numbered & { readonly advice: Advice })[] }
  'recommendation-answered': Numbered & { readonly answer: Answer; readonly text: string }
  'merging-proposed': Numbered & { readonly others: readonly Numbered[] }
  merged: Numbered & { readonly others: readonly Numbered[] }
  'synthesis-proposed': Numbered & { readonly synthesis: number }
  'synthesis-answered': Numbered & { readonly synthesis: number; readonly answer: Answer }
  /** what became of one sponsor's pending amendments on a revised draft, by number */
  'amendments-revised': { readonly sponsorId: SponsorId; readonly code: string; readonly clean: readonly number[]; readonly waiting: readonly number[]; readonly takenUp: readonly number[] }
  'compendium-published': { readonly code: string }
  'amendment-decided': Numbered & Reason & {
    readonly disposition: Disposition; readonly body: DecidingBody; readonly mode: DecisionMode; readonly counts: Counts | null
    readonly ground: Ground | null; readonly subsumedBy: number | null
  }
  'amendment-fell': Numbered & { readonly because: FallReason; readonly by: number | null }
  'amendment-subsumed': Numbered & { readonly by: number }
  'decision-reopened': Numbered
  'drafting-seat': { readonly memberId: MemberId }
  'sub-amendment-proposed': Numbered & SubNumbered & { readonly wording: string }
  /** the receipt of who proposed it */
  'sub-amendment-received': Numbered & SubNumbered & { readonly wording: string; readonly reason: string; readonly hash: string; readonly at: Instant }
  'sub-amendment-decided': Numbered & SubNumbered & Reason & { readonly disposition: SubDisposition; readonly mode: DecisionMode; readonly counts: Counts | null }
  'statement-summarized': { readonly speakerId: SponsorId; readonly summary: string }
  'adopted-in-committee': { readonly mode: AdoptionMode; readonly counts: Counts | null }
  deferred: Reason
  'adopted-in-assembly': { readonly mode: AdoptionMode; readonly counts: Counts | null }
  rejected: { readonly counts: Counts }
  'reservation-recorded': { readonly memberId: MemberId; readonly text: string; readonly onBehalf: boolean }
  published: { readonly code: string }
  'follow-up-open': Readonly<Record<never, never>>
  'step-returned': Reason
}
export type NoticeKind = keyof NoticeData
export type NoticeOf<K extends NoticeKind> = { readonly [One in K]: { readonly kind: One; readonly to: Audience; readonly data: NoticeData[One] } }[K]
export type Notice = NoticeOf<NoticeKind>

export type Told = ProcessEvent | InputEvent | SubmissionsEvent | PreparationEvent | SittingEvent | FloorEvent

/** What a notice needs to know beside the events: the process as it stands after them, and the amendments they name. */
export type Circumstances = {
  readonly process: Process
  readonly amendment: (id: AmendmentId) => Sponsored | undefined
  /** the amendment on which a decision was taken */
  readonly decidedOn: (decisionId: string) => AmendmentId | undefined
  /** the words that Members were asked to co-sponsor, by the hash of their operation */
  readonly words: (seen: string) => string
}

type Group = Exclude<Audience['group'], 'sponsor' | 'person'>

/** The same notice to several groups. */
const tell = <K extends NoticeKind>(groups: readonly Group[], kind: K, data: NoticeData[K]): readonly Notice[] =>
  groups.map((group) => ({ to: { group }, kind, data }) as NoticeOf<K> & Notice)

/** To whoever acts for a sponsor. What is proposed orally has the whole room for its sponsor, and no post. */
const tellSponsor = <K extends NoticeKind>(sponsorId: SponsorId, kind: K, data: NoticeData[K]): readonly Notice[] =>
  sponsorId === 'oral' ? [] : [{ to: { group: 'sponsor', sponsorId }, kind, data } as NoticeOf<K> & Notice]

/** To all who sponsor an amendment, the first and those who joined it. */
const tellSponsors = <K extends NoticeKind>({ sponsorId, coSponsors }: Pick<Sponsored, 'sponsorId' | 'coSponsors'>, kind: K, data: NoticeData[K]): readonly Notice[] =>
  [sponsorId, ...coSponsors].flatMap((id) => tellSponsor(id, kind, data))

const EVERYBODY: readonly Group[] = ['delegations', 'co-rapporteurs', 'women-forum', 'partners']

/** Who waits for a window. */
const CONCERNED: Readonly<Record<WindowName, readonly Group[]>> = {
  inputs: ['delegations', 'partners'],
  'hand-in': ['co-rapporteurs'],
  amendments: ['delegations'],
  'women-forum': ['women-forum'],
  oral: ['delegations', 'women-forum'],
}

const ofProcess = (event: ProcessEvent, { process: { kind: process, windows, versions } }: Circumstances): readonly Notice[] => {
  const code = versions.at(-1)?.code ?? ''
  const closes = (window: WindowName): Instant | null => windows[window]?.closes ?? null
  switch (event.type) {
    case 'RapporteursAppointed':
      return event.rapporteurs.map(({ userId, memberId }) => ({ to: { group: 'person', userId }, kind: 'rapporteur-appointed', data: { memberId, process } }))
    case 'WindowSet': return event.source === 'rules' ? [] : tell(CONCERNED[event.window], 'window-set', { window: event.window, closes: event.closes })
    case 'WindowMoved': return tell(CONCERNED[event.window], 'window-moved', { window: event.window, closes: event.closes, reason: event.reason })
    case 'InputsOpened': return tell(['delegations', 'partners'], 'inputs-open', { closes: closes('inputs') })
    case 'DraftingOpened': return tell(['co-rapporteurs'], 'drafting-open', { closes: closes('hand-in'), process })
    case 'ItemRequested': return tell(['secretariat'], 'item-requested', { memberId: event.memberIds[0] ?? '' })
    case 'ItemPlaced': return tell(EVERYBODY, 'item-placed', {})
    case 'RequestEnded': return event.sponsors.flatMap((id) => tellSponsor(id, 'request-ended', { because: event.because }))
    case 'DraftHandedIn': return tell(['secretariat'], 'draft-handed-in', { process })
    case 'DraftReturned': return tell(['co-rapporteurs'], 'draft-returned', { reason: event.reason })
    case 'DraftReopened': return tell(['co-rapporteurs'], 'draft-reopened', { reason: event.reason })
    case 'VersionCirculated': return tell(EVERYBODY, 'circulated', { code: event.code, closes: closes('amendments') })
    case 'AmendmentsOpened': return tell(['delegations'], 'amendments-open', { code, closes: closes('amendments') })
    case 'CompendiumPublished': return tell(EVERYBODY, 'compendium-published', { code: event.code })
    case 'CommitteeAdopted': return tell(['delegations', 'co-rapporteurs'], 'adopted-in-committee', { mode: event.mode, counts: event.counts })
    case 'DeferredToAssembly': return tell(['delegations', 'co-rapporteurs'], 'deferred', { reason: event.reason })
    case 'AssemblyAdopted': return tell(EVERYBODY, 'adopted-in-assembly', { mode: event.mode, counts: event.counts })
    case 'AssemblyRejected': return tell(EVERYBODY, 'rejected', { counts: event.counts })
    case 'ReservationRecorded': {
      const { memberId, text, enteredOnBehalf: onBehalf } = event
      return tellSponsor(memberId, 'reservation-recorded', { memberId, text, onBehalf })
    }
    case 'ResolutionPublished': return tell(EVERYBODY, 'published', { code: event.code })
    case 'FollowUpOpened': return tell(['delegations'], 'follow-up-open', {})
    case 'StepReturned': return tell(['co-rapporteurs', 'president'], 'step-returned', { reason: event.reason })
    // seen on the screens of those who are there, or of no consequence for anybody who is not
    case 'SubjectProposed':
    case 'SubjectApproved':
    case 'RequestJoined':
    case 'RequestLeft':
    case 'RequestBacked':
    case 'RequestRuled':
    case 'AgendaVoteRecorded':
    case 'DebateOpened':
    case 'StatementRecorded':
    case 'StatementWithdrawn':
    case 'DebateClosed':
    case 'CommitteeDebateOpened':
    case 'ExaminationOpened':
    case 'ReportedToAssembly':
    case 'VoteExplained':
    case 'ReservationWithdrawn':
    case 'ResolutionTransmitted':
    // told together, one notice a sponsor
    case 'AmendmentRevised': return []
    default: return event satisfies never
  }
}

const ofInput = (event: InputEvent): readonly Notice[] => {
  const { authorId } = event
  if (event.type === 'InputWithdrawn') return tellSponsor(authorId, 'input-withdrawn', { authorId })
  const { revision, words, hash, at, onBehalf } = event
  return tellSponsor(authorId, 'input-received', { authorId, revision, words, hash, at, onBehalf })
}

const named = ({ number, sponsorId }: Numbered): Numbered => ({ number, sponsorId })
const naming = ({ amendment }: Circumstances) => (id: AmendmentId): Sponsored => {
  const found = amendment(id)
  if (!found) throw new Error(`no amendment ${id}`)
  return found
}

const ofDecision = (event: SittingEvent, circumstances: Circumstances): readonly Notice[] => {
  switch (event.type) {
    case 'DraftingCommitteeAppointed': return event.seats.flatMap(({ memberId }) => tellSponsor(memberId, 'drafting-seat', { memberId }))
    // seen on the screens of those who are there
    case 'SittingOpened':
    case 'SittingClosed':
    case 'DecisionsConfirmed':
    case 'SubAmendmentWithdrawn':
    case 'SubAmendmentReopened':
    case 'TranslationEntered': return []
    default:
  }
  const numbered = naming(circumstances)
  const about = numbered(event.amendmentId)
  switch (event.type) {
    case 'AmendmentDecided': {
      const { disposition, body, mode, counts, ground, reason, subsumedBy } = event
      const by = subsumedBy === null ? null : numbered(subsumedBy).number
      return tellSponsors(about, 'amendment-decided', { ...named(about), disposition, body, mode, counts, ground, reason, subsumedBy: by })
    }
    case 'AmendmentFell': {
      const cause = circumstances.decidedOn(event.fellBy)
      return tellSponsors(about, 'amendment-fell', { ...named(about), because: event.reason, by: cause === undefined ? null : numbered(cause).number })
    }
    case 'SubAmendmentProposed': {
      const { memberId, ordinal, wording, reason, hash, at } = event
      const sub = { ...named(about), memberId, ordinal }
      return [
        ...tellSponsors(about, 'sub-amendment-proposed', { ...sub, wording }),
        ...tellSponsor(memberId, 'sub-amendment-received', { ...sub, wording, reason, hash, at }),
      ]
    }
    case 'SubAmendmentDecided': {
      const { memberId, ordinal, disposition, mode, counts, reason } = event
      return tellSponsor(memberId, 'sub-amendment-decided', { ...named(about), memberId, ordinal, disposition, mode, counts, reason })
    }
    case 'AmendmentSubsumed': return tellSponsors(about, 'amendment-subsumed', { ...named(about), by: numbered(event.subsumedBy).number })
    case 'DecisionReopened':
      return [about, ...event.restored.map(numbered)].flatMap((each) => tellSponsors(each, 'decision-reopened', named(each)))
    default: return event satisfies never
  }
}

type Submitted = Extract<SubmissionsEvent, { type: 'AmendmentSubmitted' }>

/** One receipt for what a sponsor submitted at once, however many amendments; a replacement's withdrawal is told on it. */
const receipts = (submitted: readonly Submitted[], { amendment }: Circumstances): readonly Notice[] => {
  const [first] = submitted
  if (!first) return []
  const { sponsorId } = first
  const receivedBy = (some: readonly Submitted[]): readonly Received[] => some.map(({ number, fullText, reason, hash, receivedAt, enteredAs, replaces }) => (
    { number, fullText, reason, hash, receivedAt, onBehalf: Boolean(enteredAs), replaces: replaces === null ? null : amendment(replaces)?.number ?? null }
  ))
  const coSponsors = new Set(submitted.flatMap((event) => event.coSponsors ?? []))
  return [
    ...tellSponsor(sponsorId, 'amendments-received', { sponsorId, received: receivedBy(submitted) }),
    ...[...coSponsors].flatMap((id) => tellSponsor(id, 'amendments-received', { sponsorId, received: receivedBy(submitted.filter((event) => event.coSponsors?.includes(id))) })),
  ]
}

/** Those asked are told what they are asked, the first sponsor what they answered. */
const ofJoint = (event: Exclude<SubmissionsEvent, Submitted>, { amendment, words, process }: Circumstances): readonly Notice[] => {
  switch (event.type) {
    case 'AmendmentWithdrawn': {
      const about = event.replacedBy === null ? amendment(event.amendmentId) : undefined
      return about ? tellSponsors(about, 'amendment-withdrawn', { number: about.number, sponsorId: about.sponsorId }) : []
    }
    case 'CoSponsorsInvited': {
      const { memberIds, sponsorId, fullText, reason } = event
      const closes = process.windows.amendments?.closes ?? null
      return memberIds.flatMap((memberId) => tellSponsor(memberId, 'co-sponsor-invited', { sponsorId, memberId, fullText, reason, closes }))
    }
    case 'InvitationAnswered': {
      const { sponsorId, memberId, answer, seen, amendmentId } = event
      const number = amendmentId === null ? null : amendment(amendmentId)?.number ?? null
      return tellSponsor(sponsorId, 'invitation-answered', { memberId, answer, fullText: words(seen), number })
    }
    case 'InvitationTakenBack': return tellSponsor(event.memberId, 'invitation-taken-back', { sponsorId: event.sponsorId, fullText: words(event.seen) })
    case 'CoSponsorLeft': {
      const about = amendment(event.amendmentId)
      return about ? tellSponsor(about.sponsorId, 'co-sponsor-left', { number: about.number, sponsorId: about.sponsorId, memberId: event.memberId }) : []
    }
    default: return event satisfies never
  }
}

const ofSubmissions = (events: readonly SubmissionsEvent[], circumstances: Circumstances): readonly Notice[] => [
  ...receipts(events.filter((event) => event.type === 'AmendmentSubmitted'), circumstances),
  ...events.flatMap((event) => (event.type === 'AmendmentSubmitted' ? [] : ofJoint(event, circumstances))),
]

const SUBMISSIONS: Readonly<Record<SubmissionsEvent['type'], true>> = {
  AmendmentSubmitted: true, AmendmentWithdrawn: true, CoSponsorsInvited: true, InvitationAnswered: true, InvitationTakenBack: true, CoSponsorLeft: true,
}
const isSubmission = (event: Told): event is SubmissionsEvent => Object.hasOwn(SUBMISSIONS, event.type)
/** What concerns each sponsor, in the order in which they first come up. */
const bySponsor = <T extends Numbered>(all: readonly T[]): readonly (readonly [SponsorId, readonly T[]])[] =>
  [...new Set(all.map(({ sponsorId }) => sponsorId))].map((id) => [id, all.filter(({ sponsorId }) => sponsorId === id)] as const)

/** What was said of amendments before the sitting, to those who are asked; recommendations on many are told at once. */
const ofPreparation = (events: readonly PreparationEvent[], circumstances: Circumstances): readonly Notice[] => {
  const numbered = (id: AmendmentId): Numbered => named(naming(circumstances)(id))
  const recommended = bySponsor(events.filter((event) => event.type === 'AmendmentRecommended').map(({ amendmentId, advice }) => ({ ...numbered(amendmentId), advice })))
  const each = (event: PreparationEvent): readonly Notice[] => {
    switch (event.type) {
      case 'RecommendationAnswered': return tell(['co-rapporteurs'], 'recommendation-answered', { ...numbered(event.amendmentId), answer: event.answer, text: event.text })
      case 'MergingProposed': {
        const all = event.amendmentIds.map(numbered)
        return all.flatMap((one) => tellSponsor(one.sponsorId, 'merging-proposed', { ...one, others: all.filter(({ number }) => number !== one.number) }))
      }
      case 'AmendmentsMerged': {
        const into = numbered(event.into)
        const others = event.merged.map(numbered)
        return [into, ...others].flatMap(({ sponsorId }) => tellSponsor(sponsorId, 'merged', { ...into, others }))
      }
      case 'SynthesisProposed': {
        const { number: synthesis } = numbered(event.amendmentId)
        return event.standsFor.map(numbered).flatMap((one) => tellSponsor(one.sponsorId, 'synthesis-proposed', { ...one, synthesis }))
      }
      case 'SynthesisAnswered':
        return tell(['co-rapporteurs'], 'synthesis-answered', { ...numbered(event.amendmentId), synthesis: numbered(event.synthesisId).number, answer: event.answer })
      // between the secretariat and the President, or told together above, or said by the sponsor itself
      case 'RulingPrepared':
      case 'AmendmentRuledAdmissible':
      case 'AmendmentRecommended':
      case 'MergingAnswered':
      case 'RevisionAnswered': return []
      default: return event satisfies never
    }
  }
  return [...recommended.flatMap(([sponsorId, advice]) => tellSponsor(sponsorId, 'recommended', { sponsorId, advice })), ...events.flatMap(each)]
}

/** One notice a sponsor on what became of its pending amendments on the revised draft. */
const ofRevisions = (events: readonly Told[], circumstances: Circumstances): readonly Notice[] => {
  const numbered = (id: AmendmentId): Numbered => named(naming(circumstances)(id))
  const revised = events.flatMap((event) => (event.type === 'AmendmentRevised' ? [{ ...numbered(event.amendmentId), outcome: event.outcome }] : []))
  const code = circumstances.process.versions.at(-1)?.code ?? ''
  return bySponsor(revised).flatMap(([sponsorId, own]) => {
    const those = (asked: (typeof own)[number]['outcome']): number[] => own.filter(({ outcome }) => outcome === asked).map(({ number }) => number)
    return tellSponsor(sponsorId, 'amendments-revised', { sponsorId, code, clean: those('clean'), waiting: those('waiting'), takenUp: those('taken-up') })
  })
}

const PREPARATION: Readonly<Record<PreparationEvent['type'], true>> = {
  RulingPrepared: true, AmendmentRuledAdmissible: true, AmendmentRecommended: true, RecommendationAnswered: true, MergingProposed: true, MergingAnswered: true,
  AmendmentsMerged: true, SynthesisProposed: true, SynthesisAnswered: true, RevisionAnswered: true,
}
const isPreparation = (event: Told): event is PreparationEvent => Object.hasOwn(PREPARATION, event.type)
const isInput = (event: Told): event is InputEvent => event.type === 'InputHandedIn' || event.type === 'InputWithdrawn'
const SITTING: Readonly<Record<SittingEvent['type'], true>> = {
  SittingOpened: true, SittingClosed: true, AmendmentDecided: true, AmendmentFell: true, AmendmentSubsumed: true, DecisionReopened: true, TranslationEntered: true,
  DraftingCommitteeAppointed: true, DecisionsConfirmed: true, SubAmendmentProposed: true, SubAmendmentWithdrawn: true, SubAmendmentDecided: true, SubAmendmentReopened: true,
}
const isSitting = (event: Told): event is SittingEvent => Object.hasOwn(SITTING, event.type)

const FLOOR: Readonly<Record<FloorEvent['type'], true>> = {
  SpeakersListOpened: true, SpeakersListClosed: true, FloorAsked: true, FloorRequestWithdrawn: true, LeaveGiven: true, LotsDrawn: true,
  FloorGiven: true, FloorExtended: true, FloorEnded: true, StatementSummarized: true,
}
const isFloor = (event: Told): event is FloorEvent => Object.hasOwn(FLOOR, event.type)
/** Who speaks is seen in the room; what stands in the record about a speaker is told to whom it concerns. */
const ofFloor = (event: FloorEvent): readonly Notice[] =>
  event.type === 'StatementSummarized' ? tellSponsor(event.speakerId, 'statement-summarized', { speakerId: event.speakerId, summary: event.summary }) : []

/** The notices that the events of one command give rise to, in their order. */
export const noticesOf = (events: readonly Told[], circumstances: Circumstances): readonly Notice[] => [
  ...ofSubmissions(events.filter(isSubmission), circumstances),
  ...ofPreparation(events.filter(isPreparation), circumstances),
  ...events.flatMap((event) =>
    isSubmission(event) || isPreparation(event) ? [] : isInput(event) ? ofInput(event) : isSitting(event) ? ofDecision(event, circumstances) : isFloor(event) ? ofFloor(event) : ofProcess(event, circumstances)),
  ...ofRevisions(events, circumstances),
]
