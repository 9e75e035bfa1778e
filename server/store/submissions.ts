import { isOnBehalf, type Subject } from '#domain/permission/policy.ts'
import { subjectOf } from '#domain/permission/rooms.ts'
import type { Process } from '#domain/process/state.ts'
import { dispositionOf, type Sitting } from '#domain/sitting/sitting.ts'
import { submissionsCommands } from '#domain/submissions/commands.ts'
import { submissions, type Derived, type Submissions, type SubmissionsCommand, type SubmissionsEvent, type SubmissionsFacts } from '#domain/submissions/submissions.ts'
import { hashOf } from '#server/ids.ts'
import { derivedFromEntry, derivedFromWorkspace } from './derived.ts'
import { stateForShare, stateOf, type Store, type Tx } from './store.ts'

type Type = SubmissionsCommand['type']
type Loaded = { readonly processId: string; readonly subject: Subject }

/** The process of a version; its row is held so that the window cannot move while a submission is judged. */
const processIdOf = async (tx: Tx, versionId: string): Promise<string> =>
  (await tx.version.findUnique({ where: { id: versionId }, select: { processId: true } }))?.processId ?? ''

/** The next printed number of a process. Taken last and held to the commit, so that numbers have no gaps and no twins. */
const nextNumber = async (tx: Tx, processId: string): Promise<number> => {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`number.${processId}`}))`
  const { _max: { number } } = await tx.amendment.aggregate({ where: { processId }, _max: { number: true } })
  return (number ?? 0) + 1
}

const derivedFor = async (tx: Tx, command: SubmissionsCommand): Promise<readonly Derived[]> => {
  if (command.type === 'WithdrawAmendment') return []
  return command.type === 'EnterAmendment' ? derivedFromEntry(tx, command) : derivedFromWorkspace(tx, command.versionId, command.sponsorId, command.lang)
}

export const submissionsStore: Store<Type, Submissions | null, SubmissionsEvent, SubmissionsFacts, Loaded> = {
  kind: 'submissions',
  types: Object.keys(submissionsCommands) as Type[],
  decider: submissions,
  idOf: ({ versionId, sponsorId }) => `${versionId}-${sponsorId}`,
  bornAs: (event) => ('versionId' in event ? `${event.versionId}-${event.sponsorId}` : ''),
  subject: async (tx, { versionId, sponsorId }) => {
    const processId = await processIdOf(tx, versionId)
    const process = await stateOf<Process>(tx, 'process', processId)
    const subject = process ? subjectOf(process, sponsorId) : { sponsorId }
    return { subject, loaded: { processId, subject } }
  },
  facts: async (tx, command, _state, { actor }, { processId, subject }) => {
    const process = await stateForShare<Process>(tx, 'process', processId)
    if (!process) throw new Error(`version ${command.versionId} without a process`)
    const sitting = await stateForShare<Sitting>(tx, 'sitting', command.versionId)
    const derived = await derivedFor(tx, command)
    return {
      process, derived,
      dispositionOf: (amendmentId) => dispositionOf(sitting, amendmentId),
      onBehalf: isOnBehalf(actor, subject),
      hash: hashOf,
      nextNumber: derived.length ? await nextNumber(tx, processId) : 0,
    }
  },
  project: async (tx, event) => {
    if (event.type === 'AmendmentWithdrawn') {
      const { amendmentId, at } = event
      await tx.amendment.update({ where: { id: amendmentId }, data: { withdrawnAt: at, disposition: 'withdrawn', disposedAt: at } })
      return
    }
    const { amendmentId: id, versionId, sponsorId, number, source, lang, key, op, seen, reason, fullText, hash, replaces, onBehalf, receivedAt, at, by } = event
    const processId = await processIdOf(tx, versionId)
    await tx.amendment.create({
      data: {
        id, processId, versionId, number, sponsorId, source, lang, key, op: op, seen, reason, fullText, hash, replaces, onBehalf,
        receivedAt, submittedAt: at, submittedBy: by,
      },
    })
  },
}
