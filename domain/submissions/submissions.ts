import { countWords } from '../amendment/words.ts'
import type { Decider } from '../decider.ts'
import type { AmendmentId, MemberId, SponsorId, VersionId } from '../ids.ts'
import type { Instant } from '../instant.ts'
import type { Lang } from '../languages.ts'
import { currentVersion } from '../process/state.ts'
import type { Refusal } from '../refusals.ts'
import { ok, refuse, type Result } from '../result.ts'
import { acceptedBy, answer, evolveJoint, invite, leave, takeBack } from './joint.ts'
import { isOver, maySponsor, sourceOf, tooEarlyOrLate } from './sources.ts'
import type { Asked, Derived, Submissions, SubmissionsCommand, SubmissionsEvent, SubmissionsFacts, Submitted } from './state.ts'

/** Far beyond the longest paragraph known (139 words): more was pasted by mistake, and would only burden everybody's compendium. */
export const MOST_WORDS = 5_000

/** Why words are too many to be submitted, or null. */
export const tooLong = (fullText: string): Refusal | null => {
  const words = countWords(fullText)
  return words > MOST_WORDS ? { code: 'too-long', field: 'text', words, limit: MOST_WORDS } : null
}

const submit = (
  state: Submissions | null, sponsorId: SponsorId, versionId: VersionId, lang: Lang, wanted: readonly Derived[], replaces: AmendmentId | null,
  receivedAt: Instant, { now, newId, actor, facts }: Asked, spokenBy?: MemberId,
): Result<SubmissionsEvent[]> => {
  const events: SubmissionsEvent[] = []
  for (const [i, { key, op, reason, seen, fullText }] of wanted.entries()) {
    const same = state?.amendments.find((a) => !a.withdrawn && a.seen === seen && a.id !== replaces)
    if (same) return refuse({ code: 'already-submitted', number: same.number })
    const refusal = tooLong(fullText)
    if (refusal) return refuse(refusal)
    const coSponsors = acceptedBy(state, seen)
    const receipt = { number: facts.nextNumber + i, sponsorId, coSponsors, versionId, lang, op, reason, fullText, receivedAt }
    events.push({
      type: 'AmendmentSubmitted', amendmentId: newId(), source: coSponsors.length ? 'joint' : sourceOf(sponsorId), key, seen, replaces, enteredAs: facts.enteredAs,
      ...receipt, ...spokenBy ? { spokenBy } : {}, hash: facts.hash(receipt), at: now, by: actor.userId,
    })
  }
  return ok(events)
}

/** What the sponsor has submitted, with what came to the version from an earlier one. */
const withCarried = (state: Submissions | null, { versionId, sponsorId }: SubmissionsCommand, { carried }: SubmissionsFacts): Submissions | null =>
  (carried.length ? { ...state, versionId, sponsorId, amendments: [...carried, ...(state?.amendments ?? [])] } : state)

/** A pending amendment of this sponsor, or why it cannot be withdrawn or replaced any more. */
const pending = (state: Submissions | null, amendmentId: AmendmentId, facts: SubmissionsFacts): Result<Submitted> => {
  const amendment = state?.amendments.find(({ id }) => id === amendmentId)
  if (!amendment) return refuse({ code: 'unknown', what: 'amendment', id: amendmentId })
  if (amendment.withdrawn) return refuse({ code: 'not-pending', amendmentId, disposition: 'withdrawn' })
  if (facts.isUnderVote(amendmentId)) return refuse({ code: 'ballot-open' })
  const disposition = facts.dispositionOf(amendmentId)
  return disposition ? refuse({ code: 'not-pending', amendmentId, disposition }) : ok(amendment)
}

export const submissions: Decider<Submissions | null, SubmissionsCommand, SubmissionsEvent, SubmissionsFacts> = {
  initial: null,
  decide: (own, command, { facts: { process, ...known }, ...rest }) => {
    const { versionId, sponsorId } = command
    if (!process) return refuse({ code: 'unknown', what: 'version', id: versionId })
    const facts = { process, ...known }
    const given: Asked = { facts, ...rest }
    const { now, actor } = given
    const state = withCarried(own, command, facts)
    if (currentVersion(facts.process)?.id !== versionId || isOver(facts.process)) return refuse({ code: 'version-superseded', versionId })

    if (command.type === 'InviteCoSponsors') return invite(state, command, given)
    if (command.type === 'AnswerInvitation') return answer(state, command, given)
    if (command.type === 'TakeBackInvitation') return takeBack(state, command, given)
    if (command.type === 'WithdrawAmendment' || command.type === 'LeaveAmendment') {
      const found = pending(state, command.amendmentId, facts)
      if (!found.ok) return found
      if (command.type === 'LeaveAmendment') return leave(found.value, command, given)
      return ok([{ type: 'AmendmentWithdrawn', amendmentId: found.value.id, reason: command.reason, replacedBy: null, at: now, by: actor.userId }])
    }

    const receivedAt = command.type === 'EnterAmendment' && facts.enteredAs ? command.receivedAt ?? now : now
    if (receivedAt > now) return refuse({ code: 'invalid-field', field: 'receivedAt', problem: 'future' })
    const refusal = tooEarlyOrLate(facts.process, sourceOf(sponsorId), receivedAt)
    if (refusal) return refuse(refusal)
    if (!maySponsor(sponsorId, facts.isMember)) return refuse({ code: 'sponsor-without-right', sponsorId })
    const spokenBy = command.type === 'EnterAmendment' && sponsorId === 'oral' ? command.spokenBy : undefined
    if (spokenBy && !facts.isMember(spokenBy)) return refuse({ code: 'sponsor-without-right', sponsorId: spokenBy })
    if (command.type === 'EnterAmendment' && command.paragraphId && !facts.isInVersion(command.paragraphId)) return refuse({ code: 'outside-the-version', paragraphId: command.paragraphId })
    if (facts.derived.length === 0) return refuse({ code: 'no-change' })
    if (command.type === 'EnterAmendment') return submit(state, sponsorId, versionId, command.lang, facts.derived, null, receivedAt, given, spokenBy)

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
        const { amendmentId: id, number, key, op, seen, versionId, sponsorId, coSponsors = [] } = event
        const amendment: Submitted = { id, number, key, op, seen, withdrawn: false, coSponsors }
        return { ...state, versionId, sponsorId, amendments: [...(state?.amendments ?? []), amendment] }
      }
      case 'AmendmentWithdrawn':
        // one that came from an earlier version is known by its row alone
        return { versionId: '', sponsorId: '', ...state, amendments: (state?.amendments ?? []).map((a) => (a.id === event.amendmentId ? { ...a, withdrawn: true } : a)) }
      case 'CoSponsorsInvited':
      case 'InvitationAnswered':
      case 'InvitationTakenBack':
      case 'CoSponsorLeft': return evolveJoint(state, event)
      default: return event satisfies never
    }
  },
}
