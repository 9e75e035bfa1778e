import { meetings, type Meeting } from './conflicts.ts'
import { worded } from './fits.ts'
import { grouping } from './groups.ts'
import type { Operation, Place, Tabled } from './operation.ts'
import { idsOf } from './tree.ts'

/** Amendments without their copies, what meets among them (by index into them), and the copies of each by its id. */
export type WithoutCopies = { readonly unique: readonly Tabled[]; readonly met: readonly Meeting[]; readonly copies: ReadonlyMap<string, readonly string[]> }

/** One of each group of identical amendments: the one worded in most languages, then the first by id. What names a paragraph of a copy then names that of the one kept. */
export const copiesAmong = (all: readonly Tabled[], met: readonly Meeting[]): WithoutCopies => {
  const copies = new Map<string, readonly string[]>()
  const same = met.filter(({ between }) => between.kind === 'identical')
  if (same.length === 0) return { unique: all, met, copies }
  const renamed = new Map<string, string>()
  const dropped = new Set<number>()
  for (const group of grouping(all.length)(same)) {
    const languages = (i: number): number => worded((all[i] as Tabled).op).length
    const [kept, ...others] = group.map((i) => ({ i, ...(all[i] as Tabled) })).sort((a, b) => languages(b.i) - languages(a.i) || (a.id < b.id ? -1 : 1))
    if (!kept) continue
    copies.set(kept.id, others.map(({ id }) => id).sort())
    for (const { i, op } of others) {
      dropped.add(i)
      newIds(op).forEach((old, n) => renamed.set(old, newIds(kept.op)[n] ?? old))
    }
  }
  const unique = all.filter((_, i) => !dropped.has(i)).map(({ id, op }) => ({ id, op: renamed.size ? following(op, renamed) : op }))
  return { unique, met: meetings(unique), copies }
}

/** The ids that an operation makes up for what it brings. */
const newIds = (op: Operation): readonly string[] => (op.type === 'add' ? idsOf(op.item) : op.type === 'split' ? [op.second] : [])

const following = (op: Operation, renamed: ReadonlyMap<string, string>): Operation => {
  const rename = (place: Place): Place => ({ ...place, parent: renamed.get(place.parent ?? '') ?? place.parent, behind: place.behind.map((id) => renamed.get(id) ?? id) })
  return op.type === 'add' ? { ...op, place: rename(op.place) } : op.type === 'move' ? { ...op, to: rename(op.to) } : op
}
