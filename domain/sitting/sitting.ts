import type { z } from 'zod'
import { conflict } from '../amendment/conflict.ts'
import type { Counts, DecidingBody, DecisionMode, Disposition, Ground } from '../amendment/disposition.ts'
import type { Operation } from '../amendment/operation.ts'
import { consequences, type Fallen } from '../amendment/consequences.ts'
import type { Decider, Given } from '../decider.ts'
import type { AmendmentId, MemberId, ProcessId, UserId, VersionId } from '../ids.ts'
import type { Instant } from '../instant.ts'
import type { Group } from '../membership/members.ts'
import type { Process } from '../process/state.ts'
import { ok, refuse, type Result } from '../result.ts'
import type { RulesEdition } from '../rules/edition.ts'
import { votedOn, type BallotResult } from '../voting/counted.ts'
import type { SITTING_BODIES, sittingCommands } from './commands.ts'
import { draftingSeats, type DraftingSeat } from './draftingCommittee.ts'

type Input = { [T in keyof typeof sittingCommands]: { readonly type: T } & z.infer<(typeof sittingCommands)[T]> }
export type SittingCommand = Input[keyof Input]
export type SittingBody = (typeof SITTING_BODIES)[number]

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
  | ({ type: 'SubAmendmentProposed'; subAmendmentId: string; amendmentId: AmendmentId; memberId: MemberId; wording: string } & Stamp)
  | ({ type: 'SubAmendmentWithdrawn'; subAmendmentId: string; amendmentId: AmendmentId } & Stamp)
  /** its sponsor had agreed that an accepted synthesis takes it up */
  | ({ type: 'AmendmentSubsumed'; decisionId: string; fellBy: string; subsumedBy: AmendmentId; amendmentId: AmendmentId; sittingId: string | null } & Stamp)
  | ({ type: 'DecisionReopened'; decisionId: string; amendmentId: AmendmentId; restored: readonly AmendmentId[] } & Stamp)

export type Decided = {
  readonly decisionId: string; readonly amendmentId: AmendmentId; readonly disposition: Disposition; readonly op: Operation | null; readonly fellBy: string | null
  /** decided by the drafting committee, and not confirmed by the plenary yet */
  readonly reported?: boolean
}
export type SubAmendment = { readonly id: string; readonly amendmentId: AmendmentId; readonly memberId: MemberId; readonly wording: string }
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
  /** the operation that makes the amended paragraph read as `wording` in the amendment's language; null when it changes nothing */
  readonly asModified: (amendment: Tabled, wording: string) => Operation | null
  /** the geopolitical groups of a Member; undefined for who is none */
  readonly groupsOf: (memberId: MemberId) => readonly Group[] | undefined
  /** those whose sponsors agree that this synthesis takes them up */
  readonly agreedTo: (synthesisId: AmendmentId) => readonly AmendmentId[]
  /** the ballot that the decision names, when there is one */
  readonly ballot: BallotResult | null
  /** amendments on which an electronic vote is open */
  readonly underVote: readonly AmendmentId[]
}
type Asked = Given<SittingFacts>

/** A deferred amendment waits for another body; every other disposition is final until reopened. */
const isFinal = (disposition: Disposition): boolean => disposition !== 'deferred'
export const standing = (state: Sitting | null, amendmentId: AmendmentId): Decided | undefined =>
  state?.decided.findLast((d) => d.amendmentId === amendmentId)
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

type Decide = Extract<SittingCommand, { type: 'DecideAmendment' }>
/**
 * How it was decided, and by which counts. An electronic vote is taken from its ballot, once; of the others the desk enters the counts. The
 * result has to be what is recorded.
 */
const modeOf = (state: Sitting | null, { amendmentId, disposition, mode, counts, ballotId }: Decide, { facts }: Asked): Result<Pick<Decision, 'mode' | 'counts' | 'ballotId'>> => {
  if (facts.underVote.includes(amendmentId)) return refuse({ code: 'ballot-open' })
  if (ballotId === undefined && mode === 'consensus') return ok({ mode, counts: counts ?? null, ballotId: null })
  if (ballotId === undefined && mode === 'electronic') return refuse({ code: 'unknown', what: 'ballot', id: '' })
  if (ballotId !== undefined && state?.ballots?.includes(ballotId)) return refuse({ code: 'ballot-used' })
  const { committeeMajority, abstentionsAreCast } = facts.edition.rules
  const voted = votedOn(
    { counts, ballotId }, facts.ballot, { processId: facts.process.id, body: 'committee', isAbout: (put) => put.about === 'amendment' && put.amendmentId === amendmentId },
    committeeMajority.value, { abstentionsAreCast: abstentionsAreCast.value },
  )
  if (!voted.ok) return voted
  const { carried } = voted.value
  if (!carried && (disposition === 'accepted' || disposition === 'accepted-as-modified')) return refuse({ code: 'counts-do-not-fit', problem: 'not-carried' })
  if (carried && disposition === 'rejected') return refuse({ code: 'counts-do-not-fit', problem: 'carried' })
  return ok({ mode: ballotId === undefined ? mode : 'electronic', counts: voted.value.counts, ballotId: voted.value.ballotId })
}

const decideAmendment = (state: Sitting | null, command: Decide, given: Asked): Result<readonly SittingEvent[]> => {
  const { now: at, newId, actor, facts } = given
  const { amendmentId, disposition, reason } = command
  const amendment = facts.amendments.find(({ id }) => id === amendmentId)
  if (!amendment) return refuse({ code: 'unknown', what: 'amendment', id: amendmentId })
  if (amendment.withdrawn) return refuse({ code: 'not-pending', amendmentId, disposition: 'withdrawn' })
  const already = dispositionOf(state, amendmentId)
  if (already) return refuse({ code: 'already-decided', amendmentId, disposition: already })

  // admissibility is ruled on before the sitting too; everything else is decided in one
  const open = state?.open ?? null
  if (disposition !== 'inadmissible' && !open) return refuse({ code: 'sitting-not-open' })
  const ground = disposition === 'inadmissible' ? command.ground ?? null : null
  const isExplained = reason || (ground && ground !== 'other')
  if ((disposition === 'inadmissible' || disposition === 'fallen') && !isExplained) return refuse({ code: 'reason-required' })
  if (disposition === 'subsumed' && !facts.amendments.some(({ id }) => id === command.subsumedBy && id !== amendmentId)) {
    return refuse({ code: 'unknown', what: 'amendment', id: command.subsumedBy ?? '' })
  }

  const how = modeOf(state, command, given)
  if (!how.ok) return how

  let op: Operation | null = null
  if (disposition === 'accepted') op = amendment.op
  if (disposition === 'accepted-as-modified') {
    if (!command.wording) return refuse({ code: 'modified-text-missing' })
    op = facts.asModified(amendment, command.wording)
    if (!op) return refuse({ code: 'no-change' })
  }
  if (op) {
    // two accepted amendments to the same words would be a text that nobody decided; two insertions at one place stand in the order decided
    const entering = op
    const clash = adopted(state).filter((other) => {
      const kind = conflict(other.op, entering)?.kind
      return kind === 'same-words' || kind === 'contradiction'
    })
    if (clash.length) return refuse({ code: 'conflict-open', amendmentIds: clash.map(({ id }) => id) })
  }
  const others = undecided(state, facts.amendments).filter(({ id }) => id !== amendmentId)
  const fallen = op ? consequences({ id: amendmentId, op }, others) : []
  const shown = command.falls && new Set(command.falls.filter((id) => id !== 'none'))
  // with other words other amendments fall: only what was to be accepted as it is was shown with its consequences
  if (shown && disposition === 'accepted' && (shown.size !== fallen.length || fallen.some(({ id }) => !shown.has(id)))) return refuse({ code: 'consequences-changed' })

  const decisionId = newId()
  const stamp = { at, by: actor.userId }
  const sittingId = open?.id ?? null
  const decided: SittingEvent = {
    type: 'AmendmentDecided', decisionId, amendmentId, disposition, ...how.value, op, ground, reason, sittingId,
    body: command.body ?? (disposition === 'inadmissible' ? 'president' : open?.body ?? 'plenary'),
    subsumedBy: command.subsumedBy ?? null, decidedBy: facts.presidentId, objections: command.objections, subAmendmentId: command.subAmendmentId ?? null, ...stamp,
  }
  // what its sponsor agreed to see in the synthesis is taken up by it, and does not fall
  const agreed = op ? facts.agreedTo(amendmentId) : []
  const subsumed = others.filter(({ id }) => agreed.includes(id))
  return ok([decided, ...subsumed.map(({ id }): SittingEvent => ({
    type: 'AmendmentSubsumed', decisionId: newId(), fellBy: decisionId, subsumedBy: amendmentId, amendmentId: id, sittingId, ...stamp,
  })), ...fallen.filter(({ id }) => !agreed.includes(id)).map(({ id, reason: why }): SittingEvent => ({
    type: 'AmendmentFell', decisionId: newId(), fellBy: decisionId, reason: why, amendmentId: id, sittingId, ...stamp,
  }))])
}

/** One question for several: each is decided upon what the ones before made of the text. */
const decideTogether = (state: Sitting | null, command: Extract<SittingCommand, { type: 'DecideTogether' }>, given: Asked): Result<readonly SittingEvent[]> => {
  const { versionId, amendmentIds, disposition, objections, reason } = command
  const events: SittingEvent[] = []
  for (const amendmentId of new Set(amendmentIds)) {
    const current = events.reduce(sitting.evolve, state)
    const answered = decideAmendment(current, { type: 'DecideAmendment', versionId, amendmentId, disposition, mode: 'consensus', objections, reason }, given)
    if (!answered.ok) return answered
    events.push(...answered.value)
  }
  return ok(events)
}

const confirm = (state: Sitting | null, { amendmentIds }: Extract<SittingCommand, { type: 'ConfirmDecisions' }>, { now: at, actor }: Asked): Result<readonly SittingEvent[]> => {
  if (!state?.open) return refuse({ code: 'sitting-not-open' })
  if (state.open.body !== 'plenary') return refuse({ code: 'wrong-body', needs: 'plenary' })
  const confirmed = reported(state).filter(({ amendmentId }) => amendmentIds.length === 0 || amendmentIds.includes(amendmentId))
  if (confirmed.length === 0) return refuse({ code: 'already-done', what: 'ConfirmDecisions' })
  return ok([{
    type: 'DecisionsConfirmed', sittingId: state.open.id, decisionIds: confirmed.map(({ decisionId }) => decisionId), amendmentIds: confirmed.map(({ amendmentId }) => amendmentId),
    at, by: actor.userId,
  }])
}

const propose = (state: Sitting | null, { amendmentId, memberId, wording }: Extract<SittingCommand, { type: 'ProposeSubAmendment' }>, { now: at, newId, actor, facts }: Asked): Result<readonly SittingEvent[]> => {
  if (!state?.open) return refuse({ code: 'sitting-not-open' })
  const amendment = facts.amendments.find(({ id }) => id === amendmentId)
  if (!amendment) return refuse({ code: 'unknown', what: 'amendment', id: amendmentId })
  if (amendment.withdrawn) return refuse({ code: 'not-pending', amendmentId, disposition: 'withdrawn' })
  const already = dispositionOf(state, amendmentId)
  if (already) return refuse({ code: 'already-decided', amendmentId, disposition: already })
  if (!facts.groupsOf(memberId)) return refuse({ code: 'unknown', what: 'member', id: memberId })
  if (!facts.asModified(amendment, wording)) return refuse({ code: 'no-change' })
  return ok([{ type: 'SubAmendmentProposed', subAmendmentId: newId(), amendmentId, memberId, wording, at, by: actor.userId }])
}

/** Later decisions that rest on this one: they change what it added or changed. */
const resting = (state: Sitting, decision: Decided): readonly AmendmentId[] => {
  const at = state.decided.indexOf(decision)
  const { op } = decision
  return op ? state.decided.slice(at + 1).filter((later) => later.op && conflict(op, later.op)).map(({ amendmentId }) => amendmentId) : []
}

export const sitting: Decider<Sitting | null, SittingCommand, SittingEvent, SittingFacts> = {
  initial: null,
  decide: (state, command, given) => {
    const { now: at, newId, actor, facts } = given
    const { versionId } = command
    const stamp = { at, by: actor.userId }
    const { stage } = facts.process.where
    const isRuling = command.type === 'DecideAmendment' && command.disposition === 'inadmissible'
    const allowed = isRuling || command.type === 'ReopenDecision' ? ['amendments', 'compendium', 'committee-debate', 'examination'] : ['examination']
    if (!allowed.includes(stage)) return refuse({ code: 'wrong-stage', stage, allowed })
    switch (command.type) {
      case 'OpenSitting': {
        if (state?.open) return refuse({ code: 'sitting-open' })
        const { body } = command
        if (body === 'drafting-committee' && !state?.draftingCommittee?.length) return refuse({ code: 'drafting-committee-missing' })
        return ok([{ type: 'SittingOpened', processId: facts.process.id, versionId, sittingId: newId(), number: (state?.sittings ?? 0) + 1, body, ...stamp }])
      }
      case 'CloseSitting':
        return state?.open ? ok([{ type: 'SittingClosed', sittingId: state.open.id, ...stamp }]) : refuse({ code: 'sitting-not-open' })
      case 'AppointDraftingCommittee': {
        if (state?.open?.body === 'drafting-committee') return refuse({ code: 'sitting-open' })
        const seats = draftingSeats(command.memberIds, facts.edition.rules.draftingCommitteeSeats.value, facts.groupsOf)
        return seats.ok ? ok([{ type: 'DraftingCommitteeAppointed', processId: facts.process.id, versionId, seats: seats.value, ...stamp }]) : seats
      }
      case 'ConfirmDecisions': return confirm(state, command, given)
      case 'ProposeSubAmendment': return propose(state, command, given)
      case 'WithdrawSubAmendment': {
        const { subAmendmentId } = command
        const one = state?.subAmendments?.find(({ id }) => id === subAmendmentId)
        return one ? ok([{ type: 'SubAmendmentWithdrawn', subAmendmentId, amendmentId: one.amendmentId, ...stamp }]) : refuse({ code: 'unknown', what: 'sub-amendment', id: subAmendmentId })
      }
      case 'DecideTogether': return decideTogether(state, command, given)
      case 'DecideAmendment': return decideAmendment(state, command, given)
      case 'ReopenDecision': {
        const { amendmentId } = command
        const decision = standing(state, amendmentId)
        if (!state || !decision) return refuse({ code: 'not-decided', amendmentId })
        if (decision.fellBy) {
          const cause = state.decided.find(({ decisionId }) => decisionId === decision.fellBy)
          return refuse({ code: 'decision-depends', on: cause ? [cause.amendmentId] : [] })
        }
        const on = resting(state, decision)
        if (on.length) return refuse({ code: 'decision-depends', on })
        const restored = state.decided.filter(({ fellBy }) => fellBy === decision.decisionId).map((d) => d.amendmentId)
        return ok([{ type: 'DecisionReopened', decisionId: decision.decisionId, amendmentId, restored, ...stamp }])
      }
      default: return command satisfies never
    }
  },
  evolve: (state, event) => {
    if (event.type === 'SittingOpened') {
      const { versionId, sittingId: id, number, body } = event
      return { ...state, versionId, sittings: number, open: { id, body }, decided: state?.decided ?? [] }
    }
    const current: Sitting = state ?? { versionId: '', sittings: 0, open: null, decided: [] }
    switch (event.type) {
      case 'SittingClosed': return { ...current, open: null }
      case 'AmendmentDecided': {
        const { decisionId, amendmentId, disposition, op, body, ballotId } = event
        // a deferral hands it back: there is nothing to confirm
        const isReported = body === 'drafting-committee' && isFinal(disposition)
        const decided = [...current.decided, { decisionId, amendmentId, disposition, op, fellBy: null, ...isReported ? { reported: true } : {} }]
        return { ...current, decided, ...ballotId ? { ballots: [...current.ballots ?? [], ballotId] } : {} }
      }
      case 'AmendmentFell': {
        const { decisionId, amendmentId, fellBy } = event
        return { ...current, decided: [...current.decided, { decisionId, amendmentId, disposition: 'fallen', op: null, fellBy }] }
      }
      case 'AmendmentSubsumed': {
        const { decisionId, amendmentId, fellBy } = event
        return { ...current, decided: [...current.decided, { decisionId, amendmentId, disposition: 'subsumed', op: null, fellBy }] }
      }
      case 'DecisionReopened':
        return { ...current, decided: current.decided.filter((d) => d.decisionId !== event.decisionId && d.fellBy !== event.decisionId) }
      case 'DraftingCommitteeAppointed': return { ...current, versionId: event.versionId, draftingCommittee: event.seats }
      case 'DecisionsConfirmed':
        return { ...current, decided: current.decided.map(({ reported: was, ...one }) => (was && !event.decisionIds.includes(one.decisionId) ? { ...one, reported: true } : one)) }
      case 'SubAmendmentProposed': {
        const { subAmendmentId: id, amendmentId, memberId, wording } = event
        return { ...current, subAmendments: [...current.subAmendments ?? [], { id, amendmentId, memberId, wording }] }
      }
      case 'SubAmendmentWithdrawn': return { ...current, subAmendments: (current.subAmendments ?? []).filter(({ id }) => id !== event.subAmendmentId) }
      default: return event satisfies never
    }
  },
}
