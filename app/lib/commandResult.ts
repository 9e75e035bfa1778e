import type { CommandType } from '#domain/commands.ts'
import type { Refusal } from '#domain/refusals.ts'
import type { Receipt } from '#server/handle.ts'

/** The names of the hidden fields of a command form. */
export const HIDDEN = { command: 'command', commandId: 'commandId', expectedVersion: 'expectedVersion', form: 'form' } as const

/** What was typed, by field name: given back with a refusal, so that nothing is typed twice. */
export type Typed = Readonly<Record<string, readonly string[]>>

/** What the action of a command form answers. `form` says which form of the page was sent. */
export type CommandResult =
  | { readonly ok: true; readonly command: CommandType; readonly form: string; readonly receipt: Receipt }
  | {
    readonly ok: false
    readonly command: CommandType
    readonly form: string
    readonly refusal: Refusal
    /** the refusal as a sentence in the reader's language */
    readonly sentence: string
    readonly typed: Typed
    /** a sentence for each field that does not fit */
    readonly errors: Readonly<Record<string, string>>
  }
