import type { z } from 'zod'
import { conflict } from '../amendment/conflict.ts'
import type { Disposition } from '../amendment/disposition.ts'
import type { Operation } from '../amendment/operation.ts'
import type { Decider, Given } from '../decider.ts'
import type { AmendmentId, SponsorId, UserId } from '../ids.ts'
import type { Stage } from '../process/stages.ts'
import type { Process } from '../process/state.ts'
import { ok, refuse, type Result } from '../result.ts'
import { tooLong } from '../submissions/submissions.ts'
import type { preparationCommands } from './commands.ts'
import type { PreparationEvent } from './events.ts'
import { stands, type Revision } from './revision.ts'
import { evolve, mergedInto, type Preparation } from './state.ts'

type Input = { [T in keyof typeof preparationCommands]: { readonly type: T } & z.infer<(typeof preparationCommands)[T]> }
export type PreparationCommand = Input[keyof Input]
type Of<T extends PreparationCommand['type']> = Extract<PreparationCommand, { type: T }>

/** A submitted amendment as those see it who prepare the sitting. */
export type Considered = {
  readonly id: AmendmentId; readonly number: number; readonly sponsorId: SponsorId; readonly coSponsors: readonly SponsorId[]; readonly op: Operation; readonly withdrawn: boolean
}
export type PreparationFacts = {
  readonly process: Process
  readonly presidentId: UserId | null
  /** those to this version, by number, with those that wait for their sponsors since an earlier one */
  readonly amendments: readonly Considered[]
  /** what the sitting has decided on an amendment, if anything final */
  readonly dispositionOf: (id: AmendmentId) => Disposition | null
  /** the operation that makes its place read as `wording`, in its own language; null when that is no change */
  readonly reworded: (amendment: Considered, wording: string) => Operation | null
  /** how an amendment stands that was carried here from an earlier version */
  readonly revisionOf: (id: AmendmentId) => Revision['outcome'] | null
  readonly onBehalf: boolean
}
type Asked = Given<PreparationFacts>
type Bare<E> = E extends PreparationEvent ? Omit<E, 'at' | 'by' | 'versionId'> : never
type Answered = Result<readonly Bare<PreparationEvent>[]>

/** From the first amendment until the committee has adopted: in between, a text may also be back with its co-Rapporteurs. */
const STAGES: readonly Stage[] = ['circulated', 'amendments', 'compendium', 'committee-debate', 'examination']

/** An amendment that nothing final has happened to, or why nothing can be said of it any more. */
const pending = (state: Preparation | null, id: AmendmentId, { amendments, dispositionOf }: PreparationFacts): Result<Considered> => {
  const found = amendments.find((one) => one.id === id)
  if (!found) return refuse({ code: 'unknown', what: 'amendment', id })
  const disposition = found.withdrawn || mergedInto(state, id) ? 'withdrawn' : dispositionOf(id)
  return disposition ? refuse({ code: 'not-pending', amendmentId: id, disposition }) : ok(found)
}
const allPending = (state: Preparation | null, ids: readonly AmendmentId[], facts: PreparationFacts): Result<readonly Considered[]> => {
  const all: Considered[] = []
  for (const id of new Set(ids)) {
    const found = pending(state, id, facts)
    if (!found.ok) return found
    all.push(found.value)
  }
  return ok(all)
}
/** A pending amendment of the sponsor who answers. */
const own = (state: Preparation | null, id: AmendmentId, sponsorId: SponsorId, facts: PreparationFacts): Result<Considered> => {
  const found = pending(state, id, facts)
  return found.ok && found.value.sponsorId !== sponsorId ? refuse({ code: 'not-of-this-sponsor', sponsorId }) : found
}

const prepareRuling = (state: Preparation | null, { amendmentIds, ruling, ground, note }: Of<'PrepareRuling'>, { facts }: Asked): Answered => {
  if (ruling === 'inadmissible' && (!ground || (ground === 'other' && !note))) return refuse({ code: 'reason-required' })
  const all = allPending(state, amendmentIds, facts)
  return all.ok ? ok(all.value.map(({ id }) => ({ type: 'RulingPrepared', amendmentId: id, ruling, ground: ground ?? null, note }))) : all
}

const recommend = (state: Preparation | null, { amendmentIds, advice, wording, reason }: Of<'Recommend'>, { facts }: Asked): Answered => {
  const all = allPending(state, amendmentIds, facts)
  if (!all.ok) return all
  if (advice === 'accept-modified') {
    if (!wording || all.value.length > 1) return refuse({ code: 'modified-text-missing' })
    const long = tooLong(wording)
    if (long) return refuse(long)
    const [amendment] = all.value
    if (amendment && !facts.reworded(amendment, wording)) return refuse({ code: 'no-change' })
  }
  return ok(all.value.map(({ id }) => ({ type: 'AmendmentRecommended', amendmentId: id, advice, wording: advice === 'accept-modified' ? wording : '', reason })))
}

const proposeMerging = (state: Preparation | null, { amendmentIds }: Of<'ProposeMerging'>, { facts, newId }: Asked): Answered => {
  const all = allPending(state, amendmentIds, facts)
  if (!all.ok) return all
  const [first, ...others] = all.value
  if (!first || others.length === 0 || others.some(({ op }) => conflict(first.op, op)?.kind !== 'identical')) return refuse({ code: 'not-identical' })
  const asked = state?.mergings.find(({ merged, answers, amendmentIds: ids }) => !merged && Object.keys(answers).length < ids.length && ids.some((id) => amendmentIds.includes(id)))
  if (asked) return refuse({ code: 'already-done', what: 'ProposeMerging' })
  return ok([{ type: 'MergingProposed', mergingId: newId(), amendmentIds: all.value.map(({ id }) => id) }])
}

/** Once all have answered, those who agree carry the one of them with the lowest number; one alone merges nothing. */
const agreeToMerge = (state: Preparation | null, { sponsorId, mergingId, answer }: Of<'AgreeToMerge'>, { facts }: Asked): Answered => {
  const merging = state?.mergings.find(({ id }) => id === mergingId)
  if (!merging) return refuse({ code: 'unknown', what: 'merging', id: mergingId })
  const mine = merging.amendmentIds.find((id) => facts.amendments.some((one) => one.id === id && one.sponsorId === sponsorId))
  if (mine === undefined) return refuse({ code: 'not-of-this-sponsor', sponsorId })
  if (merging.merged) return refuse({ code: 'already-done', what: 'AgreeToMerge' })
  const still = own(state, mine, sponsorId, facts)
  if (!still.ok) return still
  const answers = { ...merging.answers, [mine]: answer }
  const answered: Bare<PreparationEvent> = { type: 'MergingAnswered', mergingId, amendmentId: mine, sponsorId, answer, onBehalf: facts.onBehalf }
  const asked = merging.amendmentIds.filter((id) => pending(state, id, facts).ok)
  const agreed = facts.amendments.filter(({ id }) => asked.includes(id) && answers[id] === 'agree')
  const [into, ...others] = agreed
  if (asked.some((id) => answers[id] === undefined) || !into || others.length === 0) return ok([answered])
  const sponsors = [...new Set(agreed.flatMap((one) => [one.sponsorId, ...one.coSponsors]))].filter((id) => id !== into.sponsorId)
  return ok([answered, { type: 'AmendmentsMerged', mergingId, into: into.id, merged: others.map(({ id }) => id), sponsors }])
}

const proposeSynthesis = (state: Preparation | null, { amendmentId, standsFor }: Of<'ProposeSynthesis'>, { facts }: Asked): Answered => {
  const synthesis = own(state, amendmentId, 'corapporteurs', facts)
  if (!synthesis.ok) return synthesis
  const all = allPending(state, standsFor, facts)
  if (!all.ok) return all
  if (all.value.some(({ sponsorId }) => sponsorId === 'corapporteurs')) return refuse({ code: 'already-exists', what: 'synthesis', id: amendmentId })
  return ok([{ type: 'SynthesisProposed', amendmentId, standsFor: all.value.map(({ id }) => id) }])
}

const answerSynthesis = (state: Preparation | null, { sponsorId, synthesisId, amendmentId, answer }: Of<'AnswerSynthesis'>, { facts }: Asked): Answered => {
  const synthesis = state?.syntheses.find((one) => one.amendmentId === synthesisId)
  if (!synthesis?.standsFor.includes(amendmentId)) return refuse({ code: 'unknown', what: 'synthesis', id: synthesisId })
  const [still, mine] = [pending(state, synthesisId, facts), own(state, amendmentId, sponsorId, facts)]
  if (!still.ok) return still
  return mine.ok ? ok([{ type: 'SynthesisAnswered', synthesisId, amendmentId, sponsorId, answer, onBehalf: facts.onBehalf }]) : mine
}

const answerRevision = (state: Preparation | null, { sponsorId, amendmentId, answer, wording }: Of<'AnswerRevision'>, { facts }: Asked): Answered => {
  const mine = own(state, amendmentId, sponsorId, facts)
  if (!mine.ok) return mine
  const outcome = facts.revisionOf(amendmentId)
  if (!outcome) return refuse({ code: 'unknown', what: 'revision', id: amendmentId })
  // only what stands on the new text can be confirmed or refused there
  if ((answer === 'confirm' || answer === 'refuse') && !stands(outcome)) return refuse({ code: 'revision-waits' })
  const common = { type: 'RevisionAnswered' as const, amendmentId, sponsorId, answer, onBehalf: facts.onBehalf }
  if (answer !== 'reword') return ok([{ ...common, op: null }])
  // else its words could be changed at will after the deadline
  if (stands(outcome)) return refuse({ code: 'revision-stands' })
  const long = tooLong(wording)
  if (long) return refuse(long)
  const op = wording ? facts.reworded(mine.value, wording) : null
  return op ? ok([{ ...common, op }]) : refuse({ code: 'no-change' })
}

const answer = (state: Preparation | null, command: PreparationCommand, given: Asked): Answered => {
  const { facts } = given
  switch (command.type) {
    case 'PrepareRuling': return prepareRuling(state, command, given)
    case 'RuleAdmissible': {
      const all = allPending(state, command.amendmentIds, facts)
      return all.ok ? ok(all.value.map(({ id }) => ({ type: 'AmendmentRuledAdmissible', amendmentId: id, decidedBy: facts.presidentId }))) : all
    }
    case 'Recommend': return recommend(state, command, given)
    case 'AnswerRecommendation': {
      const { amendmentId, sponsorId, answer: said, text } = command
      const mine = own(state, amendmentId, sponsorId, facts)
      if (!mine.ok) return mine
      if (!state?.recommendations[amendmentId]) return refuse({ code: 'unknown', what: 'recommendation', id: amendmentId })
      return ok([{ type: 'RecommendationAnswered', amendmentId, sponsorId, answer: said, text, onBehalf: facts.onBehalf }])
    }
    case 'ProposeMerging': return proposeMerging(state, command, given)
    case 'AgreeToMerge': return agreeToMerge(state, command, given)
    case 'ProposeSynthesis': return proposeSynthesis(state, command, given)
    case 'AnswerSynthesis': return answerSynthesis(state, command, given)
    case 'AnswerRevision': return answerRevision(state, command, given)
    default: return command satisfies never
  }
}

/**
 * What is said of amendments between their submission and the sitting: rulings are prepared, co-Rapporteurs recommend, duplicates are
 * merged and syntheses proposed, and sponsors answer. None of it decides: a synthesis takes an amendment up when the sitting accepts it.
 */
export const preparation: Decider<Preparation | null, PreparationCommand, PreparationEvent, PreparationFacts> = {
  initial: null,
  decide: (state, command, given) => {
    const { now: at, actor, facts } = given
    const { versionId } = command
    const { stage } = facts.process.where
    if (facts.process.versions.at(-1)?.id !== versionId) return refuse({ code: 'version-superseded', versionId })
    if (!STAGES.includes(stage)) return refuse({ code: 'wrong-stage', stage, allowed: STAGES })
    const answered = answer(state, command, given)
    return answered.ok ? ok(answered.value.map((bare): PreparationEvent => ({ ...bare, versionId, at, by: actor.userId }))) : answered
  },
  evolve,
}
