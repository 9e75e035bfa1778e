import { conflict } from '../amendment/conflict.ts'
import { consequences } from '../amendment/consequences.ts'
import type { Operation } from '../amendment/operation.ts'
import type { Decider } from '../decider.ts'
import type { AmendmentId } from '../ids.ts'
import { ENDS, STAGES, type Stage } from '../process/stages.ts'
import { ok, refuse, type Result } from '../result.ts'
import { decidedHow, type How } from './decidedHow.ts'
import { draftingSeats } from './draftingCommittee.ts'
import {
  adopted, dispositionOf, isFinal, reported, standing, undecided, type Asked, type Decided, type Sitting, type SittingCommand, type SittingCommandOf, type SittingEvent, type SittingFacts, type Tabled,
} from './state.ts'
import { tooLong } from '../submissions/submissions.ts'
import { enterTranslation } from './translate.ts'
import { overtakesVote } from './underVote.ts'
import { acceptedOf, decideSub, disposeSub, evolveSubs, parentOf, pendingIn, proposeSub, reopenSub, subsTo, withdrawSub, wordsPut } from './subAmendments.ts'

type Entering = { readonly op: Operation | null; /** what was decided on the way */ readonly taken: readonly SittingEvent[]; readonly isSubAmended: boolean }
/**
 * What enters the text when an amendment is decided so: nothing, its own operation, that with its accepted sub-amendments, or other words. Its
 * sub-amendments come first (process.md, Examination): it is not accepted while one of them is open; one can be taken with it in one decision.
 */
const enteringText = (state: Sitting | null, amendment: Tabled, command: SittingCommandOf<'DecideAmendment'>, how: How, given: Asked): Result<Entering> => {
  const { disposition, subAmendmentId, objections, reason, wording } = command
  if (disposition !== 'accepted' && disposition !== 'accepted-as-modified') return ok({ op: null, taken: [], isSubAmended: false })
  const decided = subAmendmentId ? disposeSub(state, { subAmendmentId, disposition: 'accepted', objections, reason }, how, given) : ok([])
  if (!decided.ok) return decided
  const subs = decided.value.reduce(evolveSubs, subsTo(state, amendment.id))
  const open = pendingIn(subs, parentOf(state, amendment))
  if (open.length) return refuse({ code: 'sub-amendments-open', ordinals: open.map(({ ordinal }) => ordinal) })
  const accepted = acceptedOf(subs)
  if (wording && !subAmendmentId) {
    const long = tooLong(wording)
    if (long) return refuse(long)
    const op = given.facts.asModified(amendment, wording)
    return op ? ok({ op, taken: [], isSubAmended: false }) : refuse({ code: 'no-change' })
  }
  if (accepted.length === 0) return disposition === 'accepted' ? ok({ op: amendment.op, taken: [], isSubAmended: false }) : refuse({ code: 'modified-text-missing' })
  const op = given.facts.asSubAmended(amendment, accepted)
  return op ? ok({ op, taken: decided.value, isSubAmended: true }) : refuse({ code: 'conflict-open', amendmentIds: [amendment.id] })
}

const decideAmendment = (state: Sitting | null, command: SittingCommandOf<'DecideAmendment'>, given: Asked): Result<readonly SittingEvent[]> => {
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

  const how = decidedHow(state, { id: amendmentId, mark: wordsPut(state, amendmentId) }, command, given)
  if (!how.ok) return how

  const entering = enteringText(state, amendment, command, how.value, given)
  if (!entering.ok) return entering
  const { op, taken, isSubAmended } = entering.value
  if (op) {
    // two accepted amendments to the same words would be a text that nobody decided; two insertions at one place stand in the order decided
    const clash = adopted(state).filter((other) => {
      const kind = conflict(other.op, op)?.kind
      return kind === 'same-words' || kind === 'contradiction'
    })
    if (clash.length) return refuse({ code: 'conflict-open', amendmentIds: clash.map(({ id }) => id) })
  }
  const others = undecided(state, facts.amendments).filter(({ id }) => id !== amendmentId)
  // what its sponsor agreed to see in the synthesis is taken up by it, and does not fall
  const agreed = op ? facts.agreedTo(amendmentId) : []
  const subsumed = others.filter(({ id }) => agreed.includes(id))
  const fallen = op ? consequences({ id: amendmentId, op }, others).filter(({ id }) => !agreed.includes(id)) : []
  const shown = command.falls && new Set(command.falls.filter((id) => id !== 'none'))
  // with other words other amendments fall: only what was to be accepted as it is was shown with its consequences
  if (shown && disposition === 'accepted' && (shown.size !== fallen.length || fallen.some(({ id }) => !shown.has(id)))) return refuse({ code: 'consequences-changed' })

  const decisionId = newId()
  const stamp = { at, by: actor.userId }
  const sittingId = open?.id ?? null
  const decided: SittingEvent = {
    type: 'AmendmentDecided', decisionId, amendmentId, disposition: isSubAmended ? 'accepted-as-modified' : disposition, ...how.value, op, ground, reason, sittingId,
    body: command.body ?? (disposition === 'inadmissible' ? 'president' : open?.body ?? 'plenary'),
    subsumedBy: command.subsumedBy ?? null, decidedBy: facts.presidentId, objections: command.objections, subAmendmentId: command.subAmendmentId ?? null, ...stamp,
  }
  return ok([...taken, decided, ...subsumed.map(({ id }): SittingEvent => ({
    type: 'AmendmentSubsumed', decisionId: newId(), fellBy: decisionId, subsumedBy: amendmentId, amendmentId: id, sittingId, ...stamp,
  })), ...fallen.map(({ id, reason: why }): SittingEvent => ({
    type: 'AmendmentFell', decisionId: newId(), fellBy: decisionId, reason: why, amendmentId: id, sittingId, ...stamp,
  }))])
}

/** One question for several: each is decided upon what the ones before made of the text. */
const decideTogether = (state: Sitting | null, command: SittingCommandOf<'DecideTogether'>, given: Asked): Result<readonly SittingEvent[]> => {
  const { versionId, amendmentIds, disposition, objections, reason, falls } = command
  const events: SittingEvent[] = []
  const fallen = (): readonly AmendmentId[] => events.flatMap((event) => (event.type === 'AmendmentFell' ? [event.amendmentId] : []))
  for (const amendmentId of new Set(amendmentIds)) {
    const current = events.reduce(sitting.evolve, state)
    // chosen together, one made the other fall
    if (fallen().includes(amendmentId)) return refuse({ code: 'conflict-open', amendmentIds })
    const answered = decideAmendment(current, { type: 'DecideAmendment', versionId, amendmentId, disposition, mode: 'consensus', objections, reason }, given)
    if (!answered.ok) return answered
    events.push(...answered.value)
  }
  const unseen = falls && fallen().some((id) => !falls.includes(id))
  return unseen ? refuse({ code: 'falls-with-them', amendmentIds: fallen() }) : ok(events)
}

const confirm = (state: Sitting | null, { amendmentIds }: SittingCommandOf<'ConfirmDecisions'>, { now: at, actor }: Asked): Result<readonly SittingEvent[]> => {
  if (!state?.open) return refuse({ code: 'sitting-not-open' })
  if (state.open.body !== 'plenary') return refuse({ code: 'wrong-body', needs: 'plenary' })
  const confirmed = reported(state).filter(({ amendmentId }) => amendmentIds.length === 0 || amendmentIds.includes(amendmentId))
  if (confirmed.length === 0) return refuse({ code: 'already-done', what: 'ConfirmDecisions' })
  return ok([{
    type: 'DecisionsConfirmed', sittingId: state.open.id, decisionIds: confirmed.map(({ decisionId }) => decisionId), amendmentIds: confirmed.map(({ amendmentId }) => amendmentId),
    at, by: actor.userId,
  }])
}

/** Later decisions that rest on this one: they change what it added or changed. */
const resting = (state: Sitting, decision: Decided): readonly AmendmentId[] => {
  const at = state.decided.indexOf(decision)
  const { op } = decision
  return op ? state.decided.slice(at + 1).filter((later) => later.op && conflict(op, later.op)).map(({ amendmentId }) => amendmentId) : []
}

/** Admissibility is ruled on from the first amendment; a sub-amendment is proposed once amendments are known to all; a sitting ends when it ends, wherever it has brought the text; the rest is decided in the examination. */
const stagesOf = (command: SittingCommand): readonly Stage[] => {
  const known: readonly Stage[] = ['compendium', 'committee-debate', 'examination']
  switch (command.type) {
    case 'DecideAmendment': return command.disposition === 'inadmissible' ? ['amendments', ...known] : ['examination']
    case 'ReopenDecision': return ['amendments', ...known]
    case 'EnterTranslation': return ['examination', 'committee-adopted', 'report']
    case 'ProposeSubAmendment': case 'WithdrawSubAmendment': return known
    case 'CloseSitting': return [...STAGES, ...ENDS]
    default: return ['examination']
  }
}

const decide = (state: Sitting | null, command: SittingCommand, given: Asked): Result<readonly SittingEvent[]> => {
  const { now: at, newId, actor, facts } = given
  const { versionId } = command
  const stamp = { at, by: actor.userId }
  const { stage } = facts.process.where
  const allowed = stagesOf(command)
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
    case 'EnterTranslation': return enterTranslation(state, command, given)
    case 'ProposeSubAmendment': return proposeSub(state, command, given)
    case 'WithdrawSubAmendment': return withdrawSub(state, command, given)
    case 'DecideSubAmendment': return decideSub(state, command, given)
    case 'ReopenSubAmendment': return reopenSub(state, command, given)
    case 'DecideTogether': return decideTogether(state, command, given)
    case 'DecideAmendment': return decideAmendment(state, command, given)
    case 'ReopenDecision': {
      const { amendmentId } = command
      const decision = standing(state, amendmentId)
      // nobody votes on a text that changes under the vote
      if (facts.textUnderVote) return refuse({ code: 'ballot-open' })
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
}

/** A vote decides once. */
const withBallot = ({ ballots = [] }: Sitting, ballotId: string | null | undefined): Pick<Sitting, 'ballots'> => (ballotId ? { ballots: [...ballots, ballotId] } : {})

export const sitting: Decider<Sitting | null, SittingCommand, SittingEvent, SittingFacts> = {
  initial: null,
  decide: (state, command, given) => {
    const decided = decide(state, command, given)
    return decided.ok && overtakesVote(state, decided.value.reduce(sitting.evolve, state), given.facts) ? refuse({ code: 'ballot-open' }) : decided
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
        return { ...current, decided, ...withBallot(current, ballotId) }
      }
      case 'AmendmentFell': {
        const { decisionId, amendmentId, fellBy } = event
        return { ...current, decided: [...current.decided, { decisionId, amendmentId, disposition: 'fallen', op: null, fellBy }] }
      }
      case 'AmendmentSubsumed': {
        const { decisionId, amendmentId, fellBy } = event
        return { ...current, decided: [...current.decided, { decisionId, amendmentId, disposition: 'subsumed', op: null, fellBy }] }
      }
      case 'TranslationEntered': {
        const { decisionId, op, lang } = event
        return { ...current, decided: current.decided.map((one) => (one.decisionId === decisionId ? { ...one, op, translatedInto: lang } : one)) }
      }
      case 'DecisionReopened':
        return { ...current, decided: current.decided.filter((d) => d.decisionId !== event.decisionId && d.fellBy !== event.decisionId) }
      case 'DraftingCommitteeAppointed': return { ...current, versionId: event.versionId, draftingCommittee: event.seats }
      case 'DecisionsConfirmed':
        return { ...current, decided: current.decided.map(({ reported: was, ...one }) => (was && !event.decisionIds.includes(one.decisionId) ? { ...one, reported: true } : one)) }
      case 'SubAmendmentProposed':
      case 'SubAmendmentWithdrawn':
      case 'SubAmendmentDecided':
      case 'SubAmendmentReopened': {
        const ballotId = event.type === 'SubAmendmentDecided' ? event.ballotId : null
        return { ...current, subAmendments: evolveSubs(current.subAmendments ?? [], event), ...withBallot(current, ballotId) }
      }
      default: return event satisfies never
    }
  },
}
