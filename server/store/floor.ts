import { floorCommands } from '#domain/floor/commands.ts'
import { floor, type Floor, type FloorCommand, type FloorEvent, type FloorFacts } from '#domain/floor/floor.ts'
import { subjectOf } from '#domain/permission/rooms.ts'
import type { Process } from '#domain/process/state.ts'
import { editionOf } from './edition.ts'
import { groupsOfMembers } from './member.ts'
import { stateForShare, stateOf, type Store, type Tx } from './store.ts'

type Type = FloorCommand['type']

/** Who would speak, and so for whom the person acts: as named, or as the request says. */
const speakerOf = async (tx: Tx, command: FloorCommand): Promise<string | undefined> => {
  if (command.type === 'AskForFloor') return command.speakerId
  if (command.type !== 'LeaveSpeakersList') return undefined
  return (await stateOf<Floor>(tx, 'floor', command.processId))?.waiting.find(({ id }) => id === command.requestId)?.speakerId
}

export const floorStore: Store<Type, Floor | null, FloorEvent, FloorFacts, null> = {
  kind: 'floor',
  types: Object.keys(floorCommands) as Type[],
  decider: floor,
  idOf: ({ processId }) => processId,
  bornAs: (event) => (event.type === 'SpeakersListOpened' ? event.processId : ''),
  subject: async (tx, command) => {
    const process = await stateOf<Process>(tx, 'process', command.processId)
    return { subject: process ? subjectOf(process, await speakerOf(tx, command)) : {}, loaded: null }
  },
  facts: async (tx, command) => {
    const process = await stateForShare<Process>(tx, 'process', command.processId)
    if (!process) throw new Error(`no process ${command.processId}`)
    const speaker = command.type === 'AskForFloor' ? command.speakerId : null
    const groups = await groupsOfMembers(tx, speaker === null ? [] : [speaker])
    const amendmentId = command.type === 'OpenSpeakersList' ? command.amendmentId ?? '' : ''
    return {
      process,
      rules: (await editionOf(tx, process.editionId)).rules,
      // a Member of two groups takes its turns in the first
      groupOf: (id) => { const own = groups.get(id); return own && (own[0] ?? null) },
      knowsAmendment: amendmentId !== '' && (await tx.amendment.count({ where: { id: amendmentId, processId: process.id } })) > 0,
    }
  },
  // who waits and who speaks is read from the fold; what was spoken is a statement of the record
  concerns: (_state, { process }) => process,
  project: async (tx, event) => {
    if (event.type === 'FloorEnded') {
      const { requestId: id, processId, speakerId, began, about, amendmentId, turn, sex, spoke, by } = event
      await tx.statement.create({ data: { id, processId, speakerId, at: began, lang: '', summary: '', about, amendmentId, turn, sex, seconds: spoke, enteredBy: by } })
    }
    if (event.type === 'StatementSummarized') {
      const { statementId: id, lang, summary } = event
      await tx.statement.update({ where: { id }, data: { lang, summary } })
    }
  },
}
