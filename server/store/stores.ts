import type { CommandType } from '#domain/commands.ts'
import type { AnyEvent, Store } from './store.ts'
import { assemblyStore } from './assembly.ts'
import { attendanceStore } from './attendance.ts'
import { ballotStore } from './ballot.ts'
import { delegationStore } from './delegation.ts'
import { floorStore } from './floor.ts'
import { inputStore } from './input.ts'
import { memberStore } from './member.ts'
import { preparationStore } from './preparation.ts'
import { processStore } from './process.ts'
import { rulesStore } from './rules.ts'
import { sittingStore } from './sitting.ts'
import { submissionsStore } from './submissions.ts'

/** A store with its own types forgotten: the door treats all alike. */
export type AnyStore = Store<CommandType, unknown, AnyEvent, unknown>
const forget = <T extends CommandType, S, E extends AnyEvent, F, L>(store: Store<T, S, E, F, L>): AnyStore => store as unknown as AnyStore

export const STORES: readonly AnyStore[] = [
  forget(assemblyStore), forget(memberStore), forget(delegationStore), forget(rulesStore), forget(processStore),
  forget(inputStore), forget(submissionsStore), forget(preparationStore), forget(sittingStore), forget(floorStore), forget(attendanceStore), forget(ballotStore),
]

const byType = new Map(STORES.flatMap((store) => store.types.map((type) => [type, store] as const)))
/** The aggregate that answers a command. */
export const storeOf = (type: CommandType): AnyStore => {
  const store = byType.get(type)
  if (!store) throw new Error(`no aggregate answers ${type}`)
  return store
}
export const storeOfKind = (kind: string): AnyStore => {
  const store = STORES.find((s) => s.kind === kind)
  if (!store) throw new Error(`no aggregate of kind ${kind}`)
  return store
}
