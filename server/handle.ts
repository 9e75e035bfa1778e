import { hashOf, newId } from '#server/ids.ts'
import { commands, type Command, type CommandOf, type CommandType } from '#domain/commands.ts'
import type { Instant } from '#domain/instant.ts'
import { can } from '#domain/permission/policy.ts'
import type { Actor } from '#domain/permission/roles.ts'
import type { Refusal } from '#domain/refusals.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import type { Happened } from '#server/notify/notices.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { Prisma, type PrismaClient } from '#prisma/generated/client.ts'
import { storeOf, type AnyStore } from '#server/store/stores.ts'
import type { AnyEvent, Tx } from '#server/store/store.ts'

/** What a command answers, and answers again when the same form is sent twice. */
export type Receipt = {
  readonly kind: string
  readonly id: string
  readonly version: number
  readonly at: Instant
  readonly events: readonly AnyEvent[]
}
export type Entry = {
  readonly actor: Actor | null
  readonly command: Command
  /** made with the form: the same id is answered once */
  readonly commandId: string
  /** the aggregate's version that the person saw; a later one refuses */
  readonly expectedVersion?: number | undefined
  /** when the command arrived, before any lock */
  readonly now: Instant
}
/** Told after the commit: live screens, rooms whose access changed, the outbox. */
export interface Announcer { announce(receipt: Receipt): void }
export type Shell = {
  readonly prisma: PrismaClient
  readonly announcer: Announcer
  /** writes the messages that follow, in the command's own transaction */
  readonly tell: (tx: Tx, happened: Happened) => Promise<void>
}

class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) { super(refusal.code); this.refusal = refusal }
}
const asJson = (value: unknown): Prisma.InputJsonValue => value as Prisma.InputJsonValue
const orRefuse = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Refused(result.refusal)
  return result.value
}

const isTaken = (error: unknown): boolean => error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'

type Locked = { version: number; head: string; state: unknown }
/** The aggregate under a row lock; a new one is inserted first, so that two commands cannot both create it. */
const lock = async (tx: Tx, { kind, decider }: AnyStore, id: string): Promise<Locked> => {
  const read = () => tx.$queryRaw<Locked[]>`select version, head, state from aggregates where kind = ${kind} and id = ${id} for update`
  let [row] = await read()
  if (!row) {
    await tx.$executeRaw`insert into aggregates (kind, id, version, head, state) values (${kind}, ${id}, 0, '', 'null'::jsonb) on conflict do nothing`
    ;[row] = await read()
  }
  if (!row) throw new Error(`no aggregate ${kind} ${id}`)
  return row.version === 0 ? { ...row, state: decider.initial } : row
}

/** The rows of new events, each chained to the one before by its hash. */
export const chained = (kind: string, aggregateId: string, from: number, head: string, events: readonly AnyEvent[]): { rows: Prisma.EventCreateManyInput[]; head: string } => {
  let prevHash = head
  const rows = events.map((event, i) => {
    const { type, at, by, ...data } = event
    const version = from + i + 1
    const hash = hashOf({ prevHash, kind, aggregateId, version, type, at, by, data })
    const row = { kind, aggregateId, version, type, data: asJson(data), at, actorId: by, prevHash, hash }
    prevHash = hash
    return row
  })
  return { rows, head: prevHash }
}

const run = async (tx: Tx, { tell }: Shell, { actor, command, commandId, expectedVersion, now }: Entry): Promise<Receipt> => {
  const store = storeOf(command.type)
  const { subject, loaded } = await store.subject(tx, command)
  const forbidden = can(actor, command.type, subject)
  if (forbidden || !actor) throw new Refused(forbidden ?? { code: 'not-signed-in' })

  const known = store.idOf(command)
  const locked: Locked = known ? await lock(tx, store, known) : { version: 0, head: '', state: store.decider.initial }
  if (expectedVersion !== undefined && expectedVersion !== locked.version) {
    throw new Refused({ code: 'stale', expected: expectedVersion, actual: locked.version })
  }

  const facts = await store.facts(tx, command, locked.state, { actor, now }, loaded)
  const events = orRefuse(store.decider.decide(locked.state, command, { now, newId, actor, facts }))
  const first = events[0]
  if (!first) throw new Error(`${command.type} decided nothing`)
  const id = known ?? store.bornAs(first)
  const state = events.reduce(store.decider.evolve, locked.state)
  const { rows, head } = chained(store.kind, id, locked.version, locked.head, events)
  const version = locked.version + events.length

  await tx.event.createMany({ data: rows })
  const fold = { version, head, state: asJson(state) }
  // The forms for many, because those for one send the row back: a fold can be long, and this is held while others wait.
  if (known) await tx.aggregate.updateMany({ where: { kind: store.kind, id }, data: fold })
  else await tx.aggregate.createMany({ data: { kind: store.kind, id, ...fold } })
  for (const event of events) {
    await store.project(tx, event, id)
    await store.effect?.(tx, event, id, state, command)
  }
  await tell(tx, { kind: store.kind, events, process: store.concerns?.(state, facts) ?? null })
  const receipt: Receipt = { kind: store.kind, id, version, at: now, events }
  await tx.command.createMany({ data: { userId: actor.userId, id: commandId, aggregateKind: store.kind, aggregateId: id, result: asJson(receipt), at: now } })
  return receipt
}

/**
 * The one door for changes. One transaction: permission, lock, rule, fold, log, rows, notices; then, after the commit, the
 * announcement. A refusal rolls everything back; an outage is thrown. A form that is sent again gets its first answer: what it did
 * then refuses it now, or its id is taken.
 */
export const handle = async (shell: Shell, entry: Entry): Promise<Result<Receipt>> => {
  try {
    const receipt = await inTransaction(shell.prisma, (tx) => run(tx, shell, entry))
    shell.announcer.announce(receipt)
    return ok(receipt)
  } catch (error) {
    const { actor, commandId: id } = entry
    const refused = error instanceof Refused
    const first = actor && (refused || isTaken(error)) ? await shell.prisma.command.findUnique({ where: { userId_id: { userId: actor.userId, id } } }) : null
    if (first) return ok(first.result as unknown as Receipt)
    if (refused) return refuse(error.refusal)
    throw error
  }
}

/** Reads a command as it came from a form or the API; the refusal names the first field that does not fit. */
export const parseCommand = <T extends CommandType>(type: T, input: unknown): Result<CommandOf<T>> => {
  const parsed = commands[type].safeParse(input)
  if (parsed.success) return ok({ type, ...parsed.data } as unknown as CommandOf<T>)
  const issue = parsed.error.issues[0]
  return refuse({ code: 'invalid-field', field: issue?.path.join('.') ?? '', problem: issue?.code ?? 'invalid' })
}
