import { newRequest, type Request } from './emergency.ts'
import type { ProcessEvent } from './events.ts'
import type { Process, ProcessState, Where } from './state.ts'

const goTo = (process: Process, where: Where, at: string): Process => ({
  ...process, where, past: [...process.past, { where: process.where, until: at }],
})

/** An electronic vote decides once. */
const spent = (process: Process, { ballotId }: { readonly ballotId: string | null }): Process => (ballotId === null ? process : { ...process, ballots: [...process.ballots ?? [], ballotId] })

/** What changes of an emergency item's request. */
const asked = (process: Process, change: (request: Request) => Partial<Request>): Process => {
  const request = process.request ?? newRequest([])
  return { ...process, request: { ...request, ...change(request) } }
}

const versionId = (process: Process): string => {
  const version = process.versions.at(-1)
  if (!version) throw new Error(`process ${process.id} has no version`)
  return version.id
}

/** Folds one event into the process. Total: every event of the log has its case. */
export const evolve = (state: ProcessState, event: ProcessEvent): ProcessState => {
  if (event.type === 'SubjectProposed') {
    const { processId: id, kind, committee, assemblyId, previousAssemblyId, title, editionId, sourceLang } = event
    return {
      id, kind, committee, assemblyId, previousAssemblyId, title, editionId, sourceLang,
      request: null, rapporteurs: [], windows: {}, versions: [], where: { stage: 'proposed' }, past: [], statements: [], reservations: [],
    }
  }
  if (!state) throw new Error(`${event.type} before SubjectProposed`)
  switch (event.type) {
    case 'SubjectApproved': return goTo(state, { stage: 'approved' }, event.at)
    case 'ItemRequested': return { ...state, request: newRequest(event.memberIds) }
    case 'RequestJoined': return asked(state, ({ sponsors }) => ({ sponsors: [...sponsors, event.memberId] }))
    case 'RequestLeft': return asked(state, ({ sponsors }) => ({ sponsors: sponsors.filter((id) => id !== event.memberId) }))
    case 'RequestBacked': return asked(state, ({ backers }) => ({ backers: [...backers, event.group] }))
    case 'RequestRuled': return asked(state, () => ({ ruling: event.ruling }))
    case 'AgendaVoteRecorded': return asked(spent(state, event), () => ({ agenda: { for: event.counts.for, carried: event.carried } }))
    case 'RequestEnded': return goTo(asked(state, () => ({ ended: { because: event.because, into: event.into } })), { stage: 'not-placed' }, event.at)
    case 'ItemPlaced': return goTo(state, { stage: 'approved' }, event.at)
    case 'RapporteursAppointed': return { ...state, rapporteurs: event.rapporteurs }
    case 'WindowSet':
    case 'WindowMoved': return { ...state, windows: { ...state.windows, [event.window]: { opens: event.opens, closes: event.closes } } }
    case 'DebateOpened': return goTo(state, { stage: 'debate', closed: false }, event.at)
    case 'StatementRecorded': return { ...state, statements: [...state.statements, event.statementId] }
    case 'StatementWithdrawn': return { ...state, statements: state.statements.filter((id) => id !== event.statementId) }
    case 'DebateClosed': return { ...state, where: { stage: 'debate', closed: true } }
    case 'InputsOpened': return goTo(state, { stage: 'inputs' }, event.at)
    case 'DraftingOpened': return goTo(state, { stage: 'drafting', handedIn: false }, event.at)
    case 'DraftHandedIn': return { ...state, where: { stage: 'drafting', handedIn: true } }
    case 'DraftReturned': return { ...state, where: { stage: 'drafting', handedIn: false } }
    case 'DraftReopened': return goTo(state, { stage: 'drafting', handedIn: false }, event.at)
    case 'VersionCirculated': {
      const { versionId: id, code, ordinal, hash, at } = event
      return { ...goTo(state, { stage: 'circulated', versionId: id }, at), versions: [...state.versions, { id, code, ordinal, hash, at }] }
    }
    case 'AmendmentRevised': return state
    case 'AmendmentsOpened': return goTo(state, { stage: 'amendments', versionId: versionId(state) }, event.at)
    case 'CompendiumPublished': return goTo(state, { stage: 'compendium', versionId: versionId(state) }, event.at)
    case 'CommitteeDebateOpened': return goTo(state, { stage: 'committee-debate', versionId: versionId(state) }, event.at)
    case 'ExaminationOpened': return goTo(state, { stage: 'examination', versionId: versionId(state) }, event.at)
    case 'CommitteeAdopted': return goTo(spent(state, event), { stage: 'committee-adopted', versionId: versionId(state) }, event.at)
    case 'DeferredToAssembly':
      return {
        ...goTo(state, { stage: 'drafting', handedIn: false }, event.at),
        previousAssemblyId: state.assemblyId, assemblyId: event.assemblyId, windows: {},
      }
    case 'ReportedToAssembly': return goTo(state, { stage: 'report', versionId: versionId(state) }, event.at)
    case 'AssemblyAdopted': return goTo(spent(state, event), { stage: 'assembly-adopted', versionId: versionId(state) }, event.at)
    case 'AssemblyRejected': return goTo(spent(state, event), { stage: 'rejected', versionId: versionId(state) }, event.at)
    case 'ReservationRecorded':
      return { ...state, reservations: [...state.reservations, { id: event.reservationId, memberId: event.memberId }] }
    case 'VoteExplained': return { ...state, explained: [...state.explained ?? [], { of: event.of, memberId: event.memberId }] }
    case 'ReservationWithdrawn': return { ...state, reservations: state.reservations.filter(({ id }) => id !== event.reservationId) }
    case 'ResolutionPublished': return goTo(state, { stage: 'reservations', versionId: versionId(state) }, event.at)
    case 'ResolutionTransmitted': return goTo(state, { stage: 'transmitted', versionId: versionId(state) }, event.at)
    case 'FollowUpOpened': return goTo(state, { stage: 'follow-up', versionId: versionId(state) }, event.at)
    case 'StepReturned': {
      const last = state.past.at(-1)
      if (!last) throw new Error(`process ${state.id} has no earlier step`)
      return { ...state, where: last.where, past: state.past.slice(0, -1) }
    }
    default: return event satisfies never
  }
}
