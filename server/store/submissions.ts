import type { Operation } from '#domain/amendment/operation.ts'
import { treeOf } from '#domain/amendment/tree.ts'
import type { CommandOf } from '#domain/commands.ts'
import { isOnBehalf, isSecretariat, type Subject } from '#domain/permission/policy.ts'
import { subjectOf } from '#domain/permission/rooms.ts'
import { mergedInto, type Preparation } from '#domain/preparation/state.ts'
import type { Process } from '#domain/process/state.ts'
import { dispositionOf, type Sitting } from '#domain/sitting/state.ts'
import { subsTo } from '#domain/sitting/subAmendments.ts'
import { sourceOf, tooEarlyOrLate } from '#domain/submissions/sources.ts'
import { submissionsCommands } from '#domain/submissions/commands.ts'
import type { Derived, Submissions, SubmissionsCommand, SubmissionsEvent, SubmissionsFacts } from '#domain/submissions/state.ts'
import { submissions } from '#domain/submissions/submissions.ts'
import { matterOf } from '#domain/voting/ballot.ts'
import { hashOf } from '#server/ids.ts'
import { register } from '#server/query/names.ts'
import { derivedFromEntry, derivedFromWorkspace } from './derived.ts'
import { projectJoint } from './joint.ts'
import { versionTexts } from './sittingText.ts'
import { statesForShare, type Store, type Tx } from './store.ts'
import { openQuestions } from './openQuestions.ts'
import { circulated } from './versions.ts'

type Type = SubmissionsCommand['type']
type Loaded = { readonly process: Process | null; readonly sitting: Sitting | null; readonly preparation: Preparation | null; readonly subject: Subject }

const processIdOf = async (tx: Tx, versionId: string): Promise<string> => (await circulated(tx, versionId))?.processId ?? ''

/** The next printed number of a process. Taken last and held to the commit, so that numbers have no gaps and no twins. */
const nextNumber = async (tx: Tx, processId: string): Promise<number> => {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`number.${processId}`}))`
  const { _max: { number } } = await tx.amendment.aggregate({ where: { processId }, _max: { number: true } })
  return (number ?? 0) + 1
}

const derivedFor = async (tx: Tx, command: SubmissionsCommand): Promise<readonly Derived[]> => {
  switch (command.type) {
    case 'EnterAmendment': return derivedFromEntry(tx, command)
    case 'SubmitAmendments':
    case 'ReplaceAmendment': return derivedFromWorkspace(tx, command.versionId, command.sponsorId, command.lang)
    case 'InviteCoSponsors': return [...await derivedFromWorkspace(tx, command.versionId, command.sponsorId, command.lang), ...await submittedAs(tx, command)]
    case 'WithdrawAmendment':
    case 'LeaveAmendment':
    case 'AnswerInvitation':
    case 'TakeBackInvitation': return []
    default: return command satisfies never
  }
}

/** Words that are submitted already, which the workspace may no longer hold: others may be asked to join them too. */
const submittedAs = async (tx: Tx, { versionId, sponsorId, lang, chosen: { key, seen = '' } }: CommandOf<'InviteCoSponsors'>): Promise<readonly Derived[]> => {
  const row = await tx.amendment.findFirst({
    where: { versionId, sponsorId, lang, key, seen, withdrawnAt: null }, select: { key: true, op: true, reason: true, seen: true, fullText: true },
  })
  return row ? [{ ...row, op: row.op as Operation }] : []
}

/** For whom the person acts: an invited Member answers for itself, upon the first sponsor's amendment. */
const actingFor = (command: SubmissionsCommand): string =>
  (command.type === 'AnswerInvitation' || command.type === 'LeaveAmendment' ? command.memberId : command.sponsorId)

const paragraphsOf = async (tx: Tx, { versionId, lang }: CommandOf<'EnterAmendment'>): Promise<ReadonlySet<string>> => {
  const text = (await versionTexts(tx, versionId))[lang]
  return new Set(text ? treeOf(text).entries.keys() : [])
}

/** What takes a printed number. */
const numbered: readonly Type[] = ['SubmitAmendments', 'ReplaceAmendment', 'EnterAmendment']

/** Amendments of the sponsor that were carried to this version when it was circulated; to a first version there were none. */
const carriedTo = async (tx: Tx, { versions }: Process, { versionId, sponsorId }: SubmissionsCommand): Promise<SubmissionsFacts['carried']> => {
  if (versions[0]?.id === versionId) return []
  const rows = await tx.amendment.findMany({
    where: { versionId, sponsorId, revisions: { some: {} } }, orderBy: { number: 'asc' },
    select: { id: true, number: true, key: true, op: true, seen: true, coSponsors: true, withdrawnAt: true },
  })
  return rows.map(({ op, withdrawnAt, ...row }) => ({ ...row, op: op as Operation, withdrawn: withdrawnAt !== null }))
}

export const submissionsStore: Store<Type, Submissions | null, SubmissionsEvent, SubmissionsFacts, Loaded> = {
  kind: 'submissions',
  types: Object.keys(submissionsCommands) as Type[],
  decider: submissions,
  idOf: ({ versionId, sponsorId }) => `${versionId}-${sponsorId}`,
  bornAs: (event) => ('versionId' in event ? `${event.versionId}-${event.sponsorId}` : ''),
  subject: async (tx, command) => {
    const sponsorId = actingFor(command)
    const processId = await processIdOf(tx, command.versionId)
    // its row is held, so that the window cannot move while a submission is judged
    const [process, sitting, preparation] = await statesForShare<[Process, Sitting, Preparation]>(tx, ['process', processId], ['sitting', command.versionId], ['preparation', command.versionId])
    const subject = process ? subjectOf(process, sponsorId) : { sponsorId }
    return { subject, loaded: { process, sitting, preparation, subject } }
  },
  facts: async (tx, command, _state, { actor, now }, { process, sitting, preparation, subject }) => {
    const submits = numbered.includes(command.type)
    // what comes outside the window is refused whatever it says: nothing need be read for it while others wait
    const isOutside = (command.type === 'SubmitAmendments' || command.type === 'ReplaceAmendment') && process !== null && tooEarlyOrLate(process, sourceOf(command.sponsorId), now) !== null
    const derived = process && !isOutside ? await derivedFor(tx, command) : []
    const members = !isOutside && (submits || command.type === 'InviteCoSponsors') ? await register(tx) : null
    const paragraphs = process && command.type === 'EnterAmendment' ? await paragraphsOf(tx, command) : null
    const voted = process && 'amendmentId' in command ? (await openQuestions(tx, process.id)).map(matterOf) : []
    return {
      process, derived, carried: process && !isOutside ? await carriedTo(tx, process, command) : [],
      dispositionOf: (amendmentId) => dispositionOf(sitting, amendmentId) ?? (mergedInto(preparation, amendmentId) ? 'withdrawn' : null),
      isUnderVote: (id) => [id, ...subsTo(sitting, id).map((sub) => sub.id)].some((one) => voted.includes(one)),
      enteredAs: !isOnBehalf(actor, subject) ? null : isSecretariat(actor) ? 'secretariat' : 'president',
      hash: hashOf,
      isMember: (id) => members?.get(id)?.suspended === false,
      isInVersion: (id) => paragraphs?.has(id) ?? false,
      nextNumber: submits && process && derived.length ? await nextNumber(tx, process.id) : 0,
    }
  },
  concerns: (_state, { process }) => process,
  project: async (tx, event) => {
    switch (event.type) {
      case 'AmendmentSubmitted': {
        const { type: _, amendmentId: id, op, coSponsors = [], onBehalf, enteredAs = onBehalf ? 'secretariat' : null, at: submittedAt, by: submittedBy, ...row } = event
        const processId = await processIdOf(tx, event.versionId)
        await tx.amendment.createMany({ data: { ...row, id, processId, op, coSponsors: [...coSponsors], enteredAs, submittedAt, submittedBy } })
        return
      }
      case 'AmendmentWithdrawn': {
        const { amendmentId: id, at } = event
        await tx.amendment.update({ where: { id }, data: { withdrawnAt: at, disposition: 'withdrawn', disposedAt: at } })
        return
      }
      default: return projectJoint(tx, event)
    }
  },
}
