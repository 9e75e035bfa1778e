import type { z } from 'zod'
import type { Operation } from '../amendment/operation.ts'
import type { Decider, Given } from '../decider.ts'
import type { AmendmentId, SponsorId, UserId, VersionId } from '../ids.ts'
import type { Instant } from '../instant.ts'
import type { Lang } from '../languages.ts'
import { hasReached, type WindowName } from '../process/stages.ts'
import { currentVersion, type Process } from '../process/state.ts'
import type { Refusal } from '../refusals.ts'
import { ok, refuse, type Result } from '../result.ts'
import type { submissionsCommands } from './commands.ts'

type Input = { [T in keyof typeof submissionsCommands]: { readonly type: T } & z.infer<(typeof submissionsCommands)[T]> }
export type SubmissionsCommand = Input[keyof Input]

/** Where an amendment comes from (process.md, Amendments); each has its own window. */
export const SOURCES = ['member', 'joint', 'women-forum', 'corapporteurs', 'oral'] as const
export type Source = (typeof SOURCES)[number]
export const sourceOf = (sponsorId: SponsorId): Source => SOURCES.find((source) => source === sponsorId) ?? 'member'
export const windowOf = (source: Source): WindowName =>
  source === 'women-forum' ? 'women-forum' : source === 'member' || source === 'joint' ? 'amendments' : 'oral'

/** An amendment derived from a workspace, or from what the secretariat typed, ready to be submitted. `seen`: hash of its operation. */
export type Derived = { readonly key: string; readonly op: Operation; readonly reason: string; readonly seen: string; readonly fullText: string }

type Stamp = { readonly at: Instant; readonly by: UserId }
export type SubmissionsEvent =
  | ({
    type: 'AmendmentSubmitted'; amendmentId: AmendmentId; versionId: VersionId; sponsorId: SponsorId; number: number; source: Source; lang: Lang
    key: string; op: Operation; seen: string; reason: string; fullText: string; hash: string; replaces: AmendmentId | null
    /** entered by the secretariat for the sponsor; `receivedAt` is then the arrival of the message */
    onBehalf: boolean; receivedAt: Instant
  } & Stamp)
  | ({ type: 'AmendmentWithdrawn'; amendmentId: AmendmentId; reason: string; replacedBy: AmendmentId | null } & Stamp)

/** Submitted amendments never change; they are withdrawn or replaced, with a record. */
export type Submitted = {
  readonly id: AmendmentId; readonly number: number; readonly key: string; readonly op: Operation; readonly seen: string; readonly withdrawn: boolean
}
export type Submissions = { readonly versionId: VersionId; readonly sponsorId: SponsorId; readonly amendments: readonly Submitted[] }

export type SubmissionsFacts = {
  readonly process: Process
  /** what the sponsor's workspace (or the typed entry) differs by from the version, in document order */
  readonly derived: readonly Derived[]
  /** the next printed number of the version, from a counter taken last */
  readonly nextNumber: number
  /** what the sitting has decided on an amendment, if anything final */
  readonly dispositionOf: (amendmentId: AmendmentId) => string | null
  readonly onBehalf: boolean
  readonly hash: (value: unknown) => string
}
type Asked = Given<SubmissionsFacts>

/** Refuses outside the sponsor's window; the instant is that of arrival (process.md: late ones are refused, and kept by their author). */
const tooEarlyOrLate = (process: Process, source: Source, received: Instant): Refusal | null => {
  const name = windowOf(source)
  const window = process.windows[name]
  if (source === 'oral' || source === 'corapporteurs') {
    if (!hasReached(process.kind, process.where.stage, source === 'oral' ? 'examination' : 'amendments')) return { code: 'window-not-open', window: name, opens: null }
    return window && window.closes <= received ? { code: 'window-closed', window: name, closed: window.closes, received } : null
  }
  if (!window) return { code: 'window-not-open', window: name, opens: null }
  if (!hasReached(process.kind, process.where.stage, 'amendments')) return { code: 'window-not-open', window: name, opens: window.opens }
  if (window.opens && received < window.opens) return { code: 'window-not-open', window: name, opens: window.opens }
  return window.closes <= received ? { code: 'window-closed', window: name, closed: window.closes, received } : null
}

const isOver = ({ kind, where }: Process): boolean => hasReached(kind, where.stage, 'committee-adopted') || where.stage === 'drafting'

const submit = (
  state: Submissions | null, sponsorId: SponsorId, versionId: VersionId, lang: Lang, wanted: readonly Derived[], replaces: AmendmentId | null,
  receivedAt: Instant, { now, newId, actor, facts }: Asked,
): Result<SubmissionsEvent[]> => {
  const events: SubmissionsEvent[] = []
  for (const [i, { key, op, reason, seen, fullText }] of wanted.entries()) {
    const same = state?.amendments.find((a) => !a.withdrawn && a.seen === seen && a.id !== replaces)
    if (same) return refuse({ code: 'already-submitted', number: same.number })
    const receipt = { number: facts.nextNumber + i, sponsorId, versionId, lang, op, reason, fullText, receivedAt }
    events.push({
      type: 'AmendmentSubmitted', amendmentId: newId(), source: sourceOf(sponsorId), key, seen, replaces, onBehalf: facts.onBehalf,
      ...receipt, hash: facts.hash(receipt), at: now, by: actor.userId,
    })
  }
  return ok(events)
}

/** A pending amendment of this sponsor, or why it cannot be withdrawn or replaced any more. */
const pending = (state: Submissions | null, amendmentId: AmendmentId, facts: SubmissionsFacts): Result<Submitted> => {
  const amendment = state?.amendments.find(({ id }) => id === amendmentId)
  if (!amendment) return refuse({ code: 'unknown', what: 'amendment', id: amendmentId })
  if (amendment.withdrawn) return refuse({ code: 'not-pending', amendmentId, disposition: 'withdrawn' })
  const disposition = facts.dispositionOf(amendmentId)
  return disposition ? refuse({ code: 'not-pending', amendmentId, disposition }) : ok(amendment)
}

export const submissions: Decider<Submissions | null, SubmissionsCommand, SubmissionsEvent, SubmissionsFacts> = {
  initial: null,
  decide: (state, command, given) => {
    const { now, facts, actor } = given
    const { versionId, sponsorId } = command
    if (currentVersion(facts.process)?.id !== versionId || isOver(facts.process)) return refuse({ code: 'version-superseded', versionId })

    if (command.type === 'WithdrawAmendment') {
      const found = pending(state, command.amendmentId, facts)
      if (!found.ok) return found
      return ok([{ type: 'AmendmentWithdrawn', amendmentId: found.value.id, reason: command.reason, replacedBy: null, at: now, by: actor.userId }])
    }

    const receivedAt = command.type === 'EnterAmendment' && facts.onBehalf ? command.receivedAt ?? now : now
    if (receivedAt > now) return refuse({ code: 'invalid-field', field: 'receivedAt', problem: 'future' })
    const refusal = tooEarlyOrLate(facts.process, sourceOf(sponsorId), receivedAt)
    if (refusal) return refuse(refusal)
    if (facts.derived.length === 0) return refuse({ code: 'no-change' })
    if (command.type === 'EnterAmendment') return submit(state, sponsorId, versionId, command.lang, facts.derived, null, receivedAt, given)

    const wanted: Derived[] = []
    for (const { key, seen } of command.type === 'ReplaceAmendment' ? [command.chosen] : command.chosen) {
      const derived = facts.derived.find((d) => d.key === key)
      if (!derived || (seen && derived.seen !== seen)) return refuse({ code: 'amendment-changed', key })
      wanted.push(derived)
    }
    if (command.type === 'SubmitAmendments') return submit(state, sponsorId, versionId, command.lang, wanted, null, receivedAt, given)

    const found = pending(state, command.amendmentId, facts)
    if (!found.ok) return found
    const submitted = submit(state, sponsorId, versionId, command.lang, wanted, found.value.id, receivedAt, given)
    if (!submitted.ok) return submitted
    const replacement = submitted.value[0]
    const replacedBy = replacement?.type === 'AmendmentSubmitted' ? replacement.amendmentId : null
    return ok([{ type: 'AmendmentWithdrawn', amendmentId: found.value.id, reason: '', replacedBy, at: now, by: actor.userId }, ...submitted.value])
  },
  evolve: (state, event) => {
    switch (event.type) {
      case 'AmendmentSubmitted': {
        const { amendmentId: id, number, key, op, seen, versionId, sponsorId } = event
        const amendment: Submitted = { id, number, key, op, seen, withdrawn: false }
        return { versionId, sponsorId, amendments: [...(state?.amendments ?? []), amendment] }
      }
      case 'AmendmentWithdrawn':
        return state && { ...state, amendments: state.amendments.map((a) => (a.id === event.amendmentId ? { ...a, withdrawn: true } : a)) }
      default: return event satisfies never
    }
  },
}
