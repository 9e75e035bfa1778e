import type { Given } from '../decider.ts'
import type { Irreversible } from '../refusals.ts'
import { ok, refuse, type Result } from '../result.ts'
import { otherLang, type Wording } from '../languages.ts'
import { revisions } from '../preparation/revision.ts'
import { withoutEmpty } from '../resolution/canonical.ts'
import type { ResolutionText } from '../resolution/text.ts'
import { outstanding } from '../resolution/translation.ts'
import { isEmptyProse, isEmptyText } from '../resolution/check.ts'
import type { AdoptionMode, processCommands } from './commands.ts'
import { decidesAt, obstacleToAdopting } from './adopting.ts'
import type { Adopted, ProcessEvent, Rapporteur } from './events.ts'
import { drafters } from './drafters.ts'
import { newRequest, placing, requestTexts, type RequestEnd } from './emergency.ts'
import type { ProcessFacts } from './facts.ts'
import { ENDS, PATH, WINDOWS, type ProcessKind, type Stage } from './stages.ts'
import { currentVersion, type Process, type ProcessState } from './state.ts'
import type { MajorityName } from '../voting/majority.ts'
import { votedOn, type ByVote, type Counted } from '../voting/counted.ts'
import type { TallyRule } from '../voting/tally.ts'
import type { VotingBody } from '../voting/attendance.ts'
import type { z } from 'zod'

export type ProcessCommandType = keyof typeof processCommands
export type ProcessCommand = { [T in ProcessCommandType]: { readonly type: T } & z.infer<(typeof processCommands)[T]> }[ProcessCommandType]
type Of<T extends ProcessCommandType> = Extract<ProcessCommand, { type: T }>
type Asked = Given<ProcessFacts>
/** An event before it is stamped with its instant and hand. */
type Bare<E> = E extends ProcessEvent ? Omit<E, 'at' | 'by'> : never
type Answer = Result<readonly Bare<ProcessEvent>[]>

const BEFORE_TEXT = ['proposed', 'approved', 'debate', 'inputs'] as const
const UNTIL_ADOPTED: readonly Stage[] = [
  ...BEFORE_TEXT, 'drafting', 'circulated', 'amendments', 'compendium', 'committee-debate', 'examination',
]
const AFTER_ASSEMBLY: readonly Stage[] = ['assembly-adopted']

/** In which stages each command has its place. `null`: only where there is no process yet. */
export const PLACE: Readonly<Record<ProcessCommandType, readonly Stage[] | null>> = {
  ProposeSubject: null,
  ApproveSubject: ['proposed'],
  RequestItem: null,
  JoinRequest: [],
  LeaveRequest: [],
  BackRequest: [],
  RuleOnRequest: [],
  MergeRequest: [],
  RecordAgendaVote: [],
  PlaceItem: [],
  SetRequestAside: [],
  AppointRapporteurs: [...BEFORE_TEXT, 'drafting'],
  SetWindow: UNTIL_ADOPTED,
  OpenDebate: ['approved'],
  RecordStatement: ['debate'],
  WithdrawStatement: ['debate'],
  CloseDebate: ['debate'],
  OpenInputs: ['debate'],
  OpenDrafting: ['inputs'],
  HandInDraft: ['drafting'],
  ReturnDraft: ['drafting'],
  Circulate: ['drafting'],
  ReviseDraft: ['circulated', 'amendments'],
  OpenAmendments: ['circulated'],
  PublishCompendium: ['amendments'],
  OpenCommitteeDebate: ['compendium'],
  OpenExamination: ['compendium', 'committee-debate'],
  AdoptInCommittee: decidesAt('ordinary', 'committee'),
  DeferToAssembly: ['examination'],
  ReportToAssembly: ['committee-adopted'],
  AdoptInAssembly: decidesAt('ordinary', 'assembly'),
  RejectInAssembly: decidesAt('ordinary', 'assembly'),
  RecordReservation: ['committee-adopted', 'report', ...AFTER_ASSEMBLY],
  WithdrawReservation: ['committee-adopted', 'report', ...AFTER_ASSEMBLY],
  ExplainVote: ['committee-adopted', 'report', ...AFTER_ASSEMBLY, 'rejected'],
  PublishResolution: AFTER_ASSEMBLY,
  Transmit: ['reservations'],
  OpenFollowUp: ['transmitted'],
  ReturnStep: [...UNTIL_ADOPTED, 'committee-adopted', 'report', ...AFTER_ASSEMBLY],
}

/** An emergency item takes a shorter way: a drafting committee after the debate, and no vote of a Standing Committee. */
const EMERGENCY_PLACE: Partial<typeof PLACE> = {
  ApproveSubject: [], JoinRequest: ['proposed'], LeaveRequest: ['proposed'], BackRequest: ['proposed'], RuleOnRequest: ['proposed'], MergeRequest: ['proposed'],
  RecordAgendaVote: ['proposed'], PlaceItem: ['proposed'], SetRequestAside: ['proposed'], OpenDrafting: ['debate'], OpenExamination: ['circulated'], ReportToAssembly: ['examination'], AdoptInCommittee: decidesAt('emergency', 'committee'), DeferToAssembly: [],
}

/** The stages in which a command has its place for this kind of process. */
export const placeOf = (kind: ProcessKind, type: ProcessCommandType): readonly Stage[] =>
  ((kind === 'emergency' ? EMERGENCY_PLACE[type] : undefined) ?? PLACE[type] ?? []).filter((stage) => PATH[kind].includes(stage) || ENDS.some((end) => end === stage))

/** While the text, or its place on the agenda, is put to the vote nothing else decides it: votes in the box are not overtaken. */
export const NOT_DURING_A_VOTE: readonly ProcessCommandType[] = [
  'RecordAgendaVote', 'PlaceItem', 'SetRequestAside', 'MergeRequest', 'AdoptInCommittee', 'DeferToAssembly', 'ReportToAssembly', 'AdoptInAssembly', 'RejectInAssembly', 'ReturnStep',
]

const one = (event: Bare<ProcessEvent>): Answer => ok([event])

const castRule = ({ edition }: ProcessFacts): TallyRule => ({ abstentionsAreCast: edition.rules.abstentionsAreCast.value })

/** What a vote on the text, or on its place on the agenda, came to: as entered, or as its ballot says. */
const byVote = (process: Process, command: Counted, [body, about]: readonly [VotingBody, 'adoption' | 'agenda'], majority: MajorityName, facts: ProcessFacts): Result<ByVote> => votedOn(
  command, facts.ballot,
  {
    processId: process.id, body, callable: facts.callable, used: process.ballots ?? [], mark: about === 'adoption' ? facts.examination.mark : undefined,
    isAbout: (put) => put.about === about && (put.about !== 'adoption' || put.versionId === currentVersion(process)?.id),
  },
  majority, castRule(facts),
)

/** A decision by vote needs counts that carry it; any other mode has none (process.md, "Adoption mode is stored per stage"). */
const carriedBy = (process: Process, command: Counted & { mode: AdoptionMode }, body: VotingBody, facts: ProcessFacts): Result<Pick<Adopted, 'mode' | 'counts' | 'ballotId'>> => {
  const { mode } = command
  if (mode !== 'vote') return ok({ mode, counts: null, ballotId: null })
  const { committeeMajority, assemblyMajority } = facts.edition.rules
  const voted = byVote(process, command, [body, 'adoption'], (body === 'committee' ? committeeMajority : assemblyMajority).value, facts)
  if (!voted.ok) return voted
  const { counts, carried, ballotId } = voted.value
  return carried ? ok({ mode, counts, ballotId }) : refuse({ code: 'counts-do-not-fit', problem: 'not-carried' })
}

const appoint = ({ kind }: Process, rapporteurs: readonly Rapporteur[], { facts }: Asked): Answer => {
  const { least, most } = drafters(kind, facts.edition.rules)
  if (rapporteurs.length < least || rapporteurs.length > most) return refuse({ code: 'rapporteurs-count', kind, least, most })
  const twice = rapporteurs.find((r, i) => rapporteurs.some((other, j) => j < i && other.memberId === r.memberId))
  return twice ? refuse({ code: 'rapporteurs-same-member', kind, memberId: twice.memberId }) : one({ type: 'RapporteursAppointed', rapporteurs })
}

const setWindow = (process: Process, { window, opens: from, closes, reason }: Of<'SetWindow'>, { now }: Asked): Answer => {
  const old = process.windows[window]
  const opens = from ?? null
  if (opens && closes <= opens) return refuse({ code: 'closes-before-opens' })
  if (closes <= now) return refuse({ code: 'instant-in-the-past', field: 'closes' })
  if (!old) return one({ type: 'WindowSet', window, opens, closes, source: 'secretariat' })
  if (old.closes <= now) return refuse({ code: 'window-has-passed', window, closed: old.closes })
  if (!reason) return refuse({ code: 'reason-required' })
  return one({ type: 'WindowMoved', window, opens: opens ?? old.opens, closes, reason })
}

const handIn = ({ sourceLang }: Process, { facts: { draft } }: Asked): Answer => {
  const text = draft.texts[sourceLang]
  const memorandum = draft.memorandum[sourceLang]
  if (!text || isEmptyText(text)) return refuse({ code: 'draft-empty' })
  if (!text.title) return refuse({ code: 'title-missing' })
  if (!memorandum || isEmptyProse(memorandum)) return refuse({ code: 'memorandum-missing' })
  return one({ type: 'DraftHandedIn', seen: draft.seen })
}

const circulate = (process: Process, { code, seen }: Of<'Circulate'>, { facts, newId }: Asked): Answer => {
  if (process.where.stage !== 'drafting' || !process.where.handedIn) return refuse({ code: 'not-handed-in', kind: process.kind })
  const moved = Object.entries(seen ?? {}).find(([room, sequence]) => facts.draft.seen[room] !== sequence)
  if (moved) return refuse({ code: 'draft-moved-on', room: moved[0] })
  if (facts.codes.includes(code)) return refuse({ code: 'already-exists', what: 'code', id: code })
  const { memorandum } = facts.draft
  const lacking = outstanding(facts.draft, process.sourceLang)
  // process.md: published in English and French
  if (lacking.draft + lacking.memorandum > 0) return refuse({ code: 'draft-untranslated', lang: otherLang(process.sourceLang), ...lacking })
  const texts: Wording<ResolutionText> = Object.fromEntries(Object.entries(facts.draft.texts).map(([lang, text]) => [lang, withoutEmpty(text)]))
  const versionId = newId()
  const circulated: Bare<ProcessEvent> = {
    type: 'VersionCirculated', versionId, code, ordinal: process.versions.length + 1, texts, memorandum,
    hash: facts.hash({ texts, memorandum }), seen: { ...facts.draft.seen }, supersedes: currentVersion(process)?.id ?? null,
  }
  const carried = facts.pending.flatMap(({ from, amendments }) => revisions(amendments, from, texts))
  // asked for while amendments were open: they stay open on the revised draft
  const wereOpen = process.past.at(-1)?.where.stage === 'amendments'
  return ok([
    circulated,
    ...carried.map((revision): Bare<ProcessEvent> => ({ type: 'AmendmentRevised', ...revision, versionId })),
    ...(wereOpen ? [{ type: 'AmendmentsOpened' as const }] : []),
  ])
}

const openAmendments = ({ windows }: Process, { now }: Asked): Answer => {
  const window = windows.amendments
  if (!window) return refuse({ code: 'window-missing', window: 'amendments' })
  if (window.closes <= now) return refuse({ code: 'window-has-passed', window: 'amendments', closed: window.closes })
  return one({ type: 'AmendmentsOpened' })
}

const publishCompendium = ({ windows }: Process, { code }: Of<'PublishCompendium'>, { now, facts }: Asked): Answer => {
  const window = windows.amendments
  if (window && now < window.closes) return refuse({ code: 'amendments-still-open', closes: window.closes })
  return facts.codes.includes(code) ? refuse({ code: 'already-exists', what: 'code', id: code }) : one({ type: 'CompendiumPublished', code })
}

const adopt = (process: Process, type: 'CommitteeAdopted' | 'AssemblyAdopted', command: Of<'AdoptInCommittee' | 'AdoptInAssembly'>, { facts }: Asked): Answer => {
  const body = type === 'CommitteeAdopted' ? 'committee' : 'assembly'
  const inTheWay = obstacleToAdopting(body, facts.examination)
  if (inTheWay) return refuse(inTheWay)
  const { texts } = facts.examination
  const carried = carriedBy(process, command, body, facts)
  return carried.ok ? one({ type, ...carried.value, decidedBy: facts.presidentId, texts, hash: facts.hash(texts) }) : carried
}

/** On what was decided last; an emergency item before the Assembly has had no committee. */
const explainVote = ({ where: { stage }, kind, explained = [] }: Process, { memberId, lang, text }: Of<'ExplainVote'>, { newId, facts }: Asked): Answer => {
  if (stage === 'report' && kind === 'emergency') return refuse({ code: 'wrong-stage', stage, allowed: ['assembly-adopted', 'rejected'] })
  const of = stage === 'assembly-adopted' || stage === 'rejected' ? stage : 'committee-adopted'
  if (explained.some((one) => one.of === of && one.memberId === memberId)) return refuse({ code: 'already-explained', memberId })
  return one({ type: 'VoteExplained', statementId: newId(), memberId, of, lang, text, enteredOnBehalf: facts.onBehalf })
}

/** What stands in the way of taking back the step into the present stage; a published version is never unpublished. */
const obstacle = ({ where, reservations }: Process, { submitted, examination }: ProcessFacts): Irreversible | null => {
  switch (where.stage) {
    case 'circulated': return 'version-public'
    case 'amendments': return submitted > 0 ? 'amendments-submitted' : null
    case 'compendium': return 'compendium-public'
    case 'examination': return examination.decisions > 0 ? 'decisions-taken' : null
    case 'assembly-adopted': return reservations.length > 0 ? 'reservations-recorded' : null
    default: return null
  }
}

const returnStep = (process: Process, reason: string, { facts }: Asked): Answer => {
  const last = process.past.at(-1)
  if (!last) return refuse({ code: 'nothing-to-return-to', stage: process.where.stage })
  const because = obstacle(process, facts)
  if (because) return refuse({ code: 'cannot-return', because })
  return reason ? one({ type: 'StepReturned', from: process.where.stage, to: last.where.stage, reason }) : refuse({ code: 'reason-required' })
}

const answer = (process: Process, command: Exclude<ProcessCommand, { type: 'ProposeSubject' | 'RequestItem' }>, given: Asked): Answer => {
  const { newId, facts } = given
  // only an emergency item has a place for the commands that ask
  const request = process.request ?? newRequest([])
  const ended = (because: RequestEnd['because'], into: string | null = null): Answer => one({ type: 'RequestEnded', because, into, sponsors: request.sponsors })
  switch (command.type) {
    case 'ApproveSubject':
      return ok([
        { type: 'SubjectApproved' },
        ...WINDOWS.flatMap((window): Bare<ProcessEvent>[] => {
          const proposed = facts.proposed[window]
          return proposed && !process.windows[window] ? [{ type: 'WindowSet', window, ...proposed, source: 'rules' }] : []
        }),
      ])
    case 'JoinRequest': return request.sponsors.includes(command.memberId) ? refuse({ code: 'already-done', what: command.type }) : one({ type: 'RequestJoined', memberId: command.memberId })
    case 'LeaveRequest': {
      const { memberId } = command
      if (!request.sponsors.includes(memberId)) return refuse({ code: 'not-of-this-sponsor', sponsorId: memberId })
      return request.sponsors.length > 1 ? one({ type: 'RequestLeft', memberId }) : ended('withdrawn')
    }
    case 'BackRequest': return request.backers.includes(command.group) ? refuse({ code: 'already-done', what: command.type }) : one({ type: 'RequestBacked', group: command.group })
    case 'RuleOnRequest': {
      const { ruling, reason } = command
      if (request.ruling) return refuse({ code: 'already-done', what: command.type })
      if (ruling === 'admissible') return one({ type: 'RequestRuled', ruling, reason })
      return reason ? ok([{ type: 'RequestRuled', ruling, reason }, { type: 'RequestEnded', because: 'inadmissible', into: null, sponsors: request.sponsors }]) : refuse({ code: 'reason-required' })
    }
    case 'MergeRequest': {
      const into = facts.rivals.find(({ id, isOpen }) => id === command.into && isOpen)
      return into ? ended('merged', into.id) : refuse({ code: 'unknown', what: 'request', id: command.into })
    }
    case 'PlaceItem': {
      const placed = placing(request, facts.rivals, facts.edition.rules.emergencyItemsPerAssembly.value)
      return placed.ok ? one({ type: 'ItemPlaced' }) : placed
    }
    case 'SetRequestAside':
      return facts.rivals.some(({ isPlaced }) => isPlaced) ? ended('another-placed') : refuse({ code: 'no-item-placed' })
    case 'RecordAgendaVote': {
      if (request.ruling !== 'admissible') return refuse({ code: 'request-not-ruled' })
      const voted = byVote(process, command, ['assembly', 'agenda'], facts.edition.rules.emergencyMajority.value, facts)
      if (!voted.ok) return voted
      const recorded: Bare<ProcessEvent> = { type: 'AgendaVoteRecorded', ...voted.value }
      return voted.value.carried ? one(recorded) : ok([recorded, { type: 'RequestEnded', because: 'not-carried', into: null, sponsors: request.sponsors }])
    }
    case 'AppointRapporteurs': return appoint(process, command.rapporteurs, given)
    case 'SetWindow': return setWindow(process, command, given)
    case 'OpenDebate': return one({ type: 'DebateOpened' })
    case 'RecordStatement': {
      if (process.where.stage === 'debate' && process.where.closed) return refuse({ code: 'already-done', what: 'CloseDebate' })
      const { speakerId, at: spokenAt, lang, summary } = command
      return one({ type: 'StatementRecorded', statementId: newId(), speakerId, spokenAt, lang, summary })
    }
    case 'WithdrawStatement':
      if (!process.statements.includes(command.statementId)) return refuse({ code: 'unknown', what: 'statement', id: command.statementId })
      return command.reason ? one({ type: 'StatementWithdrawn', statementId: command.statementId, reason: command.reason }) : refuse({ code: 'reason-required' })
    case 'CloseDebate':
      return process.where.stage === 'debate' && process.where.closed ? refuse({ code: 'already-done', what: 'CloseDebate' }) : one({ type: 'DebateClosed' })
    case 'OpenInputs':
    case 'OpenDrafting':
      if (process.where.stage === 'debate' && !process.where.closed) return refuse({ code: 'debate-open' })
      if (command.type === 'OpenInputs') return one({ type: 'InputsOpened' })
      return process.rapporteurs.length ? one({ type: 'DraftingOpened' }) : refuse({ code: 'rapporteurs-missing', kind: process.kind })
    case 'HandInDraft':
      return process.where.stage === 'drafting' && process.where.handedIn ? refuse({ code: 'already-done', what: 'HandInDraft' }) : handIn(process, given)
    case 'ReturnDraft':
      if (process.where.stage !== 'drafting' || !process.where.handedIn) return refuse({ code: 'not-handed-in', kind: process.kind })
      return one({ type: 'DraftReturned', reason: command.reason })
    case 'Circulate': return circulate(process, command, given)
    case 'ReviseDraft': return one({ type: 'DraftReopened', reason: command.reason })
    case 'OpenAmendments': return openAmendments(process, given)
    case 'PublishCompendium': return publishCompendium(process, command, given)
    case 'OpenCommitteeDebate': return one({ type: 'CommitteeDebateOpened' })
    case 'OpenExamination': return one({ type: 'ExaminationOpened' })
    case 'AdoptInCommittee': return adopt(process, 'CommitteeAdopted', command, given)
    case 'DeferToAssembly':
      // the desk goes on to another version: nobody could close it any more
      if (given.facts.examination.sits) return refuse({ code: 'sitting-open' })
      if (command.assemblyId === process.assemblyId) return refuse({ code: 'already-exists', what: 'assembly', id: command.assemblyId })
      return one({ type: 'DeferredToAssembly', assemblyId: command.assemblyId, reason: command.reason })
    case 'ReportToAssembly': {
      // of an emergency item this ends the examination
      const inTheWay = process.kind === 'emergency' ? obstacleToAdopting('committee', facts.examination) : null
      return inTheWay ? refuse(inTheWay) : one({ type: 'ReportedToAssembly', memberId: command.memberId ?? null })
    }
    case 'AdoptInAssembly': return adopt(process, 'AssemblyAdopted', command, given)
    case 'RejectInAssembly': {
      const voted = byVote(process, command, ['assembly', 'adoption'], facts.edition.rules.assemblyMajority.value, facts)
      if (!voted.ok) return voted
      const { counts, carried, ballotId } = voted.value
      return carried ? refuse({ code: 'counts-do-not-fit', problem: 'carried' }) : one({ type: 'AssemblyRejected', counts, ballotId })
    }
    case 'RecordReservation': {
      const { memberId, nature, paragraphIds, text } = command
      return one({ type: 'ReservationRecorded', reservationId: newId(), memberId, nature, paragraphIds, text, enteredOnBehalf: facts.onBehalf })
    }
    case 'ExplainVote': return explainVote(process, command, given)
    case 'WithdrawReservation':
      return process.reservations.some(({ id }) => id === command.reservationId)
        ? one({ type: 'ReservationWithdrawn', reservationId: command.reservationId })
        : refuse({ code: 'unknown', what: 'reservation', id: command.reservationId })
    case 'PublishResolution':
      return facts.codes.includes(command.code) ? refuse({ code: 'already-exists', what: 'code', id: command.code }) : one({ type: 'ResolutionPublished', code: command.code })
    case 'Transmit': return one({ type: 'ResolutionTransmitted' })
    case 'OpenFollowUp': return one({ type: 'FollowUpOpened' })
    case 'ReturnStep': return returnStep(process, command.reason, given)
    default: return command satisfies never
  }
}

/** Judges a command against the stage it has its place in, then by its own rule; stamps what follows. */
export const decide = (state: ProcessState, command: ProcessCommand, given: Asked): Result<readonly ProcessEvent[]> => {
  const stamp = (bare: Bare<ProcessEvent>): ProcessEvent => ({ ...bare, at: given.now, by: given.actor.userId })
  if (command.type === 'ProposeSubject') {
    if (state) return refuse({ code: 'already-exists', what: 'process', id: state.id })
    const { titleEn, titleFr, previousAssemblyId = null, type: _, ...subject } = command
    return ok([stamp({ type: 'SubjectProposed', processId: given.newId(), kind: 'ordinary', ...subject, previousAssemblyId, title: { en: titleEn, fr: titleFr } })])
  }
  if (command.type === 'RequestItem') {
    if (state) return refuse({ code: 'already-exists', what: 'process', id: state.id })
    const { titleEn, titleFr, committee, assemblyId, editionId, lang, memberId, draft, memorandum } = command
    const read = requestTexts({ title: lang === 'fr' ? titleFr : titleEn, draft, memorandum, lang }, given.newId)
    if (!read.ok) return read
    return ok([
      stamp({ type: 'SubjectProposed', processId: given.newId(), kind: 'emergency', committee, assemblyId, editionId, sourceLang: lang, previousAssemblyId: null, title: { en: titleEn, fr: titleFr } }),
      stamp({ type: 'ItemRequested', memberIds: [memberId], lang, ...read.value, enteredOnBehalf: given.facts.onBehalf }),
    ])
  }
  if (!state) return refuse({ code: 'unknown', what: 'process', id: command.processId })
  const allowed = placeOf(state.kind, command.type)
  if (!allowed.includes(state.where.stage)) return refuse({ code: 'wrong-stage', stage: state.where.stage, allowed })
  if (given.facts.underVote && NOT_DURING_A_VOTE.includes(command.type)) return refuse({ code: 'ballot-open' })
  const answered = answer(state, command, given)
  return answered.ok ? ok(answered.value.map(stamp)) : answered
}
