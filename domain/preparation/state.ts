import type { Ground } from '../amendment/disposition.ts'
import type { AmendmentId, SponsorId, UserId, VersionId } from '../ids.ts'
import type { Instant } from '../instant.ts'
import type { Advice, Answer, REVISION_ANSWERS, RULINGS } from './commands.ts'
import type { PreparationEvent } from './events.ts'

/** What the secretariat proposes on admissibility, and whether the President has found the amendment admissible. */
export type Ruling = {
  readonly proposed: { readonly ruling: (typeof RULINGS)[number]; readonly ground: Ground | null; readonly note: string } | null
  readonly admissible: { readonly decidedBy: UserId | null; readonly at: Instant } | null
}
export type Recommendation = {
  readonly advice: Advice
  /** the place as it should read, when it is to be accepted as modified; else empty */
  readonly wording: string
  readonly reason: string
  readonly at: Instant
  readonly answer: { readonly answer: Answer; readonly text: string; readonly at: Instant; readonly onBehalf: boolean } | null
}
type Answers = Readonly<Record<AmendmentId, Answer>>
export type Merging = {
  readonly id: string
  readonly amendmentIds: readonly AmendmentId[]
  readonly answers: Answers
  /** the amendment that all now carry, and those withdrawn in its favour; null while somebody is asked, or after too few agreed */
  readonly merged: { readonly into: AmendmentId; readonly others: readonly AmendmentId[]; readonly sponsors: readonly SponsorId[] } | null
}
export type Synthesis = { readonly amendmentId: AmendmentId; readonly standsFor: readonly AmendmentId[]; readonly answers: Answers }

/** What was said of the amendments to one version before the sitting decides them. */
export type Preparation = {
  readonly versionId: VersionId
  readonly rulings: Readonly<Record<AmendmentId, Ruling>>
  readonly recommendations: Readonly<Record<AmendmentId, Recommendation>>
  readonly mergings: readonly Merging[]
  readonly syntheses: readonly Synthesis[]
  /** the sponsors' answers on amendments carried to this version from an earlier one */
  readonly revisions: Readonly<Record<AmendmentId, (typeof REVISION_ANSWERS)[number]>>
}

export const NOTHING_PREPARED: Preparation = { versionId: '', rulings: {}, recommendations: {}, mergings: [], syntheses: [], revisions: {} }

/** Where an amendment went that was merged into another. */
export const mergedInto = (state: Preparation | null, id: AmendmentId): AmendmentId | null =>
  state?.mergings.find(({ merged }) => merged?.others.includes(id))?.merged?.into ?? null
/** Those whose sponsors agree that the synthesis takes their amendment up. */
export const agreedTo = (state: Preparation | null, synthesisId: AmendmentId): readonly AmendmentId[] => {
  const found = state?.syntheses.find(({ amendmentId }) => amendmentId === synthesisId)
  return found?.standsFor.filter((id) => found.answers[id] === 'agree') ?? []
}

/** Folds one event into what is prepared. Total: every event of the log has its case. */
export const evolve = (before: Preparation | null, event: PreparationEvent): Preparation => {
  const state: Preparation = { ...(before ?? NOTHING_PREPARED), versionId: event.versionId }
  switch (event.type) {
    case 'RulingPrepared': {
      const { amendmentId, ruling, ground, note } = event
      const known = state.rulings[amendmentId]
      return { ...state, rulings: { ...state.rulings, [amendmentId]: { admissible: known?.admissible ?? null, proposed: { ruling, ground, note } } } }
    }
    case 'AmendmentRuledAdmissible': {
      const { amendmentId, decidedBy, at } = event
      const known = state.rulings[amendmentId]
      return { ...state, rulings: { ...state.rulings, [amendmentId]: { proposed: known?.proposed ?? null, admissible: { decidedBy, at } } } }
    }
    case 'AmendmentRecommended': {
      const { amendmentId, advice, wording, reason, at } = event
      return { ...state, recommendations: { ...state.recommendations, [amendmentId]: { advice, wording, reason, at, answer: null } } }
    }
    case 'RecommendationAnswered': {
      const { amendmentId, answer, text, at, onBehalf } = event
      const known = state.recommendations[amendmentId]
      if (!known) throw new Error(`an answer to no recommendation on ${amendmentId}`)
      return { ...state, recommendations: { ...state.recommendations, [amendmentId]: { ...known, answer: { answer, text, at, onBehalf } } } }
    }
    case 'MergingProposed': {
      const { mergingId: id, amendmentIds } = event
      return { ...state, mergings: [...state.mergings, { id, amendmentIds, answers: {}, merged: null }] }
    }
    case 'MergingAnswered':
      return { ...state, mergings: state.mergings.map((one) => (one.id === event.mergingId ? { ...one, answers: { ...one.answers, [event.amendmentId]: event.answer } } : one)) }
    case 'AmendmentsMerged': {
      const { into, merged: others, sponsors } = event
      return { ...state, mergings: state.mergings.map((one) => (one.id === event.mergingId ? { ...one, merged: { into, others, sponsors } } : one)) }
    }
    case 'SynthesisProposed': {
      const { amendmentId, standsFor } = event
      const others = state.syntheses.filter((one) => one.amendmentId !== amendmentId)
      const answers = state.syntheses.find((one) => one.amendmentId === amendmentId)?.answers ?? {}
      return { ...state, syntheses: [...others, { amendmentId, standsFor, answers: Object.fromEntries(Object.entries(answers).filter(([id]) => standsFor.includes(id))) }] }
    }
    case 'SynthesisAnswered':
      return {
        ...state,
        syntheses: state.syntheses.map((one) => (one.amendmentId === event.synthesisId ? { ...one, answers: { ...one.answers, [event.amendmentId]: event.answer } } : one)),
      }
    case 'RevisionAnswered': return { ...state, revisions: { ...state.revisions, [event.amendmentId]: event.answer } }
    default: return event satisfies never
  }
}
