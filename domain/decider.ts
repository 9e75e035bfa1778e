import type { NewId } from './ids.ts'
import type { Instant } from './instant.ts'
import type { Actor } from './permission/roles.ts'
import type { Result } from './result.ts'

/**
 * What a rule is told besides the state: the instant at which the command arrived (taken before any lock; it judges
 * deadlines), a source of ids, who acts, and the facts of other aggregates that the shell loaded.
 */
export type Given<Facts> = { readonly now: Instant; readonly newId: NewId; readonly actor: Actor; readonly facts: Facts }

/** One aggregate's rules: `decide` answers a command with events or a refusal; `evolve` folds an event into the state. */
export type Decider<State, Command, Event, Facts> = {
  readonly initial: State
  readonly decide: (state: State, command: Command, given: Given<Facts>) => Result<readonly Event[]>
  readonly evolve: (state: State, event: Event) => State
}
