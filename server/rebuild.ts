import type { AnyEvent, Tx } from '#server/store/store.ts'
import { storeOfKind } from '#server/store/stores.ts'
import { chained } from '#server/handle.ts'

/** The tables that are projections of the log, children first; nothing else may be truncated by a rebuild. */
export const PROJECTIONS = [
  'member_votes',
  'ballot_papers',
  'ballots',
  'attendances',
  'emergency_requests',
  'reservations',
  'adoptions',
  'decisions',
  'sub_decisions',
  'sub_amendments',
  'drafting_seats',
  'sittings',
  'co_sponsorships',
  'amendment_revisions',
  'amendments',
  'versions',
  'inputs',
  'statements',
  'stage_dates',
  'rapporteurs',
  'windows',
  'processes',
  'accreditations',
  'compositions',
  'members',
  'assemblies',
] as const

export type LogReport = { readonly events: number; readonly aggregates: number; readonly brokenAt: string | null }

type Logged = { readonly kind: string; readonly aggregateId: string; readonly version: number; readonly type: string; readonly data: unknown; readonly at: Date; readonly actorId: string | null; readonly prevHash: string; readonly hash: string }

const eventOf = ({ data, type, at, actorId }: Logged): AnyEvent => ({ ...(data as object), type, at: at.toISOString(), by: actorId ?? 'system' })

/** Whether a row of the log is the next link of its aggregate's chain. */
export const follows = (row: Logged, { version, head }: { version: number; head: string }): boolean =>
  row.version === version + 1 && row.prevHash === head && row.hash === chained(row.kind, row.aggregateId, version, head, [eventOf(row)]).head

/**
 * Truncates the projections and plays the whole log through the projectors; folds every aggregate and checks its chain on
 * the way. The log is the truth: what this yields is what the rows should have been.
 */
export const rebuild = async (tx: Tx): Promise<LogReport> => {
  await tx.$executeRawUnsafe(`truncate ${PROJECTIONS.join(', ')}`)
  const heads = new Map<string, { kind: string; id: string; version: number; head: string; state: unknown }>()
  let count = 0
  for (let after = 0n; ;) {
    const rows = await tx.event.findMany({ where: { seq: { gt: after } }, orderBy: { seq: 'asc' }, take: 500 })
    if (rows.length === 0) break
    for (const row of rows) {
      const { seq, kind, aggregateId: id, version, hash } = row
      after = seq
      const store = storeOfKind(kind)
      const event = eventOf(row)
      const known = heads.get(`${kind} ${id}`) ?? { kind, id, version: 0, head: '', state: store.decider.initial }
      if (!follows(row, known)) return { events: count, aggregates: heads.size, brokenAt: `${kind} ${id} ${version}` }
      heads.set(`${kind} ${id}`, { kind, id, version, head: hash, state: store.decider.evolve(known.state, event) })
      await store.project(tx, event, id)
      count++
    }
  }
  for (const { kind, id, version, head, state } of heads.values()) {
    await tx.aggregate.upsert({
      where: { kind_id: { kind, id } }, create: { kind, id, version, head, state: state as object }, update: { version, head, state: state as object },
    })
  }
  return { events: count, aggregates: heads.size, brokenAt: null }
}
