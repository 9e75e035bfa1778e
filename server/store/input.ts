import { input, type Input, type InputEvent, type InputFacts } from '#domain/input/input.ts'
import { isOnBehalf, type Subject } from '#domain/permission/policy.ts'
import { subjectOf } from '#domain/permission/rooms.ts'
import type { Process } from '#domain/process/state.ts'
import { hashOf } from '#server/ids.ts'
import { editionOf } from './edition.ts'
import { stateForShare, stateOf, type Store } from './store.ts'

export const inputStore: Store<'HandInInput' | 'WithdrawInput', Input | null, InputEvent, InputFacts, Subject> = {
  kind: 'input',
  types: ['HandInInput', 'WithdrawInput'],
  decider: input,
  idOf: ({ processId, authorId }) => `${processId}-${authorId}`,
  bornAs: ({ processId, authorId }) => `${processId}-${authorId}`,
  subject: async (tx, { processId, authorId }) => {
    const process = await stateOf<Process>(tx, 'process', processId)
    const subject = process ? subjectOf(process, authorId) : { processId, sponsorId: authorId }
    return { subject, loaded: subject }
  },
  facts: async (tx, { processId }, _state, { actor }, subject) => {
    const process = await stateForShare<Process>(tx, 'process', processId)
    const { rules } = await editionOf(tx, process?.editionId)
    const limit = { pages: rules.inputPages.value, wordsPerPage: rules.wordsPerPage.value }
    return { process, limit, onBehalf: isOnBehalf(actor, subject), hash: hashOf }
  },
  concerns: (_state, { process }) => process,
  project: async (tx, event) => {
    const { processId, authorId } = event
    const where = { processId_authorId: { processId, authorId } }
    if (event.type === 'InputWithdrawn') await tx.input.update({ where, data: { withdrawnAt: event.at } })
    else {
      const { lang, text, words, fileId, confidential, revision, onBehalf, hash, at, by } = event
      const data = { lang, text, words, fileId, confidential, revision, onBehalf, hash, submittedAt: at, submittedBy: by, withdrawnAt: null }
      await tx.input.upsert({ where, create: { processId, authorId, ...data }, update: data })
    }
  },
}
