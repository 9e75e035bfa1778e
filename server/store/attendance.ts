import { attendance, type Attendance, type AttendanceEvent, type AttendanceFacts } from '#domain/voting/attendance.ts'
import { subjectOf } from '#domain/permission/rooms.ts'
import type { Process } from '#domain/process/state.ts'
import { editionOf } from './edition.ts'
import { attendanceId, entitledMembers } from './electorate.ts'
import { stateOf, type Store } from './store.ts'

export const attendanceStore: Store<'EstablishQuorum', Attendance | null, AttendanceEvent, AttendanceFacts, Process | null> = {
  kind: 'attendance',
  types: ['EstablishQuorum'],
  decider: attendance,
  idOf: ({ processId, body }) => attendanceId(processId, body),
  bornAs: ({ processId, body }) => attendanceId(processId, body),
  subject: async (tx, { processId, body }) => {
    const process = await stateOf<Process>(tx, 'process', processId)
    return { subject: process ? { ...subjectOf(process), votingBody: body } : {}, loaded: process }
  },
  facts: async (tx, { body }, _state, _entering, process) => {
    const { rules } = await editionOf(tx, process?.editionId)
    return { entitled: process ? await entitledMembers(tx, process, body) : [], share: (body === 'committee' ? rules.committeeQuorum : rules.assemblyQuorum).value }
  },
  project: async (tx, { processId, body, present, substituted, quorum: { entitled, needed, reached }, at }) => {
    const row = { present: [...present], substituted: [...substituted], entitled, needed, reached, at }
    await tx.attendance.upsert({ where: { processId_body: { processId, body } }, create: { processId, body, ...row }, update: row })
  },
}
