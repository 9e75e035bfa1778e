import { clashes, conflict } from '../amendment/conflict.ts'
import type { Disposition } from '../amendment/disposition.ts'
import type { Operation } from '../amendment/operation.ts'
import type { AmendmentId } from '../ids.ts'
import { ok, refuse, type Result } from '../result.ts'
import { tooLong } from '../submissions/submissions.ts'
import { decidedHow, type How } from './decidedHow.ts'
import { dispositionOf, type Asked, type Sitting, type SittingCommandOf, type SubAmendment, type SubAmendmentEvent, type SubDisposition, type Tabled } from './state.ts'

/**
 * What is to be said of a sub-amendment. It falls with its amendment (withdrawn, rejected, fallen, or accepted without it) and by a rival that
 * was accepted: that follows from what was decided, and is nowhere written down, so that undoing a decision undoes it too.
 */
export type SubFate = { readonly is: 'pending' | SubDisposition | 'withdrawn' } | { readonly is: 'fallen'; readonly because: 'amendment' | 'rival' }
type Parent = { readonly withdrawn: boolean; readonly disposition: Disposition | null }
type Fated = Pick<SubAmendment, 'id' | 'op' | 'withdrawn' | 'decided'>

/** `siblings`: all sub-amendments to the same amendment. */
export const fateOfSub = (sub: Fated, siblings: readonly Fated[], { withdrawn, disposition }: Parent): SubFate => {
  if (sub.withdrawn) return { is: 'withdrawn' }
  if (sub.decided === 'rejected') return { is: 'rejected' }
  const enters = disposition === 'accepted' || disposition === 'accepted-as-modified'
  if (withdrawn || (disposition && disposition !== 'deferred' && !enters)) return { is: 'fallen', because: 'amendment' }
  if (sub.decided) return { is: sub.decided }
  if (acceptedOf(siblings).some(({ id, op }) => id !== sub.id && isRival(op, sub.op))) return { is: 'fallen', because: 'rival' }
  return enters ? { is: 'fallen', because: 'amendment' } : { is: 'pending' }
}
const isRival = (accepted: Operation, op: Operation): boolean => {
  const between = conflict(accepted, op)
  return between !== null && (clashes(between) || between.kind === 'identical')
}
/** Those that were accepted, and not withdrawn. */
export const acceptedOf = <S extends Fated>(subs: readonly S[]): readonly S[] => subs.filter(({ withdrawn, decided }) => !withdrawn && decided === 'accepted')

/** The sub-amendments to an amendment, in the order in which they came. */
export const subsTo = (state: Sitting | null, amendmentId: AmendmentId): readonly SubAmendment[] => (state?.subAmendments ?? []).filter((one) => one.amendmentId === amendmentId)
/** What of an amendment decides the fate of those to it. */
export const parentOf = (state: Sitting | null, { id, withdrawn }: Pick<Tabled, 'id' | 'withdrawn'>): Parent => ({ withdrawn, disposition: dispositionOf(state, id) })
/** Names the words of what is put to the vote, beside its own: the sub-amendments accepted to it. Undefined: none. */
export const wordsPut = (state: Sitting | null, id: string): string | undefined => acceptedOf(subsTo(state, id)).map((one) => one.id).join(' ') || undefined
/** Those that have to be decided before their amendment is. */
export const pendingIn = <S extends Fated>(subs: readonly S[], parent: Parent): readonly S[] => subs.filter((one) => fateOfSub(one, subs, parent).is === 'pending')

type Events = Result<readonly SubAmendmentEvent[]>

/** A pending amendment, or why nothing can be proposed to it. */
const pendingAmendment = (state: Sitting | null, amendmentId: AmendmentId, { amendments }: Asked['facts']): Result<Tabled> => {
  const amendment = amendments.find(({ id }) => id === amendmentId)
  if (!amendment) return refuse({ code: 'unknown', what: 'amendment', id: amendmentId })
  if (amendment.withdrawn) return refuse({ code: 'not-pending', amendmentId, disposition: 'withdrawn' })
  const disposition = dispositionOf(state, amendmentId)
  return disposition ? refuse({ code: 'already-decided', amendmentId, disposition }) : ok(amendment)
}

/** From the compendium, when amendments become known to all, until the window for what is oral closes; also between two sittings. */
export const proposeSub = (state: Sitting | null, command: SittingCommandOf<'ProposeSubAmendment'>, { now: at, newId, actor, facts }: Asked): Events => {
  const { amendmentId, memberId, chosen } = command
  const closes = facts.process.windows.oral?.closes
  if (closes && closes <= at) return refuse({ code: 'window-closed', window: 'oral', closed: closes, received: at })
  const amendment = pendingAmendment(state, amendmentId, facts)
  if (!amendment.ok) return amendment
  if (!facts.groupsOf(memberId)) return refuse({ code: 'unknown', what: 'member', id: memberId })
  if (facts.subDerived.length === 0) return refuse({ code: 'no-change' })

  const subs = subsTo(state, amendmentId)
  const events: SubAmendmentEvent[] = []
  const wanted = chosen.length > 0 ? chosen : facts.subDerived.map(({ key, seen }) => ({ key, seen }))
  for (const { key, seen: known } of wanted) {
    const derived = facts.subDerived.find((one) => one.key === key)
    if (!derived || (known && known !== derived.seen)) return refuse({ code: 'amendment-changed', key })
    const { isInside, op, seen, lang, reason, fullText: wording } = derived
    if (!isInside) return refuse({ code: 'outside-the-amendment' })
    const refusal = tooLong(wording)
    if (refusal) return refuse(refusal)
    const same = subs.find((one) => one.memberId === memberId && one.seen === seen && !one.withdrawn)
    if (same) return refuse({ code: 'already-submitted', number: same.ordinal })
    const words = { amendmentId, memberId, ordinal: subs.length + events.length + 1, lang, op, seen, wording, reason: command.reason || reason }
    events.push({ type: 'SubAmendmentProposed', subAmendmentId: newId(), ...words, hash: facts.hash({ ...words, at }), at, by: actor.userId })
  }
  return ok(events)
}

/** A sub-amendment that still stands, with its amendment. */
const standingSub = (state: Sitting | null, subAmendmentId: string, { facts }: Asked): Result<{ sub: SubAmendment; amendment: Tabled; fate: SubFate }> => {
  const sub = state?.subAmendments?.find(({ id }) => id === subAmendmentId)
  const amendment = facts.amendments.find(({ id }) => id === sub?.amendmentId)
  if (!sub || !amendment) return refuse({ code: 'unknown', what: 'sub-amendment', id: subAmendmentId })
  return ok({ sub, amendment, fate: fateOfSub(sub, subsTo(state, sub.amendmentId), parentOf(state, amendment)) })
}

/** Its Member takes a sub-amendment back while it is pending, or the desk on its word. */
export const withdrawSub = (state: Sitting | null, { subAmendmentId }: SittingCommandOf<'WithdrawSubAmendment'>, given: Asked): Events => {
  const found = standingSub(state, subAmendmentId, given)
  if (!found.ok) return found
  const { sub, fate } = found.value
  if (fate.is !== 'pending') return refuse({ code: 'not-pending', amendmentId: subAmendmentId, disposition: fate.is })
  return ok([{ type: 'SubAmendmentWithdrawn', subAmendmentId, amendmentId: sub.amendmentId, at: given.now, by: given.actor.userId }])
}

/** Decided before its amendment, by consensus, by counts that bear it out, or by its ballot. */
export const decideSub = (state: Sitting | null, command: SittingCommandOf<'DecideSubAmendment'>, given: Asked): Events => {
  const found = undecidedSub(state, command.subAmendmentId, given)
  if (!found.ok) return found
  const how = decidedHow(state, { id: command.subAmendmentId }, command, given)
  return how.ok ? disposeSub(state, command, how.value, given) : how
}

const undecidedSub = (state: Sitting | null, subAmendmentId: string, given: Asked): ReturnType<typeof standingSub> => {
  const found = standingSub(state, subAmendmentId, given)
  if (!found.ok || found.value.fate.is === 'pending') return found
  return refuse({ code: 'already-decided', amendmentId: subAmendmentId, disposition: found.value.fate.is })
}

type Disposing = { readonly subAmendmentId: string; readonly disposition: SubDisposition; readonly objections: number; readonly reason: string }
/** What was accepted stands with those accepted before it, or it is refused. */
export const disposeSub = (state: Sitting | null, { subAmendmentId, disposition, objections, reason }: Disposing, how: How, given: Asked): Events => {
  const { now: at, actor, facts } = given
  if (!state?.open) return refuse({ code: 'sitting-not-open' })
  const found = undecidedSub(state, subAmendmentId, given)
  if (!found.ok) return found
  const { sub, amendment } = found.value
  if (disposition === 'accepted' && !facts.asSubAmended(amendment, [...acceptedOf(subsTo(state, amendment.id)), sub])) return refuse({ code: 'conflict-open', amendmentIds: [amendment.id] })
  const { amendmentId, memberId, ordinal } = sub
  return ok([{
    type: 'SubAmendmentDecided', subAmendmentId, amendmentId, memberId, ordinal, disposition, ...how, objections, reason,
    body: state.open.body, sittingId: state.open.id, decidedBy: facts.presidentId, at, by: actor.userId,
  }])
}

/** Undone while its amendment is not decided: what was decided on that rests on it. */
export const reopenSub = (state: Sitting | null, { subAmendmentId }: SittingCommandOf<'ReopenSubAmendment'>, given: Asked): Events => {
  const found = standingSub(state, subAmendmentId, given)
  if (!found.ok) return found
  const { sub, amendment: { id: amendmentId } } = found.value
  if (!sub.decided) return refuse({ code: 'not-decided', amendmentId: subAmendmentId })
  if (dispositionOf(state, amendmentId)) return refuse({ code: 'decision-depends', on: [amendmentId] })
  return ok([{ type: 'SubAmendmentReopened', subAmendmentId, amendmentId, at: given.now, by: given.actor.userId }])
}

/** The sub-amendments of a sitting after what happened to one. */
export const evolveSubs = (subs: readonly SubAmendment[], event: SubAmendmentEvent): readonly SubAmendment[] => {
  const { subAmendmentId: id } = event
  const changed = (change: Partial<SubAmendment>): readonly SubAmendment[] => subs.map((one) => (one.id === id ? { ...one, ...change } : one))
  switch (event.type) {
    case 'SubAmendmentProposed': {
      const { amendmentId, memberId, ordinal, op, seen } = event
      return [...subs, { id, amendmentId, memberId, ordinal, op, seen, withdrawn: false, decided: null }]
    }
    case 'SubAmendmentWithdrawn': return changed({ withdrawn: true })
    case 'SubAmendmentDecided': return changed({ decided: event.disposition })
    case 'SubAmendmentReopened': return changed({ decided: null })
    default: return event satisfies never
  }
}
