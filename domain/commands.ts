import type { z } from 'zod'
import { assemblyCommands } from './assembly/assembly.ts'
import { delegationCommands } from './delegation/delegation.ts'
import { floorCommands } from './floor/commands.ts'
import { inputCommands } from './input/input.ts'
import { memberCommands } from './membership/member.ts'
import { preparationCommands } from './preparation/commands.ts'
import { processCommands } from './process/commands.ts'
import { rulesCommands } from './rules/commands.ts'
import { sittingCommands } from './sitting/commands.ts'
import { submissionsCommands } from './submissions/commands.ts'
import { attendanceCommands } from './voting/attendance.ts'
import { ballotCommands } from './voting/ballot.ts'

/** Every command there is, with the shape of its input: the one door (`server/handle.ts`) takes nothing else. */
export const commands = {
  ...assemblyCommands,
  ...memberCommands,
  ...delegationCommands,
  ...rulesCommands,
  ...processCommands,
  ...inputCommands,
  ...submissionsCommands,
  ...preparationCommands,
  ...sittingCommands,
  ...attendanceCommands,
  ...floorCommands,
  ...ballotCommands,
}
export type CommandType = keyof typeof commands
export type CommandInput<T extends CommandType> = z.infer<(typeof commands)[T]>
export type CommandOf<T extends CommandType> = { [K in T]: { readonly type: K } & CommandInput<K> }[T]
export type Command = CommandOf<CommandType>
