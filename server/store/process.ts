import { isOnBehalf, type Subject } from '#domain/permission/policy.ts'
import { subjectOf } from '#domain/permission/rooms.ts'
import type { Examination } from '#domain/process/adopting.ts'
import { decide, NOT_DURING_A_VOTE, type ProcessCommandType } from '#domain/process/decide.ts'
import type { ProcessEvent } from '#domain/process/events.ts'
import { evolve } from '#domain/process/evolve.ts'
import type { ProcessFacts } from '#domain/process/facts.ts'
import { processCommands } from '#domain/process/commands.ts'
import type { Rival } from '#domain/process/emergency.ts'
import { hasReached } from '#domain/process/stages.ts'
import { currentVersion, type Process, type ProcessState } from '#domain/process/state.ts'
import { proposedWindows } from '#domain/deadline/deadlines.ts'
import type { Ballot } from '#domain/voting/ballot.ts'
import { hashOf } from '#server/ids.ts'
import { editionOf } from './edition.ts'
import { callableMembers } from './electorate.ts'
import { examinationOf } from './examination.ts'
import { openQuestions } from './openQuestions.ts'
import { carryIntoDraft, freezeDraftRooms, handOverDraftRooms, issueDraftRooms, openDraftRooms, openSittingRooms, readDraft, reopenDraftRooms } from '#server/rooms/drafts.ts'
import { projectProcess } from './processRows.ts'
import { pendingOf } from './revisions.ts'
import { versionTexts } from './sittingText.ts'
import { stateForShare, stateOf, type Store, type Tx } from './store.ts'

/** Who presides over a committee, or (`null`) over the plenary of the Assembly. */
export const presidentOf = async (tx: Tx, assemblyId: string, committee: string | null): Promise<string | null> =>
  (await tx.accreditation.findFirst({ where: { assemblyId, committee, body: 'bureau', seat: 'president' }, select: { userId: true } }))?.userId ?? null

const NO_DRAFT: ProcessFacts['draft'] = { texts: {}, memorandum: {}, seen: {}, translations: { draft: {}, memorandum: {} } }
const DRAFT_READERS: readonly ProcessCommandType[] = ['HandInDraft', 'Circulate']
const NOT_EXAMINED: Examination = { sits: false, decisions: 0, undecided: 0, unconfirmed: 0, clashing: [], untranslated: 0, texts: {}, mark: '' }
const EXAMINATION_READERS: readonly ProcessCommandType[] = ['AdoptInCommittee', 'DeferToAssembly', 'ReportToAssembly', 'AdoptInAssembly', 'RejectInAssembly', 'ReturnStep']

/** The Assembly's dates give the windows that the rules propose. */
const proposedOf = async (tx: Tx, state: NonNullable<ProcessState>, edition: ProcessFacts['edition']): Promise<ProcessFacts['proposed']> => {
  const dates = async (id: string | null) => (id ? tx.assembly.findUnique({ where: { id }, select: { opensOn: true, closesOn: true } }) : null)
  const assembly = await dates(state.assemblyId)
  return assembly ? proposedWindows(edition, assembly, await dates(state.previousAssemblyId)) : {}
}

const RIVAL_READERS: readonly ProcessCommandType[] = ['MergeRequest', 'PlaceItem', 'SetRequestAside']
/** The other requests at the same Assembly, held so that two are not placed at once. */
const rivalsOf = async (tx: Tx, { id, assemblyId }: Process): Promise<Rival[]> => {
  const rows = await tx.process.findMany({ where: { assemblyId, kind: 'emergency', id: { not: id } }, select: { id: true }, orderBy: { id: 'asc' } })
  const states: Rival[] = []
  for (const row of rows) {
    const rival = await stateForShare<Process>(tx, 'process', row.id)
    if (rival?.request) states.push({ id: rival.id, isOpen: rival.where.stage === 'proposed', isPlaced: hasReached('emergency', rival.where.stage, 'approved') || rival.where.stage === 'rejected', request: rival.request })
  }
  return states
}

const CODES: readonly ProcessCommandType[] = ['Circulate', 'PublishCompendium', 'PublishResolution']
const codesOf = async (tx: Tx): Promise<string[]> => [
  ...(await tx.version.findMany({ select: { code: true, compendium: true } })).flatMap(({ code, compendium }) => (compendium ? [code, compendium] : [code])),
  ...(await tx.process.findMany({ where: { resolutionCode: { not: null } }, select: { resolutionCode: true } })).flatMap(({ resolutionCode }) => resolutionCode ?? []),
]

export const processStore: Store<ProcessCommandType, ProcessState, ProcessEvent, ProcessFacts, Subject> = {
  kind: 'process',
  types: Object.keys(processCommands) as ProcessCommandType[],
  decider: { initial: null, decide, evolve },
  idOf: (command) => ('processId' in command ? command.processId : null),
  bornAs: (event) => (event.type === 'SubjectProposed' ? event.processId : ''),
  subject: async (tx, command) => {
    if (!('processId' in command)) {
      const { assemblyId, committee } = command
      const subject: Subject = { assemblyId, committee, ...('memberId' in command ? { sponsorId: command.memberId } : {}) }
      return { subject, loaded: subject }
    }
    const process = await stateOf<NonNullable<ProcessState>>(tx, 'process', command.processId)
    const reservation = command.type === 'WithdrawReservation' ? process?.reservations.find(({ id }) => id === command.reservationId) : undefined
    const sponsorId = command.type === 'RecordReservation' || command.type === 'ExplainVote' || command.type === 'JoinRequest' || command.type === 'LeaveRequest' ? command.memberId : reservation?.memberId
    const subject = process ? subjectOf(process, sponsorId) : {}
    return { subject, loaded: subject }
  },
  facts: async (tx, command, state, { actor }, subject) => {
    const edition = await editionOf(tx, 'editionId' in command ? command.editionId : state?.editionId)
    const versionId = state ? currentVersion(state)?.id : undefined
    const reads = (types: readonly ProcessCommandType[]): boolean => types.includes(command.type)
    return {
      edition,
      presidentId: state ? await presidentOf(tx, state.assemblyId, command.type === 'AdoptInAssembly' ? null : state.committee) : null,
      proposed: state && command.type === 'ApproveSubject' ? await proposedOf(tx, state, edition) : {},
      draft: state && reads(DRAFT_READERS) ? await readDraft(tx, state) : NO_DRAFT,
      pending: state && command.type === 'Circulate' ? await pendingOf(tx, state.id) : [],
      submitted: versionId && command.type === 'ReturnStep' ? await tx.amendment.count({ where: { versionId } }) : 0,
      examination: versionId && reads(EXAMINATION_READERS) ? await examinationOf(tx, versionId) : NOT_EXAMINED,
      callable: state && 'counts' in command && command.counts?.rollCall ? await callableMembers(tx, state, command.type === 'AdoptInCommittee' ? 'committee' : 'assembly', null) : [],
      ballot: 'ballotId' in command && command.ballotId ? await stateForShare<Ballot>(tx, 'ballot', command.ballotId) : null,
      underVote: state && NOT_DURING_A_VOTE.includes(command.type) ? (await openQuestions(tx, state.id)).some(({ about }) => about === 'adoption' || about === 'agenda') : false,
      rivals: state?.kind === 'emergency' && reads(RIVAL_READERS) ? await rivalsOf(tx, state) : [],
      codes: reads(CODES) ? await codesOf(tx) : [],
      hash: hashOf,
      onBehalf: isOnBehalf(actor, subject),
    }
  },
  concerns: (state) => state,
  project: projectProcess,
  effect: async (tx, event, id, state) => {
    if (!state) return
    switch (event.type) {
      case 'DraftingOpened': return openDraftRooms(tx, state, event.at)
      case 'DraftHandedIn': return handOverDraftRooms(tx, state)
      case 'VersionCirculated': return issueDraftRooms(tx, state)
      case 'DraftReturned':
      case 'DraftReopened': return reopenDraftRooms(tx, id)
      case 'DeferredToAssembly': return carryIntoDraft(tx, id, event.at)
      case 'ExaminationOpened': {
        const versionId = currentVersion(state)?.id
        return versionId ? openSittingRooms(tx, id, await versionTexts(tx, versionId), event.at) : undefined
      }
      case 'StepReturned': return state.where.stage === 'drafting' ? reopenDraftRooms(tx, id) : freezeDraftRooms(tx, id)
      default: return undefined
    }
  },
}
