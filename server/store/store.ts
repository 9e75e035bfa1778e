import type { CommandOf, CommandType } from '#domain/commands.ts'
import type { Decider } from '#domain/decider.ts'
import type { Instant } from '#domain/instant.ts'
import type { Subject } from '#domain/permission/policy.ts'
import type { Actor } from '#domain/permission/roles.ts'
import type { Process } from '#domain/process/state.ts'
import { Prisma } from '#prisma/generated/client.ts'

export type Tx = Prisma.TransactionClient
/** What every event of the log has. */
export type AnyEvent = { readonly type: string; readonly at: Instant; readonly by: string }
export type Entering = { readonly actor: Actor; readonly now: Instant }

/**
 * How one kind of aggregate meets the database. The rules are the decider's; a store locates the aggregate, loads the
 * facts its rules ask for, and writes the rows that screens read. `project` sees events alone, so that a rebuild from the
 * log gives the same rows; `effect` touches what lies outside the fold (rooms, accounts) and runs once, with the command.
 */
export type Store<Type extends CommandType, State, Event extends AnyEvent, Facts, Loaded = unknown> = {
  readonly kind: string
  readonly types: readonly Type[]
  readonly decider: Decider<State, CommandOf<Type>, Event, Facts>
  /** null: the command creates it, and its first event names it */
  readonly idOf: (command: CommandOf<Type>) => string | null
  readonly bornAs: (event: Event) => string
  /** before the aggregate is locked: what the permission is asked about */
  readonly subject: (tx: Tx, command: CommandOf<Type>) => Promise<{ subject: Subject; loaded: Loaded }>
  readonly facts: (tx: Tx, command: CommandOf<Type>, state: State, entering: Entering, loaded: Loaded) => Promise<Facts>
  readonly project: (tx: Tx, event: Event, id: string) => Promise<void>
  /** the process whose people are told, as it stands after the events */
  readonly concerns?: (state: State, facts: Facts) => Process | null
  readonly effect?: (tx: Tx, event: Event, id: string, state: State, command: CommandOf<Type>) => Promise<void>
}

/** The folds of other aggregates, in the order asked, held until the end of the transaction so that they cannot change under the rule that reads them. */
export const statesForShare = async <States extends readonly unknown[]>(tx: Tx, ...asked: { [K in keyof States]: readonly [kind: string, id: string] }): Promise<{ [K in keyof States]: States[K] | null }> => {
  const keys = asked.map(([kind, id]) => Prisma.sql`(${kind}, ${id})`)
  const rows = await tx.$queryRaw<{ kind: string; id: string; state: unknown }[]>`select kind, id, state from aggregates where (kind, id) in (${Prisma.join(keys)}) order by kind, id for share`
  return asked.map(([kind, id]) => rows.find((row) => row.kind === kind && row.id === id)?.state ?? null) as { [K in keyof States]: States[K] | null }
}

/** One such fold. */
export const stateForShare = async <State>(tx: Tx, kind: string, id: string): Promise<State | null> => (await statesForShare<[State]>(tx, [kind, id]))[0]

/** The fold of an aggregate as last committed; for screens. */
export const stateOf = async <State>(tx: Tx, kind: string, id: string): Promise<State | null> => {
  const row = await tx.aggregate.findUnique({ where: { kind_id: { kind, id } }, select: { state: true } })
  return (row?.state ?? null) as State | null
}
